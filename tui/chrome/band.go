package chrome

import (
	"strings"

	"familyhub/stocktake/tui/ui"
)

// Band is what the tour says, above the keys for as long as it lasts.
type Band struct {
	Title    string       // which stop it is; empty where there is no tour
	Text, Do string       // what there is to know, and what to press
	Commands []ui.Command // what leads through the tour
}

// leastBandHeight is the least window with room for a band.
const leastBandHeight = 10

// band is a rule with the title and the keys of the tour in it, and below it the sentences.
func (f Frame) band() []string {
	if f.Tour.Title == "" || f.Height < leastBandHeight {
		return nil
	}
	title := f.Look.Title.Render(f.Tour.Title)
	for _, c := range f.Tour.Commands {
		title += ui.Blank(hintGap) + f.Look.Key.Render(c.Name(f.Look)) + " " + f.Look.KeyText.Render(c.Label)
	}
	rows := []string{f.ruled(title)}
	known := len(strings.Fields(f.Tour.Text)) // the words before those that say what to do
	lines := f.Look.Ends(f.Tour.Text+" "+f.Tour.Do, f.most(), f.Width-2)
	if apart := append(ui.Wrap(f.Tour.Text, f.Width-2), ui.Wrap(f.Tour.Do, f.Width-2)...); len(apart) <= len(lines) {
		lines = apart // what to do begins a line of its own, where that takes no more room
	}
	for _, line := range lines {
		words := strings.Fields(line)
		before := words[:min(max(known, 0), len(words))]
		known -= len(words)
		row := ""
		if len(before) > 0 {
			row = f.Look.Text.Render(strings.Join(before, " ")) + " "
		}
		if len(before) < len(words) {
			row += f.Look.Strong.Render(strings.Join(words[len(before):], " "))
		}
		rows = append(rows, f.Look.Fit(" "+row, f.Width))
	}
	return rows
}
