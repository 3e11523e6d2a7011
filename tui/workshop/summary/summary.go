// Package summary is what a session amounts to: the radar, and the findings in words.
package summary

import (
	"cmp"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"
	"familyhub/stocktake/tui/workshop/scoring"

	tea "github.com/charmbracelet/bubbletea"
)

// Summary is what the session amounts to: the radar and the strips, and the findings
// as a list from which a key goes to the place.
type Summary struct {
	open   *ui.OpenSession
	look   *ui.Look
	panel  drawing.Panel
	list   bool // the findings have the screen
	chosen bool // a finding was: where there is no room for both, the findings take the place of the radar
	at     int  // the finding in focus
	width  int  // of the page
	kept   kept // the findings, which take long where there are many statements
	// answered is the statement that the latest key answered, on the page before; 0 for none.
	answered int
}

// New is what the session amounts to.
func New(d *ui.OpenSession, look *ui.Look) *Summary {
	return &Summary{open: d, look: look, panel: drawing.New(d, look)}
}

// Heading says where the user is, and what stands out.
func (s *Summary) Heading() string {
	name := "Summary"
	if s.open.Session().Solo() {
		name = "Your radar"
	}
	return name + " · " + s.headline()
}

// Hint is what to know first.
func (s *Summary) Hint() ui.Hint {
	return ui.Hint{Name: "summary", Text: "u takes any slip back, also after a restart; x exports."}
}

// Commands lists what can be done now, most wanted first.
func (s *Summary) Commands() []ui.Command {
	var commands []ui.Command
	if s.answered != 0 {
		commands = scoring.CommandsAfter(s.open, s.look, &s.answered)
	}
	export := ui.On("x", "export", "Write a report, the plan or a spreadsheet to a file", ui.OpenExport)
	if s.open.Session().Solo() {
		export = ui.On("x", "score sheet", "Write your scores to a sheet, to hand to a group's session, or a report", func() ui.Action { return s.handOver })
	}
	commands = append(commands, export)
	if ui.ListWidth(s.width) == s.width {
		commands = append(commands, s.switching())
	}
	commands = append(commands, drawing.GroupCommand(s.open)...)
	commands = append(commands,
		ui.BoardCommand(model.Subject{Step: s.open.Session().Framework().Steps[0].Number}),
		ui.PlanCommand(model.Subject{}),
		ui.On("up k", "choose", "The finding above", s.move(-1)).As("↑ ↓"),
		ui.On("down j", "", "The finding below", s.move(1)).Quietly(),
		ui.On("enter", "go there", "Go to the statement or the step of the finding in focus", func() ui.Action { return s.goThere() }),
		ui.CompareCommand(),
		ui.EndCommand(),
		ui.BaselineCommand(s.open),
		ui.TimelineCommand(),
		ui.ReviewCommand(),
		ui.EarlierPlanCommand(),
		ui.JumpCommand(),
		ui.On("left h"+s.backKey(), "back", "Go to the page before", func() ui.Action { return ui.GoNext(model.Place{Page: model.SummaryPage}, -1) }).As("←"),
		ui.On("S", "summary", "The summary, which this is", func() ui.Action { return ui.Tell("This is the summary.") }).Quietly(),
		ui.DetailsCommand().Quietly(),
		ui.On("i", "guide", "Read the instrument", ui.Opener(ui.Place{Page: ui.GuidePage})).Quietly(),
	)
	if !s.open.Session().Solo() {
		commands = append(commands, ui.PeopleCommand().Quietly())
		commands = append(commands, ui.SheetsCommand().Quietly(), ui.SuggestionsCommand(), ui.WallCommand())
	}
	return append(append(commands, ui.Paging(0, s.move)...), ui.HistoryCommand(0))
}

// switching goes between the picture and the findings where there is no room for both.
func (s *Summary) switching() ui.Command {
	to := "findings"
	if s.listed() {
		to = "radar"
	}
	return ui.On("tab", to, "Switch between the radar and the list of findings", ui.Just(func() { s.list, s.chosen = !s.listed(), false })).As("Tab")
}

func (s *Summary) JustAnswered(statement int) {
	s.answered = statement
	s.open.Say(ui.Notice{Text: scoring.AnsweredWords(s.open, statement) + "."})
}

