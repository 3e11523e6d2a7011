package input

import (
	"bytes"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// pasteEnd is the bracket behind a paste.
var pasteEnd = []byte("\x1b[201~")

// pasted takes a byte of a paste.
func (f *Filter) pasted(b byte) {
	if f.tail = append(f.tail, b); bytes.Equal(f.tail, pasteEnd) {
		f.tail = nil
		f.endPaste(false)
		return
	}
	for !bytes.HasPrefix(pasteEnd, f.tail) {
		f.keep(f.tail[0])
		f.tail = f.tail[1:]
	}
}

// keep keeps a byte of a paste, or counts its character where there is no room any more. A
// letter that was begun is kept whole.
func (f *Filter) keep(b byte) {
	switch {
	case len(f.text) < MaxPaste, f.over == 0 && !utf8.RuneStart(b):
		f.text = append(f.text, b)
	case utf8.RuneStart(b):
		f.over++
	}
}

// endPaste gives out a paste. Where its end never came, the user has perhaps pressed ctrl+c
// to get out of it.
func (f *Filter) endPaste(unfinished bool) {
	for _, b := range f.tail {
		f.keep(b)
	}
	text, stop := f.text, false
	if unfinished {
		text, stop = bytes.CutSuffix(text, []byte{ctrlC})
	}
	f.out = append(f.out, Paste{Text: string(bytes.ToValidUTF8(text, nil)), LeftOut: f.over, Unfinished: unfinished})
	if stop {
		f.key(tea.Key{Type: tea.KeyCtrlC})
	}
	f.begin(ground)
	f.text, f.tail, f.over, f.cut = nil, nil, 0, unfinished
}

// endLate takes the end of a paste that had been given up: what came in one piece with it
// was pasted.
func (f *Filter) endLate() {
	if !f.cut {
		return
	}
	f.cut = false
	at := len(f.out)
	for at > 0 && plain(f.out[at-1]) {
		at--
	}
	if at == len(f.out) {
		return
	}
	var keys Keys
	for _, msg := range f.out[at:] {
		keys = append(keys, msg.(tea.KeyMsg))
	}
	f.out = append(f.out[:at], Paste{Text: keys.Text()})
}
