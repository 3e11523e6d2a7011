package dialog

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// purpose is what somebody wants a file for, and the formats that serve it, the usual first.
type purpose struct {
	name    string
	about   string
	formats []string // as chosenFormats reads them
	usual   string   // the one that is ticked at first, if it is not the first
}

// purposes are all of them for a session; the last has every format.
func purposes(s *model.Session) []purpose {
	solo, worded := s.Solo(), s.Framework().Worded
	sheets := purpose{
		name: worded("Score sheets and cards"), about: "A blank sheet to send to people who cannot come, to be taken in again. To print for the room: cards to hold up, place cards, a wall chart.",
		formats: []string{"blank-xlsx", "blank-csv", "print-html", "print-docx"},
	}
	if solo {
		sheets = purpose{name: worded("A score sheet"), about: worded("Your scores, to hand to a group's facilitator."), formats: []string{"sheet-csv", "sheet-json"}}
	}
	all := purpose{name: "Several kinds at once", about: "Every format, to tick as many as you like.", usual: "docx"}
	for _, f := range export.Formats(solo).All() {
		if !strings.HasPrefix(f.Name, "short-") { // the names that --for board had before
			all.formats = append(all.formats, f.Name)
		}
	}
	_, reviewed := followup.Of(s).Last()
	for _, p := range export.Purposes() {
		if p.Name == reviewPurpose && !reviewed {
			continue
		}
		list, _ := export.For(p.Name)
		for _, f := range list.All() {
			all.formats = append(all.formats, p.Name+"-"+f.Name)
		}
	}
	usual := []purpose{
		{
			name: "A page for the board", about: "One page, two at most: where we stand, what changed, who does what by when, and what is asked of the board.",
			formats: []string{"board-docx", "board-html", "board-md", "board-txt"},
		},
		{name: "Minutes", about: "What was decided, who does what by when, what was parked, the next date: to paste into an e-mail.", formats: []string{"minutes-txt", "minutes-md", "minutes-docx"}},
		{name: "A list for each lead", about: "What each lead took on, why, by when, and how it will be seen to work.", formats: []string{"leads-docx", "leads-each-docx", "leads-html", "leads-md", "leads-txt"}},
		{name: "The full report", about: worded("All of it: results, plan, who took part, how it was scored, what was said about each statement."), formats: []string{"docx", "html", "md", "txt"}},
		{name: "The plan", about: "The " + planWords(s.Framework()) + ", as a draft that a person finishes.", formats: []string{"plan-docx", "plan-html", "plan-md", "plan-json"}},
		{name: "Dates for a calendar", about: "Reviews and what is due, as days in Outlook, Google or another calendar. It names nobody.", formats: []string{"ics"}},
		{name: "A spreadsheet", about: "Tables and figures, for charts and analysis of your own.", formats: []string{"xlsx", "csv", "csv-statements", "training-csv"}},
		sheets,
		{name: "A copy to carry on elsewhere", about: worded("The whole session in one file: JSON for stocktake load, or a data file that stocktake --file opens."), formats: []string{"json", "db"}},
		all,
	}
	if !s.Framework().HasPlan() {
		for i := range usual {
			usual[i].formats = slices.DeleteFunc(usual[i].formats, func(format string) bool { return refused(s, format) != nil })
		}
		return slices.DeleteFunc(usual, func(p purpose) bool { return len(p.formats) == 0 })
	}
	if !reviewed {
		return usual
	}
	return slices.Insert(usual, len(usual)-1, purpose{ // where it moves no digit but the last
		name: "The review of the plan", about: "The latest review on a page: what moved, what is overdue, what needs a decision, the next date.",
		formats: []string{"review-docx", "review-html", "review-md", "review-txt"},
	})
}

// refused returns why a format is not written of a session; nil where it is.
func refused(s *model.Session, format string) error {
	purpose, _, _ := strings.Cut(format, "-")
	return export.Refuses(s, purpose)
}

// planWords is what the plan is called within a sentence, and how long it is for.
func planWords(fw *framework.Framework) string {
	return text.Within(fw.PlanTitle()) + " for " + ui.Months(fw)
}

// reviewPurpose is the document that there is nothing for before the first review.
const reviewPurpose = "review"

// first is the format that is ticked at first.
func (p purpose) first() string {
	if p.usual != "" {
		return p.usual
	}
	return p.formats[0]
}

// options are the formats as people choose among them.
func (p purpose) options(solo bool) []form.Option {
	var all []form.Option
	for _, value := range p.formats {
		if f, err := chosenFormats(value, solo); err == nil {
			all = append(all, form.Option{Value: value, Words: f[0].About})
		}
	}
	return all
}

