package timeline

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
)

// The widths from which four quarters, and all six columns, stand side by side.
const (
	fourColumns = 110
	sixColumns  = 180
)

// View draws the page.
func (t *Timeline) View(width, height int) []string {
	columns := t.columnsOfTime()
	switch {
	case width >= sixColumns:
		return t.columns(columns, width, height)
	case width >= fourColumns && height >= 24:
		upper := height * 3 / 5
		out := t.columns(columns[:4], width, upper)
		return append(append(out, ""), t.columns(columns[4:], width, height-upper-1)...)
	default:
		return t.list(columns, width, height)
	}
}

// columns puts quarters side by side, each in a frame of its own.
func (t *Timeline) columns(quarters []calendar.Quarter, width, height int) []string {
	each := (width - len(quarters) + 1) / len(quarters)
	frames := make([][]string, len(quarters))
	for i, q := range quarters {
		if i == len(quarters)-1 {
			each = width - i*(each+1)
		}
		f := ui.Frame{Title: t.quarterTitle(q), Focus: q == t.Quarter()}
		if n := len(t.In(q)); n > 0 {
			f.Note = strconv.Itoa(n)
		}
		head := t.about(q, each-ui.FrameAcross)
		lines, focus := t.rows(q, each-ui.FrameAcross)
		room := max(height-ui.FrameDown-len(head), 1)
		frames[i] = f.Draw(t.look, append(head, ui.Window(lines, focus, room)...), each, height)
	}
	return ui.Adjoin(frames...)
}

// list puts the quarters one below the other.
func (t *Timeline) list(quarters []calendar.Quarter, width, height int) []string {
	var out []string
	focus := 0
	for i, q := range quarters {
		if i > 0 {
			out = append(out, "")
		}
		head := t.head(q, width)
		lines, in := t.rows(q, width)
		if q == t.Quarter() {
			focus = len(out)
			if _, some := t.Current(); some {
				focus += len(head) + in
			}
		}
		out = append(append(out, head...), lines...)
	}
	return ui.Window(out, focus, height)
}

// head is a quarter's months above its priorities, with what there is to know of it.
func (t *Timeline) head(q calendar.Quarter, width int) []string {
	_, some := t.Current() // of the two, only one has the focus
	mark, style := t.look.RowStart(q == t.Quarter() && !some)
	if style != t.look.Focus {
		style = t.look.Strong
	}
	return append([]string{style.Render(mark + t.look.Fit(t.quarterTitle(q), width-2))}, t.about(q, width)...)
}

// about is the days of a quarter, its review, and what is too much in it.
func (t *Timeline) about(q calendar.Quarter, width int) []string {
	var out []string
	if first, last := t.session().Plan().Quarters().Span(q); first != "" {
		days, review := spanWords(first, last), "review "+t.session().Plan().Quarters().ReviewDay(q).Words()
		if ui.Width(days+review)+4 <= width {
			days, review = days+"; "+review, ""
		}
		out = ui.Hanging(t.look.Dim, "  ", days, width)
		if review != "" {
			out = append(out, ui.Hanging(t.look.Dim, "  ", review, width)...)
		}
	}
	for _, o := range planning.Overloads(t.session()) {
		if o.Quarter == q {
			out = append(out, ui.Hanging(t.look.Warning, "  ", t.look.ToASCII(o.Words(t.session().Plan().Quarters().Months(q))), width)...)
		}
	}
	return out
}

// spanWords is from one day to another, the year of both said once.
func spanWords(first, last calendar.Date) string {
	from, year := first.Words(), last.Words()[strings.LastIndexByte(last.Words(), ' '):]
	return strings.TrimSuffix(from, year) + " to " + last.Words()
}

// quarterTitle names a quarter at the head of a column.
func (t *Timeline) quarterTitle(q calendar.Quarter) string {
	switch q {
	case "":
		return "Not yet decided"
	case calendar.Later:
		return "Later"
	default:
		name := t.look.ToASCII(t.session().Plan().Quarters().Months(q))
		return text.Capital(name)
	}
}

// rows are the priorities of a quarter, and which line has the focus.
func (t *Timeline) rows(q calendar.Quarter, width int) (lines []string, focus int) {
	const indent = 6
	open := true
	current, _ := t.Current()
	for i, p := range t.In(q) {
		if q == "" && !p.Open() && open {
			if open = false; i == 0 {
				lines = append(lines, t.look.Dim.Render("  no priorities"))
			}
			lines = append(lines, "", t.look.Dim.Render("  Done or dropped:"))
		}
		style := t.look.Text
		switch {
		case p.ID == current.ID:
			focus = len(lines)
		case !p.Open():
			style = t.look.Dim
		}
		sign := strconv.Itoa(t.session().Plan().Rank(p.ID))
		switch {
		case t.look.Aloud() && p.Focus:
			sign = "In focus, rank " + sign + ":"
		case t.look.Aloud():
			sign = "Rank " + sign + ":"
		case p.Focus:
			sign += t.look.Glyph.Check
		}
		lines = append(lines, t.look.Item(p.ID == current.ID, style, t.look.Fit(sign, indent-2), p.What, width)...)
		lines = append(lines, ui.Hanging(t.look.Dim, ui.Blank(indent), t.under(p), width)...)
	}
	if len(lines) == 0 {
		lines = append([]string{t.look.Dim.Render("  no priorities")}, t.example(q, width)...)
	}
	return lines, focus
}

// example is what the guide would expect of an empty quarter, where it says so of each of the four.
func (t *Timeline) example(q calendar.Quarter, width int) []string {
	guide, at := t.session().Guide().Plan, slices.Index(t.session().Plan().Quarters().Planned(), q)
	if guide == nil || at < 0 || len(guide.Timeline.Points) != len(t.session().Plan().Quarters().Planned()) {
		return nil
	}
	return ui.Hanging(t.look.Dim, "  ", t.look.ToASCII("For example, "+guide.Timeline.Points[at]), width)
}

// under is who has a priority, how far it is, and its review where that is on another
// day than the quarter's.
func (t *Timeline) under(p model.Priority) string {
	text := string(p.Status)
	if p.Owner != "" {
		text = ui.Sanitize(p.Owner) + ", " + text
	}
	if p.Review != "" && !t.session().Plan().Quarters().IsReviewDay(p.Quarter, p.Review) {
		text += ", review " + p.Review.Words()
	}
	return text
}
