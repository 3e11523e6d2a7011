package handout

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/text"
)

// line is a row of the instructions: what it is about, or nothing where that goes on,
// and a text.
type line struct {
	about, text string
	ruled       bool
}

// instructions makes the sheet that says what to do.
func (b *blankBook) instructions(sections ...[]line) {
	const about, text = 32.0, 96.0 // the columns' widths, in characters
	t := b.tab(tabInstructions)
	t.widths(about, text)
	t.title(b.heading)
	row := 2
	for _, section := range sections {
		row++ // an empty one between
		for _, l := range section {
			t.height(row, 1, map[float64]string{about: l.about, text: l.text})
			t.text(row, 1, l.about, look{bold: true, ruled: l.ruled})
			t.text(row, 2, l.text, look{ruled: l.ruled})
			row++
		}
	}
	t.page(1)
	t.protect()
}

func (b *blankBook) purpose() []line {
	return []line{{about: "What this is", text: b.fw.Wordedf(
		"A sheet for your own scores in “%s”: %s in %s. It asks how you see things today; there are no right answers, and nobody need know everything.",
		b.fw.Title, b.fw.Words().Statement.Count(len(b.session.Statements())), b.fw.Words().Step.Count(len(b.fw.Steps)))}}
}

func (b *blankBook) filling() []line {
	worded := b.fw.Wordedf
	first := line{"How to fill it in", worded("Go to the sheet “%s”, and write your name, your agency and your role at its top.", tabScores), false}
	if b.session.Anonymous() {
		first.text = worded("Go to the sheet “%s”. Write no name anywhere: this session is anonymous.", tabScores)
	}
	return []line{
		first,
		{text: worded("Choose a score for each statement from the list in its cell: %s, Don't know or Not applicable. A cell that you leave empty says nothing and is not counted.", b.fw.Scale.Words())},
		{text: worded("Write a comment where you like: what you have seen that speaks for the score.")},
		{text: worded("Write down barriers to change, which stand in the way, and priorities for action, which you would do first. Where there are several, put each on a line of its own (Alt and Enter in Excel, Ctrl and Enter in LibreOffice). What is about a whole step, or about all of it, has rows at the end.")},
		{text: "Only the cells to be filled in, which have a yellow ground, can be changed. Keep the file an Excel workbook (.xlsx); any spreadsheet program will do."},
	}
}

func (b *blankBook) levels() []line {
	worded := b.fw.Wordedf
	lines := []line{{about: worded("What the scores mean")}}
	for _, level := range b.fw.Scale {
		lines = append(lines, line{framework.Number(level.Value) + ": " + level.Label, level.Description, true})
	}
	if len(levelsSaid(b.fw)) > 0 {
		lines = append(lines, line{text: worded("The sheet “%s” says what these look like at each statement. That is our reading of them, to help: where the two seem to disagree, what stands here decides.", tabLevels), ruled: true})
	}
	return append(lines,
		line{sheet.WordDontKnow, "You cannot say. Such answers are counted by themselves and enter no average.", true},
		line{sheet.WordNotApplicable, worded("The statement does not apply to the work that you know. Such answers enter no average either."), true})
}

func (b *blankBook) afterwards() []line {
	d := b.session.Details()
	worded := b.fw.Wordedf
	to := "whoever sent it to you"
	if b.facilitator != "" {
		to = worded("%s, who facilitates the session", b.facilitator)
	}
	by := "."
	if d.Date != "" {
		by = worded(", in time for the session on %s.", d.Date.Words())
	}
	happens := worded("Your scores, comments, barriers and priorities are taken into the session, beside those of the others, for the group to discuss.")
	if b.session.Blind() {
		happens += worded(" Scores stay covered there until the group reveals them.")
	}
	privacy := worded("Whoever holds this file can read it. Reports of the session leave names out unless they are asked for.")
	if b.session.Anonymous() {
		privacy = worded("Whoever holds this file can read it. The session keeps no names.")
	}
	return []line{
		{"Who gets it back", "Save the file and send it back to " + to + by, false},
		{"What happens with it", happens, false},
		{text: privacy},
	}
}

// about says what the sheet belongs to, for people and for the import.
func (b *blankBook) about() []line {
	d, fw := b.session.Details(), b.fw
	lines := []line{{about: "About this sheet"}}
	for _, l := range []line{
		{sheet.LabelSession, d.Title, true},
		{fw.Words().Area.Capital().One, d.Area, true},
		{"Date", d.Date.Words(), true},
		{sheet.LabelReference, b.session.ID(), true},
		{"Framework", fw.Title, true},
		{sheet.LabelFramework, fw.ID, true},
		{sheet.LabelVersion, fw.Version, true},
		{"Source", text.Lines(text.Joined(" · ", fw.Source.Title, fw.Source.Authors, fw.Source.Publisher, fw.Source.Licence)), true},
	} {
		if l.text != "" {
			lines = append(lines, l)
		}
	}
	return lines
}
