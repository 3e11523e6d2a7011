package review

import (
	"cmp"
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/planning"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// View draws the page: the priorities with their status then and now, and of the one in focus
// all that was said, beside them or below.
func (v *review) View(width, height int) []string {
	return v.look.WithPreview(width, height, func(left, height int) []string { return v.page(left, height, left == width) },
		ui.Frame{Title: "The priority in focus"}, func(width, height int) []string {
			p, some := v.list.Item()
			if !some {
				return nil
			}
			lines := v.details(p, true, width)
			return lines[:min(len(lines), max(height, 0))]
		})
}

// page is the head and the list; alone it has the details of the priority in focus in it.
func (v *review) page(width, height int, alone bool) []string {
	out := v.head(width, height >= 14)
	all := v.priorities()
	if len(all) == 0 {
		const words = "There is nothing to review: no priority is open. F takes over those of an earlier plan."
		return append(append(out, ""), ui.Paragraph(v.look.Dim, words, width)...)
	}
	out = append(out, "")
	var lines []string
	room, focus := max(height-len(out), 1), 0
	for i, p := range all {
		at := i == v.list.Place()
		row := len(lines)
		lines = append(lines, v.row(p, at, width))
		if at && alone {
			for _, line := range v.details(p, v.cut(p, width), width-6) {
				lines = append(lines, ui.Blank(6)+line)
			}
		}
		if at {
			focus = min(len(lines)-1, row+room/2) // with what is below it in sight, as far as it leaves the row there
		}
	}
	return append(out, ui.Window(lines, focus, room)...)
}

// head says since when and how it went so far, and which digit is which status.
func (v *review) head(width int, whole bool) []string {
	r := v.reviewed()
	words := r.Tally()
	if len(r.Priorities) == 0 {
		words = "Nothing is said yet, and nothing is kept before it is."
	}
	out := append([]string{""}, ui.Paragraph(v.look.Strong, v.look.ToASCII(v.sinceWords()+" "+words), width)...)
	if r.Note != "" {
		out = append(out, ui.Paragraph(v.look.Text, r.Note, width)[0])
	}
	out = append(out, ui.Paragraph(v.look.Dim, statusLegend(), width)...)
	if next := r.Next; next != "" && whole {
		out = append(out, ui.Paragraph(v.look.Dim, "Next review: "+next.Words(), width)...)
	}
	return out
}

// sinceWords says what the review is compared with.
func (v *review) sinceWords() string {
	if since := v.reviewed().Since; since != "" {
		return "Since " + since.Words() + "."
	}
	if day := v.open.Session().Details().Date; day != "" && v.current().Date > day {
		return "Since the workshop of " + day.Words() + "."
	}
	if len(planning.CarriedOver(v.open.Session())) > 0 {
		return "Since the earlier plan."
	}
	return "Since the workshop."
}

// statusLegend says which digit stands for which status.
func statusLegend() string {
	parts := statusAnswers()
	for i, s := range parts {
		parts[i] = fmt.Sprintf("%d %s", i+1, s)
	}
	return strings.Join(parts, ", ")
}

// statusAnswers are the statuses in the order of their digits.
func statusAnswers() []string {
	var all []string
	for _, s := range model.Statuses() {
		all = append(all, string(s))
	}
	return all
}

// The columns of a row: what stands in front of the text, and the status.
const (
	rowHead    = 8
	mostStatus = 23
)

func statusWidth(width int) int { return min(mostStatus, width/3) }

// cut reports whether the text of a priority has no room in its row.
func (v *review) cut(p model.Priority, width int) bool {
	return ui.Width(ui.Sanitize(p.What)) > width-statusWidth(width)-rowHead-2
}

// row is a priority in a line: whether it is said, its rank and text, and its status then and now.
func (v *review) row(p model.Priority, focus bool, width int) string {
	mark, style := v.look.RowStart(focus)
	sign := " "
	if v.said(p) {
		sign = v.look.Glyph.Check
	}
	if v.look.Aloud() {
		sign = "" // the status says it
	}
	head := fmt.Sprintf("%s%s %2d  ", mark, sign, v.open.Session().Plan().Rank(p.ID))
	change, paint := v.statusWords(p)
	side := statusWidth(width)
	text := v.look.Fit(head+v.look.Cut(ui.Sanitize(p.What), width-side-ui.Width(head)-2), width-side)
	if focus {
		return style.Render(text + v.look.Fit(change, side))
	}
	return style.Render(text) + paint.Render(v.look.Cut(change, side))
}

// statusWords is the status then and now, painted by how the priority moved; that of then alone
// while nobody has said.
func (v *review) statusWords(p model.Priority) (words string, style theme.Style) {
	line, _ := v.current().Line(p.ID)
	then := followup.Of(v.open.Session()).Before(v.current(), p).Status
	switch {
	case line.Status == "":
		return string(then) + "?", v.look.Dim
	case line.Status == then:
		return string(then), v.look.Text
	}
	style = v.look.Text
	switch compare.AdvancedFrom(then, line.Status) {
	case compare.Finished, compare.Forward:
		style = v.look.Good
	case compare.Back:
		style = v.look.Warning
	}
	return string(then) + v.look.Became() + string(line.Status), style
}

// details is what is known of a priority: who leads and by when, where it stood and stands, and
// what earlier reviews said; with its whole text where that is wanted.
func (v *review) details(p model.Priority, whole bool, width int) []string {
	s, r := v.open.Session(), v.current()
	var out []string
	say := func(style theme.Style, words string) {
		if words != "" {
			out = append(out, ui.Hanging(style, "", v.look.ToASCII(ui.Sanitize(words)), width)...)
		}
	}
	if whole {
		say(v.look.Strong, p.What)
	}
	when := cmp.Or(s.Plan().Quarters().Months(p.Quarter), "no quarter")
	if followup.Of(s).Late(p, r.Date) {
		when += ", which is over"
	}
	say(v.look.Dim, "Lead: "+cmp.Or(p.Owner, "nobody yet")+"; "+when)
	say(v.look.Dim, measureWords(followup.Of(s).Measure(p)))
	before := followup.Of(s).Before(r, p)
	then := "Then: "
	if before.Day != "" {
		then = "Then, " + before.Day.Words() + ": "
	}
	say(v.look.Text, then+standWords(string(before.Status), before.Value, before.Note))
	now := "nobody has said yet"
	if line, said := r.Line(p.ID); said {
		now = standWords(string(line.Status), line.Value, line.Note)
		if line.Status == "" {
			now += " (no status)"
		}
	}
	say(v.look.Strong, "Now: "+now)
	for i := len(followup.Of(s).All()) - 1; i >= 0 && whole; i-- {
		if earlier := followup.Of(s).All()[i]; earlier.Date < before.Day {
			if line, said := earlier.Line(p.ID); said {
				say(v.look.Dim, earlier.Date.Words()+": "+standWords(string(line.Status), line.Value, line.Note))
			}
		}
	}
	return out
}

// standWords is a status, a value and a note as they were said.
func standWords(status, value, note string) string {
	if note != "" {
		note = "“" + note + "”"
	}
	return text.Joined(", ", status, value, note)
}

// measureWords is what is measured and the target; empty where neither is said.
func measureWords(m model.Measure) string {
	switch {
	case m.Text == "" && m.Target == "":
		return ""
	case m.Target == "":
		return "Measure: " + m.Text
	case m.Text == "":
		return "Target: " + m.Target
	default:
		return "Measure: " + m.Text + "; target " + m.Target
	}
}
