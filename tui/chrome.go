package tui

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

// The rows that the root keeps for itself, above and below a screen.
const (
	headerRows = 3
	footerRows = 2
)

// View draws the whole window, exactly as large as it is.
func (r *Root) View() string {
	if r.width < 1 || r.height < 1 {
		return ""
	}
	if r.height <= headerRows+footerRows || r.width < leastWidth/4 {
		return strings.Join(r.look.Exactly(ui.Wrap("Make this window larger.", r.width), r.width, r.height), "\n")
	}
	if r.showingWall() {
		return r.wallView()
	}
	footer := r.footer()
	body := r.height - headerRows - len(footer)
	lines := r.header()
	for _, line := range r.look.Exactly(r.Top().View(r.width-2, body), r.width-2, body) {
		lines = append(lines, " "+line+" ")
	}
	return strings.Join(append(lines, footer...), "\n")
}

// resize tells the page on top how much room it has, where it needs to know.
func (r *Root) resize() {
	if page, ok := r.Top().(ui.Sized); ok {
		page.Resize(max(r.width-2, 1), max(r.height-headerRows-len(r.footer()), 1))
	}
}

// header is what is open, the saved state, and where the user is in it.
func (r *Root) header() []string {
	name := "stocktake"
	if r.desk != nil {
		name = r.name()
	}
	state, style := r.marked()
	const leastName = 6 // fewer cells of a name say nothing
	left := ""
	if room := r.width - ui.Width(state) - 4; room >= leastName {
		left = r.look.Cut(name, room)
	}
	first := " " + r.look.Title.Render(left) + ui.Blank(r.width-ui.Width(left)-ui.Width(state)-2) + style.Render(state)
	second := " "
	if r.desk != nil {
		second += r.progress() + "  "
	}
	second += r.look.Header.Render(r.Top().Heading())
	return []string{r.look.Fit(first, r.width), r.look.Fit(second, r.width), r.timeRule()}
}

// timeRule is the rule below the header, with the time in it while that is shown.
func (r *Root) timeRule() string {
	if r.desk == nil {
		return r.rule()
	}
	words := r.look.Cut(r.look.ToASCII(r.desk.TimeWords()), r.width-4)
	if words == "" {
		return r.rule()
	}
	const after = 1
	before := strings.Repeat(r.look.Glyph.RuleAcross, r.width-ui.Width(words)-2-after)
	return r.look.Rule.Render(before) + " " + r.look.Text.Render(words) + " " + r.look.Rule.Render(strings.Repeat(r.look.Glyph.RuleAcross, after))
}

func (r *Root) rule() string {
	return r.look.Rule.Render(strings.Repeat(r.look.Glyph.RuleAcross, r.width))
}

// state is the saved state with its style. After a failure it says why, as far as
// there is room, and which keys help.
func (r *Root) state() (string, theme.Style) {
	if r.ReadOnly() != "" {
		return "read only", r.look.Warning
	}
	words, ok := r.saver.state()
	if ok {
		return r.look.ToASCII(words), r.look.Dim
	}
	const keys = "ctrl+s tries again, ctrl+e saves elsewhere"
	dash := r.look.ToASCII(" — ")
	room := r.width - 2
	if full := words + dash + keys; ui.Width(full) <= room {
		const least = 12 // fewer cells of a reason say nothing; the line above the footer has it whole
		if left := room - ui.Width(full) - ui.Width(dash); left >= least {
			return words + dash + r.look.Cut(ui.Sanitize(r.saver.failure.Error()), left) + dash + keys, r.look.Danger
		}
		return full, r.look.Danger
	}
	return r.look.Cut(words+": ctrl+s, ctrl+e", room), r.look.Danger
}

// marked is the saved state as the facilitator sees it: with a failed backup, which is
// nothing for the room.
func (r *Root) marked() (string, theme.Style) {
	state, style := r.state()
	if r.drafts.kept() && r.saver.failure == nil {
		state = r.look.ToASCII("draft kept · ") + state
	}
	if r.backups.failure == nil || r.saver.failure != nil {
		return state, style
	}
	return r.look.ToASCII("backup failed · ") + state, r.look.Warning
}

