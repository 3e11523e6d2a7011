package step

import (
	"familyhub/stocktake/tui/ui"
)

// introduction is what the step is about. Where nothing stands beside it, its statements
// follow by their names.
func (s *Step) introduction(width int, beside bool) []string {
	out := ui.Paragraph(s.look.Text, s.look.ToASCII(s.step.Introduction), ui.Readable(width, 72))
	if beside {
		return append(out, s.notes(width)...)
	}
	out = append(out, "")
	for _, st := range s.step.Statements {
		head := s.look.ProgressMark(s.desk.Session().At(st.Number).Progress()) + " " + ui.LabelCell(st, ui.LabelWidth(s.desk.Session().Framework())) + "  "
		out = append(out, ui.Hanging(s.look.Text, head, s.look.ToASCII(st.Short), width)...)
	}
	return append(out, s.notes(width)...)
}

// statements are those of the step in full, with how far each has come.
func (s *Step) statements(width, _ int) []string {
	var out []string
	for i, st := range s.step.Statements {
		if i > 0 {
			out = append(out, "")
		}
		head := s.look.ProgressMark(s.desk.Session().At(st.Number).Progress()) + " " + ui.LabelCell(st, ui.LabelWidth(s.desk.Session().Framework())) + "  "
		out = append(out, ui.Hanging(s.look.Text, head, s.look.ToASCII(st.Text), ui.Readable(width, ui.StatementWidth+ui.Width(head)))...)
	}
	return out
}
