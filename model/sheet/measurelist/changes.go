package measurelist

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// Label is what the history calls measures that came from a file.
const Label = "measures from a list"

// Taken is what a table changes in a session.
type Taken struct {
	Change         model.Batch
	Added, Changed int // measures of the register
	Values         int // that are new
	Skipped        int // values that are there already
}

// Words says what was taken in, such as "2 measures added, 6 values added, 1 value was there already".
func (t Taken) Words() string {
	var parts []string
	add := func(n int, one, many string) {
		if n > 0 {
			parts = append(parts, text.CountOf(n, one, many))
		}
	}
	add(t.Added, "measure added", "measures added")
	add(t.Changed, "measure changed", "measures changed")
	add(t.Values, "value added", "values added")
	add(t.Skipped, "value was there already", "values were there already")
	return strings.Join(parts, ", ")
}

// Changes is the one change that takes the table into a session. A row adds to the measure of
// its name, whatever the case: what its columns say takes the place of what stood there, and an
// empty cell leaves it. A measure that the register does not have is added where a row says
// more of it than a value; else its name is taken for a slip. One of the guide's examples that
// stands as the table to fill in has it says nothing. A value that is there already is
// passed over.
//
// The error is Problems: of two rows that say different things of a measure, of a second value
// for a day, of what is no number or no day, of a day after today, and of one before the
// measure's start. Nothing is taken then.
func (l List) Changes(s *model.Session, today calendar.Date) (Taken, error) {
	m := merger{s: s, today: today, nextID: namelist.IDs(model.NextID[model.Indicator](s))}
	rows := slices.DeleteFunc(slices.Clone(l.rows), func(r row) bool { return leftAlone(s, r) })
	for _, r := range rows {
		m.describe(r)
	}
	for _, r := range rows {
		m.value(r)
	}
	if err := m.problems.Err(); err != nil {
		return Taken{}, err
	}
	return m.taken(), nil
}

// leftAlone reports whether a row is one of the guide's examples as the table to fill in has
// it: nobody has said anything of it.
func leftAlone(s *model.Session, r row) bool {
	if len(r.cells) != 1 || r.cells[ColHeading] == "" {
		return false
	}
	if _, there := s.Plan().IndicatorNamed(r.name); there {
		return false
	}
	return slices.ContainsFunc(Blank(s), func(m model.Indicator) bool {
		return m.ID == "" && m.Name == r.name && m.Heading == r.cells[ColHeading]
	})
}

// merger takes rows into the register, one after another.
type merger struct {
	s        *model.Session
	today    calendar.Date
	nextID   func() string // of new measures
	all      []*measure
	problems tabular.Problems
}

// measure is one that rows are about.
type measure struct {
	was, now model.Indicator
	fresh    bool
	said     map[string]tabular.Place // where a column was said first
	values   []model.Value            // new ones
	skipped  int
	bad      bool // something is wrong with what it is: its values are not read
}

// figures reports whether the session has figures of the measure.
func (known *measure) figures() bool { return known.was.Target != "" || len(known.was.History()) > 0 }

// find is the measure of a row's name; nil for none yet.
func (m *merger) find(name string) *measure {
	for _, known := range m.all {
		if match.Folded(known.now.Name) == match.Folded(name) {
			return known
		}
	}
	if there, ok := m.s.Plan().IndicatorNamed(name); ok {
		known := &measure{was: there, now: there, said: make(map[string]tabular.Place)}
		m.all = append(m.all, known)
		return known
	}
	return nil
}

// describe takes what a row says of its measure.
func (m *merger) describe(r row) {
	known := m.find(r.name)
	if known == nil {
		if !slices.ContainsFunc(register(), func(column string) bool { return r.cells[column] != "" }) {
			return // value tells
		}
		known = &measure{now: model.Indicator{ID: m.nextID(), Name: r.name}, fresh: true, said: make(map[string]tabular.Place)}
		m.all = append(m.all, known)
	}
	before := len(m.problems)
	now := &known.now
	fields := fieldsOf(now)
	for _, column := range register() {
		is, stands := m.column(r, column, now), fields[column].get()
		if is == "" {
			continue
		}
		if column == ColUnit && is != stands && known.figures() { // which would be read in another unit
			m.problems.At(r.at, column, "%s has figures in %s already, and the unit is %s here; change it in the session, or take the unit out",
				tabular.Quote(now.Name), stands, is)
			continue
		}
		if first, said := known.said[column]; said && stands != "" && stands != is {
			m.problems.At(r.at, column, "%s says %s here and %s%s; say it once", tabular.Quote(now.Name), tabular.Quote(is), tabular.Quote(stands), first.Words(r.at))
			continue
		}
		fields[column].set(is)
		known.said[column] = r.at
	}
	if len(m.problems) == before {
		if err := now.Validate(); err != nil {
			m.problems.At(r.at, colMeasure, "%v", err)
		}
	}
	known.bad = known.bad || len(m.problems) > before
}

