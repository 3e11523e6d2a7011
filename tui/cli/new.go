package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func newCommand(a *App) *cobra.Command {
	origin := model.Origin{Mode: model.Group}
	d := &origin.Details
	var date, starts, ends, quarters, participants, fw string
	cmd := &cobra.Command{
		Use: "new --title TITLE", Short: "Begin a group session and print its id",
		Long: `Begin a session for a group and print its id. Only the title is needed; everything can
be changed later, and people can be added at any time. Nothing is kept unless the files
that are given are good; otherwise every line that is wrong is listed.

The table of participants is a spreadsheet, XLSX or CSV. Its columns are: name, agency, role,
scoring. Scoring is yes, or no for somebody who only observes. The attendance list of an online
meeting will do, too, or a list of names, as it is pasted out of mail.
E-mail addresses are left out. What can be read in two ways is refused.

In a blind session scores stay unseen until they are revealed; that can be changed until
the first score. In an anonymous one nobody ever has a name, an agency or a role, and
that can never change: a list of people is counted by agency, apart from the numbers, and
no scores are shown by agency.`,
		Example: `  stocktake new --title "Northvale, spring"
  stocktake new --title "Northvale, spring" --area Northvale --date 2026-03-12 --participants people.csv`,
		Args: usage.Takes(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if d.Date, err = calendar.ReadDate(date, calendar.DateOf(a.Now())); err != nil {
				return usage.WrongCall(fmt.Errorf("--date: %w", err))
			}
			if !cmd.Flags().Changed("date") {
				d.Date = calendar.DateOf(a.Now())
			}
			if d.Starts, err = calendar.ReadClockOf24(starts); err != nil {
				return usage.WrongCall(fmt.Errorf("--starts: %w", err))
			}
			if d.Ends, err = calendar.ReadClockOf24(ends); err != nil {
				return usage.WrongCall(fmt.Errorf("--ends: %w", err))
			}
			d.PlanYear = calendar.PlanYear(strings.TrimPrefix(quarters, "workshop"))
			id, err := beginSession(a, origin, participants, fw)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(a.Stdout, id)
			return err
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&d.Title, "title", "", "what the session is called, as a `TITLE` in quotation marks")
	flags.StringVar(&d.Area, "area", "", "the `AREA`: a local authority or neighbourhood")
	flags.StringVar(&d.Facilitator, "facilitator", "", "the `NAME` of the person who leads the workshop")
	flags.StringVar(&date, "date", "", "the `DAY`, such as 3/12/26, \"3 Dec\" or 2026-12-03 (today unless given)")
	flags.StringVar(&participants, "participants", "", "a CSV or XLSX `FILE` with the columns name, agency, role, scoring")
	flags.StringVar(&starts, "starts", "", "the `TIME` when the workshop starts, such as 13:30, for the agenda")
	flags.StringVar(&ends, "ends", "", "the `TIME` when the workshop ends, such as 15:30 or 3.30pm, to see how the time divides")
	flags.StringVar(&quarters, "quarters", "workshop", "what the plan’s quarters are counted from: `workshop`, financial (year, April to March) or calendar")
	flags.BoolVar(&origin.Blind, "blind", false, "scores stay unseen until they are revealed")
	flags.BoolVar(&origin.Anonymous, "anonymous", false, "numbers in place of names, for good")
	a.frameworks.Flag(cmd, &fw)
	return cmd
}

// beginSession keeps a new session and returns its id. Nothing is kept unless all is good.
func beginSession(a *App, origin model.Origin, participants, frameworkName string) (string, error) {
	fw, err := a.frameworks.Named(frameworkName)
	if err != nil {
		return "", err
	}
	now := a.Now()
	origin.ID, origin.Created, origin.Framework = model.NewID(), now, fw.Digest()
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return "", usage.WrongCall(err) // the details all come from the command line
	}
	var entries []model.Entry
	if participants != "" {
		people, err := readParticipants(participants)
		if err != nil {
			return "", err
		}
		e, err := h.Do(roster.AddParticipants(h.Session(), people), now)
		if err != nil && !model.NoChange(err) {
			return "", err
		}
		if err == nil {
			entries = append(entries, e)
		}
	}
	place := model.Place{Page: model.SetUpPage}
	return origin.ID, a.Writing(func(s *store.Store) error {
		return s.Create(h.Session().Origin(), fw, overview.Of(h.Session(), now, place), entries...)
	})
}

func readParticipants(path string) ([]model.Participant, error) {
	f, err := console.OpenFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return roster.ReadParticipants(filepath.Base(path), f)
}
