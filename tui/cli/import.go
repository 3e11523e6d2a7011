package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/model/sheet"
	"stocktake/store"
)

func (a *App) importSheets() *cobra.Command {
	var as string
	cmd := &cobra.Command{
		Use: "import SESSION FILE...", Short: "Take filled score sheets into a session (CSV, JSON)",
		Long: `Take filled score sheets into a session, as one change that undo takes back.

A sheet in CSV is a table with the columns participant, statement, score and comment, one
row for each score: 0 to 5, dk for don't know, na for not applicable, or empty. What
somebody exported from a solo session is a sheet too. Every row that is wrong is listed
with its file, line and column, and nothing is taken unless all is good. Taking the same
sheet in twice changes nothing the second time.

` + aboutSession,
		Example: `  stocktake import "Northvale, spring" ann.csv ben.json
  stocktake import Northvale sheet.csv --as "Ann Ash"     for a sheet that does not say whose it is`,
		Args: takes("SESSION", "FILE..."), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error { return a.merge(args[0], args[1:], as) },
	}
	cmd.Flags().StringVar(&as, "as", "", "the `NAME` of whoever filled in a sheet that does not say")
	return cmd
}

// merge takes sheets into a session in one change, or reports all that is wrong: in
// the files by themselves, and with the rows that do not fit the session.
func (a *App) merge(ref string, files []string, as string) error {
	filled, wrong := readSheets(files)
	if as != "" {
		filled = filled.As(as)
	}
	return a.writing(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return errors.Join(err, wrong)
		}
		h, o, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		batch, found, err := filled.Changes(h.Session())
		if err := errors.Join(wrong, err); err != nil {
			return fmt.Errorf("nothing was taken in:\n%w", err)
		}
		now := a.Now()
		e, err := h.Do(batch, now)
		if model.NoChange(err) {
			a.say("Nothing to take in: the session has all of it already.")
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.Append(h.Session().Overview(now, o.Place), e); err != nil {
			return err
		}
		fmt.Fprintln(a.Stderr, a.said(model.CleanText(found.Words())))
		return nil
	})
}

// readSheets reads all sheets; beside the error stand the rows that are good.
func readSheets(files []string) (sheet.Sheet, error) {
	var sheets []sheet.Sheet
	var wrong []error
	for _, path := range files {
		filled, err := readSheet(path)
		sheets, wrong = append(sheets, filled), append(wrong, err)
	}
	return sheet.Join(sheets...), errors.Join(wrong...)
}

func readSheet(path string) (sheet.Sheet, error) {
	f, err := openFile(path)
	if err != nil {
		return sheet.Sheet{}, err
	}
	defer f.Close()
	return sheet.Read(filepath.Base(path), f)
}