// chooser asks what a file is for, with what it would hold beside it.
type chooser struct {
	look *ui.Look
	to   *ExportTarget
	c    export.Content
	all  []purpose
	at   int

	previews map[string]preview // of the formats that are ticked at first
}

func newChooser(look *ui.Look, to *ExportTarget, c export.Content) *chooser {
	ch := &chooser{look: look, to: to, c: c, all: purposes(c.Session), previews: map[string]preview{}}
	for _, p := range ch.all {
		ch.previews[p.name] = previewOf(c, p.first(), false)
	}
	return ch
}

// choose goes to the purpose that a format serves first, with that ticked.
func (ch *chooser) choose(format string) purpose {
	ch.at = max(slices.IndexFunc(ch.all, func(p purpose) bool { return slices.Contains(p.formats, format) }), 0)
	p := ch.all[ch.at]
	p.usual = format
	return p
}

// open goes on to the formats of the purpose in focus, names and the folder.
func (ch *chooser) open(app ui.App) tea.Cmd {
	return ui.Run(app, ui.Push(newOptions(app, ch, ch.all[ch.at])))
}

// Heading says where the user is.
func (ch *chooser) Heading() string { return "Export: what is it for?" }

// purposeKeys open the first purposes, in their order.
const purposeKeys = "1234567890"

// purposeKey is the key of the purpose at a place; a space where it has none.
func purposeKey(at int) string {
	if at >= len(purposeKeys) {
		return " "
	}
	return purposeKeys[at : at+1]
}

// Commands lists what can be done now, most wanted first.
func (ch *chooser) Commands() []ui.Command {
	commands := []ui.Command{
		ui.On("enter", "go on", "Go on to formats, names and the folder", func() ui.Action { return ch.open }),
	}
	for i, p := range ch.all[:min(len(ch.all), len(purposeKeys))] {
		commands = append(commands, ui.On(purposeKey(i), "", "Export: "+p.name, func() ui.Action {
			ch.at = i
			return ch.open
		}).Quietly())
	}
	commands = append(commands, ui.On("@", "copy minutes", "Copy the minutes, to paste them into an e-mail", func() ui.Action {
		return Minutes(ch.to, ch.c)
	}))
	return append(append(commands, ui.Choosing("purpose", func(by int) ui.Action {
		ch.at = min(max(ch.at+by, 0), len(ch.all)-1)
		return nil
	})...), ui.On("esc q", "close", "Write nothing", func() ui.Action { return ui.CloseTop }).As("Esc"))
}

// besideWidth is from how wide a window on the preview stands beside the list.
const besideWidth = 90

// roomy is from how many rows on below the list there are gaps, and all that a purpose is about.
const roomy = 7

// View draws the page.
func (ch *chooser) View(width, height int) []string {
	var rows []string
	for i, p := range ch.all {
		line := p.name
		if ch.look.Aloud() {
			mark, _ := ch.look.RowStart(i == ch.at)
			if key := strings.TrimSpace(purposeKey(i)); key != "" {
				line += " (" + key + ")"
			}
			rows = append(rows, mark+line)
			continue
		}
		if i == ch.at {
			rows = append(rows, ch.look.Focus.Render(ch.look.Cut(ch.look.Glyph.Focus+" "+purposeKey(i)+"  "+line+" ", width)))
		} else {
			rows = append(rows, "  "+ch.look.Key.Render(purposeKey(i))+"  "+ch.look.Text.Render(ch.look.Cut(line, width-5)))
		}
	}
	if width < besideWidth {
		if height-len(rows) < roomy {
			return append(rows, ch.preview(width, height-len(rows), true)...)
		}
		return append(append(append([]string{""}, rows...), ""), ch.preview(width, height-len(rows)-2, true)...)
	}
	const list = 36
	side := width - list - ui.BesideGap
	return ch.look.Beside(
		ch.look.Exactly(append([]string{""}, rows...), list, height),
		ch.look.Exactly(append([]string{""}, ch.preview(side, height-1, false)...), side, height),
	)
}

// preview is what the purpose in focus is about, and the file that comes of it; briefly where it
// stands below the list.
func (ch *chooser) preview(width, height int, brief bool) []string {
	p := ch.all[ch.at]
	wide := ui.Readable(width, 76)
	lines := height
	if brief && height < roomy {
		lines = 1
	}
	var out []string
	for _, line := range ch.look.AtMost(lines, ch.look.ToASCII(p.about), wide) {
		out = append(out, ch.look.Text.Render(line))
	}
	if height >= roomy {
		out = append(out, "")
	}
	return append(out, ch.previews[p.name].draw(ch.look, strings.TrimSpace(ch.to.Folder), wide, height-len(out), brief)...)
}
