package cli

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/listing"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func listCommand(a *App) *cobra.Command {
	var asJSON, names bool
	cmd := &cobra.Command{
		Use: "list", Short: "List the sessions, newest first",
		Long: `List the sessions, newest first: id, date, title and area. Below them stands how many people
there are, how many statements are settled, and the mean of the consensus scores of each step.
A mean in brackets is that of individual scores, where there is no consensus yet;
– stands for none. JSON has the facilitator's name only with --names.`,
		Example: `  stocktake list
  stocktake list --json     for other programs`,
		Args: usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			sessions, unread := a.Sessions()
			switch {
			case unread != nil && len(sessions) == 0:
				return unread
			case asJSON:
				return errors.Join(listJSON(a, sessions, names), unread)
			default:
				return errors.Join(printList(a, sessions), unread)
			}
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "as JSON, for other programs")
	cmd.Flags().BoolVar(&names, "names", false, "with the names of facilitators, in JSON")
	return cmd
}

// whyNone names a data file that is not there: a person who mistyped its name must not think
// that everything is gone.
func whyNone(a *App) string {
	path, err := a.Path()
	if err != nil {
		return ""
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return ": there is no data file " + text.Path(path)
	}
	return ""
}

func listJSON(a *App, sessions []overview.Overview, names bool) error {
	left := false
	for i := range sessions {
		if d := &sessions[i].Details; !names && d.Facilitator != "" {
			d.Facilitator, left = "", true
		}
	}
	if left {
		a.Say("The names of facilitators are left out; add --names to have them.")
	}
	enc := json.NewEncoder(a.Stdout)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(sessions)
}

func printList(a *App, sessions []overview.Overview) error {
	if len(sessions) == 0 {
		a.Say("There are no sessions yet%s. stocktake new --title TITLE begins one.", whyNone(a))
		return nil
	}
	_, err := io.WriteString(a.Stdout, listing.Text(sessions))
	return err
}
