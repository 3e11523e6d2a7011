package cli

import (
	"errors"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/erase"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func eraseCommand(a *App) *cobra.Command {
	var who, age string
	e := erase.Eraser{File: a.File}
	cmd := &cobra.Command{
		Use: "erase SESSION", Short: "Erase a session, or one person in it, for good",
		Long: `Erase a session from the data file, or with --participant one person in it: name, agency
and role, scores and corrections of every round, and comments. What stands is written
again as if that person had never been there; the history goes, and nothing can be redone.
The file is then rewritten, so that no byte of it is left, and nothing brings it back.

The others keep their numbers, and a group's own words stay: where somebody wrote the
name in a note, a rationale or a plan, erase says so. The backups are deleted too, after
a question of their own, and a new one is made. What was exported, and copies of the
data file that were made elsewhere, are not touched.

With --older-than and without a SESSION, every session of an earlier day is erased: by
its date, or where it has none by the day on which it was begun.

` + usage.AboutSession,
		Example: `  stocktake erase "Northvale, spring"
  stocktake erase Northvale --participant "Ann Ash"
  stocktake erase 01k9 --participant "Participant 3" --yes     without being asked, for scripts
  stocktake erase --older-than 2y                              also 18m, 90d or 2024-03-12`,
		Args: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("older-than") {
				return usage.Takes()(cmd, args)
			}
			return usage.Takes("SESSION")(cmd, args)
		},
		ValidArgsFunction: a.complete,
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("older-than") {
				if cmd.Flags().Changed("participant") {
					return usage.WrongCall(errors.New("--older-than erases whole sessions; leave out --participant"))
				}
				return e.Retain(age)
			}
			if cmd.Flags().Changed("participant") {
				return a.Changing(args[0], func(s *store.Store, o overview.Overview) error { return e.Person(s, o, who) })
			}
			return a.Changing(args[0], e.Session)
		},
	}
	cmd.Flags().StringVar(&who, "participant", "", "the `NAME` of the person to erase, or the alias, such as \"Participant 3\"")
	cmd.Flags().StringVar(&age, "older-than", "", "erase all sessions from before an `AGE`: 2y, 18m, 90d, or a date")
	cmd.Flags().BoolVar(&e.Sure, "yes", false, "erase without asking, in the backups too")
	cmd.Flags().BoolVar(&e.Keep, "keep-backups", false, "leave the backups, with what they hold")
	return cmd
}
