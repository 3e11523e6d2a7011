// Package chrome draws what stands around a page: the header, the footer, the saved state.
package chrome

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// The least window in which everything has its place.
const (
	leastWidth  = 60
	leastHeight = 18
)

// HeaderRows are the rows above a page.
const HeaderRows = 3

// The rows above a page, and the fewest below it.
const (
	headerRows = HeaderRows
	footerRows = 2
)

// Frame is what stands around a page, in a window of a size in cells.
type Frame struct {
	Look          *ui.Look
	Width, Height int
	Session       *ui.OpenSession // nil while none is open
	Heading       string          // of the page
	Commands      []ui.Command    // what can be done now
	Notice        ui.Notice
	Leaving       string // what the end of the program waits for; empty for nothing
	Tour          Band   // what the tour says; zero where there is none
	Hint          string // for those who are here for the first time; empty usually

	ReadOnly     bool
	Saved        string // the saved state in a few words
	Failure      error  // why something is not saved; nil usually
	DraftKept    bool   // what stands in an open form is on the disk
	BackupFailed bool
}

// TooSmall reports whether a window has no room for any page.
func (f Frame) TooSmall() bool {
	return f.Height <= headerRows+footerRows || f.Width < leastWidth/4
}

// Room is what is left for the page.
func (f Frame) Room() (width, height int) {
	return max(f.Width-2, 1), max(f.Height-headerRows-len(f.notice())-1, 1)
}

// Around is a page with its header and footer, exactly as large as the window.
func (f Frame) Around(page ui.Screen) []string {
	if f.TooSmall() {
		return f.Look.Exactly(ui.Wrap("Make this window larger.", f.Width), f.Width, f.Height)
	}
	footer := f.footer()
	width, height := f.Width-2, f.Height-headerRows-len(footer)
	lines := f.header()
	for _, line := range f.Look.Exactly(page.View(width, height), width, height) {
		lines = append(lines, " "+line+" ")
	}
	return append(lines, footer...)
}

// header is what is open, the saved state, and where the user is in it.
func (f Frame) header() []string {
	name := "stocktake"
	if f.Session != nil {
		name = Name(f.Look, f.Session)
	}
	state, style := f.marked()
	const leastName = 6 // fewer cells of a name say nothing
	left := ""
	if room := f.Width - ui.Width(state) - 4; room >= leastName {
		left = f.Look.Cut(name, room)
	}
	first := " " + f.Look.Title.Render(left) + ui.Blank(f.Width-ui.Width(left)-ui.Width(state)-2) + style.Render(state)
	second, heading := " ", f.Heading
	if f.Session != nil {
		progress := f.progress()
		if ui.Width(second+progress+"  "+f.Heading) > f.Width {
			// Where the user is says more than a mark for each statement.
			progress = f.Look.Text.Render(fmt.Sprintf("%d done", f.Session.Session().Settled()))
		}
		second += progress + "  "
	}
	if where, finding, both := strings.Cut(heading, " · "); both && ui.Width(second+heading) > f.Width {
		// Which page it is can be seen; what it says must not be cut.
		const least = 8
		heading = finding
		room := f.Width - ui.Width(second+" · "+finding)
		if cut := f.cutAtWord(where, max(room, 0)); ui.Width(cut) >= least {
			heading = cut + " · " + finding
		}
	}
	second += f.Look.Strong.Render(f.Look.ToASCII(heading))
	return []string{f.Look.Fit(first, f.Width), f.Look.Fit(second, f.Width), f.timeRule()}
}

// cutAtWord cuts a text that is wider than the room behind a word, not within one; what
// would be only a part of its first word is left out.
func (f Frame) cutAtWord(text string, room int) string {
	cut := f.Look.Cut(text, room)
	if cut == text {
		return text
	}
	at := strings.LastIndex(cut, " ")
	if at < 0 {
		return ""
	}
	return strings.TrimRight(cut[:at], " ,:") + f.Look.Glyph.Ellipsis
}