// backKey is PgUp as on the pages before, until the findings are looked through.
func (s *Summary) backKey() string {
	if s.list || s.chosen {
		return ""
	}
	return " pgup"
}

// listed reports whether the findings alone have the screen.
func (s *Summary) listed() bool { return s.list || s.chosen }

func (s *Summary) handOver(app ui.App) tea.Cmd {
	return app.Open(ui.Place{Page: ui.ExportPage, ID: "sheet-csv"})
}

// move goes so many lines on, and further to a finding that leads somewhere; where there
// is none it stays at the line, so that the end of the list can be read, too.
func (s *Summary) move(by int) func() ui.Action {
	return func() ui.Action {
		s.chosen = true
		found := s.found(s.listWidth())
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
	found := s.found(s.listWidth())
	if s.at >= len(found) || !found[s.at].leads() {
		return ui.Say("Press ↓ to choose one of the findings, then Enter goes there.")
	}
	return ui.GoTo(found[s.at].place)
}

// Resize takes note of the room there is.
func (s *Summary) Resize(width, _ int) {
	s.width = width
	if key := s.keptKey(s.listWidth()); key != s.kept.key {
		s.kept.key = key
		s.kept.headline, s.kept.found = findings(s.open, s.look, key.width)
	}
}

// headline says what stands out.
func (s *Summary) headline() string {
	if s.kept.key.seq == s.open.History.Seq() && s.kept.key != (keptKey{}) {
		return s.kept.headline
	}
	return figures.Of(s.open.Session()).Findings().Headline
}

// kept is findings that were found, and of what.
type kept struct {
	key      keptKey
	headline string
	found    []finding
}

type keptKey struct {
	seq      uint64 // of the log
	width    int
	paint    string // a word in the colours and characters of the look
	baseline *model.Session
}

func (s *Summary) keptKey(width int) keptKey {
	paint := s.look.Strong.Render(s.look.Glyph.Focus) + string(s.look.Glyph.Set)
	return keptKey{s.open.History.Seq(), width, paint, s.open.Baseline}
}

// listWidth is how wide the findings are.
func (s *Summary) listWidth() int {
	if list := ui.ListWidth(s.width); list < s.width {
		return list - ui.FrameAcross
	}
	return s.width
}

// View draws the page: the picture, or the findings, or where there is room both.
func (s *Summary) View(width, height int) []string {
	switch {
	case ui.ListWidth(width) < width:
		return s.look.WithPreview(width, height, func(width, height int) []string {
			list := s.findings(width-ui.FrameAcross, height-ui.FrameDown)
			return ui.Frame{Title: "What stands out", Focus: true}.Draw(s.look, list, width, height)
		}, ui.Frame{Title: s.open.Worded("The steps"), Note: s.panel.Since()}, func(width, height int) []string {
			return s.panel.Averages(s.focus(), width, height)
		})
	case s.listed():
		return s.findings(width, height)
	default:
		return s.panel.Summary(width, height)
	}
}

// focus is the step of the finding in focus.
func (s *Summary) focus() int {
	if found := s.found(s.listWidth()); s.at < len(found) {
		return found[s.at].step(s.open.Session())
	}
	return 0
}

// found is the findings in a width.
func (s *Summary) found(width int) []finding {
	if key := s.keptKey(width); key == s.kept.key {
		return s.kept.found
	}
	return Findings(s.open, s.look, width)
}

func (s *Summary) findings(width, height int) []string {
	var lines []string
	focus := 0
	for i, f := range s.found(width) {
		if i == s.at {
			focus = len(lines) + len(f.Lines) - 1
		}
		if i != s.at && f.leads() && s.look.Aloud() {
			lines = append(lines, s.look.Unfocused()+strings.Join(f.Lines, " "))
			continue
		}
		if i != s.at || !f.leads() {
			lines = append(lines, f.Lines...)
			continue
		}
		for j, line := range f.plain {
			mark := "  "
			if j == 0 {
				mark = s.look.Glyph.Focus + " "
			}
			lines = append(lines, s.look.Focus.Render(s.look.Fit(mark+line, width)))
		}
	}
	return ui.Window(lines, focus, height)
}

// OnWall marks a page that the wall draws.
func (s *Summary) OnWall() {}
