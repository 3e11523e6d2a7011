package palette

import (
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// which asks for the key of a command that was chosen by its name and means nothing
// without one, such as a score.
type which struct {
	look   *ui.Look
	under  ui.Screen
	chosen ui.Command
}

func (w *which) Heading() string { return w.under.Heading() }
func (w *which) MustAnswer()     {}

func (w *which) Commands() []ui.Command {
	keyed := w.chosen
	keyed.RunKey = func(key string) ui.Action {
		return ui.Sequence(ui.CloseTop, func(app ui.App) tea.Cmd { return ui.Run(app, w.chosen.RunKey(key)) })
	}
	return []ui.Command{keyed, ui.On("esc", "cancel", "Leave everything as it is", func() ui.Action { return ui.CloseTop })}
}

// Unknown says which keys are asked for.
func (w *which) Unknown(key string) ui.Action {
	return ui.Say("%s is not one of %s. Esc leaves everything as it is.", ui.QuotedKey(key), w.chosen.Name(w.look))
}

func (w *which) View(width, _ int) []string {
	out := []string{""}
	for _, line := range ui.Wrap(w.chosen.About, min(width-4, 64)) {
		out = append(out, w.look.Strong.Render(line))
	}
	return append(out, "", w.look.Text.Render("Which?  ")+w.look.Key.Render(w.chosen.Name(w.look))+" "+w.chosen.Label+
		"    "+w.look.Key.Render("Esc")+" cancel")
}
