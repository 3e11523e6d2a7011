package ui

import "familyhub/stocktake/framework"

// Worded is a sentence of the program in a framework's own words: Framework.Worded.
func Worded(fw *framework.Framework, sentence string) string { return fw.Worded(sentence) }

// Worded is a sentence in the words of the session's framework, with what people wrote put into it.
func (d *OpenSession) Worded(format string, args ...any) string {
	return d.Session().Framework().Wordedf(format, args...)
}

// Label is what people know a statement by.
func Label(fw *framework.Framework, statement int) string {
	st, ok := fw.Statement(statement)
	if !ok {
		return Itoa(statement)
	}
	return Sanitize(st.Label())
}

// Label is what people know a statement by.
func (d *OpenSession) Label(statement int) string { return Label(d.Session().Framework(), statement) }

// LabelWidth is the cells of a column for the labels of a framework's statements.
func LabelWidth(fw *framework.Framework) int {
	widest, highest := 2, 0
	for i := range fw.Steps {
		all := fw.Steps[i].Statements
		for j := range all { // not copied: a page asks for each of its rows
			if all[j].ID == "" {
				highest = max(highest, all[j].Number)
				continue
			}
			widest = max(widest, Width(Sanitize(all[j].ID)))
		}
	}
	return max(widest, len(Itoa(highest)))
}

// LabelCell is a statement's label in a column of some cells: numbers to the right, ids to the left.
func LabelCell(st framework.Statement, width int) string {
	label := Sanitize(st.Label())
	blank := Blank(width - Width(label))
	if st.ID == "" {
		return blank + label
	}
	return label + blank
}
