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
	t := b.tab(tabScores)
	t.widths(numberWidth(b.fw), stepWidth, statementWidth, 16, textWidth, textWidth, textWidth)
	t.title(b.heading)
	t.merge(1, atNumber, 1, atStatement)
	for row, height := range []float64{24, 20, 20, 20} { // in points
		t.try(b.f.SetRowHeight(tabScores, row+1, height))
	}
	t.who()
	t.text(1, atScore, sheet.ScaleLine(b.fw.Scale), look{small: true})
	t.merge(1, atScore, headRow-1, atPriority)
	t.head(headRow, []string{"No.", "Step", "Statement", "Score", "Comment", "Barriers to change", "Priorities for action"}, atNumber, atScore)
	row := headRow
	for _, step := range b.fw.Steps {
		for _, st := range step.Statements {
			row++
			t.label(row, st)
			title := fmt.Sprintf("%d. %s", step.Number, step.Title)
			t.height(row, 2, map[float64]string{stepWidth: title, statementWidth: st.Text})
			t.text(row, atStep, title, look{ruled: true})
			t.text(row, atStatement, st.Text, look{ruled: true})
			t.paint(row, atScore, row, atScore, look{fill: true, middle: true})
			t.paint(row, atComment, row, atPriority, look{fill: true})
		}
	}
	t.choices(xlsx.CellName(headRow+1, atScore) + ":" + xlsx.CellName(row, atScore))
	for _, whole := range wholes(b.fw) {
		row++
		t.height(row, 2, map[float64]string{stepWidth: whole.step, statementWidth: whole.text})
		t.paint(row, atNumber, row, atComment, look{ruled: true})
		t.text(row, atStep, whole.step, look{ruled: true})
		t.text(row, atStatement, whole.text, look{ruled: true, italic: true})
		t.paint(row, atBarrier, row, atPriority, look{fill: true})
	}
	t.inSight(headRow, 0, atScore)
	t.page(asMany)
	t.protect()
}

// label writes what people know a statement by into the first cell of a row: its id, or its number.
func (t tab) label(row int, st framework.Statement) {
	numbered := look{ruled: true, middle: true}
	if st.ID != "" {
		t.text(row, 1, st.ID, numbered)
		return
	}
	t.try(t.f.SetCellInt(t.name, xlsx.CellName(row, 1), int64(st.Number)))
	t.paint(row, 1, row, 1, numbered)
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
func (t tab) who() {
	if !t.session.Anonymous() {
		for i, field := range []struct{ label, text string }{
			{"Name", t.whose}, {"Agency", t.participant.Agency}, {"Role", t.participant.Role},
		} {
			t.text(2+i, atStep, field.label, look{bold: true, right: true})
			t.text(2+i, atStatement, field.text, look{fill: true})
		}
		return
	}
	row := 2
	if alias := t.whose; alias != "" {
		t.text(row, atStep, "Participant", look{bold: true, right: true})
		t.text(row, atStatement, alias, look{ruled: true})
		row++
	}
	t.text(row, atStatement, t.fw.Worded("This session is anonymous: write no name anywhere in this file."), look{})
}

// choices lets the score's cells offer what may stand there, and refuse the rest.
func (t tab) choices(cells string) {
	list := excelize.NewDataValidation(true)
	list.Sqref = cells
	var keys, words []string
	for _, value := range t.fw.Scale.Values() {
		keys = append(keys, fmt.Sprint(value)) // which a program takes for a number
		words = append(words, framework.Number(value))
	}
	t.try(list.SetDropList(append(keys, sheet.WordDontKnow, sheet.WordNotApplicable)))
	list.SetInput(t.fw.Worded("Your score"), t.prompt())
	list.SetError(excelize.DataValidationErrorStyleStop, "This is not a score",
		"Choose "+strings.Join(words, ", ")+", Don't know or Not applicable from the list, or leave the cell empty.")
	t.try(t.f.AddDataValidation(tabScores, list))
}

// prompt is what shows beside a score's cell; the format has a limit for it.
func (b *blankBook) prompt() string {
	const most = 255 // UTF-16 units
	scale := strings.Join(sheet.ScaleParts(b.fw.Scale), "\n")
	if len(utf16.Encode([]rune(scale))) > most {
		return "Choose " + b.fw.Scale.Words() + ", Don't know or Not applicable. What they mean stands at the top and on the sheet Instructions."
	}
	return scale
}
