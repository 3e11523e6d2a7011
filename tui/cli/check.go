package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/store"
)

func (a *App) check() *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Check that the data file is whole",
		Long: `Read the data file to its end and say what was checked: its structure, the checksum of
every record, and that the history of every session makes the session that the list
shows. The file is not changed. What is damaged is named, and the command ends with 1.`,
		Example: "  stocktake check",
		Args:    takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			return a.reading(func(s *store.Store) error {
				report, err := store.Inspect(s.Path())
				if err != nil {
					return err
				}
				a.printReport(s.Path(), report)
				return errors.Join(a.replayAll(s), faulty(report))
			})
		},
	}
}

func (a *App) printReport(path string, r store.Report) {
	fmt.Fprintf(a.Stdout, "The data file %s was read to its end:\n", model.CleanLine(shown(path)))
	fmt.Fprintf(a.Stdout, "  structure   whole (%d bytes, layout %d)\n", r.Bytes, r.Layout)
	fmt.Fprintf(a.Stdout, "  checksums   %d of %d records fit\n", r.Records-len(r.Faults), r.Records)
	fmt.Fprintf(a.Stdout, "  sessions    %d, with %d changes in their histories\n", r.Sessions, r.Entries)
}

// faulty names the records that cannot be read.
func faulty(r store.Report) error {
	var errs []error
	for _, fault := range r.Faults {
		errs = append(errs, fmt.Errorf("%s cannot be read: its checksum does not fit", fault))
	}
	return errors.Join(errs...)
}

// replayAll makes every session of its history, and compares it with what the list
// shows of it.
func (a *App) replayAll(s *store.Store) error {
	sessions, err := s.Sessions()
	errs := []error{err}
	made := 0
	for _, o := range sessions {
		h, kept, err := s.Load(o.ID)
		if err == nil && !kept.Sums(h.Session()) {
			err = fmt.Errorf("the list shows other figures of the session %q (%s) than its history makes", o.Details.Title, o.ID)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		made++
	}
	fmt.Fprintf(a.Stdout, "  histories   %d of %d make the session that the list shows\n", made, len(sessions))
	return errors.Join(errs...)
}
