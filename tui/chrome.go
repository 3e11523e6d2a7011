package tui

import (
	"strings"

	"stocktake/model"
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
	if r.height <= headerRows+footerRows {
		return strings.Join(exactly([]string{"Make this window larger."}, r.width, r.height), "\n")
	}
	body := r.height - headerRows - footerRows
	lines := r.header()
	lines = append(lines, exactly(r.top().view(r.width-2, body), r.width-2, body)...)
	for i := headerRows; i < len(lines); i++ {
		lines[i] = " " + lines[i] + " "
	}
	lines = append(lines, r.footer()...)
	return strings.Join(lines, "\n")
}

// header is what is open, the saved state, and where the user is in it.
func (r *Root) header() []string {
	state, ok := r.saver.state()
	style := r.look.Dim
	if !ok {
		style = r.look.Danger
	}
	state = cut(state, max(r.width-12, 0))
	name := "stocktake"
	if r.desk != nil {
		name = r.name()
	}
	left := cut(name, r.width-measure(state)-4)
	first := " " + r.look.Title.Render(left) + blank(r.width-measure(left)-measure(state)-2) + style.Render(state)
	second := " "
	if r.desk != nil {
		second += r.dots() + "  "
	}
	second += r.look.Header.Render(r.top().heading())
	return []string{
		fit(first, r.width), fit(second, r.width),
		r.look.Rule.Render(strings.Repeat(r.look.Glyph.RuleAcross, r.width)),
	}
}

// name is the open session in a line.
func (r *Root) name() string {
	d := r.desk.session().Details()
	parts := []string{shown(d.Title)}
	for _, more := range []string{d.Area, d.Date.Words()} {
		if more != "" && more != d.Title {
			parts = append(parts, shown(more))
		}
	}
	return strings.Join(parts, " · ")
}

// dots shows each statement's progress, a group of dots for each step.
func (r *Root) dots() string {
	var b strings.Builder
	s := r.desk.session()
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
	mark, style := r.look.Glyph.Empty, r.look.Dim
	switch r.desk.session().Progress(statement) {
	case model.Settled:
		mark, style = r.look.Glyph.Done, r.look.Good
	case model.Begun:
		mark, style = r.look.Glyph.Part, r.look.Text
	}
	if r.desk.place == (model.Place{Page: model.StatementPage, Number: statement}) {
		style = r.look.Focus
	}
	return style.Render(mark)
}

// footer is the last notice, or a rule, and the keys that do something here.
func (r *Root) footer() []string {
	rule := r.look.Rule.Render(strings.Repeat(r.look.Glyph.RuleAcross, r.width))
	switch {
	case r.leaving && !r.saver.idle():
		rule = fit(" "+r.look.Warning.Render("Saving before leaving…"), r.width)
	case r.notice.bad:
		rule = fit(" "+r.look.Danger.Render(cut(r.notice.text, r.width-2)), r.width)
	case r.notice.text != "":
		rule = fit(" "+r.look.Good.Render(cut(r.notice.text, r.width-2)), r.width)
	case r.width < leastWidth || r.height < leastHeight:
		rule = fit(" "+r.look.Warning.Render("This window is small: 60 columns and 18 rows show everything."), r.width)
	}
	return []string{rule, r.hints()}
}

// hints lists the keys in the order of the commands, as many as fit, help always.
func (r *Root) hints() string {
	commands := r.top().commands()
	if t, ok := r.top().(typist); !ok || !t.typing() {
		commands = append(commands, r.global()...)
	}
	const gap = 2
	help, hasHelp := find(commands, "?")
	left := r.width - 1
	if hasHelp {
		left -= hintWidth(help) + gap
	}
	var b strings.Builder
	b.WriteByte(' ')
	write := func(c command) {
		b.WriteString(r.look.Key.Render(c.name()) + " " + r.look.KeyText.Render(c.label) + blank(gap))
	}
	for _, c := range commands {
		if w := hintWidth(c); !c.quiet && c.name() != help.name() && w <= left {
			write(c)
			left -= w + gap
		}
	}
	if hasHelp {
		write(help)
	}
	return fit(strings.TrimRight(b.String(), " "), r.width)
}

func hintWidth(c command) int { return measure(c.name()) + 1 + measure(c.label) }
