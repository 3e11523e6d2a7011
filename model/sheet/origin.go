package sheet

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/tabular"
)

// origin is where tables stand, and what they are read for: the scale of the session's framework, and
// the ids of its statements, which stand in the column of the statement where it has some. The number
// of a statement may stand there always.
type origin struct {
	file, sheet string
	framework   *framework.Framework
	scale       framework.Scale
	ids         framework.Labels
}

func originOf(file string, fw *framework.Framework) origin {
	return origin{file: file, framework: fw, scale: fw.Scale, ids: fw.Labels()}
}

// on is the origin of the tables on a sheet of a workbook.
func (of origin) on(sheet string) origin {
	of.sheet = sheet
	return of
}

// at is a line of the tables.
func (of origin) at(line int) tabular.Place {
	return tabular.Place{File: of.file, Sheet: of.sheet, Line: line}
}

// statement reads which statement a cell means, by its number or its id. What could be both must mean
// the same one. The error says what may stand there.
func (of origin) statement(said string) (number int, byID bool, err error) {
	number, err = parseWhole(said)
	id, known := of.ids.Number(said)
	switch {
	case known && err == nil && id != number:
		return number, false, fmt.Errorf("%s is the id of statement %d, and could be the number of another; write %d or %d for the one that is meant",
			tabular.Quote(said), id, id, number)
	case known:
		return id, true, nil
	case err != nil || number == 0:
		return 0, false, of.noStatement(said)
	}
	return number, false, nil
}

func (of origin) noStatement(said string) error {
	if len(of.ids) == 0 {
		return fmt.Errorf("%s is not the number of a statement; write one, such as 7", tabular.Quote(said))
	}
	return fmt.Errorf("%s is neither the id nor the number of a statement in this session; write one, such as %s", tabular.Quote(said), of.anID())
}

// anID is the first id that the framework has.
func (of origin) anID() string {
	for _, st := range of.framework.Statements() {
		if st.ID != "" {
			return st.ID
		}
	}
	return ""
}

// isStatement reports whether a cell can be a statement's number, or is the id of one.
func (of origin) isStatement(cell string) bool {
	if _, known := of.ids.Number(cell); known {
		return true
	}
	_, err := parseWhole(cell)
	return err == nil
}

// foreignIDs is the problem of a table that gives its statements by ids of which this session's
// framework has none: it is of another one.
func (t *scoreTable) foreignIDs() (problems tabular.Problems) {
	var strange []string
	for _, rec := range t.rows {
		switch cell := t.columns.Cell(rec, tabular.ColStatement); {
		case len(t.ids) == 0 || t.isStatement(cell):
			return nil
		case cell != "" && !strings.Contains(cell, " "):
			strange = append(strange, cell)
		}
	}
	if len(strange) > 1 {
		problems.At(t.at(t.head.Line), "", "the statements have the ids %s, %s and so on, which are not those of this session's framework, %s, such as %s; fill in a blank sheet of this session",
			tabular.Quote(strange[0]), tabular.Quote(strange[1]), tabular.Quote(t.framework.Title), t.anID())
	}
	return problems
}
