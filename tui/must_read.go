package tui

import "errors"

// mustRead shows what people must know before anything else. The program begins where it was
// to begin once they have said that they have read it.
type mustRead struct{ faults }

func newMustRead(look *Look, text string) *mustRead {
	return &mustRead{*newFaults(look, "Please read this first", errors.New(text))}
}

func (m *mustRead) commands() []command {
	read := on("enter", "go on", "Go on, now that this has been read", func() act { return both(closeTop, own((*Root).begin)) })
	return append([]command{read}, m.faults.commands()[1:]...)
}
