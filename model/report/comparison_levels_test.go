package report_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/markdown"
)

// A session that keeps the built-in framework as it was before statements had levels is
// compared with one of now in every statement, and nothing is said of two frameworks.
func TestComparedWithACopyWithoutLevels(t *testing.T) {
	file, err := os.Open("../../framework/testdata/before-levels.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	old, err := framework.Read("before-levels.yaml", file)
	if err != nil {
		t.Fatal(err)
	}
	scored := func(fw *framework.Framework, points string) *model.Session {
		s := begin(t, model.Group, model.Details{Title: "Points " + points, Date: "2026-03-12"}, fw)
		s.people("Ann/Health/")
		for _, st := range fw.Statements() {
			s.round(st.Number, 1, points)
		}
		return s.h.Session()
	}
	then, now := scored(old, "2"), scored(framework.Builtin(), "4")
	for _, c := range []compare.Comparison{compare.Sessions(then, now), compare.Sessions(now, then)} {
		if len(c.Statements) != 20 || len(c.Reworded)+len(c.OnlyThen)+len(c.OnlyNow) > 0 {
			t.Errorf("%d of 20 statements are compared, %d reworded, %d only then, %d only now", len(c.Statements), len(c.Reworded), len(c.OnlyThen), len(c.OnlyNow))
		}
		for _, st := range c.Statements {
			if shift := st.Individual; shift.Then+shift.Now != 6 {
				t.Errorf("statement %d went from %v to %v", st.Statement.Number, shift.Then, shift.Now)
			}
		}
		var b bytes.Buffer
		if err := markdown.Write(&b, comparison.New(c.Then, c.Now, report.Options{})); err != nil {
			t.Fatal(err)
		}
		if text := b.String(); strings.Contains(text, "Framework then") || !strings.Contains(text, "**Framework:**") {
			t.Errorf("the report tells of two frameworks:\n%s", text)
		}
	}
}
