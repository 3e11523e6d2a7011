package input

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// How long a Filter has patience.
const (
	// EscWait is how long the rest of a sequence may take before its ESC is the Esc key.
	EscWait = 50 * time.Millisecond
	// PasteWait is how long a paste may pause before it is taken for unfinished.
	PasteWait = 400 * time.Millisecond

	pieceWait = time.Second      // between the pieces of a sequence
	escMemory = time.Second      // for the rest of a sequence whose ESC was taken for the key
	wholeWait = 4 * time.Second  // for all of a sequence, where what comes may be typed
	restWait  = 10 * time.Second // for the rest of one that comes with its end, which nobody types
)

// How much a Filter keeps or swallows, in bytes.
const (
	// MaxPaste is how much of a paste is kept.
	MaxPaste = 1 << 18

	typedAtOnce = 4       // what a hand can make a terminal send at once
	maxParams   = 64      // of a short sequence: no key has more
	maxSequence = 1 << 20 // a clipboard that the editor had asked for can be long
)

// state is what the bytes so far have begun.
type state int

const (
	ground    state = iota
	escaped         // ESC: the Esc key, alt with the next, or the head of a sequence
	sequence        // CSI and its parameters
	keypad          // SS3
	console         // CSI [, with which the Linux console begins F1 to F5
	mouse           // the three bytes of a mouse report of the oldest kind
	answer          // OSC, DCS, APC, PM or SOS, up to its end
	answerEsc       // ESC within one
	pasting         // between the brackets of a paste
)

// Bytes that mean something in a sequence.
const (
	bel = 0x07
	can = 0x18
	sub = 0x1a
	esc = 0x1b
	del = 0x7f
	st  = 0x9c

	ctrlC = 0x03
)

// Filter turns what a terminal sends into keys and pastes, and swallows the rest. What it
// makes of some bytes does not depend on where they were split, as long as the pieces
// follow each other at once. It takes no more memory than MaxPaste and a little.
//
// Nothing is swallowed for ever: ctrl+c always counts, and so does everything else once a
// sequence has gone on for too long, in bytes or in time.
type Filter struct {
	state    state
	alt      bool   // an ESC stood before the ESC
	params   []byte // of a short sequence
	length   int    // of the sequence so far
	left     int    // bytes that a mouse report still has, or a letter within an answer
	age      time.Duration
	lead     byte   // the byte before, within an answer: U+009C ends it, too
	letter   []byte // the beginning of a letter in UTF-8
	gaveUp   bool   // an ESC was taken for the key, and the rest of its sequence may come
	sinceEsc time.Duration
	text     []byte // of a paste
	tail     []byte // of a paste: what may be the beginning of its end
	over     int    // characters of a paste that are not kept
	cut      bool   // the latest paste was unfinished, and its end may still come
	out      []tea.Msg
	clicks   bool // clicks and the wheel are wanted
}

// NewFilter returns a Filter for a terminal that may have been read before: what it gets
// first may be the rest of an answer.
func NewFilter() *Filter { return &Filter{gaveUp: true} }

// Feed takes what has come in one piece, and how long after the piece before.
func (f *Filter) Feed(piece []byte, after time.Duration) []tea.Msg {
	f.out = nil
	f.wait(after, piece)
	if f.state == pasting && len(piece) == 1 && piece[0] == ctrlC {
		f.endPaste(true)
		f.key(tea.Key{Type: tea.KeyCtrlC})
		return f.out
	}
	if f.state == ground && len(piece) > 0 {
		if f.gaveUp && f.sinceEsc <= escMemory {
			piece = f.late(piece)
		}
		f.gaveUp = false
	}
	for _, b := range piece {
		f.take(b)
	}
	return f.out
}

// Pending is how long to wait for more before GiveUp; 0 where nothing is to be waited for.
func (f *Filter) Pending() time.Duration {
	switch f.state {
	case escaped:
		return EscWait
	case pasting:
		return PasteWait
	default:
		return 0
	}
}

// GiveUp is for when nothing has come for as long as Pending said.
func (f *Filter) GiveUp() []tea.Msg {
	f.out = nil
	f.giveUp()
	return f.out
}

func (f *Filter) giveUp() {
	switch f.state {
	case escaped:
		if f.alt {
			f.key(tea.Key{Type: tea.KeyEsc})
		}
		f.key(tea.Key{Type: tea.KeyEsc})
		f.begin(ground)
		f.gaveUp, f.sinceEsc = true, 0
	case pasting:
		f.endPaste(true)
	}
}

