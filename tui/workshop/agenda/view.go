package agenda

import (
	"fmt"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/pace"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/wall/slide"
)

// View draws the page.
func (a *Agenda) View(width, height int) []string {
	if len(a.items()) == 0 {
		return a.invitation(width)
	}
	out := append([]string{""}, ui.Paragraph(a.look.Title, a.finding(), width)...)
	out = append(out, ui.Paragraph(a.look.Dim, a.length(), width)...)
	pace := pace.Of(a.open.Session(), a.open.Now())
	for _, words := range []struct {
		style theme.Style
		text  string
	}{{a.look.Text, pace.Ahead()}, {a.look.Warning, pace.CatchUp()}} {
		if words.text != "" {
			out = append(out, ui.Paragraph(words.style, words.text, width)...)
		}
	}
	out = append(out, "")
	table := a.table(width)
	out = append(out, a.look.Header.Render("  "+table.Heads(a.look)))
	rows := make([]string, len(a.items()))
	from := a.open.Session().Agenda().From(a.open.Session().Details().Starts)
	for i, it := range a.items() {
		each := ""
		if share := a.share(it); share > 0 {
			each = fmt.Sprintf("%d min", int(share/time.Minute))
		}
		line := table.Row(a.look, string(from[i]), a.name(it), fmt.Sprintf("%d min", it.Minutes), each, a.state(it))
		style := a.look.Dim
		switch {
		case it.Part == agenda.Step && it.Step == a.now():
			style = a.look.Strong
		case it.Part == agenda.Step:
			style = a.look.Text
		}
		rows[i] = a.look.Row(i == a.place(), style, line)
	}
	return append(out, ui.Window(rows, a.place(), max(height-len(out), 1))...)
}

// finding is how the workshop stands.
func (a *Agenda) finding() string {
	s := a.open.Session()
	if pace := pace.Of(s, a.open.Now()).Words(); pace != "" {
		return a.look.ToASCII(text.Capital(s.Framework().Worded(pace)))
	}
	return s.Framework().Words().Statement.Count(len(s.Statements())) + " in " + text.CountOf(s.Agenda().Minutes(), "minute", "minutes")
}

// length says whether the agenda fits between the start and the end.
func (a *Agenda) length() string {
	s := a.open.Session()
	d := s.Details()
	over, known := s.TooLong()
	switch {
	case d.Starts == "" && d.Ends == "":
		return fmt.Sprintf("%d minutes in all. t says when it starts and ends.", s.Agenda().Minutes())
	case !known:
		return fmt.Sprintf("%d minutes in all. t says when it starts.", s.Agenda().Minutes())
	case over > 0:
		return fmt.Sprintf("From %s to %s: the parts are %s too long.", d.Starts, d.Ends, text.CountOf(over, "minute", "minutes"))
	case over < 0:
		return fmt.Sprintf("From %s to %s: %s to spare.", d.Starts, d.Ends, text.CountOf(-over, "minute is", "minutes are"))
	}
	return fmt.Sprintf("From %s to %s.", d.Starts, d.Ends)
}

// share is how long each of a step's statements may take.
func (a *Agenda) share(it agenda.Item) time.Duration {
	step, ok := a.open.Session().Framework().Step(it.Step)
	if !ok || it.Part != agenda.Step {
		return 0
	}
	return pace.Share(a.open.Session(), step.Statements[0].Number)
}

// state is how far a step has come, and how long the room was at it.
func (a *Agenda) state(it agenda.Item) string {
	step, ok := a.open.Session().Framework().Step(it.Step)
	if !ok || it.Part != agenda.Step {
		return ""
	}
	settled, spent := 0, time.Duration(0)
	for _, st := range step.Statements {
		at := a.open.Session().At(st.Number)
		if at.Progress() == model.Settled {
			settled++
		}
		spent += at.TimeSpent()
	}
	if settled == 0 && spent < time.Minute {
		return ""
	}
	words := fmt.Sprintf("%d of %d", settled, len(step.Statements))
	if spent >= time.Minute {
		words += fmt.Sprintf(" in %d min", int(spent/time.Minute))
	}
	return words
}

// table divides a width among the columns; the name takes what is left.
func (a *Agenda) table(width int) ui.Table {
	const mark, most = 2, 60
	perStatement := a.open.Worded("A statement")
	table := ui.Table{
		{Head: "From", Width: 5},
		{Head: "Part"},
		{Head: "Planned", Width: 8, Right: true},
		{Head: perStatement, Width: max(ui.Width(perStatement), 11), Right: true},
		{Head: "So far", Width: 16},
	}
	if a.open.Session().Details().Starts == "" {
		table[0].Width = 0
	}
	const wide = 100 // below that the names of the steps need the room
	if width < wide {
		table[3].Width = 0
	}
	table[1].Width = min(max(table.Left(width-mark), 8), most)
	return table
}

func (a *Agenda) invitation(width int) []string {
	out := []string{"", a.look.Strong.Render(a.look.Cut("No agenda yet", width)), ""}
	return append(out, ui.Paragraph(a.look.Text, a.open.Worded("Say when the workshop starts and ends (Enter): the minutes divide among the steps by their "+
		"statements, with an opening, breaks and a closing. All of it can be changed."), ui.Readable(width, 72))...)
}

// Slide is what the room sees: what is planned for when, with the step in focus where it is.
func (a *Agenda) Slide() slide.Slide {
	out := slide.Slide{Title: "Agenda"}
	from := a.open.Session().Agenda().From(a.open.Session().Details().Starts)
	for i, it := range a.items() {
		clock := string(from[i])
		if clock == "" {
			clock = fmt.Sprintf("%d min", it.Minutes)
		}
		line := clock + "  " + a.name(it)
		if it.Part == agenda.Step && it.Step == a.now() {
			line += "  (now)"
		}
		out.Points = append(out.Points, line)
	}
	if ends := a.open.Session().Details().Ends; ends != "" && len(from) > 0 {
		out.Points = append(out.Points, string(ends)+"  The end")
	}
	return out
}
