package tui

import (
	"cmp"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
)

// summary is what the session amounts to: the radar and the strips, and the findings
// as a list from which a key goes to the place.
type summary struct {
	desk          *desk
	look          *Look
	panel         panel
	list          bool // the findings have the screen
	chosen        bool // a finding was: where there is no room for both, the findings take the place of the radar
	at            int  // the finding in focus
	width, height int  // of the page as it was last drawn
	// answered is the statement that the latest key answered, on the page before; 0 for none.
	answered int
}

func newSummary(d *desk, look *Look) *summary {
	return &summary{desk: d, look: look, panel: newPanel(d, look)}
}

// bothHeight is from how many rows on the radar and the list stand one above the other.
const bothHeight = 46

func (s *summary) heading() string {
	if s.desk.session().Solo() {
		return "Your radar"
	}
	return "Summary"
}

func (s *summary) commands() []command {
	switching := "findings"
	if s.listed() {
		switching = "radar"
	}
	var commands []command
	if s.answered != 0 {
		commands = commandsAfter(s.desk, s.look, &s.answered)
	}
	commands = append(commands, on("x", "export", "Write the summary to a file", openExport))
	if s.desk.session().Solo() {
		commands = append(commands, on("w", "score sheet", "Write your scores to a sheet, to hand to a group's session", func() act { return s.handOver }))
	}
	commands = append(commands,
		boardCommand(model.Target{Step: s.desk.session().Framework().Steps[0].Number}),
		planCommand(model.Target{}),
		on("t tab", switching, "Switch between the radar and the list of findings", func() act {
			s.list, s.chosen = !s.listed(), false
			return nil
		}).as("t"),
		on("up k", "choose", "The finding above", s.move(-1)).as("↑ ↓"),
		on("down j", "", "The finding below", s.move(1)).quietly(),
		on("enter", "go there", "Go to the statement or the step of the finding in focus", func() act { return s.goThere() }),
		compareCommand(),
		baselineCommand(s.desk),
		timelineCommand(),
		reviewCommand(),
		jumpCommand(),
		on("left h"+s.backKey(), "back", "Go to the page before", func() act { return along(model.Place{Page: model.SummaryPage}, -1) }).as("←"),
		on("a", "details", "Change title, area, date and facilitator", opener(Place{Page: DetailsPage})).quietly(),
		on("i", "guide", "Read the instrument", opener(Place{Page: GuidePage})).quietly(),
	)
	if !s.desk.session().Solo() {
		commands = append(commands, peopleCommand().quietly())
		commands = append(commands, sheetsCommand().quietly(), wallCommand())
	}
	return append(append(commands, paging(s.move)...), historyCommand(0))
}

func (s *summary) justAnswered(statement int) {
	s.answered = statement
	s.desk.say(notice{text: answeredWords(s.desk, statement) + "."})
}

// backKey is PgUp as on the pages before, until the findings are looked through.
func (s *summary) backKey() string {
	if s.list || s.chosen {
		return ""
	}
	return " pgup"
}

// listed reports whether the findings alone have the screen.
func (s *summary) listed() bool { return s.list || s.chosen && s.height < bothHeight }

func (s *summary) handOver(app App) tea.Cmd {
	return app.Open(Place{Page: ExportPage, ID: "sheet-csv"})
}

// move goes so many lines on, and further to a finding that leads somewhere; where there
// is none it stays at the line, so that the end of the list can be read, too.
func (s *summary) move(by int) func() act {
	return func() act {
		s.chosen = true
		found := findings(s.desk.session(), s.look, s.width)
		s.at = min(max(s.at+by, 0), len(found)-1)
		step := cmp.Compare(by, 0)
		for i := s.at; i >= 0 && i < len(found); i += step {
			if found[i].leads() {
				s.at = i
				break
			}
		}
		return nil
	}
}

func (s *summary) goThere() act {
	found := findings(s.desk.session(), s.look, s.width)
	if s.at >= len(found) || !found[s.at].leads() {
		return say(s.look.spell("Press ↓ to choose one of the findings, then Enter goes there."))
	}
	return goTo(found[s.at].place)
}

func (s *summary) view(width, height int) []string {
	s.width, s.height = width, height
	switch {
	case s.listed():
		return s.findings(width, height)
	case height >= bothHeight:
		picture := max(height*3/5, 26)
		return append(s.panel.summary(width, picture), s.findings(width, height-picture)...)
	default:
		return s.panel.summary(width, height)
	}
}

func (s *summary) findings(width, height int) []string {
	found := findings(s.desk.session(), s.look, width)
	lines := make([]string, len(found))
	for i, f := range found {
		lines[i] = f.line
		if i == s.at && f.leads() {
			lines[i] = s.look.Focus.Render(s.look.cut(s.look.Glyph.Focus+" "+f.plain, width))
		}
	}
	return window(lines, s.at, height)
}
