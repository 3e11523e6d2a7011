package cli

import (
	"familyhub/stocktake/model/text"

	"github.com/spf13/cobra"
)

// complete offers the ids of sessions, with their titles, to the shell.
func (a *App) complete(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveDefault
	}
	sessions, _ := a.Sessions() // there is nobody to tell; what can be read is offered
	var ids []string
	for _, o := range sessions {
		ids = append(ids, o.ID+"\t"+text.Line(o.Details.Title))
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}
