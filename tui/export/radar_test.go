package export

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/text"
)

// Steps that make no radar are drawn in plain texts as strips that fill the width.
func TestStepsWithoutARadarAreStripsOfText(t *testing.T) {
	for _, steps := range []int{1, 2, 3, 12, 15} {
		fw := &framework.Framework{ID: "own", Title: "Own", Version: "1", Scale: frameworktest.Scale(1, 5)}
		for n := range steps {
			fw.Steps = append(fw.Steps, framework.Step{
				Number: n + 1, Title: fmt.Sprintf("Part %d", n+1), Short: fmt.Sprintf("Part %d", n+1),
				Statements: []framework.Statement{{Number: n + 1, Text: "We do."}},
			})
		}
		h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Solo, Created: noon, Details: model.Details{Title: "Northvale"}}, fw)
		if err != nil {
			t.Fatal(err)
		}
		for n := range steps {
			change := model.SetScore{Statement: n + 1, Round: 1, Participant: model.SoloParticipant, Score: model.Points(n%5 + 1)}
			if _, err := h.Do(change, noon); err != nil {
				t.Fatal(err)
			}
		}
		picture := Radar(Content{Session: h.Session()})
		widest := 0
		for line := range strings.SplitSeq(picture, "\n") {
			widest = max(widest, text.Width(line))
		}
		for n := range steps {
			if !strings.Contains(picture, fmt.Sprintf("Part %d", n+1)) {
				t.Errorf("of %d steps, Part %d is not drawn:\n%s", steps, n+1, picture)
			}
		}
		if strip := steps < 3 || steps > 12; strip && (widest < 60 || widest > 72) {
			t.Errorf("%d strips are %d cells wide:\n%s", steps, widest, picture)
		}
	}
}

// Groups of steps are drawn where they make a radar.
func TestGroupsAreDrawnWhereTheyMakeARadar(t *testing.T) {
	for groups, want := range map[int]bool{0: false, 2: false, 3: true, 12: true, 13: false} {
		fw := &framework.Framework{ID: "own", Title: "Own", Version: "1", Scale: frameworktest.Scale(1, 5)}
		for n := range max(groups, 1) {
			step := framework.Step{Number: n + 1, Title: "Step", Short: "Step", Statements: []framework.Statement{{Number: n + 1, Text: "We do."}}}
			if groups > 0 {
				step.Group = fmt.Sprintf("Group %d", n+1)
			}
			fw.Steps = append(fw.Steps, step)
		}
		h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Created: noon, Details: model.Details{Title: "Northvale"}}, fw)
		if err != nil {
			t.Fatal(err)
		}
		picture := GroupRadar(Content{Session: h.Session()})
		if (picture != "") != want || want && !strings.Contains(picture, "Group 1") {
			t.Errorf("%d groups are drawn as:\n%s", groups, picture)
		}
		if strings.Contains(picture, "target") {
			t.Errorf("%d groups without a target have one:\n%s", groups, picture)
		}
		if _, err := h.Do(model.SetTarget{Step: 1, Level: model.Points(4)}, noon); err != nil {
			t.Fatal(err)
		}
		if picture = GroupRadar(Content{Session: h.Session()}); strings.Contains(picture, "◊ target") != want || strings.Count(picture, "◊") != map[bool]int{true: 2}[want] {
			t.Errorf("%d groups, one of them with a target, are drawn as:\n%s", groups, picture)
		}
	}
}
