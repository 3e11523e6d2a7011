package tui

import (
	"stocktake/model"
)

// summary is what the session amounts to: the radar and the strips, and the findings
// as a list from which a key goes to the statement.
type summary struct {
	desk     *desk
	look     *Look
	findings bool // the list has the screen, where there is no room for both
	at       int  // the finding in focus
}

func newSummary(d *desk, look *Look) *summary { return &summary{desk: d, look: look} }

// bothHeight is from how many rows on the radar and the list stand one above the other.
const bothHeight = 46

func (s *summary) heading() string {
	if s.desk.session().Solo() {
		return "Your summary"
	}
	return "Summary"
}

func (s *summary) commands() []command {
	switching := "findings"
	if s.findings {
		switching = "radar"
	}
	commands := []command{
		on("x", "export", "Write the summary to a file", func(string) act { return openExport }),
		on("t tab", switching, "Switch between the radar and the list of findings", func(string) act {
			s.findings = !s.findings
			return nil
		}).as("t"),
		on("up k", "choose", "The finding above", s.move(-1)).as("↑ ↓"),
		on("down j", "", "The finding below", s.move(1)).as("↓").quietly(),
		on("enter", "go there", "Go to the statement of the finding in focus", func(string) act { return s.goThere() }),
		on("g", "go to", "Go to a statement by its number", func(string) act { return push(newJump(s.desk, s.look)) }),
		on("left h pgup", "back", "Go to the page before", func(string) act { return along(model.Place{Page: model.SummaryPage}, -1) }).as("←"),
		on("a", "details", "Change title, area, date and facilitator", func(string) act { return push(editDetails(s.desk, s.look)) }).quietly(),
		on("i", "guide", "Read the instrument", func(string) act {
			return push(newGuide(s.look, s.desk.session().Framework(), 0))
		}).quietly(),
	}
	if !s.desk.session().Solo() {
		commands = append(commands, on("P", "people", "Add people, or mark who has left", func(string) act { return push(newPeople(s.desk, s.look)) }).quietly())
	}
	return commands
}

func (s *summary) move(by int) func(string) act {
	return func(string) act {
		s.findings = true
		rows := findings(s.desk.session(), s.look, statementWidth)
		for i := s.at + by; i >= 0 && i < len(rows); i += by {
			if rows[i].statement != 0 {
				s.at = i
				break
			}
		}
		return nil
	}
}

func (s *summary) goThere() act {
	rows := findings(s.desk.session(), s.look, statementWidth)
	if s.at >= len(rows) || rows[s.at].statement == 0 {
		return say("Press ↓ to choose a statement from the findings, then Enter goes there.")
	}
	return goTo(model.Place{Page: model.StatementPage, Number: rows[s.at].statement})
}

func (s *summary) view(width, height int) []string {
	picture := height
	if height >= bothHeight {
		picture = max(height*3/5, 26)
	} else if s.findings {
		return s.list(width, height)
	}
	lines := exactly(summaryPicture(s.desk.session(), s.look, width, picture), width, picture)
	if picture == height {
		return lines
	}
	return append(lines, s.list(width, height-picture)...)
}

func (s *summary) list(width, height int) []string {
	rows := findings(s.desk.session(), s.look, width)
	lines := make([]string, len(rows))
	for i, r := range rows {
		lines[i] = r.line
		if i == s.at && r.statement != 0 {
			lines[i] = s.look.Focus.Render(cut(s.look.Glyph.Focus+" "+r.plain, width))
		}
	}
	return window(lines, s.at, height)
}
