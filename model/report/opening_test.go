package report_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
)

// begunWithRules is a session on a framework with ground rules and a practice item of its own,
// whose room has agreed on others, and changed the agenda.
func begunWithRules(t *testing.T) *model.Session {
	fw := *smallFramework(t)
	fw.GroundRules = []framework.Aside{{Title: "How we agree", Text: "By talking."}}
	fw.Practice = "The tea was hot."
	s := begin(t, model.Group, model.Details{Title: "Rules", Starts: "13:30", Ends: "16:30"}, &fw)
	s.do(model.SetGroundRules{GroundRules: model.GroundRules{Agreed: true, Rules: []model.GroundRule{
		{Title: "How we agree", Text: "Until nobody\nobjects."}, {Title: "Telephones", Text: "Off."},
	}}})
	s.do(model.SetAgenda{Items: []agenda.Item{
		{Part: agenda.Opening, Minutes: 5}, {Part: agenda.Step, Step: 1, Minutes: 60}, {Part: agenda.Break, Step: 1, Minutes: 20},
	}})
	return s.h.Session()
}

func TestWhatWasAgreedBeforeTheFirstStatementIsInTheReport(t *testing.T) {
	says := func(s *model.Session) string {
		var b strings.Builder
		if err := plaintext.Write(&b, summary.New(s, report.Options{})); err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(b.String()), " ")
	}
	for _, want := range []string{"How we worked", "How we agree: Until nobody objects.", "Telephones: Off."} {
		if got := says(begunWithRules(t)); !strings.Contains(got, want) {
			t.Errorf("%q is missing in %s", want, got)
		}
	}
	// What the room was never asked about, it has not agreed on.
	if got := says(workshop(t)); strings.Contains(got, "How we worked") {
		t.Error("rules that nobody agreed on are in the report")
	}
}

func TestRulesAndAgendaLoadAgain(t *testing.T) {
	written := func(s *model.Session) string {
		var b bytes.Buffer
		if err := jsonfile.Session(&b, s, report.Options{Names: true}); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	want := written(begunWithRules(t))
	again, err := load.Session(strings.NewReader(want), time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC))
	if err != nil {
		t.Fatal(err)
	}
	if got := written(again.History.Session()); got != want {
		t.Errorf("loaded it is\n%s\nwant\n%s", got, want)
	}
}
