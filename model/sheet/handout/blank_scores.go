package handout

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"

	"github.com/xuri/excelize/v2"
)

// The columns of the table, and the row of its head: what stands above it stays in
// sight and must be low.
const (
	atNumber = iota + 1
	atStep
	atStatement
	atScore
	atComment
	atBarrier
	atPriority

	headRow = 5
)

// The width of the columns that hold texts, in characters.
const (
	stepWidth      = 20.0
	statementWidth = 56.0
	textWidth      = 36.0 // of each that is to be written in
)

// numberWidth is that of the column with the statements' numbers or ids.
func numberWidth(fw *framework.Framework) float64 {
	const numbers, beside = 6, 2
	widest := numbers
	for _, st := range fw.Statements() {
		if st.ID != "" {
			widest = max(widest, text.Width(st.ID)+beside)
		}
	}
	return float64(widest)
}

// scores makes the sheet that is to be filled in.
func (b *blankBook) scores() {
	for column, width := range map[string]float64{"A": numberWidth(b.session.Framework()), "B": stepWidth, "C": statementWidth, "D": 16, "E": textWidth, "F": textWidth, "G": textWidth} {
		b.try(b.f.SetColWidth(tabScores, column, column, width))
	}
	b.text(tabScores, 1, 1, b.title(), look{heading: true, right: b.session.Framework().RightToLeft()})
	b.try(b.f.MergeCell(tabScores, "A1", "C1"))
	for row, height := range []float64{24, 20, 20, 20} { // in points
		b.try(b.f.SetRowHeight(tabScores, row+1, height))
	}
	b.who()
	b.text(tabScores, 1, atScore, sheet.ScaleLine(b.session.Framework().Scale), look{small: true})
	b.try(b.f.MergeCell(tabScores, xlsx.CellName(1, atScore), xlsx.CellName(headRow-1, atPriority)))
	for i, title := range []string{"No.", "Step", "Statement", "Score", "Comment", "Barriers to change", "Priorities for action"} {
		b.text(tabScores, headRow, i+1, title, look{head: true, middle: i+1 == atNumber || i+1 == atScore})
	}
	row := headRow
	for _, step := range b.session.Framework().Steps {
		for _, st := range step.Statements {
			row++
			b.label(tabScores, row, st)
			number := xlsx.CellName(row, atNumber)
			b.paint(tabScores, number, number, look{ruled: true, middle: true})
			title := fmt.Sprintf("%d. %s", step.Number, step.Title)
			b.height(tabScores, row, 2, map[float64]string{stepWidth: title, statementWidth: st.Text})
			b.text(tabScores, row, atStep, title, look{ruled: true})
			b.text(tabScores, row, atStatement, st.Text, look{ruled: true})
			b.paint(tabScores, xlsx.CellName(row, atScore), xlsx.CellName(row, atScore), look{fill: true, middle: true})
			b.paint(tabScores, xlsx.CellName(row, atComment), xlsx.CellName(row, atPriority), look{fill: true})
		}
	}
	b.choices(xlsx.CellName(headRow+1, atScore) + ":" + xlsx.CellName(row, atScore))
	for _, whole := range wholes(b.session.Framework()) {
		row++
		b.height(tabScores, row, 2, map[float64]string{stepWidth: whole.step, statementWidth: whole.text})
		b.paint(tabScores, xlsx.CellName(row, atNumber), xlsx.CellName(row, atComment), look{ruled: true})
		b.text(tabScores, row, atStep, whole.step, look{ruled: true})
		b.text(tabScores, row, atStatement, whole.text, look{ruled: true, italic: true})
		b.paint(tabScores, xlsx.CellName(row, atBarrier), xlsx.CellName(row, atPriority), look{fill: true})
	}
	b.inSight()
}

// label writes what people know a statement by into the first cell of a row: its id, or its number.
func (b *blankBook) label(tab string, row int, st framework.Statement) {
	if st.ID == "" {
		b.try(b.f.SetCellInt(tab, xlsx.CellName(row, 1), int64(st.Number)))
		return
	}
	b.text(tab, row, 1, st.ID, look{})
}

// whole is a row for barriers and priorities that are about more than one statement.
type whole struct {
	number     string // of the step; sheet.StepAll for all of them
	step, text string // as people read it
}

// wholes are those of the steps, and the one of the whole assessment.
func wholes(fw *framework.Framework) []whole {
	const only = ": barriers and priorities that are about no single statement"
	var all []whole
	for _, step := range fw.Steps {
		number := fmt.Sprint(step.Number)
		all = append(all, whole{number, number + ". " + step.Title, "All of " + fw.StepNamed(step.Number) + fw.Worded(only)})
	}
	return append(all, whole{sheet.StepAll, "All", "The whole assessment" + fw.Worded(only)})
}

// who are the cells above the table that say who answers.
func (b *blankBook) who() {
	if b.session.Anonymous() {
		row := 2
		if b.name != "" {
			b.text(tabScores, row, atStep, "Participant", look{bold: true, right: true})
			b.text(tabScores, row, atStatement, b.name, look{ruled: true})
			row++
		}
		b.text(tabScores, row, atStatement, b.session.Framework().Worded("This session is anonymous: write no name anywhere in this file."), look{})
		return
	}
	for i, field := range []struct{ label, text string }{
		{"Name", b.name}, {"Agency", b.participant.Agency}, {"Role", b.participant.Role},
	} {
		b.text(tabScores, 2+i, atStep, field.label, look{bold: true, right: true})
		b.text(tabScores, 2+i, atStatement, field.text, look{fill: true})
	}
}

// choices lets the score's cells offer what may stand there, and refuse the rest.
func (b *blankBook) choices(cells string) {
	list := excelize.NewDataValidation(true)
	list.Sqref = cells
	var keys, words []string
	for _, value := range b.session.Framework().Scale.Values() {
		keys = append(keys, fmt.Sprint(value)) // which a program takes for a number
		words = append(words, framework.Number(value))
	}
	b.try(list.SetDropList(append(keys, sheet.WordDontKnow, sheet.WordNotApplicable)))
	list.SetInput(b.session.Framework().Worded("Your score"), b.prompt())
	list.SetError(excelize.DataValidationErrorStyleStop, "This is not a score",
		"Choose "+strings.Join(words, ", ")+", Don't know or Not applicable from the list, or leave the cell empty.")
	b.try(b.f.AddDataValidation(tabScores, list))
}

// prompt is what shows beside a score's cell; the format has a limit for it.
func (b *blankBook) prompt() string {
	const most = 255 // UTF-16 units
	scale := strings.Join(sheet.ScaleParts(b.session.Framework().Scale), "\n")
	if len(utf16.Encode([]rune(scale))) > most {
		return "Choose " + b.session.Framework().Scale.Words() + ", Don't know or Not applicable. What they mean stands at the top and on the sheet Instructions."
	}
	return scale
}

// inSight keeps the head on the screen, and repeats its last row on each page.
func (b *blankBook) inSight() {
	below := xlsx.CellName(headRow+1, 1)
	first := xlsx.CellName(headRow+1, atScore)
	b.try(b.f.SetPanes(tabScores, &excelize.Panes{
		Freeze: true, YSplit: headRow, TopLeftCell: below, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: first, ActiveCell: first, Pane: "bottomLeft"}},
	}))
	b.try(b.f.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: tabScores, RefersTo: fmt.Sprintf("%s!$%d:$%d", tabScores, headRow, headRow),
	}))
}
