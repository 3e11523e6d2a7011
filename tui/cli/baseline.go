package cli

import (
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

// whichBaseline is what model.ChooseBaseline does, in words.
const whichBaseline = `A baseline is of an earlier day than the session, or was begun earlier on the same one, and
is of the same area where both name one. Of several, one with the same framework goes before
others, then one of the same kind (a group, or one person alone), then the latest.
`

func baselineCommand(a *App) *cobra.Command {
	var off bool
	cmd := &cobra.Command{
		Use: "baseline SESSION", Short: "Mark a session as one to compare later ones with",
		Long: `Mark a session as a baseline, which stocktake compare takes unless another is named.
Several sessions may be marked. The mark is a change like any other, which undo takes back.

` + whichBaseline + "\n" + usage.AboutSession,
		Example: `  stocktake baseline "Northvale, spring 2025"
  stocktake baseline Northvale --off     take the mark back`,
		Args: usage.Takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error { return markBaseline(a, args[0], !off) },
	}
	cmd.Flags().BoolVar(&off, "off", false, "take the mark back")
	return cmd
}

// markBaseline marks a session as a baseline, or takes the mark back.
func markBaseline(a *App, ref string, on bool) error {
	return a.Changing(ref, func(s *store.Store, o overview.Overview) error {
		h, o, err := s.Load(o.ID)
		if err != nil {
			return err
		}
		title, now := o.Details.Title, a.Now()
		entry, err := h.Do(model.SetBaseline{On: on}, now)
		switch {
		case model.NoChange(err) && on:
			a.Say("%q is marked as a baseline already.", title)
			return nil
		case model.NoChange(err):
			a.Say("%q is not marked as a baseline.", title)
			return nil
		case err != nil:
			return err
		}
		if err := s.Append(overview.Of(h.Session(), now, o.Place), entry); err != nil {
			return err
		}
		if on {
			a.Say("%q is marked as a baseline: stocktake compare holds later sessions against it.", title)
		} else {
			a.Say("%q is no baseline any more.", title)
		}
		return nil
	})
}