// timeRule is the rule below the header, with the time in it while that is shown.
func (f Frame) timeRule() string {
	if f.Session == nil {
		return f.rule()
	}
	words := f.Look.Cut(f.Look.ToASCII(f.Session.TimeWords()), f.Width-4)
	if words == "" {
		return f.rule()
	}
	const after = 1
	before := strings.Repeat(f.Look.Glyph.RuleAcross, f.Width-ui.Width(words)-2-after)
	return f.Look.Rule.Render(before) + " " + f.Look.Text.Render(words) + " " + f.Look.Rule.Render(strings.Repeat(f.Look.Glyph.RuleAcross, after))
}

// ruled is a rule with a painted text at its beginning.
func (f Frame) ruled(text string) string {
	ruled := f.Look.Glyph.RuleAcross
	begin := f.Look.Rule.Render(ruled) + " " + text + " "
	return f.Look.Fit(begin+f.Look.Rule.Render(strings.Repeat(ruled, max(f.Width-ui.Width(begin), 0))), f.Width)
}

func (f Frame) rule() string {
	return f.Look.Rule.Render(strings.Repeat(f.Look.Glyph.RuleAcross, f.Width))
}

// State is the saved state with its style. After a failure it says why, as far as
// there is room, and which keys help.
func (f Frame) State() (string, theme.Style) {
	if f.ReadOnly {
		return "read only", f.Look.Warning
	}
	if f.Failure == nil {
		return f.Look.ToASCII(f.Saved), f.Look.Dim
	}
	const keys = "ctrl+s tries again, ctrl+e saves elsewhere"
	dash := f.Look.ToASCII(" — ")
	room := f.Width - 2
	if full := f.Saved + dash + keys; ui.Width(full) <= room {
		const least = 12 // fewer cells of a reason say nothing; the line above the footer has it whole
		if left := room - ui.Width(full) - ui.Width(dash); left >= least {
			return f.Saved + dash + f.Look.Cut(ui.Sanitize(f.Failure.Error()), left) + dash + keys, f.Look.Danger
		}
		return full, f.Look.Danger
	}
	return f.Look.Cut(f.Saved+": ctrl+s, ctrl+e", room), f.Look.Danger
}

// marked is the saved state as the facilitator sees it: with a failed backup, which is
// nothing for the room.
func (f Frame) marked() (string, theme.Style) {
	state, style := f.State()
	if f.Failure != nil {
		return state, style
	}
	if f.DraftKept {
		state = f.Look.ToASCII("draft kept · ") + state
	}
	if !f.BackupFailed {
		return state, style
	}
	return f.Look.ToASCII("backup failed · ") + state, f.Look.Warning
}

// Name is a session in a line.
func Name(look *ui.Look, open *ui.OpenSession) string {
	d := open.Session().Details()
	parts := []string{ui.Sanitize(d.Title)}
	for _, more := range []string{d.Area, d.Date.Words()} {
		if more != "" && more != d.Title {
			parts = append(parts, ui.Sanitize(more))
		}
	}
	if open.Session().Blind() {
		parts = append(parts, "blind")
	}
	if open.Session().Anonymous() {
		parts = append(parts, "anonymous")
	}
	return strings.Join(parts, " "+look.Glyph.Between+" ")
}

// progress is a dot for each statement, or where these would fill the line the count.
func (f Frame) progress() string {
	s := f.Session.Session()
	all := len(s.Statements())
	if all+len(s.Framework().Steps) > f.Width/2 {
		return f.Look.Text.Render(fmt.Sprintf("%d of %d done", s.Settled(), all))
	}
	return f.dots()
}

// dots shows each statement's progress, a group of dots for each step.
func (f Frame) dots() string {
	var b strings.Builder
	s := f.Session.Session()
	for i, step := range s.Framework().Steps {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, st := range step.Statements {
			b.WriteString(f.dot(st.Number))
		}
	}
	return b.String()
}

func (f Frame) dot(statement int) string {
	progress := f.Session.Session().At(statement).Progress()
	style := f.Look.Dim
	switch {
	case f.Session.Place == (model.Place{Page: model.StatementPage, Number: statement}):
		style = f.Look.Focus
	case progress == model.Settled:
		style = f.Look.Good
	case progress == model.Begun:
		style = f.Look.Text
	}
	return style.Render(f.Look.ProgressMark(progress))
}

