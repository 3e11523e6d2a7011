package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/tui/export"
)

const toStdout = "-"

func (a *App) export() *cobra.Command {
	var format, out string
	var names bool
	cmd := &cobra.Command{
		Use: "export SESSION", Short: "Write a session to a file",
		Long: "Write a session to a file, whole or not at all, and print where.\n\n" +
			"Formats: md (summary), txt, json (the whole session, loads again), csv (one row a score, and\n" +
			"a second file by statement), csv-statements; for a solo session also sheet-csv and sheet-json,\n" +
			"the score sheets that a group session imports.\n\n" +
			"Names of participants stay out unless --names is given. JSON and score sheets keep them, so\n" +
			"that they load again to the same session; --names=false leaves them out there too.",
		Args: wrongly(cobra.ExactArgs(1)), ValidArgsFunction: a.complete,
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "", "md, txt, json, csv, csv-statements, sheet-csv or sheet-json (md, or what the file's name says)")
	flags.StringVarP(&out, "output", "o", "", "the file to write, or - for stdout (a name made from the title unless given)")
	flags.BoolVar(&names, "names", false, "with the names of participants and facilitator")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		return a.session(args[0], func(s *model.Session) error {
			f, err := export.Find(formatOf(format, out), s.Solo())
			if err != nil {
				return usageError{err}
			}
			if !flags.Changed("names") {
				names = f.KeepsNames()
			}
			return a.write(s, f, out, names)
		})
	}
	return cmd
}

// formatOf is the format that was asked for, or that the file's name asks for.
func formatOf(format, out string) string {
	if format != "" {
		return format
	}
	switch ext := strings.ToLower(filepath.Ext(out)); ext {
	case ".json", ".csv", ".txt":
		return ext[1:]
	}
	return "md"
}

// write puts a session into its file and prints where; the scores take the table by
// statement along. On stdout there is room for one table only.
func (a *App) write(s *model.Session, f export.Format, out string, names bool) error {
	data, err := f.Bytes(s, names)
	if err != nil {
		return err
	}
	if out == toStdout {
		_, err := a.Stdout.Write(data)
		return err
	}
	path := out
	if path == "" {
		path = f.FileName(s)
	}
	if err := a.save(path, data); err != nil || f.Name != "csv" {
		return err
	}
	second, err := export.Find("csv-statements", s.Solo())
	if err != nil {
		return err
	}
	path = second.FileName(s)
	if out != "" {
		path = strings.TrimSuffix(out, filepath.Ext(out)) + "-statements" + filepath.Ext(out)
	}
	if data, err = second.Bytes(s, names); err != nil {
		return err
	}
	return a.save(path, data)
}

func (a *App) save(path string, data []byte) error {
	if err := export.Save(path, data); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.Stdout, path)
	return err
}
