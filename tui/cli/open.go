package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func openCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "open SESSION", Short: "Open a session where it was left",
		Long: "Open a session in the screens, at the statement where it was left.\n\n" + usage.AboutSession,
		Example: `  stocktake open "Northvale, spring"
  stocktake open 01k9`,
		Args: usage.Takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			return a.opening(func(s *store.Store) (tui.Begin, error) {
				o, err := s.Find(args[0])
				return tui.Begin{Open: o.ID}, err
			})
		},
	}
}

func soloCommand(a *App) *cobra.Command {
	var name, fw string
	cmd := &cobra.Command{
		Use: "solo [SESSION]", Short: "Score alone, or go on with a solo session",
		Long: `Score the statements alone, one digit each: to prepare for a workshop, or for yourself.
With a SESSION it goes on with one that was begun earlier. At the end the answers can be
exported as a score sheet that a group session takes in.

` + usage.AboutSession,
		Example: `  stocktake solo
  stocktake solo --name "Ann Ash"     the name stands on the score sheet
  stocktake solo --framework team-health`,
		Args: usage.Takes("[SESSION]"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if fw != "" && len(args) > 0 {
				return usage.WrongCall(errors.New("--framework is for a new session; the one that is named has its framework already"))
			}
			chosen, err := a.frameworks.Named(fw)
			if err != nil {
				return err
			}
			return a.opening(func(s *store.Store) (tui.Begin, error) {
				if len(args) == 0 {
					return tui.Begin{Solo: true, Name: name, Framework: chosen}, nil
				}
				return goOnAlone(s, args[0])
			})
		},
	}
	cmd.Flags().StringVar(&name, "name", "", "your `NAME`, for a score sheet to hand over (optional)")
	a.frameworks.Flag(cmd, &fw)
	return cmd
}

func goOnAlone(s *store.Store, ref string) (tui.Begin, error) {
	o, err := s.Find(ref)
	if err != nil {
		return tui.Begin{}, err
	}
	if o.Mode != model.Solo {
		return tui.Begin{}, fmt.Errorf("%s is a session for a group; stocktake open %s opens it", o.Details.Title, o.ID)
	}
	return tui.Begin{Open: o.ID}, nil
}

// opening shows the screens, from where choose says.
func (a *App) opening(choose func(*store.Store) (tui.Begin, error)) error {
	if err := a.needsScreens(); err != nil {
		return err
	}
	return a.Showing(func(s *store.Store) error {
		begin, err := choose(s)
		if err != nil {
			return err
		}
		return a.screens.Show(s, begin)
	})
}
