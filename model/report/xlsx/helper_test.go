package xlsx

import (
	"bytes"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sample"
)

// workshop is the sample session of a whole room.
func workshop(t testing.TB) *model.Session { return samples(t)[0].History.Session() }

func samples(t testing.TB) []sample.Sample {
	t.Helper()
	all, err := sample.Unplanned(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// sheetsOf are the tables that a workbook of a session has a sheet for.
func sheetsOf(s *model.Session, o report.Options) []*table.Table {
	return slices.DeleteFunc(table.OfSession(s, o)[1:], func(t *table.Table) bool { return t.Extra && len(t.Rows) == 0 })
}

// solo is the sample session of one person.
func solo(t testing.TB) *model.Session {
	t.Helper()
	s, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return s.History.Session()
}

// written is a session's workbook as bytes.
func written(t testing.TB, s *model.Session, o report.Options, was *earlier) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, s, o, was); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// progress is the workbook of several sessions as bytes.
func progress(t testing.TB, o report.Options, sessions ...*model.Session) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := WriteProgress(&b, sessions, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawn is the workbook of a document with lines alone.
func drawn(t testing.TB, title string, l report.Lines) []byte {
	t.Helper()
	b := newBook(model.Details{Title: title}, framework.Builtin())
	defer b.close()
	b.document(&report.Document{Title: title, Blocks: []report.Block{l}})
	var out bytes.Buffer
	if err := b.write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// lastYear is averages to hold a session against, with a gap.
func lastYear() *earlier {
	return &earlier{name: "Northvale, spring 2025", means: map[int]float64{1: 1.5, 2: 2, 3: 1.25, 5: 2.5}}
}

// sealed is a blind session of the built-in framework in which statement 1 is revealed
// and settled, and the first statement of step 2 was answered by everybody with a score
// that nobody may see.
func sealed(t testing.TB, score model.Score, anonymous bool) *model.Session {
	t.Helper()
	fw := framework.Builtin()
	h, err := model.NewHistory(model.Origin{
		ID: "k3v9a2mq7xtd", Mode: model.Group, Blind: true, Anonymous: anonymous, Created: noon, Framework: fw.Digest(),
		Details: model.Details{Title: "Northvale, blind", Area: "Northvale", Facilitator: "Marged Prydderch"},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	do := func(changes ...model.Change) {
		for _, c := range changes {
			if _, err := h.Do(c, noon); err != nil {
				t.Fatalf("%#v: %v", c, err)
			}
		}
	}
	hidden := fw.Steps[1].Statements[0].Number
	for i, name := range []string{"Siân Llŷr", "王小明", "Priya Shah", "Tom O'Neill"} {
		p := model.Participant{ID: "p" + string(rune('1'+i)), Name: name, Agency: "Health visiting", Role: "Manager", Scoring: true}
		if anonymous {
			p.Name = ""
		}
		do(
			model.Add[model.Participant]{Item: p, At: model.End},
			model.SetScore{Statement: 1, Round: 1, Participant: p.ID, Score: model.Points(i + 1)},
			model.SetScore{Statement: hidden, Round: 1, Participant: p.ID, Score: score},
		)
	}
	do(
		model.Reveal{Statement: 1, Round: 1},
		model.SetConsensus{Statement: 1, Consensus: &model.Consensus{Score: model.Points(3), Rationale: "Most say so."}},
		model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: "Name a lead", Quarter: "Q1", Review: "2026-06-12"}},
		model.Add[model.Need]{At: model.End, Item: model.Need{ID: "t1", Skill: "Listening", Have: 3, Need: 10, By: "2026-09-01"}},
		model.Add[model.Need]{At: model.End, Item: model.Need{ID: "t2", Skill: "Coaching"}},
	)
	return h.Session()
}

var noon = time.Date(2026, time.March, 12, 12, 0, 0, 0, time.UTC)
