package tui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"
)

// which asks for the key of a command that was chosen by its name and means nothing
// without one, such as a score.
type which struct {
	look   *Look
	under  screen
	chosen command
}

func (w *which) heading() string { return w.under.heading() }
func (w *which) mustAnswer()     {}

func (w *which) commands() []command {
	keyed := w.chosen
	keyed.runKey = func(key string) act {
		return both(closeTop, func(app App) tea.Cmd { return run(app, w.chosen.runKey(key)) })
	}
	return []command{keyed, on("esc", "cancel", "Leave everything as it is", func() act { return closeTop })}
}

// unknown says which keys are asked for.
func (w *which) unknown(key string) act {
	return say(fmt.Sprintf("%s is not one of %s. Esc leaves everything as it is.", quotedKey(key), w.chosen.name(w.look)))
}

func (w *which) view(width, _ int) []string {
	out := []string{""}
	for _, line := range wrap(w.chosen.about, min(width-4, 64)) {
		out = append(out, w.look.Strong.Render(line))
	}
	return append(out, "", w.look.Text.Render("Which?  ")+w.look.Key.Render(w.chosen.name(w.look))+" "+w.chosen.label+
		"    "+w.look.Key.Render("Esc")+" cancel")
}
