package model

import (
	"testing"

	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestCourse(t *testing.T) {
	for name, c := range map[string]struct {
		start, target decimal.Decimal
		better        Better
		values        []decimal.Decimal
		want          Course
	}{
		"nothing":                 {},
		"no target":               {start: "1", values: []decimal.Decimal{"2"}},
		"start alone":             {start: "1", target: "3"},
		"start beyond the target": {start: "5", target: "3", better: Higher, want: Reached},
		"up":                      {start: "1", target: "3", values: []decimal.Decimal{"2.5"}, want: Toward},
		"reached":                 {start: "1", target: "3", values: []decimal.Decimal{"2", "3.0"}, want: Reached},
		"down is better":          {start: "18", target: "12", values: []decimal.Decimal{"19"}, want: Away},
		"said against the target": {start: "18", target: "12", better: Lower, values: []decimal.Decimal{"17.999999"}, want: Toward},
		"still":                   {start: "1", target: "3", values: []decimal.Decimal{"1.00"}, want: Still},
		"no start":                {target: "3", values: []decimal.Decimal{"1", "2"}, want: Toward},
		"the way is not known":    {start: "3", target: "3", values: []decimal.Decimal{"2"}},
		"to be kept":              {start: "3", target: "3", better: Higher, values: []decimal.Decimal{"2"}, want: Away},
	} {
		m := Indicator{Start: Start{Value: c.start}, Target: c.target, Better: c.better}
		for _, v := range c.values {
			m.Values = append(m.Values, Value{Number: v})
		}
		if got := m.Course(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestMeasuresStandUnderTheirHeadings(t *testing.T) {
	r := furnished(t)
	r.do(
		Add[Indicator]{Indicator{ID: "m2", Name: "A", Heading: "Families"}, End},
		Add[Indicator]{Indicator{ID: "m3", Name: "B", Heading: "EMPLOYEE  numbers"}, End},
		Add[Indicator]{Indicator{ID: "m4", Name: "C", Heading: "families"}, End},
	)
	got := ""
	for _, g := range r.Session().Plan().MeasureGroups() {
		got += g.Heading + ":"
		for _, m := range g.Indicators {
			got += " " + m.ID
		}
		got += "\n"
	}
	if want := "Families: m2 m4\nEMPLOYEE numbers: m3\n: m1\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A measure goes out of the register also where a priority names it, and comes back with it.
func TestRemoveIndicator(t *testing.T) {
	r := furnished(t)
	pr := r.Session().Priorities()[0]
	pr.Indicator = "m1"
	r.do(Edit[Priority]{pr})
	_, err := r.Do(Remove[Indicator]{"m1"}, noon)
	refusaltest.Want(t, err, "agree on one form", "measured by it")
	r.do(r.Session().Plan().RemoveIndicator("m1"))
	if s := r.Session(); len(s.Plan().Indicators()) != 0 || s.Priorities()[0].Indicator != "" {
		t.Errorf("left are %v, and at the priority %q", s.Plan().Indicators(), s.Priorities()[0].Indicator)
	}
	if _, err := r.Undo(noon); err != nil {
		t.Fatal(err)
	}
	if by := r.Session().Plan().MeasuredBy("m1"); len(by) != 1 || len(r.Session().Plan().Indicators()[0].Values) != 1 {
		t.Errorf("after undo it is named by %v", by)
	}
}

// An edit of what a measure is does not touch what it was, whatever a form had read before.
func TestAnEditLeavesTheValues(t *testing.T) {
	r := furnished(t)
	m, _ := r.Session().Plan().Indicator("m1")
	r.do(AddValue{"m1", Value{"2026-09-12", "16", ""}})
	m.Name = "Staff turnover"
	r.do(Edit[Indicator]{m})
	now, _ := r.Session().Plan().Indicator("m1")
	if len(now.Values) != 2 || now.Name != "Staff turnover" {
		t.Errorf("it is now %+v", now)
	}
}

func TestAMeasureIsTakenOverOnce(t *testing.T) {
	first, second := furnished(t), laterRoom(t, smallFramework())
	second.do(Add[Indicator]{Indicator{ID: "m1", Name: "Own"}, End})
	second.carry(first.Session())
	first.do(AddValue{"m1", Value{"2026-09-12", "16", ""}}, EditValue{"m1", "2026-06-12", Value{"2026-06-11", "17", ""}})
	second.carry(first.Session()) // what came since, and nothing twice
	if now, _ := second.Session().Plan().IndicatorNamed("turnover"); len(now.Values) != 2 || now.Values[1].Number != "16" {
		t.Errorf("it is %+v", now)
	}
	third := laterRoom(t, smallFramework())
	third.History.session.origin.ID = "third"
	third.carry(first.Session())
	third.carry(second.Session()) // only what is new there
	got := third.Session().Plan().Indicators()
	if len(got) != 2 || got[0].Name != "Turnover" || got[1].Name != "Own" {
		t.Errorf("the register is %+v", got)
	}
}

func TestAValueOfADayToCome(t *testing.T) {
	refusaltest.Want(t, Value{Date: "2026-06-13"}.CheckDay("2026-06-12"), "still to come")
	if err := (Value{Date: "2026-06-12"}).CheckDay("2026-06-12"); err != nil {
		t.Error(err)
	}
}
