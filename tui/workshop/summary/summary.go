// Package summary is what a session amounts to: the radar, and the findings in words.
package summary

import (
	"cmp"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// Summary is what the session amounts to: the radar and the strips, and the findings
// as a list from which a key goes to the place.
type Summary struct {
	desk          *ui.OpenSession
	look          *ui.Look
	panel         ui.Panel
	list          bool // the findings have the screen
	chosen        bool // a finding was: where there is no room for both, the findings take the place of the radar
	at            int  // the finding in focus
	width, height int  // of the page
	// answered is the statement that the latest key answered, on the page before; 0 for none.
	answered int
}

// New is what the session amounts to.
func New(d *ui.OpenSession, look *ui.Look) *Summary {
	return &Summary{desk: d, look: look, panel: ui.NewPanel(d, look)}
}

// bothHeight is from how many rows on the radar and the list stand one above the other.
const bothHeight = 46

// Heading says where the user is.
func (s *Summary) Heading() string {
	if s.desk.Session().Solo() {
		return "Your radar"
	}
	return "Summary"
}

// Commands lists what can be done now, most wanted first.
func (s *Summary) Commands() []ui.Command {
	switching := "findings"
	if s.listed() {
		switching = "radar"
	}
	var commands []ui.Command
	if s.answered != 0 {
		commands = scoring.CommandsAfter(s.desk, s.look, &s.answered)
	}
	export := ui.On("x", "export", "Write the summary to a file", ui.OpenExport)
	if s.desk.Session().Solo() {
		export = ui.On("x", "score sheet", "Write your scores to a sheet, to hand to a group's session, or a report", func() ui.Action { return s.handOver })
	}
	commands = append(commands, export)
	commands = append(commands,
		ui.BoardCommand(model.Target{Step: s.desk.Session().Framework().Steps[0].Number}),
		ui.PlanCommand(model.Target{}),
		ui.On("tab", switching, "Switch between the radar and the list of findings", func() ui.Action {
			s.list, s.chosen = !s.listed(), false
			return nil
		}),
		ui.On("up k", "choose", "The finding above", s.move(-1)).As("↑ ↓"),
		ui.On("down j", "", "The finding below", s.move(1)).Quietly(),
		ui.On("enter", "go there", "Go to the statement or the step of the finding in focus", func() ui.Action { return s.goThere() }),
		ui.CompareCommand(),
		ui.BaselineCommand(s.desk),
		ui.TimelineCommand(),
		ui.ReviewCommand(),
		ui.JumpCommand(),
		ui.On("left h"+s.backKey(), "back", "Go to the page before", func() ui.Action { return ui.GoNext(model.Place{Page: model.SummaryPage}, -1) }).As("←"),
		ui.DetailsCommand().Quietly(),
		ui.On("i", "guide", "Read the instrument", ui.Opener(ui.Place{Page: ui.GuidePage})).Quietly(),
	)
	if !s.desk.Session().Solo() {
		commands = append(commands, ui.PeopleCommand().Quietly())
		commands = append(commands, ui.SheetsCommand().Quietly(), ui.WallCommand())
	}
	return append(append(commands, ui.Paging(s.move)...), ui.HistoryCommand(0))
}

func (s *Summary) JustAnswered(statement int) {
	s.answered = statement
	s.desk.Say(ui.Notice{Text: scoring.AnsweredWords(s.desk, statement) + "."})
}

// backKey is PgUp as on the pages before, until the findings are looked through.
func (s *Summary) backKey() string {
	if s.list || s.chosen {
		return ""
	}
	return " pgup"
}

// listed reports whether the findings alone have the screen.
func (s *Summary) listed() bool { return s.list || s.chosen && s.height < bothHeight }

func (s *Summary) handOver(app ui.App) tea.Cmd {
	return app.Open(ui.Place{Page: ui.ExportPage, ID: "sheet-csv"})
}

// move goes so many lines on, and further to a finding that leads somewhere; where there
// is none it stays at the line, so that the end of the list can be read, too.
func (s *Summary) move(by int) func() ui.Action {
	return func() ui.Action {
		s.chosen = true
		found := Findings(s.desk.Session(), s.look, s.width)
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

func (s *Summary) goThere() ui.Action {
	found := Findings(s.desk.Session(), s.look, s.width)
	if s.at >= len(found) || !found[s.at].leads() {
		return ui.Say(s.look.ToASCII("Press ↓ to choose one of the findings, then Enter goes there."))
	}
	return ui.GoTo(found[s.at].place)
}

// Resize takes note of the room there is.
func (s *Summary) Resize(width, height int) { s.width, s.height = width, height }

// View draws the page.
func (s *Summary) View(width, height int) []string {
	switch {
	case s.list || s.chosen && height < bothHeight:
		return s.findings(width, height)
	case height >= bothHeight:
		picture := max(height*3/5, 26)
		return append(s.panel.Summary(width, picture), s.findings(width, height-picture)...)
	default:
		return s.panel.Summary(width, height)
	}
}

func (s *Summary) findings(width, height int) []string {
	found := Findings(s.desk.Session(), s.look, width)
	lines := make([]string, len(found))
	for i, f := range found {
		lines[i] = f.Line
		if i == s.at && f.leads() {
			lines[i] = s.look.Focus.Render(s.look.Cut(s.look.Glyph.Focus+" "+f.plain, width))
		}
	}
	return ui.Window(lines, s.at, height)
}

// OnWall marks a page that the wall draws.
func (s *Summary) OnWall() {}
