package report_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"

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
	earlier := map[string]string{
		"scores": "session,area,date,round,step,statement,participant,agency,role,scoring,score,corrected_from,comment," +
			"title,family",
		"statements": "number,step,text,n,mean,median,ad,min,max,rwg,cns,count0,count1,count2,count3,count4,count5," +
			"dont_know,not_applicable,missing,consensus,no_consensus,outside_range,rationale,dissent,discuss," +
			"reasons,flagged,rounds,sealed,seconds,session,title,area,date,statement,statement_text,rests_on," +
			"look_for_met,look_for_partly,look_for_unmet,families_n,families_mean,others_mean",
		"priorities": "rank,id,what,statements,steps,focus,owner,quarter,quarter_begins,quarter_ends,review,status,why," +
			"outcome,resources,barriers,measure,measure_now,measure_target,measure_level,government," +
			"government_title,lacks,carried_session,carried_priority,carried_status,carried_stood,advance," +
			"quarter_months,if_then,funding",
	}
	pooled := map[string]string{
		"scores": "session,title,area,date,mode,blind,framework,framework_title,framework_version,framework_digest," +
			"step,statement,statement_short,round,latest,participant,agency,role,answer,score,corrected_from",
		"statements": "session,title,area,date,mode,blind,framework,framework_title,framework_version,framework_digest," +
			"step,step_title,statement,statement_short,statement_text,round,rounds,sealed,n,mean,median,ad,min," +
			"max,rwg,cns,count0,count1,count2,count3,count4,count5,dont_know,not_applicable,missing,consensus," +
			"no_consensus,outside_range,discuss,flagged,seconds",
		"priorities": "session,title,area,date,mode,blind,framework,framework_title,framework_version,framework_digest," +
			"rank,priority,what,statements,steps,owner,quarter,status,focus,government,outcome,measure," +
			"measure_now,measure_target,review,quarter_months",
	}
	for name, want := range earlier {
		if got := strings.Join(headOf(tableCSV(t, name, workshop(t), report.Options{})), ","); !strings.HasPrefix(got, want+",") {
			t.Errorf("%s of a session has the columns %s", name, got)
		}
		if got := strings.Join(headOf(poolOf(t, name, "csv", report.Options{})), ","); !strings.HasPrefix(got, pooled[name]+",") {
			t.Errorf("%s of all sessions have the columns %s", name, got)
		}
	}
}

// Every table of many sessions begins with the session's id, title, area and date, and a
// session's own file has the same columns by the same names. What differs is what people
// wrote on statements, and earlier names, which stand in a session's own file only.
func TestATableHasTheSameColumnsEverywhere(t *testing.T) {
	own := map[string][]string{
		"scores": {"comment"}, "statements": {"dissent", "number", "rationale", "text"}, "priorities": {"id"},
	}
	for _, name := range table.Names() {
		alone, pooled := headOf(tableCSV(t, name, workshop(t), report.Options{})), headOf(poolOf(t, name, "csv", report.Options{}))
		if got := strings.Join(pooled[:4], ","); got != "session,title,area,date" {
			t.Errorf("%s of all sessions begin with %s", name, got)
		}
		if own[name] == nil && !slices.Equal(alone, pooled) {
			t.Errorf("%s of a session have the columns %q, and of all %q", name, alone, pooled)
		}
		want := append(slices.Clone(pooled), own[name]...)
		slices.Sort(want)
		slices.Sort(alone)
		if !slices.Equal(alone, want) || len(slices.Compact(alone)) != len(want) {
			t.Errorf("%s of a session have the columns %q, want %q", name, alone, want)
		}
	}
}

// A column says the same in a session's own file and in that of many: what is written
// otherwise there from before there were tables of many sessions is yes for true, the word
// of an answer in place of points, and semicolons between numbers.
func TestAColumnSaysTheSameEverywhere(t *testing.T) {
	for _, name := range table.Names() {
		sameColumns(t, t, name, year(t), report.Options{})
	}
	rapid.Check(t, func(rt *rapid.T) {
		s, o := randomSession(t, rt).Session(), report.Options{Names: rapid.Bool().Draw(rt, "names")}
		for _, name := range table.Names() {
			sameColumns(t, rt, name, s, o)
		}
	})
}

func sameColumns(t testing.TB, rt rapid.TB, name string, s *model.Session, o report.Options) {
	alone := rowsIn(t, "csv", tableCSV(t, name, s, o))
	if name == "scores" {
		alone = slices.DeleteFunc(alone, func(row map[string]string) bool { return row["answer"] == "" })
	}
	pooled := rowsIn(t, "csv", poolOf(t, name, "csv", o, s))
	if len(alone) != len(pooled) {
		rt.Fatalf("%s: %d rows of %d", name, len(alone), len(pooled))
	}
	for i, row := range pooled {
		for column, want := range row {
			got := alone[i][column]
			switch {
			case want == "true" && got == "yes", want == "false" && got == "no":
			case name == "scores" && column == "score" && alone[i]["answer"] != "score" && want == "":
			case name == "priorities" && strings.ReplaceAll(got, ";", "") == want:
			case got != want:
				rt.Fatalf("%s, row %d, %s: %q of one session, %q of many", name, i, column, got, want)
			}
		}
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