// name is the open session in a line.
func (r *Root) name() string {
	d := r.desk.Session().Details()
	parts := []string{ui.Sanitize(d.Title)}
	for _, more := range []string{d.Area, d.Date.Words()} {
		if more != "" && more != d.Title {
			parts = append(parts, ui.Sanitize(more))
		}
	}
	if r.desk.Session().Blind() {
		parts = append(parts, "blind")
	}
	if r.desk.Session().Anonymous() {
		parts = append(parts, "anonymous")
	}
	return strings.Join(parts, " "+r.look.Glyph.Between+" ")
}

// progress is a dot for each statement, or where these would fill the line the count.
func (r *Root) progress() string {
	s := r.desk.Session()
	all := len(s.Statements())
	if all+len(s.Framework().Steps) > r.width/2 {
		return r.look.Text.Render(fmt.Sprintf("%d of %d settled", s.Settled(), all))
	}
	return r.dots()
}

// dots shows each statement's progress, a group of dots for each step.
func (r *Root) dots() string {
	var b strings.Builder
	s := r.desk.Session()
	for i, step := range s.Framework().Steps {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, st := range step.Statements {
			b.WriteString(r.dot(st.Number))
		}
	}
	return b.String()
}

func (r *Root) dot(statement int) string {
	progress := r.desk.Session().At(statement).Progress()
	style := r.look.Dim
	switch {
	case r.desk.Place == (model.Place{Page: model.StatementPage, Number: statement}):
		style = r.look.Focus
	case progress == model.Settled:
		style = r.look.Good
	case progress == model.Begun:
		style = r.look.Text
	}
	return style.Render(r.look.ProgressMark(progress))
}

// footer is the last notice, or a rule, and below it the keys that do something here.
func (r *Root) footer() []string {
	line := func(style theme.Style, text string) string {
		return r.look.Fit(" "+style.Render(r.look.Cut(text, r.width-2)), r.width)
	}
	told := r.told()
	above := r.rule()
	switch {
	case r.leaving && r.saver.failure == nil && !r.readyToQuit():
		above = line(r.look.Warning, r.look.ToASCII("Saving before leaving…"))
	case r.readyToQuit():
		above = line(r.look.Warning, r.look.ToASCII("Making a backup before leaving… ctrl+c leaves without it."))
	case told.Text != "" && told.Bad:
		return r.notices(r.look.Danger, told)
	case told.Text != "":
		return r.notices(r.look.Good, told)
	case r.saver.failure != nil:
		return r.notices(r.look.Danger, ui.Notice{Text: ui.Sentence(r.saver.failure)})
	case r.width < leastWidth || r.height < leastHeight:
		above = line(r.look.Warning, fmt.Sprintf("Too small: enlarge to %d by %d.", leastWidth, leastHeight))
	}
	return []string{above, r.hints()}
}

// notices is the footer with a notice, in as many rows of its own as it needs and the
// window has; of one that is longer the beginning and the end are shown.
func (r *Root) notices(style theme.Style, n ui.Notice) []string {
	most := 3
	if r.height < leastHeight {
		most = 1
	}
	width := r.width - 2
	text := ui.Sanitize(n.Text)
	if n.Path != "" {
		text += " "
		text += r.look.CutFront(n.Path, max(width-ui.Width(text), width/2))
	}
	var rows []string
	for _, line := range r.look.Ends(text, most, width) {
		rows = append(rows, r.look.Fit(" "+style.Render(line), r.width))
	}
	return append(rows, r.hints())
}

// hints lists the keys in the order of the commands, as many as fit, help always.
func (r *Root) hints() string {
	commands := r.commands()
	const gap = 2
	left := r.width - 1
	help, hasHelp := ui.Find(commands, "?")
	if hasHelp {
		left -= r.hintWidth(help) + gap
	}
	var b strings.Builder
	b.WriteByte(' ')
	write := func(c ui.Command) {
		r.look.Key.Write(&b, c.Name(r.look))
		b.WriteByte(' ')
		r.look.KeyText.Write(&b, c.Label)
		b.WriteString(ui.Blank(gap))
	}
	for _, c := range commands {
		if w := r.hintWidth(c); !c.Quiet && !slices.Contains(c.Keys, "?") && w <= left {
			write(c)
			left -= w + gap
		}
	}
	if hasHelp {
		write(help)
	}
	return r.look.Fit(strings.TrimRight(b.String(), " "), r.width)
}

func (r *Root) hintWidth(c ui.Command) int { return ui.Width(c.Name(r.look)) + 1 + ui.Width(c.Label) }
