package cli

import (
	"errors"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/export"

	"github.com/spf13/cobra"
)

// toStdout in place of a file's name stands for stdout.
const toStdout = "-"

// exporter is a call of export.
type exporter struct {
	*App
	formats []string // by name; the file's name says which where there are none
	out     string
	names   bool
	plan    bool
	encrypt bool

	all   bool   // every session of the file, in place of one
	table string // of them
}

func exportCommand(a *App) *cobra.Command {
	e := exporter{App: a}
	cmd := &cobra.Command{
		Use: "export SESSION", Short: "Write a session to files",
		Long: "Write a session to files and print their names. A file of the same name is replaced,\n" +
			"whole or not at all, and all are made before the first is written.\n\nThe formats:\n" + formatList() + "\n" +
			`csv writes a file for each table: the scores, and beside them the table by statement.
The file's name chooses the format unless --format does: ` + endings(export.AllFormats()) + `.
Several formats go into a folder, which is the present one unless -o names another. One
that is not there is made where its name ends in a slash.

Names of participants and facilitator, agencies and roles stay out of every format unless
--names is given; people counted by agency, and what people wrote, stay as they are. JSON
without names loads again with Participant 1, Participant 2 and so on: give --names to move
a session with its names. One person's own score sheet (sheet-csv, sheet-json) always has
that person's name.

With --plan the workforce plan is written in place of the session, as ` + strings.Join(export.Plans().Names(), " or ") + `.

` + encryptHelp + allHelp + "\n" + aboutSession,
		Example: `  stocktake export "Northvale, spring"                   a summary, in a file named after the title
  stocktake export Northvale -o minutes.md --names       with the names of those who took part
  stocktake export Northvale --format md,json,csv -o reports
  stocktake export Northvale --format json -o -          to stdout, for another program
  stocktake export Northvale --format json --names --encrypt   to send all of it to somebody
  stocktake export Northvale --plan                      the plan for the next twelve months
  stocktake export --all -o scores.csv                   every score of every session
  stocktake export --all --table statements --format ndjson -o -`,
		Args: e.args, ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&e.formats, "format", nil, "`FORMATS` of those above, with commas between them (md unless the file's name says another)")
	flags.StringVarP(&e.out, "output", "o", "", "the `FILE` to write, a folder, or - for stdout (a name made from the title unless given)")
	flags.BoolVar(&e.names, "names", false, "with the names of participants and facilitator, agencies and roles")
	flags.BoolVar(&e.plan, "plan", false, "the workforce plan in place of the session")
	flags.BoolVar(&e.encrypt, "encrypt", false, "with a passphrase, which is asked for")
	e.allFlags(cmd)
	offer(cmd, "format", export.AllFormats().Names()...)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if e.all {
			return e.sessions()
		}
		if err := e.check(); err != nil {
			return usageError{err} // whatever the session, and before it is looked for
		}
		return a.content(args[0], e.session)
	}
	return cmd
}

// list is the formats of sessions of every kind, or of a plan.
func (e *exporter) list() export.List {
	if e.plan {
		return export.Plans()
	}
	return export.AllFormats()
}

// check refuses calls that are wrong for every session, and finds the format that the
// file's name asks for.
func (e *exporter) check() error {
	if len(e.formats) == 0 {
		name, err := e.formatOf(export.Plain(e.out))
		if err != nil {
			return err
		}
		e.formats = []string{name}
	}
	found, err := e.list().Find(e.formats...)
	switch {
	case err != nil:
		return err
	case e.out == toStdout && len(found) > 1:
		return errors.New("there is room for one format on stdout; leave out -o -, or name a folder there")
	case e.encrypt:
		return e.checkEncrypted()
	}
	return plainly(e.out, encryptInstead)
}

// checkEncrypted refuses to encrypt into a terminal.
func (e *exporter) checkEncrypted() error {
	if e.out == toStdout && isTerminal(e.Stdout) {
		return errors.New("an encrypted file cannot be read in a terminal; name a file with -o")
	}
	return nil
}

// session writes what was asked for of a session.
func (e *exporter) session(c export.Content) error {
	formats, err := e.list().Find(e.formats...)
	for _, f := range formats {
		err = errors.Join(err, f.Suits(c.Session.Solo()))
	}
	if err != nil {
		return usageError{err}
	}
	if n := sealed(c.Session); n > 0 {
		e.say("Not revealed yet, and so not in the file: %d scores.", n)
	}
	e.sayNames(c.Session, formats)
	files, err := e.files(c, formats)
	if err == nil {
		err = e.writer().Check(e.targets(files)...)
	}
	if err == nil && e.encrypt {
		files, err = e.encrypted(files)
	}
	if err != nil {
		return err
	}
	if e.out == toStdout {
		_, err := e.Stdout.Write(files[0].Data)
		return err
	}
	return e.write(e.out, files...)
}

// sayNames says what is done about names, where the session has some.
func (e *exporter) sayNames(s *model.Session, formats []export.Format) {
	if !e.names && slices.ContainsFunc(formats, func(f export.Format) bool { return f.LeavesOut(s) }) {
		e.say(namesLeftOut)
	}
	if slices.ContainsFunc(formats, func(f export.Format) bool { return f.KeepsName(s) }) {
		e.say("A person's own score sheet keeps its name: this one is for whoever takes the scores in.")
	}
}

// namesLeftOut is what a command says of a file that could have names.
const namesLeftOut = "Names, agencies and roles are left out, but for counts by agency and names in what people wrote; add --names to have them."

// targets are the files under the names that they will have; none on stdout.
func (e *exporter) targets(files []export.File) []export.File {
	if e.out == toStdout {
		return nil
	}
	all := slices.Clone(files)
	for i := range all {
		if e.encrypt {
			all[i].Path = export.Locked(all[i].Path)
		}
	}
	return all
}

// sealed counts the answers that are in and may not be seen yet.
func sealed(s *model.Session) int {
	n := 0
	for _, st := range s.Statements() {
		for _, p := range s.Participants() {
			if s.At(st.Number).Score(p.ID) == model.Sealed {
				n++
			}
		}
	}
	return n
}
