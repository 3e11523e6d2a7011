package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func checkCommand(a *App) *cobra.Command {
	return &cobra.Command{
		Use: "check", Short: "Check that the data file is whole",
		Long: `Read the data file to its end and say what was checked: its structure, and the checksum of
every record. Then it checks that what was entered in every session makes the figures that the list
shows of it. The backups are read in the same way. Nothing is changed. What is damaged is named,
and the command ends with 1 and with what to do.`,
		Example: "  stocktake check",
		Args:    usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			path, err := a.Path()
			if err != nil {
				return err
			}
			fine := true
			err = a.Reading(func(s *store.Store) error {
				err := checkFile(a, s)
				fine = err == nil
				return err
			})
			fine = fine && !store.Is(err, store.Damaged)
			backups := checkBackups(a, path)
			return advised(a, errors.Join(err, backups), fine && backups == nil)
		},
	}
}

// advised ends the errors of what is damaged with what to do.
func advised(a *App, err error, fine bool) error {
	if fine {
		return err
	}
	return fmt.Errorf("%w\nTo see which backups are whole, and go back to one: %s", err, a.Typed("restore"))
}

func checkFile(a *App, s *store.Store) error {
	report, err := store.Inspect(s.Path())
	if err != nil {
		return err
	}
	printReport(a, s.Path(), report)
	return errors.Join(beginning(s.Path(), report), replayAll(a, s), unreadable(report))
}

// beginning is the error of a file whose one meta page is damaged.
func beginning(path string, r store.Findings) error {
	if !r.MetaDamaged {
		return nil
	}
	return fmt.Errorf(datafile.LastChange, text.Path(path))
}

// unfit says of a record that is named in a report why it cannot be read.
const unfit = "cannot be read: it is missing, or its checksum does not fit"

// checkBackups says of every backup whether it is whole.
func checkBackups(a *App, path string) error {
	all, err := a.InspectAll(path)
	if err != nil {
		return err
	}
	folder := text.Path(backup.Folder(path))
	if len(all) == 0 {
		fmt.Fprintf(a.Stdout, "There are no backups in %s.\n", folder)
		return nil
	}
	fmt.Fprintf(a.Stdout, "The backups in %s were read to their ends:\n", folder)
	var errs []error
	for _, i := range all {
		fmt.Fprintf(a.Stdout, "  %s   %s (%s)\n", phrase.Moment(i.Time), i.State(), phrase.Size(i.Bytes))
		switch {
		case i.Aside: // it may be the damaged file that a backup took the place of
		case i.Err != nil:
			errs = append(errs, i.Err)
		case i.Report.MetaDamaged:
			errs = append(errs, fmt.Errorf("a page at the beginning of the backup %s is damaged, so that some of it may be missing", text.Path(i.Path)))
		case !i.Whole():
			errs = append(errs, fmt.Errorf("%s in the backup %s %s", i.Report.Faults[0], text.Path(i.Path), unfit))
		}
	}
	return errors.Join(errs...)
}

func printReport(a *App, path string, r store.Findings) {
	fmt.Fprintf(a.Stdout, "The data file %s was read to its end:\n", text.Path(path))
	structure := "whole"
	if r.MetaDamaged {
		structure = "damaged at its beginning, otherwise as it should be"
	}
	fmt.Fprintf(a.Stdout, "  structure   %s (%s)\n", structure, phrase.Size(r.Bytes))
	fmt.Fprintf(a.Stdout, "  checksums   %d of %d records fit\n", r.Fit, r.Records)
	fmt.Fprintf(a.Stdout, "  sessions    %d, with %s in their histories\n", r.Sessions, text.CountOf(r.Entries, "change", "changes"))
}

// unreadable names the records that cannot be read.
func unreadable(r store.Findings) error {
	var errs []error
	for _, fault := range r.Faults {
		errs = append(errs, fmt.Errorf("%s %s", fault, unfit))
	}
	return errors.Join(errs...)
}

// replayAll makes every session of its history, and compares it with what the list
// shows of it.
func replayAll(a *App, s *store.Store) error {
	sessions, err := s.Sessions()
	errs := []error{err}
	made := 0
	for _, o := range sessions {
		h, kept, err := s.Load(o.ID)
		if err == nil && !kept.Sums(h.Session()) {
			err = fmt.Errorf("the list shows other figures of the session %q (%s) than what was entered in it makes", o.Details.Title, o.ID)
		}
		if err != nil {
			errs = append(errs, err)
			continue
		}
		made++
	}
	fmt.Fprintf(a.Stdout, "  histories   %d of %d sessions are what was entered in them\n", made, len(sessions))
	return errors.Join(errs...)
}
