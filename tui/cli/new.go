package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/model/sheet"
	"stocktake/store"
)

func (a *App) create() *cobra.Command {
	var d model.Details
	var date, participants, fw string
	cmd := &cobra.Command{
		Use: "new --title TITLE", Short: "Begin a group session and print its id", Args: wrongly(cobra.NoArgs),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if d.Title == "" {
				return usageError{fmt.Errorf("give the session a title: --title \"Northvale, spring 2026\"")}
			}
			d.Date = model.Date(date)
			if !cmd.Flags().Changed("date") {
				d.Date = model.DateOf(a.Now())
			}
			id, err := a.begin(d, participants, fw)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.Stdout, id)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&d.Title, "title", "", "what the session is called")
	flags.StringVar(&d.Area, "area", "", "the local authority or neighbourhood")
	flags.StringVar(&d.Facilitator, "facilitator", "", "who leads the workshop")
	flags.StringVar(&date, "date", "", "the day, as `YYYY-MM-DD` (today unless given)")
	flags.StringVar(&participants, "participants", "", "a CSV `FILE` with the columns name, agency, role, scoring")
	flags.StringVar(&fw, "framework", "", "a framework `FILE` in place of the built-in one")
	return cmd
}

// begin keeps a new session and returns its id. Nothing is kept unless all is good.
func (a *App) begin(d model.Details, participants, frameworkFile string) (string, error) {
	fw := builtin()
	if frameworkFile != "" {
		var err error
		if fw, err = readFramework(frameworkFile); err != nil {
			return "", err
		}
	}
	now := a.Now()
	origin := model.Origin{ID: model.NewID(), Mode: model.Group, Created: now, Framework: fw.Digest(), Details: d}
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return "", err
	}
	var entries []model.Entry
	if participants != "" {
		people, err := readParticipants(participants)
		if err != nil {
			return "", err
		}
		e, err := h.Do(sheet.AddParticipants(h.Session(), people), now)
		if err != nil && !model.NoChange(err) {
			return "", err
		}
		if err == nil {
			entries = append(entries, e)
		}
	}
	place := model.Place{Page: model.SetUpPage}
	return origin.ID, a.writing(func(s *store.Store) error {
		return s.Create(h.Session().Origin(), fw, h.Session().Overview(now, place), entries...)
	})
}

func readParticipants(path string) ([]model.Participant, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	defer f.Close()
	return sheet.ReadParticipantsCSV(filepath.Base(path), f)
}

func readFramework(path string) (*framework.Framework, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	defer f.Close()
	return framework.Read(filepath.Base(path), f)
}

// cannotRead says which file could not be read, and why in a few words.
func cannotRead(path string, err error) error {
	if os.IsNotExist(err) {
		return fmt.Errorf("there is no file %s; check the name and the folder", path)
	}
	return fmt.Errorf("%s cannot be read: %w", path, err)
}
