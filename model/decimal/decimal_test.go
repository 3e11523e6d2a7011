package decimal

import (
	"strings"
	"testing"

	"familyhub/stocktake/model/refusal/refusaltest"

	"pgregory.net/rapid"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		typed, unit string
		want        Decimal
		refusal     string // a part of the sentence; empty for none
	}{
		{"", "", "", ""},
		{"1250", "", "1250", ""},
		{"1,250", "", "1250", ""},
		{"1,234,567.50", "", "1234567.50", ""},
		{"007", "", "7", ""},
		{".5", "", "0.5", ""},
		{"-3", "", "-3", ""},
		{"−3", "", "-3", ""},
		{"-0.0", "", "0.0", ""},
		{"12.5", Percent, "12.5", ""},
		{"12.5%", Percent, "12.5", ""},
		{"12.5 per cent", Percent, "12.5", ""},
		{"£3,000", Pounds, "3000", ""},
		{"-£3,000", Pounds, "-3000", ""},
		{"−£ 3", Pounds, "-3", ""},
		{"14 days", Days, "14", ""},
		{"1 day", Days, "1", ""},
		{"12 Visits", "visits", "12", ""},
		{"1,25", "", "", "write 1.25 or 125"},
		{"1,5%", Percent, "", "write 1.5 or 15"},
		{"0,5", "", "", "write 0.5 or 5"},
		{"0,500", "", "", "write 0.500 or 500"},
		{"01,250", "", "", "not a number"},
		{"%", Percent, "", "not a number"},
		{"£", Pounds, "", "not a number"},
		{"1.250,5", "", "", "two ways"},
		{"1.250.000", "", "", "two ways"},
		{"12,34,567", "", "", "not a number"},
		{"1,2500", "", "", "not a number"},
		{"1 250", "", "", "not a number"},
		{"many", "", "", "not a number"},
		{"about 20", "", "", "not a number"},
		{"3k", "", "", "not a number"},
		{"1/2", "", "", "not a number"},
		{"5.", "", "", "not a number"},
		{"-", "", "", "not a number"},
		{"1e6", "", "", "not a number"},
		{"12%", "", "", "is in %"},
		{"12%", Pounds, "", "measured in £"},
		{"£12", Percent, "", "is in £"},
		{"-£12", "", "", "is in £"},
		{"12 days", "", "", "is in days"},
		{"12 visits", "", "", "not a number"},
		{"1234567890123456", "", "", "too many digits"},
		{"0.1234567", "", "", "too many digits"},
	} {
		got, err := Read(c.typed, c.unit)
		if c.refusal == "" && err != nil || got != c.want {
			t.Errorf("%q in %q is %q, %v, want %q", c.typed, c.unit, got, err, c.want)
		}
		if c.refusal != "" {
			refusaltest.Want(t, err, c.refusal)
		}
	}
}

func TestIn(t *testing.T) {
	for _, c := range []struct {
		n          Decimal
		unit, want string
	}{
		{"", Percent, ""},
		{"1250", "", "1,250"},
		{"-1234567.50", "", "−1,234,567.50"},
		{"12.5", Percent, "12.5%"},
		{"-3000", Pounds, "−£3,000"},
		{"1", Days, "1 day"},
		{"14", Days, "14 days"},
		{"999", "visits", "999 visits"},
	} {
		if got := c.n.In(c.unit); got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.n, c.unit, got, c.want)
		}
	}
}

// What is shown of a number is read as the same number again.
func TestADecimalIsReadAsItIsShown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Decimal(rapid.StringMatching(`-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?`).Draw(t, "number"))
		if strings.Trim(string(n), "-0.") == "" {
			n = Decimal(strings.TrimPrefix(string(n), "-"))
		}
		unit := rapid.SampledFrom(append(Units(), "visits a week")).Draw(t, "unit")
		if got, err := Read(n.In(unit), unit); err != nil || got != n {
			t.Fatalf("%q, shown as %q, is read as %q, %v", n, n.In(unit), got, err)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"1,250", "1,25", "£3", "12.5%", "-£ 3 days", "−0", "１２", "1\u00a0000", "+5"} {
		f.Add(s, "")
		f.Add(s, "%")
		f.Add(s, "£")
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, typed, unit string) {
		n, err := Read(typed, unit)
		if err != nil {
			return
		}
		if n.Validate() != nil || n != "" && n.Rat() == nil {
			t.Fatalf("%q in %q is taken as %q, which is none", typed, unit, n)
		}
	})
}
