package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// Which column of a table is which. Two that could be the statement, the score or the
// name are an error that names both, unless they say the same.

// columnFinder settles the columns of one table.
type columnFinder struct {
	*scoreTable
	sure, could map[string][]int // columns by what their headings say, or could say
	strong      map[int]bool
	problems    tabular.Problems
}

// findColumns sets the columns of a table.
func (t *scoreTable) findColumns() tabular.Problems {
	f := &columnFinder{scoreTable: t, sure: make(map[string][]int), could: make(map[string][]int), strong: make(map[int]bool)}
	for i, title := range t.head.Cells {
		switch h := headingOf(f.scale, title); {
		case h.column == "":
		case h.sure:
			f.sure[h.column] = append(f.sure[h.column], i)
			f.strong[i] = h.strong
		default:
			f.could[h.column] = append(f.could[h.column], i)
		}
	}
	f.ours()
	f.score()
	f.statement()
	f.person()
	for _, column := range []string{tabular.ColAgency, tabular.ColRole, tabular.ColRound, tabular.ColComment, ColText, ColStep, colSession, colTitle, colYear} {
		f.plain(column)
	}
	f.wishes(tabular.ColBarrier)
	f.wishes(tabular.ColPriority)
	f.ofOneYear()
	return f.problems
}

// ours finds the kind of an answer, which stands beside the score in the table of all
// sessions that stocktake export --all writes.
func (f *columnFinder) ours() {
	if len(f.sure[colSession])*len(f.sure[tabular.ColRound])*len(f.sure[tabular.ColScore]) == 0 {
		return
	}
	for i, c := range f.could[tabular.ColScore] {
		if strings.EqualFold(f.head.Cells[c], colAnswer) {
			f.columns[colAnswer] = c
			f.could[tabular.ColScore] = slices.Delete(f.could[tabular.ColScore], i, i+1)
			return
		}
	}
}

func (f *columnFinder) score() {
	if written := slices.DeleteFunc(slices.Clone(f.sure[tabular.ColScore]), f.empty); len(written) > 0 {
		f.sure[tabular.ColScore] = written
	}
	found := slices.Concat(f.sure[tabular.ColScore], f.could[tabular.ColScore])
	if len(f.sure[tabular.ColScore]) == 0 { // then what is no score by its heading is another reading
		for i, title := range f.head.Cells {
			if slices.Contains(headingWord.FindAllString(strings.ToLower(title), -1), "score") && !slices.Contains(found, i) {
				found = append(found, i)
			}
		}
	}
	slices.Sort(found)
	switch {
	case len(found) > 1:
		f.ambiguous(tabular.ColScore, found)
	case len(f.sure[tabular.ColScore]) == 1:
		f.columns[tabular.ColScore] = found[0]
	default:
		f.wrong(found[0], tabular.ColScore, "the heading %s says more than that the column is the score on this session's scale, %s; if it is, call it score", tabular.Quote(f.head.Cells[found[0]]), f.scale.Words())
	}
}

// statement finds the column of the statement's number, and that of its text. A column
// called "No." counts the rows where another has the numbers.
func (f *columnFinder) statement() {
	strong, weak := f.sure[tabular.ColStatement], f.sure[colNumber]
	texts := f.sure[ColText]
	numbers := slices.DeleteFunc(slices.Clone(strong), func(i int) bool { return !f.hasNumber(i) })
	switch {
	case len(numbers) > 0:
		weak = slices.DeleteFunc(slices.Clone(weak), func(i int) bool { return !f.hasNumber(i) || f.counts(i) })
		numbers = append(numbers, weak...)
	case len(weak) > 0:
		numbers = weak
	default:
		numbers = strong
	}
	if len(numbers) == 0 {
		numbers = slices.Concat(f.could[tabular.ColStatement], f.could[colNumber])
		f.wrong(numbers[0], tabular.ColStatement, "the heading %s says more than that the column has the statements' numbers; if it has, call it statement", tabular.Quote(f.head.Cells[numbers[0]]))
		return
	}
	for _, other := range numbers[1:] {
		if f.head.Cells[other] == f.head.Cells[numbers[0]] || !f.same(numbers[0], other, f.parsesAlike) {
			slices.Sort(numbers)
			f.ambiguous(tabular.ColStatement, numbers)
			return
		}
	}
	f.columns[tabular.ColStatement] = numbers[0]
	for _, i := range strong {
		if !slices.Contains(numbers, i) {
			texts = append(texts, i)
		}
	}
	if len(texts) > 0 {
		f.columns[ColText] = texts[0]
	}
}

