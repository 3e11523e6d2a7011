package html_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"

	"github.com/google/go-cmp/cmp"
)

func TestGolden(t *testing.T) {
	for name, doc := range documents(t) {
		golden.Compare(t, name+".html", written(t, doc))
	}
}

func TestTheSameDocumentGivesTheSameBytes(t *testing.T) {
	first, second := written(t, charts()), written(t, charts())
	if !bytes.Equal(first, second) {
		t.Error("the same document gave different bytes")
	}
}

// brokenPipe takes nothing.
type brokenPipe struct{}

var errPipe = errors.New("the pipe is broken")

func (brokenPipe) Write([]byte) (int, error) { return 0, errPipe }

func TestWriteTellsOfAWriterThatFails(t *testing.T) {
	if err := html.Write(brokenPipe{}, charts()); !errors.Is(err, errPipe) {
		t.Errorf("got %v", err)
	}
}

// TestHostileText writes sessions of which every text is hostile, and looks at what a
// browser would make of them.
func TestHostileText(t *testing.T) {
	t.Parallel()
	for _, text := range hostiletext.Typed() {
		for _, mode := range []model.Mode{model.Group, model.Solo} {
			full, err := hostilesession.New(hostilesession.Framework(text.Value), mode, text.Value)
			if err != nil {
				t.Fatal(err)
			}
			s := full.History.Session()
			for what, doc := range map[string]*report.Document{
				"report": summary.New(s, report.Options{Names: true}), "plan": plan.New(s, report.Options{Names: true}),
			} {
				name := fmt.Sprintf("%s as %s of a %s session", text.Name, what, mode)
				file := written(t, doc)
				if err := hostiletext.HarmlessFile(file); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				checkStructure(t, name, file)
			}
		}
	}
}

// TestHostileTextInCharts puts hostile texts where only a comparison would have them.
func TestHostileTextInCharts(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		v := text.Value
		l := trend(3, 4)
		l.Title, l.Conclusion, l.Points[1], l.Series[0].Name = v, v, v, v
		r := report.Radar{Scale: framework.Builtin().Scale, Title: v, Conclusion: v, Baseline: v}
		for i := range 5 {
			r.Axes = append(r.Axes, report.Axis{Number: i + 1, Name: v, Consensus: 1, Individual: 2, Baseline: 3})
		}
		file := written(t, &report.Document{Title: "T" + v, Blocks: []report.Block{
			report.Heading{Level: 2, Text: "H" + v},
			l, r,
			report.Spread{Scale: framework.Builtin().Scale, Title: v, Rows: []report.SpreadRow{{Name: v}}},
			report.Paragraph{Text: report.Inline{{Text: v, Link: true}, {Text: v, Strong: true}}},
			report.Table{Caption: "C" + v, Columns: []report.Column{{Title: "T" + v}}, Rows: [][]string{{v}}},
		}})
		if err := hostiletext.HarmlessFile(file); err != nil {
			t.Errorf("%s: %v", text.Name, err)
		}
		checkStructure(t, text.Name, file)
	}
}

// Two sessions that differ in nothing but what is sealed are written as the same bytes.
func TestSealedValuesLeaveNoTrace(t *testing.T) {
	for _, anonymous := range []bool{false, true} {
		for what, document := range map[string]func(*model.Session, report.Options) *report.Document{
			"report": summary.New, "plan": plan.New,
		} {
			var all []string
			for _, sealed := range []model.Score{model.Points(0), model.Points(5), model.DontKnow} {
				all = append(all, string(written(t, document(secret(t, anonymous, sealed), report.Options{Names: true}))))
			}
			for _, other := range all[1:] {
				if diff := cmp.Diff(all[0], other); diff != "" {
					t.Errorf("%s, anonymous %t: sealed values show:\n%s", what, anonymous, diff)
				}
			}
		}
	}
}

