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

func TestAValueOfADayToCome(t *testing.T) {
	refusaltest.Want(t, Value{Date: "2026-06-13"}.CheckDay("2026-06-12"), "still to come")
	if err := (Value{Date: "2026-06-12"}).CheckDay("2026-06-12"); err != nil {
		t.Error(err)
	}
}
