package screens

import (
	"errors"
	"fmt"

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
	Each          bool         // the screen after each further key, too, below a line with a form feed and the key
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
	if config.Look, err = r.printed(as.Plain); err != nil {
		return err
	}
	p.Begin(config)
	for _, key := range keys {
		p.Send(key)
	}
	if as.Each {
		fmt.Fprintln(r.Stdout, p.Root.View())
	}
	for _, key := range as.Further {
		p.Send(key)
		if as.Each {
			fmt.Fprintf(r.Stdout, "\f%v\n%s\n", key, p.Root.View())
		}
	}
	if !as.Each {
		fmt.Fprintln(r.Stdout, p.Root.View())
	}
	return nil
}

// nowhere is a data file that says to be where it would usually be.
type nowhere struct{ *demoFile }

func (nowhere) Path() string { return "/data/stocktake.db" }

// printed is the look of what is printed: it is not asked what a terminal can do.
func (r *Runner) printed(plain bool) (look ui.Look, err error) {
	name, glyphs, profile := theme.Dark, theme.NewGlyphs(theme.Mixed), termenv.TrueColor
	if r.Theme != "" {
		name, err = theme.ParseName(r.Theme)
	}
	if r.Glyphs != "" && err == nil {
		glyphs, err = theme.ParseGlyphs(r.Glyphs)
	}
	if plain {
		profile = termenv.Ascii
	}
	return ui.NewLook(name, glyphs.Set, name != theme.Light, profile), err
}