// footer is the last notice, or a rule, and below it the keys that do something here.
func (f Frame) footer() []string { return append(f.notice(), f.hints()) }

// notice is the footer without the keys: what the tour says, and what the program says; a hint or a rule
// where that is nothing.
func (f Frame) notice() []string {
	above := append(f.band(), f.messages()...)
	switch {
	case len(above) > 0:
		return above
	case f.Hint != "" && ui.Width(f.Hint) <= f.Width-4:
		return []string{f.ruled(f.Look.Dim.Render(f.Hint))}
	case f.Hint != "":
		return f.notices(f.Look.Dim, ui.Notice{Text: f.Hint})
	}
	return []string{f.rule()}
}

// messages are what the program says; none usually.
func (f Frame) messages() []string {
	line := func(style theme.Style, text string) string {
		return f.Look.Fit(" "+style.Render(f.Look.Cut(text, f.Width-2)), f.Width)
	}
	switch {
	case f.Leaving != "":
		return []string{line(f.Look.Warning, f.Look.ToASCII(f.Leaving))}
	case f.Notice.Text != "" && f.Notice.Bad:
		return f.notices(f.Look.Danger, f.Notice)
	case f.Notice.Text != "":
		return f.notices(f.Look.Good, f.Notice)
	case f.Failure != nil:
		return f.notices(f.Look.Danger, ui.Notice{Text: f.Look.Sentence(f.Failure)})
	case f.Width < leastWidth || f.Height < leastHeight:
		return []string{line(f.Look.Warning, fmt.Sprintf("Too small: enlarge to %d by %d.", leastWidth, leastHeight))}
	}
	return nil
}

// notices is a notice, in as many rows of its own as it needs and the
// window has; of one that is longer the beginning and the end are shown.
func (f Frame) notices(style theme.Style, n ui.Notice) []string {
	width, most := f.Width-2, f.most()
	text := ui.Sanitize(n.Text)
	if f.Look.Glyph.Set == theme.ASCII {
		text = strings.ReplaceAll(text, "−", "-") // of figures; the rest may be what people wrote
	}
	if n.Path != "" {
		text += " "
		text += f.Look.CutFront(n.Path, max(width-ui.Width(text), width/2))
	}
	var rows []string
	for _, line := range f.Look.Ends(text, most, width) {
		rows = append(rows, f.Look.Fit(" "+style.Render(line), f.Width))
	}
	return rows
}

// most is how many rows a sentence may take.
func (f Frame) most() int {
	if f.Height < leastHeight {
		return 1
	}
	return 3
}

// hintGap is the cells between two keys of the footer.
const hintGap = 2

// hinted are the commands of the footer: in their order, as many as fit, help always.
func (f Frame) hinted() (all []ui.Command) {
	left := f.Width - 1
	help, hasHelp := ui.Find(f.Commands, "?")
	if hasHelp {
		left -= f.hintWidth(help) + hintGap
	}
	for _, c := range f.Commands {
		if w := f.hintWidth(c); !c.Quiet && !slices.Contains(c.Keys, "?") && w <= left {
			all = append(all, c)
			left -= w + hintGap
		}
	}
	if hasHelp {
		all = append(all, help)
	}
	return all
}

// hints is the line with the keys that do something here.
func (f Frame) hints() string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, c := range f.hinted() {
		f.Look.Key.Write(&b, c.Name(f.Look))
		b.WriteByte(' ')
		f.Look.KeyText.Write(&b, c.Label)
		b.WriteString(ui.Blank(hintGap))
	}
	return f.Look.Fit(strings.TrimRight(b.String(), " "), f.Width)
}

// HintAt is the command that stands at a cell of the footer.
func (f Frame) HintAt(x int) (ui.Command, bool) {
	from := 1
	for _, c := range f.hinted() {
		to := from + f.hintWidth(c)
		if from <= x && x < to {
			return c, true
		}
		from = to + hintGap
	}
	return ui.Command{}, false
}

func (f Frame) hintWidth(c ui.Command) int { return ui.Width(c.Name(f.Look)) + 1 + ui.Width(c.Label) }
