package tui

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/model/hostiletext"
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
	keys    = slices.Concat(strings.Split("0123456789dnxcybepifgsPtamoujkhlqDGHRwzvr/?:<>", ""), slices.Sorted(maps.Keys(named)))
	deedful = strings.Fields("3 4 5 0 d enter 1 2 backspace n c r enter v a y b e p x delete pgdown")

	// phrases are rows of keys that lead somewhere.
	phrases = []string{
		"enter", "enter g enter", "enter m 4 enter g enter", "3 4 5 enter", "2 2 d c 3 enter", "3 3 3 3 3 3 3 3 3 r y",
		"v y", "b enter", "p enter", "q", "esc esc q", "q enter", "P a", "s t", "D y", "q u", "H enter y", "q y", "ctrl+c",
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
	if m.quit {
		m.leave()
	}
	if fault := misshapen(m.root.View(), m.width, m.height); fault != "" {
		m.tb.Fatalf("at %dx%d: %s\n%s", m.width, m.height, fault, m.see())
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
		m.hold = true
	case deedDeliver:
		m.deliver()
	case deedRelease:
		m.release()
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
		m.press(phrases[m.choice.choose(len(phrases), "phrase")])
	case deedType:
		m.write(m.typable())
	case deedPaste:
		text := m.typable()
		m.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true})
	case deedResize:
		m.width, m.height = widths[m.choice.choose(len(widths), "width")], lengths[m.choice.choose(len(lengths), "height")]
		m.resize(m.width, m.height)
	default:
		m.press(keys[m.choice.choose(len(keys), "key")])
	}
}

// change presses a few keys that are likely to change the session.
func (m *machine) change() {
	for range m.choice.choose(6, "changing keys") {
		m.press(deedful[m.choice.choose(len(deedful), "changing key")])
	}
}

// jump sets the clock, also back.
func (m *machine) jump() {
	days := []time.Duration{-400, -1, 0, 1, 400}
	m.clock = m.clock.Add(24 * time.Hour * days[m.choice.choose(len(days), "days")])
}

// deliver lets one of the held commands go on.
func (m *machine) deliver() {
	if len(m.held) == 0 {
		return
	}
	first := m.held[0]
	m.held = m.held[1:]
	switch msg := first().(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			m.drain(cmd) // which holds it
		}
	case tea.QuitMsg:
		m.quit = true
	default:
		m.send(msg)
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
