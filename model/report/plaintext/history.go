package plaintext

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// History writes a session's log as plain text, day by day, each entry with its
// time, wrapped at Options.Width. An undo says what it did: "undo: round 2 of
// statement 4 taken away". With Options.Statement only what is about that statement
// is written; the error says so where there is no such statement.
//
// lines are those of the session's own model.History. Without Options.Names people
// are called by alias; in an anonymous session by nothing at all. What people wrote
// themselves (notes, barriers, priorities) stays as it is, as in every report.
func History(w io.Writer, s *model.Session, lines []model.Line, o report.Options) error {
	title := "History of " + s.Details().Title
	if o.Statement != 0 {
		st, ok := s.Framework().Statement(o.Statement)
		if !ok {
			all := s.Statements()
			return errors.New(s.Framework().Wordedf("there is no statement %d in this session; the statements are %s to %s",
				o.Statement, all[0].Label(), all[len(all)-1].Label()))
		}
		title += s.Framework().Worded(", statement ") + report.StatementTitle(st)
		lines = slices.DeleteFunc(slices.Clone(lines), func(l model.Line) bool {
			return !slices.Contains(l.Statements, o.Statement)
		})
	}
	width := o.Width
	if width <= 0 {
		width = usualWidth
	}
	naming := s.Naming(o.Names)
	b := bufio.NewWriter(w)
	underlined(b, text.Line(title), "=", width)
	if len(lines) == 0 {
		b.WriteString("\nNothing has been entered yet.\n")
	}
	day := ""
	for _, l := range lines {
		if d := calendar.DateOf(l.At).Words(); d != day {
			day = d
			b.WriteString("\n" + day + "\n\n")
		}
		lead := l.At.Format(time.TimeOnly) + between
		hanging(b, text.Line(l.Words(naming)), lead, fmt.Sprintf("%*s", len(lead), ""), width)
	}
	return b.Flush()
}
