package exporting

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
)

// Sessions writes a table of all sessions to a file, whose name is printed, or to stdout.
func (e *Exporter) Sessions() error {
	var unread []error
	err := e.table("stocktake-", e.frameworks, func(p *table.Pool) error {
		return e.Reading(func(s *store.Store) (err error) {
			var left bool
			unread, left, err = pool(p, s)
			e.sayLeftOut(left)
			return err
		})
	})
	return errors.Join(err, unreadSessions(unread))
}

// OneTable writes a table of one session as Sessions does of all.
func (e *Exporter) OneTable(c export.Content) error {
	own := func() ([]*framework.Framework, error) { return []*framework.Framework{c.Session.Framework()}, nil }
	return e.table(export.Stem(c.Session)+"-", own, func(p *table.Pool) error {
		e.sayLeftOut(export.HasNames(c.Session))
		return p.Add(c.Session)
	})
}

// sayLeftOut says that there are names which scores could have, and have not.
func (e *Exporter) sayLeftOut(there bool) {
	if there && e.Table == "scores" && !e.Names {
		e.Say(namesLeftOut)
	}
}

// frameworks are those of the sessions: the table of statements has columns for their scales, and each
// with a statement one for ids where some framework has them.
func (e *Exporter) frameworks() (all []*framework.Framework, err error) {
	err = e.Reading(func(s *store.Store) error {
		all, err = s.Frameworks()
		return err
	})
	return all, err
}

// table writes a table to the file that was asked for, or to one whose name begins so.
func (e *Exporter) table(stem string, frameworks func() ([]*framework.Framework, error), fill func(*table.Pool) error) error {
	e.Table = cmp.Or(e.Table, "scores")
	format := "csv"
	if !export.EndsAsFolder(e.Out) {
		format = poolFormatOf(export.Plain(e.Out))
	}
	if len(e.Formats) == 1 {
		format = e.Formats[0]
	}
	o := report.Options{Names: e.Names}
	if _, err := table.NewPool(io.Discard, e.Table, format, o); err != nil {
		return usage.WrongCall(err) // before anything is opened
	}
	out := output.FileIn(e.Out, stem+e.Table+"."+format)
	if out == "" {
		out = stem + e.Table + "." + format
	}
	if !e.Encrypt {
		if err := output.Plainly(out, output.EncryptInstead); err != nil {
			return err
		}
	}
	write := func(w io.Writer) error {
		known, err := frameworks()
		if err != nil {
			return err
		}
		p, err := table.NewPool(w, e.Table, format, o, known...)
		if err == nil {
			err = fill(p)
		}
		if err != nil {
			return err
		}
		return p.Flush()
	}
	if e.Encrypt && out != output.ToStdout {
		out = export.Locked(out)
	}
	if err := e.MayWrite(e.Out, out); err != nil {
		return err
	}
	if e.Encrypt {
		if err := e.checkEncrypted(); err != nil {
			return usage.WrongCall(err)
		}
		passphrase, err := e.NewPassphrase()
		if err != nil {
			return err
		}
		write = e.Sealing(write, passphrase)
	}
	return e.Stream(e.Out, out, write)
}

// pool writes the rows of every session that can be read, and returns why others cannot. It
// says whether a session has names.
func pool(p *table.Pool, s *store.Store) (unread []error, named bool, err error) {
	for h, err := range s.Each() {
		switch {
		case store.Is(err, store.Damaged):
			unread = append(unread, err)
		case err != nil:
			return unread, named, err
		default:
			named = named || export.HasNames(h.Session())
			if err := p.Add(h.Session()); err != nil {
				return unread, named, err
			}
		}
	}
	return unread, named, nil
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
	case slices.Contains(table.PoolFormats(), ext), out != output.ToStdout && len(ext) > 0:
		return ext // NewPool refuses what is no format
	default:
		return "csv"
	}
}
