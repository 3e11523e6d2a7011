package framework

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// drawn is a framework with any of what the second format added.
func drawn(t *rapid.T) *Framework {
	f := &Framework{
		ID: "drawn", Title: word(t), Version: "1", Source: Source{Title: word(t), Licence: word(t)},
		Language:  rapid.SampledFrom([]string{"", "en-GB", "cy", "ar", "zh-Hant"}).Draw(t, "language"),
		Families:  rapid.SampledFrom([]string{"", FamiliesAsked}).Draw(t, "families"),
		Direction: rapid.SampledFrom([]string{"", LeftToRight, RightToLeft}).Draw(t, "direction"),
		Scale:     drawnScale(t),
	}
	if rapid.Bool().Draw(t, "low") {
		low := math.Round(f.Scale.share(0.3)*100) / 100
		f.ToWorkOn = &low
	}
	if rapid.Bool().Draw(t, "strength") {
		strength := math.Round(f.Scale.share(0.9)*100) / 100
		f.Strengths = &strength
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "requirements") {
		f.Requirements = append(f.Requirements, Requirement{Number: 2*i + 1, Title: word(t), Text: word(t)})
	}
	drawSteps(t, f)
	drawNames(t, f)
	drawPlan(t, f)
	for i := range rapid.IntRange(0, 2).Draw(t, "kinds") {
		f.BarrierKinds = append(f.BarrierKinds, Item{ID: fmt.Sprint("k", i), Text: word(t), Note: maybe(t)})
	}
	if all := f.Statements(); rapid.Bool().Draw(t, "reflection") {
		f.Reflections = []Prompt{{"r", word(t), word(t), rapid.SampledFrom(all).Draw(t, "of").Number}}
	}
	if len(f.Requirements) > 0 && rapid.Bool().Draw(t, "checklist") {
		items := []ChecklistItem{{ID: "i", Text: word(t)}}
		f.Checklists = []Checklist{{ID: "c", Title: word(t), Requirement: f.Requirements[0].Number, Groups: []ChecklistGroup{{Items: items}}}}
	}
	return f
}

// word is a text that is awkward in YAML.
func word(t *rapid.T) string {
	return rapid.SampledFrom([]string{"a", "No", "off", "1.0", "- x", "a: b", "a #b", "x, y", "‘q’", `"`, "{", "漢字", "نص", "~", "2024-01-01"}).Draw(t, "word")
}

func maybe(t *rapid.T) string {
	if rapid.Bool().Draw(t, "some") {
		return word(t)
	}
	return ""
}

func drawnScale(t *rapid.T) Scale {
	lowest := rapid.SampledFrom([]int{0, 1, -2, -5, -1000, 99, 1000}).Draw(t, "lowest")
	pointed := rapid.Bool().Draw(t, "pointed")
	points := float64(rapid.IntRange(-300, 300).Draw(t, "first")) / 100
	var scale Scale
	for i := range rapid.IntRange(FewestLevels, MostLevels).Draw(t, "levels") {
		level := Level{Value: lowest + i, Label: word(t), Description: word(t)}
		if pointed {
			own := points
			level.Points = &own
			points = math.Round(100*points+float64(rapid.IntRange(1, 150).Draw(t, "rise"))) / 100
		}
		scale = append(scale, level)
	}
	return scale
}

func drawSteps(t *rapid.T, f *Framework) {
	number, grouped := 0, rapid.Bool().Draw(t, "grouped")
	for i := range rapid.IntRange(1, 5).Draw(t, "steps") {
		step := Step{Number: i + 1, Title: word(t), Short: "s"}
		if grouped {
			step.Group = fmt.Sprintf("G%d %s", i/2, f.Title)
		}
		for range rapid.IntRange(1, 4).Draw(t, "statements") {
			number += rapid.SampledFrom([]int{1, 1, 1, 7}).Draw(t, "gap")
			st := Statement{Number: number, Text: word(t), Short: "s"}
			if rapid.Bool().Draw(t, "named") {
				st.ID = rapid.SampledFrom([]string{"%d.1", "SM-%d", "%d_a", "ب%d", "é.%d"}).Draw(t, "id")
				st.ID = strings.Replace(st.ID, "%d", fmt.Sprint(number), 1)
			}
			if len(f.Requirements) > 0 && rapid.Bool().Draw(t, "required") {
				st.Requirements = []int{f.Requirements[0].Number}
			}
			step.Statements = append(step.Statements, st)
		}
		f.Steps = append(f.Steps, step)
	}
}

func drawNames(t *rapid.T, f *Framework) {
	name := func(one, many string) Name {
		switch rapid.IntRange(0, 2).Draw(t, one) {
		case 0:
			return Name{}
		case 1:
			if isEnglish(f.LanguageTag()) && many == one+"s" {
				return Name{One: one}
			}
		}
		return Name{one, many}
	}
	f.Names = Names{
		name("theme", "themes"), name("activity", "activities"), name("mark", "marks"), name("PCN review", "PCN reviews"),
		name("colleague", "colleagues"), name("county", "counties"), name("duty", "duties"),
	}
}

func drawPlan(t *rapid.T, f *Framework) {
	switch rapid.IntRange(0, 3).Draw(t, "plan") {
	case 1:
		f.Plan = &PlanGuide{Off: true}
	case 2:
		f.Plan = &PlanGuide{Title: word(t), Lead: maybe(t), Months: rapid.IntRange(0, maxMonths).Draw(t, "period"), Risks: PlanPrompt{Text: maybe(t)}}
	case 3:
		f.Plan = &PlanGuide{Introduction: maybe(t)}
		for i := range rapid.IntRange(1, 3).Draw(t, "chapters") {
			prompt := PlanPrompt{Text: maybe(t)}
			if rapid.Bool().Draw(t, "points") {
				prompt.Points = []string{word(t), word(t)}
			}
			f.Plan.Chapters = append(f.Plan.Chapters, PlanChapter{fmt.Sprint("c", i), word(t), prompt})
		}
	}
}

// Whatever of the second format a framework has, it is read as it was written, and its JSON, which
// data files and exports have, gives it back as well.
func TestAnyFrameworkIsWrittenAndRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawn(t)
		if err := f.Check(); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := Write(&b, f); err != nil {
			t.Fatal(err)
		}
		back, err := read(b.String())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if diff := cmp.Diff(f, back); diff != "" || back.Digest() != f.Digest() {
			t.Fatalf("read back (-want +got):\n%s\n%s", diff, b.String())
		}
		text, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		fromJSON := &Framework{}
		if err := json.Unmarshal(text, fromJSON); err != nil || !cmp.Equal(f, fromJSON) {
			t.Fatalf("from JSON: %v\n%s", err, cmp.Diff(f, fromJSON))
		}
		if inert := f.Inert(); inert != f {
			t.Fatal("a good framework is copied")
		}
	})
}
