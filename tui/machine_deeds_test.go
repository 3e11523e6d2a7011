package tui_test

import (
	"slices"
	"strings"
	"sync"
	"time"

	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/tuitest"

	tea "github.com/charmbracelet/bubbletea"
)

// deed is something that a machine may do.
type deed int

// The deeds. Both rapid and the fuzzer favour small numbers: what matters most is first.
const (
	deedChange deed = iota
	deedThere
	deedKill
	deedBack
	deedKey
	deedPhrase
	deedHold
	deedLeave
	deedType
	deedFault
	deedDeliver
	deedRelease
	deedClock
	deedResize
	deedPaste
	deedMoreKeys
	deedMoreChanges
	mostDeeds // how many there are
)

var (
	// keys are those that mean something somewhere, and deedful those that most often
	// change the session.
	keys    = slices.Concat(strings.Split("0123456789dnxcybepifgsSPCFINQTLBYMAOEVtamoujkhlqDGHRKJwzvr/?:<>+-=#!*UW@", ""), tuitest.KeyNames())
	deedful = strings.Fields("3 4 5 0 d enter 1 2 backspace n c r enter v a y b e p x delete pgdown = + E O")

	// phrases are rows of keys that lead somewhere.
	phrases = []string{
		"enter", "enter g enter", "ctrl+s + 4 enter g g enter", "3 4 5 enter", "2 2 d c 3 enter", "3 3 3 3 3 3 3 3 3 r y",
		"v y", "space", "b enter", "p enter", "q y", "esc esc q", "q enter", "P a", "S tab", "delete y", "q y u", "H enter y", "q y", "ctrl+c y",
		"O enter enter enter 3 4 5", "O enter enter e x ctrl+s", "P N tab tab 9 . 0 0 tab 1 2 . 0 0 ctrl+s A + + - a enter", "E 3 4 5 enter", "E r y e x enter", "* x ctrl+s", "* x ctrl+s E pgdown pgdown pgdown enter space",
		"3 4 5 enter 4 = =", "tab tab + - ~", "t +", "S V enter", "S V space", "P M down M", "S B M down M y", "p x ctrl+s esc S T > space", "S L 3 y p n a",
		"S L U 3 e x enter", "S L U space N enter", "S L W 4 enter", "3 3 3 enter 4 W 5", "S L 0 enter x enter", "S L 0 3 enter", "S L 0 a x ctrl+s", "S L down down enter enter space", "S B tab a x ctrl+o tab tab tab tab enter down enter", "x @",
	}
	typables = sync.OnceValue(func() []string {
		return append([]string{"Northvale spring", "3", "g", "no room to meet", ""}, typed()...)
	})

	lengths = []int{24, 36, 18, 60, 0, 1, 5, 11, 17}
	widths  = []int{80, 60, 120, 200, 0, 1, 7, 20, 59}
)

// next takes one step and checks what must always hold.
func (m *machine) next() {
	m.tb.Helper()
	m.take(deed(m.choice.choose(int(mostDeeds), "deed")))
	if m.Quit {
		m.leave()
	}
	if fault := m.Misshapen(); fault != "" {
		width, height := m.App().Size()
		m.tb.Fatalf("at %dx%d: %s\n%s", width, height, fault, m.See())
	}
}

func (m *machine) take(d deed) {
	m.tb.Helper()
	switch d {
	case deedChange, deedMoreChanges:
		m.change()
	case deedThere:
		m.thereAndBack()
	case deedBack:
		m.backAndForth()
	case deedKill:
		m.kill()
	case deedLeave:
		m.leave()
	case deedHold:
		m.Hold = true
	case deedDeliver:
		m.deliver()
	case deedRelease:
		m.Release()
	case deedFault:
		m.disk.fault = fault(m.choice.choose(int(mostFaults), "fault"))
	case deedClock:
		m.jump()
	default:
		m.hand(d)
	}
}

// hand is the deeds of somebody at the keyboard.
func (m *machine) hand(d deed) {
	m.tb.Helper()
	switch d {
	case deedPhrase:
		m.Press(phrases[m.choice.choose(len(phrases), "phrase")])
	case deedType:
		m.Type(m.typable())
	case deedPaste:
		text := m.typable()
		m.Paste(text)
	case deedResize:
		width := widths[m.choice.choose(len(widths), "width")]
		m.Resize(width, lengths[m.choice.choose(len(lengths), "height")])
	default:
		m.Press(keys[m.choice.choose(len(keys), "key")])
	}
}

// change presses a few keys that are likely to change the session.
func (m *machine) change() {
	for range m.choice.choose(6, "changing keys") {
		m.Press(deedful[m.choice.choose(len(deedful), "changing key")])
	}
}

// jump sets the clock, also back.
func (m *machine) jump() {
	days := []time.Duration{-400, -1, 0, 1, 400}
	m.Clock = m.Clock.Add(24 * time.Hour * days[m.choice.choose(len(days), "days")])
}

// deliver lets one of the held commands go on.
func (m *machine) deliver() {
	if len(m.Held) == 0 {
		return
	}
	first := m.Held[0]
	m.Held = m.Held[1:]
	switch msg := first().(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			m.Drain(cmd) // which holds it
		}
	case tea.QuitMsg:
		m.Quit = true
	default:
		m.Send(msg)
	}
}

// typable is a text to be typed or pasted.
func (m *machine) typable() string {
	all := typables()
	return all[m.choice.choose(len(all), "text")]
}

// typed are the hostile texts that are short enough to be typed.
func typed() []string {
	var all []string
	for _, text := range hostiletext.Typed() {
		all = append(all, text.Value)
	}
	return all
}