// column is what a cell says of a measure, as it is so far; empty where it says nothing, or what cannot
// be taken.
func (m *merger) column(r row, column string, now *model.Indicator) string {
	cell, unit := r.cells[column], now.Unit
	switch {
	case cell == "":
		return ""
	case column == ColUnit:
		return cmp.Or(decimal.ReadUnit(cell), plainUnit)
	case column == colStart, column == colTarget:
		if r.cells[ColUnit] != "" {
			unit = decimal.ReadUnit(r.cells[ColUnit])
		}
		number, err := decimal.Read(cell, unit)
		if err != nil {
			m.problems.At(r.at, column, "%v", err)
		}
		return string(number)
	case column == colStartDate:
		day, _ := m.day(r, column)
		return string(day)
	case column == ColBetter:
		better := model.Better(strings.ToLower(cell))
		if better != model.Higher && better != model.Lower {
			m.problems.At(r.at, column, "%s does not say which way is better; write higher or lower, or leave it empty", tabular.Quote(cell))
			return ""
		}
		return string(better)
	case column == ColLevel:
		return m.level(r, cell)
	default:
		return cell
	}
}

// level is the id of the level of evaluation that a cell names; empty where there is none.
func (m *merger) level(r row, cell string) string {
	var all []string
	for _, level := range m.s.Guide().Evaluation {
		if match.Folded(cell) == match.Folded(level.Text) || match.Folded(cell) == match.Folded(level.ID) {
			return level.ID
		}
		all = append(all, tabular.Quote(level.Text))
	}
	choose := "leave it empty: the instrument has none"
	if len(all) > 0 {
		choose = "write " + strings.Join(all, " or ") + ", or leave it empty"
	}
	m.problems.At(r.at, ColLevel, "%s is no level of evaluation; %s", tabular.Quote(cell), choose)
	return ""
}

// day reads the day in a column, and refuses one that is still to come.
func (m *merger) day(r row, column string) (calendar.Date, bool) {
	day, err := calendar.ReadDate(r.cells[column], "")
	if err == nil {
		err = model.Value{Date: day}.CheckDay(m.today)
	}
	if err != nil {
		m.problems.At(r.at, column, "%v", err)
		return "", false
	}
	return day, true
}

// value takes the value of a row, if it has one.
func (m *merger) value(r row) {
	known := m.find(r.name)
	if known == nil {
		m.problems.At(r.at, colMeasure, "%s", m.unknown(r.name))
		return
	}
	if known.bad {
		return
	}
	typed := r.cells[colValue]
	switch {
	case typed == "" && (r.cells[colDate] != "" || r.cells[colNote] != ""):
		m.problems.At(r.at, colValue, "the row has no value; write a number, or take the date and the note out")
		return
	case typed == "":
		return
	case r.cells[colDate] == "":
		m.problems.At(r.at, colDate, "the value has no day; write when the measure was taken")
		return
	}
	number, err := decimal.Read(typed, known.now.Unit)
	if err != nil {
		m.problems.At(r.at, colValue, "%v", err)
	}
	day, ok := m.day(r, colDate)
	if err != nil || !ok {
		return
	}
	m.problems.TooLong(r.at, colNote, r.cells[colNote], refusal.MaxLine)
	m.add(r, known, model.Value{Date: day, Number: number, Note: r.cells[colNote]})
}

// add adds a value to a measure, unless it is there already.
func (m *merger) add(r row, known *measure, v model.Value) {
	for _, there := range slices.Concat(known.now.History(), known.values) {
		switch {
		case there.Date != v.Date:
		case there.Number.Rat().Cmp(v.Number.Rat()) == 0:
			known.skipped++
			return
		default:
			m.problems.At(r.at, colValue, "%s is %s on %s already, and %s here; change it in the session, or take this row out",
				tabular.Quote(known.now.Name), there.Number.In(known.now.Unit), v.Date.Words(), v.Number.In(known.now.Unit))
			return
		}
	}
	if start := known.now.Start.Date; start != "" && v.Date < start {
		m.problems.At(r.at, colDate, "%s is before %s starts, on %s", v.Date.Words(), tabular.Quote(known.now.Name), start.Words())
		return
	}
	known.values = append(known.values, v)
}

// unknown is the sentence for a measure that the register does not have.
func (m *merger) unknown(name string) string {
	sentence := fmt.Sprintf("there is no measure called %s", tabular.Quote(name))
	for _, known := range m.s.Plan().Indicators() {
		if most := max(len([]rune(name))/5, 1); text.Distance(strings.ToLower(name), strings.ToLower(known.Name), most) <= most {
			sentence += fmt.Sprintf("; did you mean %s?", tabular.Quote(known.Name))
			return sentence
		}
	}
	return sentence + "; add it to the register first, or say more of it in a column such as heading, unit or target"
}

// taken is all of it as one change.
func (m *merger) taken() Taken {
	t := Taken{Change: model.Batch{Label: Label}}
	for _, known := range m.all {
		t.Skipped += known.skipped
		t.Values += len(known.values)
		switch {
		case known.fresh:
			t.Added++
			t.Change.Changes = append(t.Change.Changes, model.Add[model.Indicator]{Item: known.now, At: model.End})
		case !same(known.was, known.now):
			t.Changed++
			t.Change.Changes = append(t.Change.Changes, model.Edit[model.Indicator]{Item: known.now})
		}
		for _, v := range known.values {
			t.Change.Changes = append(t.Change.Changes, model.AddValue{Indicator: known.now.ID, Value: v})
		}
	}
	return t
}

// same reports whether two are the same but for their values.
func same(one, other model.Indicator) bool {
	was, now := fieldsOf(&one), fieldsOf(&other)
	return !slices.ContainsFunc(register(), func(column string) bool { return was[column].get() != now[column].get() })
}
