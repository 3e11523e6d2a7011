package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

const allHelp = `
With --all a table of all sessions is written, one after the other, as CSV or as NDJSON
(a JSON object to a line). The scores have a row for each score of each round that may be
seen, the statements one for each statement with its figures and the consensus, the
priorities one for each. On every row stand session, area, date and framework. Agencies,
roles and names stay out unless --names is given, and so does what people wrote on
statements in any case.
`

// allFlags adds the flags of an export of all sessions.
func (e *exporter) allFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&e.all, "all", false, "a table of all sessions of the data file, for analysis, as csv or ndjson")
	flags.StringVar(&e.table, "table", "scores", "with --all: the `TABLE`, one of "+strings.Join(table.PoolTables(), ", "))
	offer(cmd, "table", table.PoolTables()...)
}

// args wants a session, or with --all none.
func (e *exporter) args(cmd *cobra.Command, args []string) error {
	switch {
	case e.all && len(args) > 0:
		return usageError{fmt.Errorf("%q is too much: --all exports every session; leave one of the two out", args[0])}
	case e.all && e.plan:
		return usageError{errors.New("--plan is of one session; leave --all or --plan out")}
	case e.all && len(e.formats) > 1:
		return usageError{errors.New("--all writes one table in one format; choose one of " + strings.Join(table.PoolFormats(), ", "))}
	case e.all:
		return nil
	case cmd.Flags().Changed("table"):
		return usageError{errors.New("--table belongs to --all; add --all, or choose a format with --format")}
	}
	return takes("SESSION")(cmd, args)
}

// sessions writes a table of all sessions to a file, whose name is printed, or to stdout.
func (e *exporter) sessions() error {
	format := "csv"
	if !export.EndsAsFolder(e.out) {
		format = poolFormatOf(export.Plain(e.out))
	}
	if len(e.formats) == 1 {
		format = e.formats[0]
	}
	o := report.Options{Names: e.names}
	if _, err := table.NewPool(io.Discard, e.table, format, o); err != nil {
		return usageError{err} // before anything is opened
	}
	out := fileIn(e.out, "stocktake-"+e.table+"."+format)
	if out == "" {
		out = "stocktake-" + e.table + "." + format
	}
	if !e.encrypt {
		if err := plainly(out, encryptInstead); err != nil {
			return err
		}
	}
	var unread []error
	write := func(w io.Writer) error {
		return e.reading(func(s *store.Store) (err error) {
			var left bool
			unread, left, err = pool(w, s, e.table, format, o)
			if left {
				e.say(namesLeftOut)
			}
			return err
		})
	}
	if e.encrypt && out != toStdout {
		out = export.Locked(out)
	}
	if err := e.mayWrite(out); err != nil {
		return err
	}
	if e.encrypt {
		if err := e.checkEncrypted(); err != nil {
			return usageError{err}
		}
		passphrase, err := e.newPassphrase()
		if err != nil {
			return err
		}
		write = e.sealing(write, passphrase)
	}
	return errors.Join(e.stream(out, write), unreadSessions(unread))
}

// mayWrite says why nothing may be written to a path, which may stand for stdout.
func (e *exporter) mayWrite(out string) error {
	if out == toStdout {
		return nil
	}
	return e.writer().Check(export.File{Path: out})
}

// stream writes to stdout, or to a file whose name is printed.
func (e *exporter) stream(out string, write func(io.Writer) error) error {
	if out == toStdout {
		return write(e.Stdout)
	}
	w := e.writer()
	if err := w.MakeFolder(e.out); err != nil {
		return err
	}
	if err := w.Stream(out, write); err != nil {
		return err
	}
	_, err := fmt.Fprintln(e.Stdout, shown(out))
	return err
}

// sealing is a writing that goes through encryption. What fails on its way has no end that
// fits: nobody takes a part for the whole.
func (a *App) sealing(write func(io.Writer) error, passphrase string) func(io.Writer) error {
	return func(w io.Writer) error {
		sealed, err := agefile.NewWriter(w, passphrase, a.work())
		if err != nil {
			return err
		}
		if err := write(sealed); err != nil {
			return err
		}
		return sealed.Close()
	}
}

// pool writes the rows of every session that can be read, and returns why others cannot. It
// says whether names were left out.
func pool(w io.Writer, s *store.Store, name, format string, o report.Options) (unread []error, left bool, err error) {
	p, err := table.NewPool(w, name, format, o)
	if err != nil {
		return nil, false, err
	}
	for h, err := range s.Each() {
		switch {
		case store.Is(err, store.Damaged):
			unread = append(unread, err)
		case err != nil:
			return unread, left, err
		default:
			left = left || name == "scores" && !o.Names && export.HasNames(h.Session())
			if err := p.Add(h.Session()); err != nil {
				return unread, left, err
			}
		}
	}
	return unread, left, p.Flush()
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
	case slices.Contains(table.PoolFormats(), ext), out != toStdout && len(ext) > 0:
		return ext // NewPool refuses what is no format
	default:
		return "csv"
	}
}
