package cli

import (
	"fmt"
	"os"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/live"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall"

	"github.com/muesli/termenv"
	"github.com/spf13/cobra"
)

func wallCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "wall SESSION", Short: "Show a session on a second screen, as the room may see it",
		Long: "Show a session on a second screen, as the room may see it: one statement, the scale, how\n" +
			"many scores are in, and what has been revealed. It follows the program that has the\n" +
			"session open on this machine, and changes nothing.\n\n" + aboutSession,
		Args: takes("SESSION"), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error {
			if err := a.needsTerminal(); err != nil {
				return err
			}
			return a.follow(args[0])
		},
	}
}

// follow runs the second screen until it is left.
func (a *App) follow(ref string) error {
	a.quiet = true
	path, err := a.path()
	if err != nil {
		return err
	}
	keys := program.Keyboard(a.Stdin)
	look, name, err := a.wallLook(keys)
	if err != nil {
		return err
	}
	log, g := openJournal(a.Now), program.NewGuard()
	ran := a.show(log, journal.Word("screens", "wall"), g, keys, wall.NewFollow(g.Ctx, wall.FollowConfig{
		Session: ref, Read: a.asSaved, Now: a.Now, Again: wall.Later, Look: look, Theme: name,
		Dial: func() (wall.Feed, error) {
			client, err := live.Dial(path)
			if err != nil {
				return nil, err // not a nil client in a Feed
			}
			return client, nil
		},
	}))
	return a.exitMessage(log, ran, followed(), nil)
}

// asSaved is a session as the data file has it, where it was left. The file is open for
// no longer than that takes: a workshop that is about to begin needs it.
func (a *App) asSaved(ref string) (st wall.State, err error) {
	err = a.reading(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			// Find's own words name other sessions and the file: nothing for a wall.
			return fmt.Errorf("there is no session %q; check its name and start this screen again", ref)
		}
		h, o, err := s.Load(o.ID)
		if err == nil {
			st = wall.Of(h.Session(), o.Place, wall.Options{})
		}
		return err
	})
	return st, err
}

// wallLook works out colours and glyphs from the flags alone: the data file, which may
// remember others, belongs to the program that is followed.
func (a *App) wallLook(keys *input.Keyboard) (func(theme.Name) wall.Look, theme.Name, error) {
	name, glyphs := theme.Auto, theme.NewGlyphs(theme.Mixed)
	var err error
	if a.theme != "" {
		if name, err = theme.ParseName(a.theme); err != nil {
			return nil, "", usageError{err}
		}
	}
	if a.glyphs != "" {
		if glyphs, err = theme.ParseGlyphs(a.glyphs); err != nil {
			return nil, "", usageError{err}
		}
	}
	profile := termenv.NewOutput(os.Stdout, termenv.WithEnvironment(environment{a.Getenv})).EnvColorProfile()
	dark := a.dark(keys, profile)
	return func(name theme.Name) wall.Look {
		return wall.Look{Theme: theme.New(name, dark, profile), Glyphs: glyphs}
	}, name, nil
}
