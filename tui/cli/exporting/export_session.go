// Package exporting makes the files that a call of export asks for.
package exporting

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
)

// Exporter is a call of export.
type Exporter struct {
	*output.Files
	Formats []string // by name; the file's name says which where there are none
	Out     string
	Names   bool
	Plan    bool   // as For with the plan
	For     string // a purpose, in place of the session itself
	Review  string // which one, as For with a review
	Encrypt bool
	// Template is the path of a Word document that those which are written take their looks
	// from; empty for none.
	Template string
	// NoDrawings leaves pictures out of documents.
	NoDrawings bool

	All   bool   // every session of the file, in place of one
	Table string // of them, or of one session; empty for none
}

// list is the formats of sessions of every kind, or of a plan.
func (e *Exporter) list() export.List {
	if l, ok := export.For(e.For); ok {
		return l
	}
	return export.AllFormats()
}

// Check refuses calls that are wrong for every session, and finds the format that the
// file's name asks for.
func (e *Exporter) Check() error {
	if err := e.checkPurpose(); err != nil {
		return err
	}
	if len(e.Formats) == 0 {
		name, err := e.formatOf(export.Plain(e.Out))
		if err != nil {
			return err
		}
		e.Formats = []string{name}
	}
	found, err := e.list().Find(e.Formats...)
	switch {
	case err != nil:
		return err
	case e.Out == output.ToStdout && len(found) > 1:
		return errors.New("there is room for one format on stdout; leave out -o -, or name a folder there")
	case e.Template != "" && !slices.ContainsFunc(found, export.Format.Word):
		return errors.New("a template is for Word documents, and none is asked for; add --format docx, or leave out --template")
	case e.Encrypt:
		return e.checkEncrypted()
	}
	return output.Plainly(e.Out, output.EncryptInstead)
}

// checkPurpose refuses a purpose that there is not, and two at once.
func (e *Exporter) checkPurpose() error {
	if e.Plan {
		if e.For != "" && e.For != "plan" {
			return fmt.Errorf("--for %s and --plan write one document each; leave one of the two out", e.For)
		}
		e.For = "plan"
	}
	if e.Review != "" {
		if e.For != "" && e.For != "review" {
			return fmt.Errorf("--review chooses what --for review writes; leave it or --%s out", e.asked())
		}
		e.For = "review"
	}
	if _, ok := export.For(e.For); !ok && e.For != "" {
		return fmt.Errorf("there is no document for %q; --for takes %s", e.For, strings.Join(export.PurposeNames(), ", "))
	}
	return nil
}

// asked is how the document was asked for.
func (e *Exporter) asked() string {
	if e.Plan {
		return "plan"
	}
	return "for " + e.For
}

// checkEncrypted refuses to encrypt into a terminal.
func (e *Exporter) checkEncrypted() error {
	if e.Out == output.ToStdout && console.IsTerminal(e.Stdout) {
		return errors.New("an encrypted file cannot be read in a terminal; name a file with -o")
	}
	return nil
}

// Session writes what was asked for of a session.
func (e *Exporter) Session(c export.Content) error {
	if err := export.Refuses(c.Session, e.For); err != nil {
		return usage.WrongCall(err)
	}
	formats, err := e.list().Find(e.Formats...)
	for _, f := range formats {
		err = errors.Join(err, f.Suits(c.Session.Solo()))
	}
	if err != nil {
		return usage.WrongCall(err)
	}
	c.NoDrawings = e.NoDrawings
	if e.Template != "" {
		if c.Template, err = export.ReadTemplate(e.Template); err != nil {
			return err
		}
	}
	if e.Review != "" {
		if c.Review, err = followup.Of(c.Session).Find(e.Review); err != nil {
			return err
		}
	}
	if err := e.checkPlace(len(formats)); err != nil { // before anything is said of files that there will not be
		return err
	}
	if n := phrase.Sealed(c.Session); n > 0 {
		e.Say("Not revealed yet, and so not in the file: %s.", text.CountOf(n, "score", "scores"))
	}
	e.sayNames(c.Session, formats)
	files, err := e.files(c, formats)
	if err == nil {
		err = errors.Join(e.Writer().Check(e.targets(files)...), export.CheckTemplate(e.Template, e.targets(files)))
	}
	if err == nil && e.Encrypt {
		files, err = e.Encrypted(files)
	}
	if err != nil {
		return err
	}
	return e.Write(e.Out, files...)
}

// sayNames says what is done about names, where the session has some.
func (e *Exporter) sayNames(s *model.Session, formats []export.Format) {
	if !e.Names && slices.ContainsFunc(formats, func(f export.Format) bool { return f.LeavesOut(s) }) {
		e.Say(namesLeftOut)
	}
	if slices.ContainsFunc(formats, func(f export.Format) bool { return f.KeepsName(s) }) {
		e.Say("A person's own score sheet keeps its name: this one is for the person who takes the scores in.")
	}
}

// namesLeftOut is what a command says of a file that could have names.
const namesLeftOut = "Names, agencies and roles are left out, but for counts by agency and names in what people wrote; add --names to have them."

// targets are the files under the names that they will have; none on stdout.
func (e *Exporter) targets(files []export.File) []export.File {
	if e.Out == output.ToStdout {
		return nil
	}
	all := slices.Clone(files)
	for i := range all {
		if e.Encrypt {
			all[i].Path = export.Locked(all[i].Path)
		}
	}
	return all
}
