package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stocktake/model/report"
	"stocktake/store"
	"stocktake/tui/export"
)

// orAll lets the export command write a table of all sessions in place of one session.
func (a *App) orAll(cmd *cobra.Command) *cobra.Command {
	var all bool
	var table string
	flags := cmd.Flags()
	flags.BoolVar(&all, "all", false, "a table of all sessions of the data file, for analysis, as csv or ndjson")
	flags.StringVar(&table, "table", "scores", "with --all: the `TABLE`, one of "+strings.Join(report.PoolTables(), ", "))
	offer(cmd, "table", report.PoolTables()...)
	cmd.Long += `

With --all a table of all sessions is written, one after the other, as CSV or as NDJSON
(a JSON object to a line). The scores have a row for each score of each round that may be
seen, the statements one for each statement with its figures and the consensus, the
priorities one for each. On every row stand session, area, date and framework. Agencies,
roles and names stay out unless --names is given, and so does what people wrote on
statements in any case.`
	cmd.Example += `
  stocktake export --all -o scores.csv                   every score of every session
  stocktake export --all --table statements --format ndjson -o -`
	takesOne, exportOne := cmd.Args, cmd.RunE
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		switch {
		case all && len(args) > 0:
			return usageError{fmt.Errorf("%q is too much: --all exports every session; leave one of the two out", args[0])}
		case all:
			return nil
		case flags.Changed("table"):
			return usageError{errors.New("--table belongs to --all; add --all, or choose a format with --format")}
		}
		return takesOne(cmd, args)
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		if !all {
			return exportOne(cmd, args)
		}
		if flags.Changed("plan") {
			return usageError{errors.New("--plan is of one session; leave --all or --plan out")}
		}
		return a.exportAll(table, flags.Lookup("format").Value.String(), flags.Lookup("output").Value.String(),
			report.Options{Names: flags.Lookup("names").Value.String() == "true"})
	}
	return cmd
}

// exportAll writes a table of all sessions to a file, whose name is printed, or to stdout.
func (a *App) exportAll(table, format, out string, o report.Options) error {
	if format == "" {
		format = poolFormatOf(out)
	}
	if _, err := report.NewPool(io.Discard, table, format, o); err != nil {
		return usageError{err} // before anything is opened
	}
	if out == "" {
		out = "stocktake-" + table + "." + format
	}
	var unread []error
	write := func(w io.Writer) error {
		return a.reading(func(s *store.Store) (err error) {
			unread, err = pool(w, s, table, format, o)
			return err
		})
	}
	var err error
	if out == toStdout {
		err = write(a.Stdout)
	} else if err = export.Stream(out, write); err == nil {
		_, err = fmt.Fprintln(a.Stdout, shown(out))
	}
	return errors.Join(err, unreadSessions(unread))
}

// pool writes the rows of every session that can be read, and returns why others cannot.
func pool(w io.Writer, s *store.Store, table, format string, o report.Options) (unread []error, err error) {
	p, err := report.NewPool(w, table, format, o)
	if err != nil {
		return nil, err
	}
	for h, err := range s.Each() {
		switch {
		case store.Is(err, store.Damaged):
			unread = append(unread, err)
		case err != nil:
			return unread, err
		default:
			if err := p.Add(h.Session()); err != nil {
				return unread, err
			}
		}
	}
	return unread, p.Flush()
}

// unreadSessions is the error of an export that lacks sessions; nil where it lacks none.
func unreadSessions(unread []error) error {
	if len(unread) == 0 {
		return nil
	}
	what := "one session is"
	if n := len(unread); n > 1 {
		what = fmt.Sprintf("%d sessions are", n)
	}
	return fmt.Errorf("%s not among what was written, and all others are:\n%w", what, errors.Join(unread...))
}

// poolFormatOf is the format that a file's name asks for; csv unless it asks for another.
func poolFormatOf(out string) string {
	ext := strings.ToLower(strings.TrimPrefix(filepath.Ext(out), "."))
	switch {
	case ext == "jsonl":
		return "ndjson"
	case slices.Contains(report.PoolFormats(), ext), out != toStdout && len(ext) > 0:
		return ext // NewPool refuses what is no format
	default:
		return "csv"
	}
}
