package sheet

import (
	"cmp"
	"io"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/xlsx"
)

// ReadXLSX reads a score sheet from a workbook; name is what problems call the file. It
// looks for the tables itself, in every sheet that is not hidden: the blank sheet that
// was sent out, with the name above the table, or a table as in CSV. The error is
// Problems, with all that is wrong; the sheet holds the good rows even then.
func ReadXLSX(name string, r io.Reader, fw *framework.Framework) (Sheet, error) {
	book, err := xlsx.Read(r)
	if err != nil {
		return Sheet{}, tabular.Refused(name, "%v", err)
	}
	return readBook(name, book, fw)
}

// readBook is ReadXLSX for a workbook that is open already.
func readBook(name string, book xlsx.Book, fw *framework.Framework) (Sheet, error) {
	of := originOf(name, fw)
	var sh Sheet
	var problems tabular.Problems
	var hidden []string
	source, tables := Source{File: name}, false
	for _, tab := range book.Sheets {
		records := recordsOf(of.scale, tab)
		if tab.Hidden {
			if _, ok := findHeader(of.scale, records); ok {
				hidden = append(hidden, tabular.Quote(tab.Name))
			}
			continue
		}
		c, wrong := readTables(of.on(tab.Name), records, false, tab.HiddenColumns...)
		tables = tables || c.found
		sh.Rows, sh.Sources, problems = append(sh.Rows, c.rows...), append(sh.Sources, c.sources...), append(problems, inOrder(wrong)...)
		if found, says := sourceOf(name, c.above); says && source == (Source{File: name}) {
			source = found
		}
	}
	switch {
	case !tables && hidden != nil:
		return Sheet{}, tabular.Refused(name, "the scores stand on a hidden sheet, %s; show the sheet, and try again", strings.Join(hidden, ", "))
	case !tables:
		return Sheet{}, tabular.Problems{{File: name, Sentence: "no sheet of the workbook has the columns of a score sheet; " + layout, NoTable: true}}
	}
	if wrong := onSeveralSheets(name, sh.Rows); wrong != nil {
		return Sheet{}, append(problems, wrong...)
	}
	if source != (Source{File: name}) {
		sh.Sources = append(sh.Sources, source)
	}
	if len(problems) > 0 {
		return sh, problems // in the order of the sheets
	}
	return sh, nil
}

// onSeveralSheets is the problem of answers by one person on two sheets of a workbook,
// such as last year's and this year's.
func onSeveralSheets(file string, rows []Row) tabular.Problems {
	type answers struct {
		who   string
		round int
	}
	sheets := make(map[answers]string)
	for _, row := range rows {
		who := answers{namelist.Fold(row.Participant), row.Round}
		if first, met := sheets[who]; met && first != row.At.Sheet {
			return tabular.Refused(file, "the sheets %s and %s both have answers of %s; which one is meant? Keep that one in the workbook, or save it as a file of its own",
				tabular.Quote(first), tabular.Quote(row.At.Sheet), cmp.Or(row.Participant, "the same person, or do not say whose they are"))
		}
		sheets[who] = row.At.Sheet
	}
	return nil
}

// inOrder puts the problems of one sheet into its order.
func inOrder(problems tabular.Problems) tabular.Problems {
	_ = problems.Err()
	return problems
}

// recordsOf is a sheet as the lines of a table, with its blocks of merged cells.
func recordsOf(scale framework.Scale, tab xlsx.Sheet) []tabular.Record {
	records := tabular.Records(tab)
	merge(scale, records, tab.Merged)
	return records
}

// merge marks the first cells of the blocks that show one cell over several rows.
func merge(scale framework.Scale, records []tabular.Record, blocks []xlsx.Range) {
	rows := make(map[int]*tabular.Record, len(records))
	for i := range records {
		rows[records[i].Line] = &records[i]
	}
	for _, block := range blocks {
		rec, ok := rows[block.FirstRow]
		if ok && block.LastColumn > block.FirstColumn && headingOf(scale, rec.At(block.FirstColumn-1)).column == tabular.ColScore && isHead(scale, *rec) {
			for i := block.FirstColumn; i < min(block.LastColumn, tabular.MaxColumns); i++ {
				rec.Set(i, rec.At(block.FirstColumn-1)) // the heading is that of each column below it
			}
		}
		if ok && block.LastRow > block.FirstRow {
			tabular.SetCell(&rec.Merged, block.FirstColumn-1, block)
		}
	}
}
