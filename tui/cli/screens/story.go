package screens

import (
	"cmp"
	"errors"
	"fmt"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/story"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"
)

// Print is how a story is printed.
type Print struct {
	Width, Height int
	Plain         bool         // without escape sequences
	Each          bool         // also the screen before each further key, and then a form feed and the key
	Further       []tea.KeyMsg // pressed behind those of the story
}

// PrintStory prints the screen to which a story leads: always the same bytes. Nothing is written but a
// file of the data that goes again.
func (r *Runner) PrintStory(s story.Story, as Print) (err error) {
	keys, err := story.Keys(s.Keys)
	if err != nil {
		return err
	}
	file, err := demoStore(s.Data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.remove()) }()
	p := story.New(as.Width, as.Height)
	config := p.Config(nowhere{file})
	config.Files.Refuse = func(string) error { return errors.New("a story that is printed writes no files") }
	r.printed(&config, as.Plain)
	p.Begin(config)
	for _, key := range keys {
		p.Send(key)
	}
	for _, key := range as.Further {
		if as.Each {
			fmt.Fprintf(r.Stdout, "%s\n\f%v\n", p.Root.View(), key)
		}
		p.Send(key)
	}
	_, err = fmt.Fprintln(r.Stdout, p.Root.View())
	return err
}

// nowhere is a data file that says to be where it would usually be.
type nowhere struct{ *demoFile }

func (nowhere) Path() string { return "/data/stocktake.db" }

// printed is the look of what is printed, whatever a terminal may be able to show: true colour on dark
// unless the call says otherwise. CheckLook has refused what there is not.
func (r *Runner) printed(config *tui.Config, plain bool) {
	name, _ := theme.ParseName(cmp.Or(r.Theme, string(theme.Dark)))
	glyphs, _ := theme.ParseGlyphs(cmp.Or(r.Glyphs, string(theme.Mixed)))
	if config.Profile = termenv.TrueColor; plain {
		config.Profile = termenv.Ascii
	}
	if config.Background = theme.OnDark; name == theme.Light {
		config.Background = theme.OnLight
	}
	config.Look = ui.NewLook(name, glyphs.Or(theme.Mixed), config.Background, config.Profile)
}