func TestNamesStayOut(t *testing.T) {
	s := secret(t, false, model.Points(4))
	if file := written(t, summary.New(s, report.Options{Names: true})); !bytes.Contains(file, []byte("Namesake")) {
		t.Error("with names, there are none: the test tests nothing")
	}
	for _, doc := range []*report.Document{summary.New(s, report.Options{}), plan.New(s, report.Options{})} {
		if bytes.Contains(written(t, doc), []byte("Namesake")) {
			t.Errorf("%q holds a name", doc.Title)
		}
	}
}

func TestLinks(t *testing.T) {
	for address, followed := range map[string]bool{
		"https://example.org/a?b=1&c": true, "http://example.org": true,
		"javascript:alert(1)": false, "//example.org": false, "data:text/html,x": false, "https://a b": false, "HTTPS:x": false,
	} {
		file := string(written(t, &report.Document{Title: "Links", Blocks: []report.Block{
			report.Paragraph{Text: report.Inline{{Text: address, Link: true}}},
		}}))
		if got := strings.Contains(file, "<a "); got != followed {
			t.Errorf("%s: followed %t, want %t", address, got, followed)
		}
	}
}

func TestTheFirstPageSaysWhatItAmountsTo(t *testing.T) {
	for want, blocks := range map[string][]report.Block{
		`<p class="lead">It rose.</p>`:        {report.Heading{Level: 2, Text: "A"}, report.Lines{Conclusion: "It rose."}, report.Radar{Conclusion: "It fell."}},
		"</h1>\n</header>":                    {report.Heading{Level: 2, Text: "A"}},
		"</dl>\n<p class=\"lead\">It stands.": {report.List{Items: []report.Item{{Text: report.Inline{{Text: "Area:", Strong: true}, {Text: " x"}}}}}, report.Radar{Conclusion: "It stands."}},
	} {
		if file := string(written(t, &report.Document{Title: "T", Blocks: blocks})); !strings.Contains(file, want) {
			t.Errorf("%s is not in\n%s", want, file[strings.Index(file, "<body>"):])
		}
	}
}

func TestLineBreaksStay(t *testing.T) {
	file := string(written(t, &report.Document{Title: "Lines", Blocks: []report.Block{
		report.Paragraph{Text: report.Inline{{Text: "one\ntwo"}}},
		report.Table{Caption: "Cells", Columns: []report.Column{{Title: "Text"}}, Rows: [][]string{{"three\nfour"}}},
	}}))
	if !strings.Contains(file, "one<br>\ntwo") || !strings.Contains(file, "three<br>four") {
		t.Errorf("the lines of the text are not there:\n%s", file[strings.Index(file, "<body>"):])
	}
}

// conference is a session of 60 people who scored everything.
func conference(b *testing.B) *model.Session {
	h := begin(b, model.Origin{Mode: model.Group, Details: model.Details{Title: "Conference", Date: "2026-03-12"}}, 60)
	for n, st := range framework.Builtin().Statements() {
		for i, p := range h.Session().Participants() {
			do(b, h, model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: model.Points((i*n + i) % 6)})
		}
		do(
			b, h,
			model.SetConsensus{Statement: st.Number, Consensus: &model.Consensus{Score: model.Points(n % 6), Rationale: "Because we talked about it."}},
			model.Add[model.Note]{At: model.End, Item: model.Note{ID: fmt.Sprintf("e%d", n+1), Statement: st.Number, Text: "Seen in the plan", By: "p1"}},
			model.Add[model.Barrier]{At: model.End, Item: model.Barrier{ID: fmt.Sprintf("b%d", n+1), Text: "Time", Statements: []int{st.Number}}},
		)
	}
	return h.Session()
}

func BenchmarkWrite(b *testing.B) {
	s := conference(b)
	b.ReportAllocs()
	for b.Loop() {
		if err := html.Write(io.Discard, summary.New(s, report.Options{Names: true})); err != nil {
			b.Fatal(err)
		}
	}
}
