package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"stocktake/model"
	"stocktake/tui/export"
)

// toStdout in place of a file's name stands for stdout.
const toStdout = "-"

func (a *App) export() *cobra.Command {
	var format, out string
	var names, plan bool
	cmd := &cobra.Command{
		Use: "export SESSION", Short: "Write a session to a file",
		Long: "Write a session to a file and print the file's name. A file of that name is replaced,\n" +
			"whole or not at all.\n\nThe formats:\n" + formatList() + "\n" +
			`csv writes two files: the scores, and beside them the table by statement. The file's
name chooses the format unless --format does: .md, .txt, .json or .csv.

Names of participants stay out unless --names is given. JSON and score sheets keep them,
so that they load again to the same session; --names=false leaves them out there too.

With --plan the workforce plan is written in place of the session, as md or json.

` + aboutSession,
		Example: `  stocktake export "Northvale, spring"                   a summary, in a file named after the title
  stocktake export Northvale -o minutes.md --names       with the names of those who took part
  stocktake export Northvale --format csv -o scores.csv
  stocktake export Northvale --format json -o -          to stdout, for another program
  stocktake export Northvale --plan                      the plan for the next twelve months`,
		Args: takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "", "one of the `FORMAT`s above (md unless the file's name says another)")
	flags.StringVarP(&out, "output", "o", "", "the `FILE` to write, or - for stdout (a name made from the title unless given)")
	flags.BoolVar(&names, "names", false, "with the names of participants and facilitator")
	flags.BoolVar(&plan, "plan", false, "the workforce plan, as md or json")
	offer(cmd, "format", formatNames()...)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if format == "" {
			var err error
			if format, err = formatOf(out); err != nil {
				return usageError{err}
			}
		}
		find := export.Find
		if plan {
			find = func(name string, _ bool) (export.Format, error) { return export.FindPlan(name) }
		}
		if _, err := find(format, true); err != nil {
			return usageError{err} // whatever the session, and before it is looked for
		}
		return a.session(args[0], func(s *model.Session) error {
			f, err := find(format, s.Solo())
			if err != nil {
				return usageError{err}
			}
			if !flags.Changed("names") {
				names = f.KeepsNames()
			}
			return a.write(s, f, out, names)
		})
	}
	return a.orAll(cmd)
}

func formatNames() []string {
	var names []string
	for _, f := range export.Formats(true) {
		names = append(names, f.Name)
	}
	return names
}

// formatList explains the formats, a line each.
func formatList() string {
	group := map[string]bool{}
	for _, f := range export.Formats(false) {
		group[f.Name] = true
	}
	var b strings.Builder
	for _, f := range export.Formats(true) {
		about := f.About
		if !group[f.Name] {
			about += ", from a solo session"
		}
		fmt.Fprintf(&b, "  %-15s %s\n", f.Name, about)
	}
	return b.String()
}

// formatOf is the format that a file's name asks for.
func formatOf(out string) (string, error) {
	switch ext := strings.ToLower(filepath.Ext(out)); ext {
	case "", ".", ".md", ".markdown":
		return "md", nil
	case ".json", ".csv", ".txt":
		return ext[1:], nil
	default:
		return "", fmt.Errorf("%s files are not among the formats; end the name in .md, .txt, .json or .csv, or choose with --format", ext)
	}
}

// file is what is to be written, and where.
type file struct {
	path string
	data []byte
}

// write puts a session into its files and prints where. On stdout there is room for
// one table only.
func (a *App) write(s *model.Session, f export.Format, out string, names bool) error {
	if n := sealed(s); n > 0 {
		a.say("Not revealed yet, and so not in the file: %d scores.", n)
	}
	if out == toStdout {
		data, err := f.Bytes(s, names)
		if err != nil {
			return err
		}
		_, err = a.Stdout.Write(data)
		return err
	}
	files, err := files(s, f, out, names)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := a.save(f); err != nil {
			return err
		}
	}
	return nil
}

// files makes the files of a format before the first is written; the scores take the
// table by statement along.
func files(s *model.Session, f export.Format, out string, names bool) ([]file, error) {
	const scores, statements = "csv", "csv-statements"
	if out == "" {
		out = f.FileName(s)
	}
	data, err := f.Bytes(s, names)
	if err != nil {
		return nil, err
	}
	all := []file{{out, data}}
	if f.Name != scores {
		return all, nil
	}
	second, err := export.Find(statements, s.Solo())
	if err != nil {
		return nil, err
	}
	data, err = second.Bytes(s, names)
	if err != nil {
		return nil, err
	}
	ext := filepath.Ext(out)
	stem := strings.TrimSuffix(strings.TrimSuffix(out, ext), "-scores")
	return append(all, file{stem + "-statements" + ext, data}), nil
}

func (a *App) save(f file) error {
	if err := export.Save(f.path, f.data); err != nil {
		return err
	}
	_, err := fmt.Fprintln(a.Stdout, shown(f.path))
	return err
}

// sealed counts the answers that are in and may not be seen yet.
func sealed(s *model.Session) int {
	n := 0
	for _, st := range s.Statements() {
		for _, p := range s.Participants() {
			if s.Score(st.Number, p.ID) == model.Sealed {
				n++
			}
		}
	}
	return n
}
