package screens

import (
	"fmt"
	"runtime"

	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/journal"
	"familyhub/stocktake/tui/live"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall"
	"familyhub/stocktake/tui/wall/slide"
)

// Follow runs the second screen until it is left.
func (r *Runner) Follow(ref string) error {
	r.Quiet = true
	path, err := r.Path()
	if err != nil {
		return err
	}
	keys := program.Keyboard(r.Stdin)
	look, name, err := r.WallLook(keys)
	if err != nil {
		return err
	}
	log, g := openJournal(r.Now), program.NewGuard()
	ran := r.inTerminal(log, journal.Word("screens", "wall"), g, keys, wall.NewFollow(g.Ctx, wall.FollowConfig{
		Session: ref, Read: r.AsSaved, Now: r.Now, Again: wall.Later, Look: look, Theme: name,
		Dial: func() (wall.Feed, error) {
			client, err := live.Dial(path)
			if err != nil {
				return nil, err // not a nil client in a Feed
			}
			return client, nil
		},
	}))
	return r.exitMessage(log, ran, followed(), nil)
}

// AsSaved is a session as the data file has it, where it was left. The file is open for
// no longer than that takes: a workshop that is about to begin needs it.
func (r *Runner) AsSaved(ref string) (st wall.State, err error) {
	err = r.Reading(func(s *store.Store) error {
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

// WallLook works out colours and glyphs from the flags alone: the data file, which may
// remember others, belongs to the program that is followed.
func (r *Runner) WallLook(keys *input.Keyboard) (func(theme.Name) slide.Look, theme.Name, error) {
	name, glyphs := theme.Auto, theme.AutoGlyphs
	var err error
	if r.Theme != "" {
		if name, err = theme.ParseName(r.Theme); err != nil {
			return nil, "", usage.WrongCall(err)
		}
	}
	if r.Glyphs != "" {
		if glyphs, err = theme.ParseGlyphs(r.Glyphs); err != nil {
			return nil, "", usage.WrongCall(err)
		}
	}
	profile := r.profile()
	behind := r.background(keys, profile)
	drawn := theme.NewGlyphs(glyphs.Or(theme.SafeGlyphs(r.Getenv, runtime.GOOS)))
	return func(name theme.Name) slide.Look {
		return slide.Look{Theme: theme.New(name, behind, profile), Glyphs: drawn}
	}, name, nil
}
