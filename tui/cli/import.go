package cli

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/store"
)

func (a *App) importSheets() *cobra.Command {
	var as string
	cmd := &cobra.Command{
		Use: "import SESSION FILE...", Short: "Take score sheets or training needs into a session (CSV, JSON)",
		Long: `Take filled score sheets into a session, as one change that undo takes back, and
training needs, each file as a change of its own.

A sheet in CSV is a table with the columns participant, statement, score and comment, one
row for each score: 0 to 5, dk for don't know, na for not applicable, or empty. What
somebody exported from a solo session is a sheet too. Every row that is wrong is listed
with its file, line and column, and nothing is taken unless all is good. Taking the same
sheet in twice changes nothing the second time.

Training needs are a table in CSV with the columns skill, group, have, need, level, by,
format and note, such as "stocktake export SESSION --format training-csv" writes. It is
known by its column skill. A row takes the place of the one for the same skill and group;
the session's other rows stay.

` + aboutSession,
		Example: `  stocktake import "Northvale, spring" ann.csv ben.json
  stocktake import Northvale sheet.csv --as "Ann Ash"     for a sheet that does not say whose it is
  stocktake import Northvale training.csv                training needs, edited in a spreadsheet`,
		Args: takes("SESSION", "FILE..."), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error { return a.merge(args[0], args[1:], as) },
	}
	cmd.Flags().StringVar(&as, "as", "", "the `NAME` of whoever filled in a sheet that does not say")
	return cmd
}

// merge takes files into a session in one write, or reports all that is wrong: in the
// files by themselves, and with the rows that do not fit the session.
func (a *App) merge(ref string, paths []string, as string) error {
	in, wrong := readFilled(paths)
	if as != "" {
		in.scores = in.scores.As(as)
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
		changes, err := in.changes(h.Session())
		if err := errors.Join(wrong, err); err != nil {
			return fmt.Errorf("nothing was taken in:\n%w", err)
		}
		now := a.Now()
		entries, told, err := take(h, changes, now)
		if err != nil {
			return err
		}
		if len(entries) == 0 {
			a.say("Nothing to take in: the session has all of it already.")
			return nil
		}
		if err := s.Append(h.Session().Overview(now, o.Place), entries...); err != nil {
			return err
		}
		fmt.Fprintln(a.Stderr, a.said(strings.Join(told, "\n")))
		return nil
	})
}

// take makes the changes in a session's history, and tells of those that change it.
func take(h *model.History, changes []taking, now time.Time) (entries []model.Entry, told []string, err error) {
	for _, c := range changes {
		e, err := h.Do(c.batch(h.Session()), now)
		switch {
		case model.NoChange(err):
		case err != nil:
			return nil, nil, err
		default:
			entries, told = append(entries, e), append(told, model.CleanText(c.words))
		}
	}
	return entries, told, nil
}
