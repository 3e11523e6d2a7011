package leaflet

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/roomtest"

	"github.com/google/go-cmp/cmp"
)

// TestThePagesSayWhatIsWorkedOut: what a comment names stands in docs/ as it is on the built-in
// framework. With -update it is written there.
func TestThePagesSayWhatIsWorkedOut(t *testing.T) {
	for _, l := range All() {
		var page []string
		for _, part := range parts(l.page) {
			if part.name != "" {
				if blocks, ok := workedOut(part.name, yetToBe(framework.Builtin()), false); ok {
					part.text = asMarkdown(t, blocks)
				}
				part.text = "<!-- " + part.name + " -->\n" + part.text
			}
			page = append(page, strings.Trim(part.text, "\n"))
		}
		got := strings.Join(page, "\n\n") + "\n"
		want := strings.ReplaceAll(string(golden.Read(t, "../../docs/"+l.Name+".md", []byte(got))), "\r\n", "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("docs/%s.md (-want +got); run the test with -update if this is meant:\n%s", l.Name, diff)
		}
	}
}

func asMarkdown(t *testing.T, blocks []report.Block) string {
	t.Helper()
	var b bytes.Buffer
	if err := markdown.Write(&b, &report.Document{Blocks: blocks}); err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(b.String(), "\n\n") // behind the title
	return text
}

// asText is a document as it is printed.
func asText(t *testing.T, doc *report.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := plaintext.Write(&b, doc); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// timesOf are the rows of a leaflet's agenda.
func timesOf(t *testing.T, doc *report.Document) [][]string {
	t.Helper()
	for _, block := range doc.Blocks {
		if table, ok := block.(report.Table); ok {
			return table.Rows
		}
	}
	t.Fatal("there is no agenda")
	return nil
}

// TestTheAgendaAddsUp: each row begins where the one before it ends, and the parts take as long as the
// program's own agenda plans for them.
func TestTheAgendaAddsUp(t *testing.T) {
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		l, _ := Named(Facilitator)
		rows := timesOf(t, l.On(fw))
		at, _ := time.Parse("15:04", "09:15")
		total := 0
		for _, row := range rows {
			if row[0] != at.Format("15:04") {
				t.Errorf("%s: %q begins at %s, not at %s", fw.ID, row[2], row[0], at.Format("15:04"))
			}
			minutes := 0
			if _, err := fmt.Sscanf(row[1], "%d min", &minutes); err != nil && row[1] != "" {
				t.Errorf("%q is no time", row[1])
			}
			at, total = at.Add(time.Duration(minutes)*time.Minute), total+minutes
		}
		want := arriving + agenda.Agenda{Items: agenda.Planned(fw, usualLength(len(fw.Statements())))}.Minutes()
		if total != want {
			t.Errorf("%s: all of it takes %d minutes, not %d", fw.ID, total, want)
		}
	}
	if got := usualLength(len(framework.Builtin().Statements())); got != 210 {
		t.Errorf("the usual workshop takes %d minutes", got)
	}
}

// TestALeafletForASession has its title, its day, its own times, and how it is scored.
func TestALeafletForASession(t *testing.T) {
	origin := roomtest.Origin(model.Group)
	origin.Blind, origin.Anonymous = true, true
	origin.Details.Starts, origin.Details.Ends, origin.Details.Facilitator = "13:00", "16:15", "Robin Reed"
	room := roomtest.Begin(t, origin, framework.Builtin())
	facilitator, _ := Named(Facilitator)
	participant, _ := Named(Participant)
	rows := timesOf(t, facilitator.For(room.Session()))
	if first, last := rows[0][0], rows[len(rows)-1][0]; first != "12:45" || last != "16:15" {
		t.Errorf("people arrive at %s and finish at %s", first, last)
	}
	said := asText(t, participant.For(room.Session()))
	for _, want := range []string{"Northvale: 12 March 2026, 13:00 to 16:15", "Nobody sees any before all are shown", "we are numbers here"} {
		if !strings.Contains(strings.Join(strings.Fields(said), " "), want) {
			t.Errorf("%q is not said:\n%s", want, said)
		}
	}
	if strings.Contains(said, "Robin") || strings.Contains(said, "leave out the names") {
		t.Error("the facilitator is named, or names are spoken of where there are none")
	}
	room.Do(model.SetAgenda{Items: []agenda.Item{{Part: agenda.Opening, Minutes: 20}, {Part: agenda.Break, Step: 1, Minutes: 5}}})
	if rows := timesOf(t, facilitator.For(room.Session())); len(rows) != 6 || rows[4][0] != "13:20" || rows[4][2] != "Break" {
		t.Errorf("an agenda of one's own: %q", rows)
	}
	bare := roomtest.New(t, model.Group, framework.Builtin())
	if said := asText(t, participant.For(bare.Session())); !strings.Contains(said, "Northvale: 12 March 2026\n") {
		t.Errorf("without times:\n%s", said)
	}
}

// TestTheParticipantsPageIsOnePage: so many lines fit on a side of A4, as LibreOffice has the Word
// document with the widest letters.
func TestTheParticipantsPageIsOnePage(t *testing.T) {
	const side = 60
	l, _ := Named(Participant)
	origin := roomtest.Origin(model.Group)
	origin.Blind, origin.Anonymous = true, true
	origin.Details.Title, origin.Details.Starts, origin.Details.Ends = "Northvale children and families partnership, spring", "09:30", "13:00"
	docs := []*report.Document{l.For(roomtest.Begin(t, origin, framework.Builtin()).Session())}
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, l.On(fw))
	}
	for _, doc := range docs {
		if lines := strings.Count(asText(t, doc), "\n"); lines > side {
			t.Errorf("%d lines are more than a side of %d:\n%s", lines, side, asText(t, doc))
		}
	}
}

// scoring is "score" where it is what people do, and no name.
var scoring = regexp.MustCompile(`\b(to|can) score\b`)

// TestLeafletsAreWordedByTheFramework looks for the program's own words, and for marks of Markdown, on
// a framework that has other words and no plan.
func TestLeafletsAreWordedByTheFramework(t *testing.T) {
	fw := frameworktest.Small()
	fw.Names = framework.Names{
		Step: framework.Name{One: "stage"}, Statement: framework.Name{One: "practice"}, Score: framework.Name{One: "rating"},
		Session: framework.Name{One: "check"}, Participant: framework.Name{One: "member"}, Area: framework.Name{One: "service"},
	}
	fw.Title, fw.Scale, fw.Plan = "A small one", frameworktest.Scale(1, 4), &framework.PlanGuide{Off: true}
	for _, l := range All() {
		said := strings.Join(strings.Fields(asText(t, l.On(fw))), " ")
		for i, code := range strings.Split(strings.Join(strings.Fields(l.page), " "), "`") {
			if i%2 == 1 && strings.Contains(code, " ") { // a command
				said = strings.ReplaceAll(said, code, "")
			}
		}
		if found := frameworktest.UsualWord.FindAllString(scoring.ReplaceAllString(said, ""), -1); found != nil {
			t.Errorf("%s has %q:\n%s", l.Name, found, said)
		}
		for _, mark := range []string{"`", "**", "<!--", "Every three months"} {
			if strings.Contains(said, mark) {
				t.Errorf("%s has %q:\n%s", l.Name, mark, said)
			}
		}
	}
}
