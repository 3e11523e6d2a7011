package cli

import (
	"fmt"
	"os"
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
		Long: "Take filled score sheets into a session, as one change that undo takes back.\n\n" +
			"A sheet in CSV has the columns participant, statement, score and comment; score is 0 to 5, dk,\n" +
			"na or empty. The JSON of a solo session is a sheet too. Every bad row is reported, and nothing\n" +
			"is taken unless all is good. Importing a sheet twice changes nothing the second time.",
		Args: wrongly(cobra.MinimumNArgs(2)), ValidArgsFunction: a.complete,
		RunE: func(_ *cobra.Command, args []string) error { return a.merge(args[0], args[1:], as) },
	}
	cmd.Flags().StringVar(&as, "as", "", "the `NAME` of whoever filled in a sheet that does not say")
	return cmd
}

func (a *App) merge(ref string, files []string, as string) error {
	filled, err := readSheets(files)
	if err != nil {
		return err
	}
	if as != "" {
		filled = filled.As(as)
	}
	return a.writing(func(s *store.Store) error {
		o, err := s.Find(ref)
		if err != nil {
			return err
		}
		h, o, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		batch, found, err := filled.Changes(h.Session())
		if err != nil {
			return err
		}
		now := a.Now()
		e, err := h.Do(batch, now)
		if model.NoChange(err) {
			fmt.Fprintln(a.Stderr, "Nothing to take: the session has all of it already.")
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.Append(h.Session().Overview(now, o.Place), e); err != nil {
			return err
		}
		fmt.Fprintln(a.Stderr, found.Words())
		return nil
	})
}

// readSheets reads all sheets, and reports what is wrong in any of them at once.
func readSheets(files []string) (sheet.Sheet, error) {
	var sheets []sheet.Sheet
	var problems sheet.Problems
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			return sheet.Sheet{}, cannotRead(path, err)
		}
		sh, err := sheet.Read(filepath.Base(path), f)
		_ = f.Close()
		if more, ok := err.(sheet.Problems); ok {
			problems = append(problems, more...)
			continue
		}
		if err != nil {
			return sheet.Sheet{}, err
		}
		sheets = append(sheets, sh)
	}
	if len(problems) > 0 {
		return sheet.Sheet{}, problems
	}
	return sheet.Join(sheets...), nil
}
