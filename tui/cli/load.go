package cli

import (
	"fmt"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/store"
)

func (a *App) load() *cobra.Command {
	return &cobra.Command{
		Use: "load FILE", Short: "Take a whole session in from its JSON and print its id",
		Long: `Take a whole session in from the JSON that export wrote, and print its id: to move a
session to another computer, or to look at one that somebody sent. A session that is in
the data file already stays as it is; what is loaded gets an id of its own then.`,
		Example: `  stocktake export Northvale -o northvale.json     on one computer
  stocktake load northvale.json                    on the other`,
		Args: takes("FILE"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			f, err := openFile(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			loaded, err := report.LoadJSON(f, a.Now())
			if err != nil {
				return fmt.Errorf("%s: %w", shown(args[0]), reason(err))
			}
			return a.keep(loaded)
		},
	}
}

func (a *App) keep(loaded *report.Loaded) error {
	s := loaded.History.Session()
	o := s.Overview(a.Now(), model.Place{Page: model.SummaryPage})
	return a.writing(func(st *store.Store) error {
		origin := s.Origin()
		if _, err := st.Overview(origin.ID); err == nil {
			was := origin.ID
			origin.ID = model.NewID()
			o.ID = origin.ID
			a.say("The session %s is there already and stays as it is; this one is %s.", was, origin.ID)
		}
		if err := st.Create(origin, s.Framework(), o, loaded.Entries...); err != nil {
			return err
		}
		if loaded.Sealed > 0 {
			a.say("%d scores had not been revealed when the file was written; they are not in it.", loaded.Sealed)
		}
		if loaded.SealedComments > 0 {
			a.say("Nor are the comments that came with sealed scores: %d.", loaded.SealedComments)
		}
		if loaded.SealedDots > 0 {
			fmt.Fprintf(a.Stderr, "The dots of %d people had not been revealed when the file was written; they are not in it.\n", loaded.SealedDots)
		}
		_, err := fmt.Fprintln(a.Stdout, origin.ID)
		return err
	})
}
