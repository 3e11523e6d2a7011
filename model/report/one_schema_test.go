package report_test

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// tableCSV is one table of a session as a CSV file.
func tableCSV(t testing.TB, name string, s *model.Session, o report.Options) []byte {
	t.Helper()
	return written(t, func(b *bytes.Buffer) error { return table.CSV(name)(b, s, o) })
}

// headOf are the columns of a CSV file.
func headOf(file []byte) []string {
	head, _, _ := strings.Cut(string(file), "\n")
	return strings.Split(head, ",")
}

// Programs go by the name of a column, and some by its place: those that there were stay
// where they were, and others come after them.
func TestColumnsThatThereWereKeepTheirPlaces(t *testing.T) {
	const frame = "session,title,area,date,mode,blind,framework,framework_title,framework_version,framework_digest,"
	for name, want := range map[string]string{
		"scores": "step,statement,statement_short,round,latest,participant,agency,role,answer,score,corrected_from",
		"statements": "step,step_title,statement,statement_short,statement_text,round,rounds,sealed,n,mean,median,ad,min," +
			"max,rwg,cns,count0,count1,count2,count3,count4,count5,dont_know,not_applicable,missing,consensus," +
			"no_consensus,outside_range,discuss,flagged,seconds",
		"priorities": "rank,priority,what,statements,steps,owner,quarter,status,focus,government,outcome,measure," +
			"measure_now,measure_target,review,quarter_months",
	} {
		if got := strings.Join(headOf(poolOf(t, name, "csv", report.Options{})), ","); !strings.HasPrefix(got, frame+want+",") {
			t.Errorf("%s has the columns %s", name, got)
		}
	}
}

// A session's own file has the columns of the table of all sessions by the same names, in the
// same order, and what is in them is the same. What people wrote on statements stands in the
// last of them, in the session's own file alone, and so do rows that have nothing else.
func TestOneSchemaForASessionAndForAll(t *testing.T) {
	for _, name := range table.Names() {
		oneSchema(t, t, name, year(t), report.Options{})
		oneSchema(t, t, name, commented(t), report.Options{})
	}
	rapid.Check(t, func(rt *rapid.T) {
		s, o := randomSession(t, rt).Session(), report.Options{Names: rapid.Bool().Draw(rt, "names")}
		for _, name := range table.Names() {
			oneSchema(t, rt, name, s, o)
		}
	})
}

func oneSchema(t testing.TB, rt rapid.TB, name string, s *model.Session, o report.Options) {
	texts := map[string][]string{"scores": {"comment"}, "statements": {"rationale", "dissent"}}[name]
	alone, pooled := tableCSV(t, name, s, o), poolOf(t, name, "csv", o, s)
	if a, p := headOf(alone), headOf(pooled); !slices.Equal(a, p) || !slices.Equal(a[len(a)-len(texts):], texts) {
		rt.Fatalf("%s of a session has the columns %q, and of all %q", name, a, p)
	}
	own, all := rowsIn(t, "csv", alone), rowsIn(t, "csv", pooled)
	if name == "scores" {
		own = slices.DeleteFunc(own, func(row map[string]string) bool { return row["answer"] == "" && row["comment"] != "" })
	}
	for _, row := range own {
		for _, text := range texts {
			row[text] = ""
		}
	}
	if !slices.EqualFunc(all, own, maps.Equal) {
		rt.Fatalf("%s of all (-) and of the session (+):\n%s", name, cmp.Diff(all, own))
	}
}

// year is a session with everything that a year brings: reviews, measures and targets.
func year(t testing.TB) *model.Session {
	t.Helper()
	s := ended(t, model.Points(1))
	s.do(
		model.SetTarget{Statement: 1, Level: model.Points(4), By: "2027-03-12"},
		model.SetTarget{Step: 2, Level: model.Points(5)},
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m3", Name: "Visits", Start: model.Start{Value: "123456789012345.123456"}}},
	)
	for _, st := range s.h.Session().Framework().Steps[2].Statements {
		s.do(model.SetTarget{Statement: st.Number, Level: model.Points(3), By: "2027-06-30"})
	}
	return s.h.Session()
}

// The tables of a year have each review, measure, value and target, and no digit is lost.
func TestTablesOfAYear(t *testing.T) {
	for _, name := range []string{"reviews", "measures", "measure_values", "targets"} {
		golden.Compare(t, "year."+name+".csv", tableCSV(t, name, year(t), report.Options{}))
	}
	if got := poolOf(t, "measure_values", "ndjson", report.Options{}, year(t)); !bytes.Contains(got, []byte(`"value":123456789012345.123456,`)) {
		t.Errorf("digits are lost in %s", got)
	}
}

// Every row of every table is as its schema says, and has the members of the schema and no
// others.
func TestRowsAreAsTheirSchemaSays(t *testing.T) {
	all := map[string]*described{}
	for _, name := range table.Names() {
		text, err := table.Schema(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = describedBy(t, text)
	}
	check := func(rt rapid.TB, s *model.Session, o report.Options) {
		for name, d := range all {
			for line := range bytes.Lines(poolOf(t, name, "ndjson", o, s)) {
				for _, fault := range d.faults(t, line) {
					rt.Fatalf("%s: %s in %s", name, fault, line)
				}
			}
		}
	}
	check(t, year(t), report.Options{})
	check(t, walked(t), report.Options{Names: true})
	rapid.Check(t, func(rt *rapid.T) {
		check(rt, randomSession(t, rt).Session(), report.Options{Names: rapid.Bool().Draw(rt, "names")})
	})
}