// wait takes note of the time that passed. What has waited for its end for too long is
// given up: what comes now is typed, unless it is the end.
func (f *Filter) wait(after time.Duration, piece []byte) {
	f.age += after
	f.sinceEsc += after
	switch f.state {
	case ground:
		if after > pieceWait {
			f.letter = nil
		}
	case escaped, pasting:
		if after >= f.Pending() {
			f.giveUp()
		}
	default:
		tooLong := after > pieceWait || f.age > wholeWait && len(piece) <= typedAtOnce
		if tooLong && (after > restWait || !f.isRest(piece)) {
			f.begin(ground)
		}
	}
}

// isRest reports whether a piece has the end of the sequence that was begun, and more than
// a key press has.
func (f *Filter) isRest(piece []byte) bool {
	switch f.state {
	case sequence:
		end := bytes.IndexFunc(piece, func(r rune) bool { return r < ' ' || r >= '@' })
		return end > 0 && piece[end] >= '@' && piece[end] < del && (end == len(piece)-1 || piece[end+1] == esc)
	case answer:
		return bytes.Contains(piece, []byte("\x1b\\")) || len(piece) > 1 && bytes.IndexByte(piece, bel) >= 0
	case answerEsc:
		return bytes.HasPrefix(piece, []byte(`\`))
	case mouse:
		return len(piece) > 1 && len(piece) == f.left
	}
	return false
}

// late takes what looks like the rest of a sequence whose ESC came so early that it was
// taken for the key. Nobody types these so soon after Esc, in one piece: a bracket alone
// means nothing on any page, and the others are two characters and more.
func (f *Filter) late(piece []byte) []byte {
	second := byte(0)
	if len(piece) > 1 {
		second = piece[1]
	}
	switch head := piece[0]; {
	case head == '[', head == ']':
	case head == '\\' && len(piece) == 1:
		return nil
	case head == 'O' && len(piece) == 2 && isKeypad(second):
	case head == 'P' && len(piece) > 2 && bytes.IndexByte([]byte("0123456789;>!$=+?|\x1b"), second) >= 0:
	case bytes.HasPrefix(piece, []byte("Ptmux;")):
	case (head == '_' || head == '^' || head == 'X') && len(piece) > 2:
	default:
		return piece
	}
	f.introduce(piece[0])
	if f.state == sequence || f.state == keypad {
		f.left = -1 // what it would be as a key was not pressed: Esc was, and is gone out
	}
	return piece[1:]
}

// begin enters a state.
func (f *Filter) begin(s state) {
	f.state, f.params, f.length, f.age, f.left = s, f.params[:0], 0, 0, 0
	if s == ground || s == escaped {
		f.alt = false
	}
}

// introduce enters what the byte after an ESC begins, and reports whether it begins
// anything.
func (f *Filter) introduce(b byte) bool {
	alt := f.alt
	switch b {
	case '[':
		f.begin(sequence)
	case 'O':
		f.begin(keypad)
	case ']', 'P', '_', '^', 'X':
		if alt {
			f.key(tea.Key{Type: tea.KeyEsc}) // pressed just before the answer came
		}
		f.begin(answer)
		return true
	default:
		return false
	}
	f.alt = alt
	return true
}

// take takes one byte.
func (f *Filter) take(b byte) {
	f.length++
	if b == ctrlC && f.state != pasting {
		if f.state == escaped {
			f.giveUp()
			f.gaveUp = false
		}
		f.letter = nil
		f.begin(ground)
	}
	switch f.state {
	case ground:
		f.plain(b, false)
	case escaped:
		f.afterEsc(b)
	case sequence:
		f.param(b)
	case keypad:
		f.keypad(b)
	case console:
		f.finish(consoleKeys[b])
	case mouse:
		if f.left--; f.left == 0 {
			f.begin(ground)
		}
	case answer:
		f.answered(b)
	case answerEsc:
		switch {
		case b == '\\':
			f.begin(ground)
		case b != esc: // doubled where a multiplexer has wrapped an answer
			f.begin(escaped)
			f.take(b)
		}
	case pasting:
		f.pasted(b)
	}
}

// plain takes a byte that belongs to no sequence, or the one after ESC.
func (f *Filter) plain(b byte, alt bool) {
	switch {
	case len(f.letter) > 0:
		f.letter = append(f.letter, b)
		f.decode()
	case b == esc:
		f.begin(escaped)
	case b == ' ':
		f.key(tea.Key{Type: tea.KeySpace, Runes: []rune{' '}, Alt: alt})
	case b < ' ', b == del:
		f.key(tea.Key{Type: tea.KeyType(b), Alt: alt})
	case b < utf8.RuneSelf:
		f.key(tea.Key{Type: tea.KeyRunes, Runes: []rune{rune(b)}, Alt: alt})
	case b >= 0xa0:
		f.letter, f.alt = append(f.letter, b), alt
		f.decode()
	default:
		f.control(b)
	}
}

// decode takes a letter out once it is whole. What cannot be one is no key; the byte that
// shows it counts for itself.
func (f *Filter) decode() {
	if !utf8.FullRune(f.letter) {
		return
	}
	r, size := utf8.DecodeRune(f.letter)
	last, broken, alt := f.letter[len(f.letter)-1], r == utf8.RuneError && len(f.letter) > size, f.alt
	f.letter, f.alt = f.letter[:0], false
	switch {
	case broken:
		f.take(last)
	case r == utf8.RuneError:
	case r < 0xa0:
		f.control(byte(r)) // as terminals write it where all is UTF-8
	default:
		f.key(tea.Key{Type: tea.KeyRunes, Runes: []rune{r}, Alt: alt})
	}
}

// control takes a C1 control, which stands for ESC and a letter.
func (f *Filter) control(b byte) {
	if b >= 0x80 && b < 0xa0 {
		f.introduce(b - 0x40)
	}
}

func (f *Filter) afterEsc(b byte) {
	switch {
	case b == esc:
		if f.alt {
			f.key(tea.Key{Type: tea.KeyEsc})
		}
		f.alt, f.age = true, 0
	case f.introduce(b):
	default:
		if f.alt {
			f.key(tea.Key{Type: tea.KeyEsc})
		}
		f.begin(ground)
		if b != '\\' { // the end of an answer that is over already
			f.plain(b, true)
		}
	}
}

// param takes a byte of a short sequence.
func (f *Filter) param(b byte) {
	switch {
	case b == '[' && len(f.params) == 0:
		f.state = console
	case b == '$' && len(f.params) == 1:
		f.finish(rxvtKey(f.params[0], b)) // against the grammar, in which this ends nothing
	case b >= ' ' && b < '@':
		if len(f.params) < maxParams {
			f.params = append(f.params, b)
		}
		if f.length > maxSequence {
			f.begin(ground)
		}
	case b >= '@' && b < del:
		f.dispatch(b)
	default:
		f.interrupt(b)
	}
}

// dispatch is the end of a short sequence.
func (f *Filter) dispatch(final byte) {
	params := string(f.params)
	switch {
	case params == "200" && final == '~':
		f.begin(pasting)
		f.text, f.tail, f.over, f.cut = nil, nil, 0, false
	case params == "201" && final == '~':
		f.begin(ground)
		f.endLate()
	case strings.HasPrefix(params, "<") && (final == 'M' || final == 'm'):
		f.begin(ground)
		f.clicked(params[1:], final == 'm')
	case params == "" && final == 'M':
		f.finish(tea.Key{})
		f.begin(mouse)
		f.left = 3
	case len(params) >= maxParams:
		f.finish(tea.Key{})
	default:
		f.finish(sequenceKey(params, final))
	}
}

// interrupt ends a short sequence that has no end: the byte is no part of it.
func (f *Filter) interrupt(b byte) {
	f.finish(tea.Key{})
	f.take(b)
}

func (f *Filter) keypad(b byte) {
	switch {
	case b >= '0' && b <= ';':
		if f.length > maxParams {
			f.begin(ground)
		}
	case b >= ' ' && b < del:
		f.finish(keypadKeys[b])
	default:
		f.interrupt(b)
	}
}

// finish ends a sequence that is a key, or none. Alt is the ESC before it, which was the
// Esc key where no key follows.
func (f *Filter) finish(key tea.Key) {
	none := key.Type == 0 && key.Runes == nil || f.left < 0
	switch {
	case none && f.alt:
		f.key(tea.Key{Type: tea.KeyEsc})
	case !none:
		key.Alt = key.Alt || f.alt
		f.key(key)
	}
	f.begin(ground)
}

// answered takes a byte of a long answer. Its end may be a byte that is also the second of
// a letter, so letters are followed.
func (f *Filter) answered(b byte) {
	switch {
	case b == esc:
		f.state = answerEsc
	case b == bel, b == can, b == sub, b == st && f.left == 0, b == st && f.lead == 0xc2, f.length > maxSequence:
		f.begin(ground)
	case f.left > 0 && b >= 0x80 && b < 0xc0:
		f.left--
	case b >= 0xf0:
		f.left = 3
	case b >= 0xe0:
		f.left = 2
	case b >= 0xc0:
		f.left = 1
	default:
		f.left = 0
	}
	f.lead = b
}

func (f *Filter) key(key tea.Key) { f.out = append(f.out, tea.KeyMsg(key)) }
