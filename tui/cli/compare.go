package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/xlsx"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

func compareCommand(a *App) *cobra.Command {
	var format, out string
	var asJSON, names bool
	cmd := &cobra.Command{
		Use: "compare SESSION [BASELINE]...", Short: "Print what has changed since an earlier session",
		Long: `Print what has changed since an earlier session: the averages by step, each statement,
and what became of the earlier priorities. It also says whether other people are in the room. A
step's change is taken over the statements that both sessions scored; where the frameworks
differ, over those with the same words. What is not revealed yet counts as not there.

Without a BASELINE the session is compared with one that stocktake baseline has marked.
` + whichBaseline + `
With two or more, the trend by step over all of them is printed, in the order of their
days.

Names of participants stay out unless --names is given.

` + usage.AboutSession,
		Example: `  stocktake compare "Northvale, spring 2026"                  with the marked baseline
  stocktake compare 01k9 01h2 --format md -o progress.md      with the session 01h2, as a file
  stocktake compare 01k9 01h2 01f7                            the trend over three
  stocktake compare 01k9 --json                               for another program`,
		Args: usage.Takes("SESSION", "[BASELINE]..."), DisableFlagsInUseLine: true,
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, part string) ([]string, cobra.ShellCompDirective) {
			return a.complete(cmd, nil, part)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "", "one of the `FORMAT`s "+strings.Join(progressNames(), ", ")+" (txt unless the file's name says another)")
	flags.BoolVar(&asJSON, "json", false, "as JSON, like --format json")
	flags.StringVarP(&out, "output", "o", output.ToStdout, "the `FILE` to write, a folder whose name ends in a slash, or - for stdout")
	flags.BoolVar(&names, "names", false, "with the names of who was there both times, only then and only now")
	usage.Offer(cmd, "format", progressNames()...)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if asJSON {
			if format != "" && format != "json" {
				return usage.WrongCall(fmt.Errorf("--json and --format %s are two formats; choose one", format))
			}
			format = "json"
		}
		if err := output.Plainly(out, output.RenameInstead); err != nil {
			return err
		}
		f, err := findProgress(format, out)
		if err != nil {
			return usage.WrongCall(err)
		}
		return a.Reading(func(s *store.Store) error {
			sessions, err := compared(s, args)
			if err != nil {
				return err
			}
			if !names && (out != output.ToStdout || f.name != "txt") && slices.ContainsFunc(sessions, export.HasNames) {
				a.Say("The names of those who were in the room are left out; add --names to have them.")
			}
			var b bytes.Buffer
			if err := f.write(&b, sessions, report.Options{Names: names}); err != nil {
				return err
			}
			return a.Write(out, export.File{Path: output.FileIn(out, f.fileName(sessions, names)), Data: b.Bytes()})
		})
	}
	return cmd
}

// progress is a format for a comparison, and for a trend.
type progress struct {
	name       string
	comparison func(w io.Writer, then, now *model.Session, o report.Options) error
	trend      func(io.Writer, []*model.Session, report.Options) error
}

func progresses() []progress {
	return []progress{
		{"txt", comparing(plaintext.Write), following(plaintext.Write)},
		{"md", comparing(markdown.Write), following(markdown.Write)},
		{"html", comparing(html.Write), following(html.Write)},
		{"docx", comparing(docx.Write), following(docx.Write)},
		{"xlsx", comparedWorkbook, xlsx.WriteProgress},
		{"json", jsonfile.Comparison, jsonfile.Trend},
	}
}

// comparing is a comparison in a format that writes a document down.
func comparing(write func(io.Writer, *report.Document) error) func(w io.Writer, then, now *model.Session, o report.Options) error {
	return func(w io.Writer, then, now *model.Session, o report.Options) error {
		return write(w, comparison.New(then, now, o))
	}
}

// following is a trend in such a format.
func following(write func(io.Writer, *report.Document) error) func(io.Writer, []*model.Session, report.Options) error {
	return func(w io.Writer, sessions []*model.Session, o report.Options) error {
		return write(w, comparison.NewTrend(sessions))
	}
}

// comparedWorkbook is the workbook of a trend over two sessions.
func comparedWorkbook(w io.Writer, then, now *model.Session, o report.Options) error {
	return xlsx.WriteProgress(w, []*model.Session{then, now}, o)
}

func progressNames() []string {
	var names []string
	for _, p := range progresses() {
		names = append(names, p.name)
	}
	return names
}

// findProgress is the format of a name, or of the name of a file.
func findProgress(name, out string) (progress, error) {
	if name == "" {
		switch ext := strings.ToLower(filepath.Ext(out)); {
		case out == output.ToStdout || ext == "" || export.EndsAsFolder(out):
			name = "txt"
		case ext == ".markdown":
			name = "md"
		default:
			name = ext[1:]
		}
	}
	for _, p := range progresses() {
		if p.name == name {
			return p, nil
		}
	}
	return progress{}, fmt.Errorf("there is no format %q for a comparison; choose one of %s", name, strings.Join(progressNames(), ", "))
}

// write puts down what changed from the second session to the first, or the trend of
// more than two.
func (p progress) write(w io.Writer, sessions []*model.Session, o report.Options) error {
	if len(sessions) == 2 {
		return p.comparison(w, sessions[1], sessions[0], o)
	}
	return p.trend(w, sessions, o)
}

// fileName is the name of a file in a folder that was chosen for it, with the names of
// people in it or without.
func (p progress) fileName(sessions []*model.Session, names bool) string {
	what := "-comparison."
	if len(sessions) > 2 {
		what = "-trend."
	}
	stem := export.Stem(sessions[0])
	if names && slices.ContainsFunc(sessions, export.HasNames) {
		stem += export.WithNames
	}
	return stem + what + p.name
}

// compared loads a session and those that it is compared with, each once: the marked
// baseline where none is named.
func compared(s *store.Store, refs []string) ([]*model.Session, error) {
	var found []overview.Overview
	for _, ref := range refs {
		o, err := s.Find(ref)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(found, func(other overview.Overview) bool { return other.ID == o.ID }) {
			return nil, fmt.Errorf("%q (%s) is named twice; a session is compared with others", o.Details.Title, o.ID)
		}
		found = append(found, o)
	}
	var sessions []*model.Session
	for _, o := range found {
		h, _, err := s.Load(o.ID)
		if err != nil {
			return nil, err
		}
		sessions = append(sessions, h.Session())
	}
	if len(found) == 1 {
		baseline, err := markedFor(s, found[0], sessions[0])
		if err != nil {
			return nil, err
		}
		sessions = append(sessions, baseline)
	}
	return sessions, compare.CheckScales(sessions...)
}

// markedFor is the baseline that fits a session. The error says how to mark one, or that
// those which are marked have other scales.
func markedFor(s *store.Store, o overview.Overview, now *model.Session) (*model.Session, error) {
	all, unread := s.Sessions()
	if baseline := compare.LoadBaseline(now.Framework(), o, all, datafile.Loading(s)); baseline != nil {
		return baseline, nil
	}
	if marked, ok := overview.ChooseBaseline(o, all); ok {
		then, err := datafile.Loading(s)(marked.ID)
		if err == nil {
			err = compare.CheckScales(then, now)
		}
		return nil, err
	}
	none := fmt.Errorf("no session before %q is marked as a baseline for it; mark one with \"stocktake baseline SESSION\", "+
		"or name the one to compare with: stocktake compare %s BASELINE", o.Details.Title, o.ID)
	return nil, errors.Join(none, unread)
}
