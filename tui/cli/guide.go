package cli

import (
	"errors"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/leaflet"

	"github.com/spf13/cobra"
)

func guideCommand(a *App) *cobra.Command {
	cmd := &cobra.Command{
		Use: "guide", Short: "Read and hand out how to run a workshop, or come to one",
		Long: `List the pages that there are for people: for whoever runs a workshop, and for those who come to
one. Each is printed by its name, or written as Word, web page, Markdown or text.`,
		Example: `  stocktake guide facilitator
  stocktake guide participant -o before-you-come.docx
  stocktake guide facilitator --session Northvale -o northvale.html`,
		Args: usage.NoSuchCommand, SuggestionsMinimumDistance: 2, DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			for _, l := range leaflet.All() {
				if _, err := fmt.Fprintf(a.Stdout, "%-11s  %s\n", l.Name, l.About); err != nil {
					return err
				}
			}
			return nil
		},
	}
	for _, l := range leaflet.All() {
		cmd.AddCommand(leafletCommand(a, l))
	}
	return cmd
}

// leafletCommand prints a leaflet, or writes it to hand out.
func leafletCommand(a *App, l leaflet.Leaflet) *cobra.Command {
	var session, framework, format, out string
	cmd := &cobra.Command{
		Use: l.Name, Aliases: []string{l.Name + "s"}, Short: "Print or write the page for the " + l.Name,
		Long: `Print the page for the ` + l.Name + `: ` + l.About + `.
With -o it is written as Word, web page, Markdown or text, to hand out.

With --session it is for a session of yours: its title, its times, its scale and how it is scored. With
--framework it is for any workshop on another framework; otherwise on the built-in one.

` + usage.AboutSession,
		Example: `  stocktake guide ` + l.Name + `
  stocktake guide ` + l.Name + ` --session Northvale -o ` + l.Name + `.docx
  stocktake guide ` + l.Name + ` --framework team-health --format html -o handouts/`,
		Args: usage.Takes(), DisableFlagsInUseLine: true,
		RunE: func(*cobra.Command, []string) error {
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			as, err := output.FindReadable(format, out)
			if err != nil {
				return err
			}
			doc, err := a.leaflet(l, session, framework)
			if err != nil {
				return err
			}
			if as.Name == "" {
				return plaintext.WriteWidth(a.Stdout, doc, console.Width(a.Stdout))
			}
			return a.WriteReadable(as, doc, l.FileName(), out)
		},
	}
	cmd.Flags().StringVar(&session, "session", "", "the `SESSION` that it is for")
	a.frameworks.Flag(cmd, &framework)
	output.ReadableFlags(cmd, &format, &out)
	if err := cmd.RegisterFlagCompletionFunc("session", a.complete); err != nil {
		panic(err) // for a flag that does not exist
	}
	return cmd
}

// leaflet is one for a session, or for any on a framework.
func (a *App) leaflet(l leaflet.Leaflet, session, framework string) (doc *report.Document, err error) {
	switch {
	case session == "":
		fw, err := a.frameworks.Named(framework)
		if err != nil {
			return nil, err
		}
		return l.On(fw), nil
	case framework != "":
		return nil, usage.WrongCall(errors.New("a session has its framework; leave --session or --framework out"))
	}
	err = a.Loaded(session, func(h *model.History) error {
		if h.Session().Solo() {
			return fmt.Errorf("“%s” is one person scoring alone; the page is for a group session", h.Session().Details().Title)
		}
		doc = l.For(h.Session())
		return nil
	})
	return doc, err
}
