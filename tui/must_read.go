package tui

import (
	"errors"

	"familyhub/stocktake/tui/ui"
)

// mustRead shows what people must know before anything else. The program begins where it was
// to begin once they have said that they have read it.
type mustRead struct {
	ui.Faults
	then ui.Action
}

func newMustRead(look *ui.Look, text string, then ui.Action) *mustRead {
	return &mustRead{*ui.NewFaults(look, "Please read this first", errors.New(text)), then}
}

func (m *mustRead) Commands() []ui.Command {
	read := ui.On("enter", "go on", "Go on, now that this has been read", func() ui.Action { return ui.Sequence(ui.CloseTop, m.then) })
	return append([]ui.Command{read}, m.Faults.Commands()[1:]...)
}
