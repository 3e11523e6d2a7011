package plan_test

import (
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/tui/plan/measures"
	"familyhub/stocktake/tui/tuitest"

	"github.com/google/go-cmp/cmp"
)

func TestTheRegister(t *testing.T) {
	s := tuitest.New(t, 100, 30, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	want := []model.Indicator{
		{
			ID: "m1", Name: "What the turnover of employees is", Heading: "Employee numbers", Unit: decimal.Percent,
			Start: model.Start{Value: "18", Date: "2025-04-01"}, Target: "12",
			Values: []model.Value{{Date: "2025-07-01", Number: "17.5"}, {Date: "2025-10-01", Number: "16.2", Note: "after the new rota"}, {Date: "2026-01-05", Number: "14"}},
		},
		{
			ID: "m2", Name: "Families who know their key contact", Unit: "families", Start: model.Start{Value: "1250", Date: "2025-04-01"}, Target: "2000",
			Values: []model.Value{{Date: "2025-07-01", Number: "1190"}},
		},
		{ID: "m3", Name: "Spent on agency staff", Unit: decimal.Pounds, Start: model.Start{Value: "30000", Date: "2025-04-01"}},
	}
	if diff := cmp.Diff(want, s.Session().Plan().Indicators()); diff != "" {
		t.Fatal(diff)
	}
	s.Shows("Employee numbers", "Other measures", "18%", "14%", "12%", "▇▇▅▁", "on the way", "going away", "£30,000")
	s.Press("home enter up up")
	s.Shows("1 October 2025: 16.2%", "after the new rota")
	s.Hides("On the way") // a value that is entered here may change that
	s.Press("enter backspace backspace backspace backspace backspace backspace")
	s.Type("16.5")
	s.Press("enter up delete esc")
	if got := s.Session().Plan().Indicators()[0].Values; len(got) != 2 || got[1].Number != "16.5" || got[1].Note != "after the new rota" {
		t.Errorf("the values are %+v", got)
	}
	s.Press("delete")
	s.Shows("Removed: What the turnover of employees is, with 2 values. u brings it back.")
	if got := s.Session().Plan().Indicators(); len(got) != 2 || got[0].ID != "m2" {
		t.Errorf("after removing: %+v", got)
	}
	s.Press("u u u")
	if diff := cmp.Diff(want, s.Session().Plan().Indicators()); diff != "" {
		t.Error(diff)
	}
	s.Saved()
}

func TestAnExampleOfTheGuideBecomesAMeasure(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 0")
	s.Shows("No measures yet.", "Employee numbers", "How many employees there are")
	before := s.Seq()
	if s.Press("down down enter enter enter"); s.Seq() != before {
		t.Errorf("Enter alone has made a measure of it:\n%s", s.See())
	}
	s.Press("ctrl+s")
	got := s.Session().Plan().Indicators()
	if len(got) != 1 || got[0].Name != "What the turnover of employees is" || got[0].Heading != "Employee numbers" || got[0].Start != (model.Start{}) {
		t.Errorf("the register is %+v", got)
	}
	s.Shows("Employee numbers", "Enter on it writes what it is")
}

func TestMeasuresAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		fields []string
		says   string
	}{
		"no name":       {[]string{"", "%", "3"}, "has no name"},
		"two readings":  {[]string{"x", "", "1,25"}, "write 1.25 or 125"},
		"words":         {[]string{"x", "", "", "", "many"}, `"many" is not a number`},
		"another unit":  {[]string{"x", "%", "£3"}, "is in £"},
		"a day to come": {[]string{"x", "", "3", "1/1/2099"}, "still to come"},
		"no unit":       {[]string{"x", "3 weeks"}, "is no unit"},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
			s.Press("enter S L 0")
			s.Measure(c.fields...)
			s.Shows(c.says, "A new measure")
			if got := s.Session().Plan().Indicators(); len(got) != 0 {
				t.Errorf("taken: %+v", got)
			}
		})
	}
}

func TestValuesAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		fields []string
		says   string
	}{
		"two on a day":     {[]string{"3", "1/7/2025"}, "has a value on 1 July 2025 already"},
		"before the start": {[]string{"3", "1/1/2025"}, "is before"},
		"to come":          {[]string{"3", "1/1/2099"}, "still to come"},
		"no number":        {[]string{"", "1/8/2025", "x"}, "has no number"},
		"two readings":     {[]string{"1,5"}, "write 1.5 or 15"},
	} {
		t.Run(name, func(t *testing.T) {
			s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
			s.Measures()
			before := s.Session().Plan().Indicators()
			s.Press("home enter")
			for i, text := range c.fields {
				if i > 0 {
					s.Press("tab")
				}
				s.Type(text)
			}
			s.Press("enter")
			s.Shows(c.says, "Values: What the turnover")
			if diff := cmp.Diff(before, s.Session().Plan().Indicators()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A number without a day is of today.
func TestAValueIsOfToday(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	s.Press("home")
	s.Value("13")
	values := s.Session().Plan().Indicators()[0].Values
	if last := values[len(values)-1]; last.Number != "13" || last.Date != "2026-03-12" {
		t.Errorf("the last value is %+v", last)
	}
}

// TestTwoMeasuresAreAFigureAndEnterEach takes down what two measures are now from the list.
func TestTwoMeasuresAreAFigureAndEnterEach(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	s.Press("home 1 3")
	s.Shows("Value: What the turnover", "12 March 2026")
	s.Press("enter 9 5 0 enter")
	for id, want := range map[string]model.Value{"m1": {Date: "2026-03-12", Number: "13"}, "m2": {Date: "2026-03-12", Number: "950"}} {
		m, _ := s.Session().Plan().Indicator(id)
		if got := m.Values[len(m.Values)-1]; got != want {
			t.Errorf("%s has %+v, want %+v", id, got, want)
		}
	}
	s.Press("home 7 enter")
	s.Shows("has a value on 12 March 2026 already", "Value: What the turnover")
	s.Press("esc y")
	if m, _ := s.Session().Plan().Indicator("m1"); m.Values[len(m.Values)-1].Number != "13" {
		t.Errorf("the values are %+v", m.Values)
	}
	s.Saved()
}

func TestTheHistoryStandsBesideTheList(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	s.Press("home")
	s.Shows("5 January 2026", "16.2%: after the new", "1 April 2025", ", the start", "On the way to the target")
}

// A number that lost its end would be another number.
func TestNoFigureIsCut(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 36}} {
		s := tuitest.New(t, size[0], size[1], tuitest.On(tuitest.Samples(t)))
		s.Press("enter S L 0")
		s.Measure("Spent on agency staff", "£", "-12,345,678.50", "1/4/2025", "1,250,000")
		s.Shows("−£12,345,678.50", "£1,250,000")
	}
}

func TestMeasuresFromAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "measures.csv")
	if err := os.WriteFile(path, []byte("measure,unit,start,date,value\nVacancies,number,\"1,040\",1/7/2025,900\nVacancies,,,1/10/2025,850\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Press("enter S L 0 I")
	s.Type(path)
	s.Press("enter")
	s.Shows("1 measure added, 2 values added. Read:", "Vacancies", "1,040", "850")
	s.Press("I")
	s.Type(path)
	s.Press("enter")
	s.Shows("Nothing was changed")
	s.Saved()
	s.Press("u")
	s.Shows("No measures yet.")
	if err := os.WriteFile(path, []byte("measure,date,value\nVacancies,1/7/2025,900\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.Press("I")
	s.Type(path)
	s.Press("enter")
	s.Shows("Nothing was read", `no measure called "Vacancies"`)
}

// The outcome of a measure is chosen on the page of outcomes, as that of a priority.
func TestTheOutcomeOfAMeasureIsChosenOnItsPage(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	s.Press("home e")
	s.ToField("More")
	s.Press("right")
	s.ToField("Outcome")
	s.Press("enter")
	s.Shows("Which outcome is it for?")
	s.Press("down enter ctrl+s")
	m, _ := s.Session().Plan().Indicator("m1")
	if want := s.Session().Guide().Outcomes[0].Items[0].Text; m.Outcome != want {
		t.Errorf("the outcome is %q, want %q", m.Outcome, want)
	}
}

func TestAPriorityIsMeasuredByOneOfTheRegister(t *testing.T) {
	s := tuitest.New(t, 120, 36, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	s.Press("esc esc B o enter")
	s.ToField("Register")
	s.Press("right enter")
	named := 0
	for _, p := range s.Session().Priorities() {
		if p.Indicator == "m1" {
			named++
		}
	}
	if named != 1 {
		t.Errorf("%d priorities name the first measure:\n%s", named, s.See())
	}
}

// Figures that are there are not read in another unit unasked: 1,250 families are not 1,250 visits.
func TestAnotherUnitIsAskedAbout(t *testing.T) {
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Measures()
	before := s.Session().Plan().Indicators()[1]
	s.Press("home down e")
	s.ToField("Counted in")
	s.Press("ctrl+u")
	s.Type("visits")
	for _, field := range []string{measures.StartField, measures.TargetField} {
		s.ToField(field)
		s.Press("ctrl+u")
		s.Type("400")
	}
	s.Press("ctrl+s")
	s.Shows("Are the figures that are there in visits, too?", "1 July 2025: 1,190", "read as visits in place of families")
	s.Press("n")
	s.Shows("A measure", "visits")
	if diff := cmp.Diff(before, s.Session().Plan().Indicators()[1]); diff != "" {
		t.Fatal(diff)
	}
	s.Press("ctrl+s y")
	s.Hides("A measure", "Are the figures")
	if now := s.Session().Plan().Indicators()[1]; now.Unit != "visits" || len(now.Values) != 1 || now.Values[0].Number != "1190" {
		t.Errorf("%+v", now)
	}
}