// person finds the column of the name.
func (f *columnFinder) person() {
	names := slices.DeleteFunc(slices.Clone(f.sure[tabular.ColParticipant]), f.empty)
	switch {
	case len(names) > 0:
		for _, other := range names[1:] {
			if f.head.Cells[other] == f.head.Cells[names[0]] || !f.same(names[0], other, func(a, b string) bool { return namelist.Fold(namelist.NameOf(a)) == namelist.Fold(namelist.NameOf(b)) }) {
				f.ambiguous(tabular.ColParticipant, names)
				return
			}
		}
		f.columns[tabular.ColParticipant] = names[0]
	case len(f.could[tabular.ColParticipant]) > 0:
		i := f.could[tabular.ColParticipant][0]
		f.wrong(i, tabular.ColParticipant, "the heading %s says more than that the column has the names of those who answered; if it has, call it participant, otherwise take the column out", tabular.Quote(f.head.Cells[i]))
	}
}

// plain finds a column of which there may be several: the one that is called so exactly,
// or the first.
func (f *columnFinder) plain(column string) {
	found := f.sure[column]
	exact := slices.DeleteFunc(slices.Clone(found), func(i int) bool {
		return strings.ToLower(text.Line(f.head.Cells[i])) != column
	})
	written := slices.DeleteFunc(slices.Clone(found), f.empty)
	switch {
	case f.columns.Has(column) || len(found) == 0:
	case len(exact) < 2 && len(written) > 1 && slices.Contains([]string{tabular.ColComment, tabular.ColBarrier, tabular.ColPriority, tabular.ColAgency, tabular.ColRole}, column) &&
		!f.same(written[0], written[1], strings.EqualFold):
		f.ambiguous(column, written)
	case len(exact) > 1:
		f.problems = append(f.problems, tabular.TwoColumns(f.at(f.head.Line), column, exact[0], exact[1]))
	case len(exact) == 1:
		f.columns[column] = exact[0]
	default:
		f.columns[column] = found[0]
	}
}

// ofOneYear refuses a table of several years.
func (f *columnFinder) ofOneYear() {
	i, ok := f.columns[colYear]
	if !ok {
		return
	}
	first := ""
	for _, rec := range f.rows {
		year := rec.At(i)
		if found := anyYear.FindString(year); found != "" {
			year = found
		}
		switch {
		case year == "" || year == first:
		case first == "":
			first = year
		default:
			f.wrong(i, colYear, "the rows are of %s and of %s; keep those of one year, or save each year as a file of its own", tabular.Quote(first), tabular.Quote(year))
			return
		}
	}
}

var anyYear = regexp.MustCompile(`\b(?:19|20)[0-9]{2}\b`)

// hasNumber reports whether some row has a statement, by its number or its id, in a column.
func (f *columnFinder) hasNumber(i int) bool {
	return slices.ContainsFunc(f.rows, func(rec tabular.Record) bool {
		return f.isStatement(rec.At(i))
	})
}

// counts reports whether a column counts the rows from 1.
func (f *columnFinder) counts(i int) bool {
	n := 0
	for _, rec := range f.rows {
		if rec.At(i) == "" {
			continue
		}
		n++
		if got, err := parseWhole(rec.At(i)); err != nil || got != n {
			return false
		}
	}
	return n > 0
}

func (f *columnFinder) empty(i int) bool {
	return !slices.ContainsFunc(f.rows, func(rec tabular.Record) bool { return rec.At(i) != "" })
}

// same reports whether two columns never say different things.
func (f *columnFinder) same(i, j int, alike func(a, b string) bool) bool {
	return !slices.ContainsFunc(f.rows, func(rec tabular.Record) bool {
		return (rec.At(i) != "" || rec.At(j) != "") && !alike(rec.At(i), rec.At(j))
	})
}

// parsesAlike reports whether two cells give the same statement.
func (of origin) parsesAlike(a, b string) bool {
	m, _, err := of.statement(a)
	n, _, also := of.statement(b)
	return err == nil && also == nil && m == n
}

// ambiguous is the problem of several columns that could be one.
func (f *columnFinder) ambiguous(column string, found []int) {
	slices.Sort(found)
	first, second := f.head.Cells[found[0]], f.head.Cells[found[1]]
	if strings.EqualFold(first, second) {
		f.problems = append(f.problems, tabular.TwoColumns(f.at(f.head.Line), column, found[0], found[1]))
		return
	}
	var all []string
	for _, i := range found {
		all = append(all, fmt.Sprintf("column %d, %s", i+1, tabular.Quote(f.head.Cells[i])))
	}
	last := len(all) - 1
	what := "leave one of them in"
	if column == tabular.ColParticipant && !slices.ContainsFunc(found, func(i int) bool { return !partOfName(f.head.Cells[i]) }) {
		what = "put first names and surnames together into one column"
	}
	f.wrong(found[1], column, "%s and %s could each be the %s; %s, called %s",
		strings.Join(all[:last], "; "), all[last], column, what, column)
}

// partOfName reports whether a heading is that of first names or of surnames.
func partOfName(title string) bool {
	field, _ := roster.PeopleField(title)
	return field == roster.ColFirst || field == roster.ColLast
}

func (f *columnFinder) wrong(i int, column, format string, args ...any) {
	at := f.at(f.head.Line)
	at.Columns = map[string]int{column: i + 1}
	f.problems.At(at, column, format, args...)
}
