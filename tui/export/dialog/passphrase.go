package dialog

import (
	"errors"
	"strconv"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

const (
	passphraseField = "Passphrase"
	onceMoreField   = "Once more"
)

// passphrase asks for what is to open the files of an export, twice. What is typed goes
// nowhere but into the writing.
type passphrase struct {
	*form.Edit
	job Writing
}

func newPassphrase(look *ui.Look, job Writing) ui.Screen {
	p := &passphrase{job: job}
	p.Edit = &form.Edit{Look: look, Title: "Export: passphrase", Take: "write", Done: p.taken}
	p.Intro = []string{"Whoever is to open the files needs it: tell it to them on another way than the files. " +
		"Nobody opens them without it, and it is kept nowhere."}
	p.Form = form.New(look,
		form.NewSecret(passphraseField, strconv.Itoa(agefile.MinCharacters)+" characters or more, such as four words"),
		form.NewSecret(onceMoreField, "the same again"),
	)
	return p
}

// Key goes back to the dialog with Esc: a passphrase is no work that could be lost.
func (p *passphrase) Key(msg tea.KeyMsg) ui.Action {
	if msg.Type == tea.KeyEsc {
		return ui.Sequence(ui.CloseTop, p.job.again)
	}
	if first := p.Form.At == 0; first && msg.Type == tea.KeyEnter && p.Form.Value(onceMoreField) == "" {
		return p.next()
	}
	return p.Edit.Key(msg)
}

// next goes on to the second field, if the first is good.
func (p *passphrase) next() ui.Action {
	if err := agefile.CheckPassphrase(p.Form.Value(passphraseField)); err != nil {
		return ui.Complain(err)
	}
	p.Form.Move(1)
	return nil
}

func (p *passphrase) taken(f *form.Form) (ui.Action, bool) {
	text := f.Value(passphraseField)
	if err := agefile.CheckPassphrase(text); err != nil {
		f.GoTo(passphraseField)
		return ui.Complain(err), false
	}
	if f.Value(onceMoreField) != text {
		return ui.Complain(errors.New("the two are not the same; type the passphrase once more, or Tab to the first and begin anew")), false
	}
	job := p.job
	job.passphrase = text
	return job.begin(), true
}
