package docx_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
)

// everything is all that a session's documents say, in every part.
func everything(t testing.TB, s *model.Session, o report.Options) string {
	t.Helper()
	var all strings.Builder
	for _, doc := range []*report.Document{summary.New(s, o), plan.New(s, o)} {
		for name, data := range unpacked(t, written(t, doc)) {
			if isXML(name) {
				all.Write(data)
			}
		}
	}
	return all.String()
}

// Without names, no part of a document has one: not the text, and not its properties.
func TestNamesStayAway(t *testing.T) {
	h := begin(t, false, 6)
	for _, p := range h.Session().Participants() {
		do(t, h, model.SetScore{Statement: 1, Round: 1, Participant: p.ID, Score: model.Points(len(p.ID) % 5)})
	}
	named := everything(t, h.Session(), report.Options{Names: true})
	unnamed := everything(t, h.Session(), report.Options{})
	for _, name := range []string{"Llewelyn", "Prydderch"} {
		if !strings.Contains(named, name) {
			t.Errorf("with names, %s is not there: the test tests nothing", name)
		}
		if strings.Contains(unnamed, name) {
			t.Errorf("without names, %s is there", name)
		}
	}
}

// Two sessions that differ in nothing but what is sealed are the same document: text,
// tables and pictures.
func TestSealedScoresLeaveNoTrace(t *testing.T) {
	var sealed [][]byte
	for _, score := range []model.Score{model.Points(0), model.Points(5), model.DontKnow} {
		h := begin(t, true, 5)
		for _, p := range h.Session().Participants() {
			do(
				t, h,
				model.SetScore{Statement: 1, Round: 1, Participant: p.ID, Score: model.Points(3)},
				model.SetScore{Statement: 2, Round: 1, Participant: p.ID, Score: score},
			)
		}
		do(t, h, model.Reveal{Statement: 1, Round: 1})
		s := h.Session()
		sealed = append(sealed, documents(t, s))
	}
	for i, other := range sealed[1:] {
		if !bytes.Equal(sealed[0], other) {
			t.Errorf("the documents of sealed answers %d differ from those of the first", i+2)
		}
	}
}

// documents is a session's documents, one after the other.
func documents(t testing.TB, s *model.Session) []byte {
	t.Helper()
	o := report.Options{Names: true}
	return append(written(t, summary.New(s, o)), written(t, plan.New(s, o))...)
}
