package input

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// recordsWait is how long to wait for more where Bubble Tea reads the console's records
// itself, on Windows: a pasted text comes there as keys, up to sixteen records at a time,
// and the console is looked at every 16 ms.
const recordsWait = 25 * time.Millisecond

// around is a program whose keys come from a Keyboard. Where Bubble Tea reads records, they
// come one by one; those that can be part of a text are held until nothing follows at once.
type around struct {
	tea.Model
	keyboard *Keyboard
	held     []tea.Msg
	came     int // how many keys came so far
	later    func(time.Duration, tea.Msg) tea.Cmd
}

// quietMsg says that some time has passed since a key came.
type quietMsg struct{ came int }

func newAround(program tea.Model, k *Keyboard) *around {
	return &around{Model: program, keyboard: k, later: func(wait time.Duration, msg tea.Msg) tea.Cmd {
		return tea.Tick(wait, func(time.Time) tea.Msg { return msg })
	}}
}

// Init begins the program, and hands on what came before it.
func (a *around) Init() tea.Cmd {
	begin := a.Model.Init()
	if len(a.keyboard.queue) == 0 {
		return begin
	}
	return tea.Batch(begin, func() tea.Msg { return tea.KeyMsg{Type: tea.KeyNull} })
}

// Update hands on what came, each by itself and in its order.
func (a *around) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case quietMsg:
		if msg.came != a.came {
			return a, nil // another is on its way
		}
		return a, a.hand(nil)
	case tea.KeyMsg:
		if msg.Type == tea.KeyNull {
			if came := a.keyboard.take(); came != nil {
				return a, a.hand(came)
			}
		}
		switch {
		case msg.Type == tea.KeyRunes && len(msg.Runes) == 1 && msg.Runes[0] == 0:
			return a, nil // Ctrl, Alt or Caps Lock alone, as Windows reports them
		case !plain(msg):
			return a, a.hand([]tea.Msg{msg})
		}
		a.held = append(a.held, msg)
		a.came++
		if len(a.held) >= mostKeys {
			return a, a.hand(nil)
		}
		return a, a.later(recordsWait, quietMsg{a.came})
	case tea.WindowSizeMsg:
		cmd := a.pass(msg)
		if a.keyboard.mouse { // the terminal has been somebody else's, perhaps: an editor's or the shell's
			cmd = tea.Batch(cmd, tea.EnableMouseCellMotion)
		}
		return a, cmd
	default:
		return a, a.pass(msg)
	}
}

// pass gives the program a message.
func (a *around) pass(msg tea.Msg) (cmd tea.Cmd) {
	a.Model, cmd = a.Model.Update(msg)
	return cmd
}

// hand gives the program what was held, and then what has come.
func (a *around) hand(msgs []tea.Msg) tea.Cmd {
	all := append(moments(a.held), msgs...)
	a.held = nil
	cmds := make([]tea.Cmd, 0, len(all))
	for _, msg := range all {
		cmds = append(cmds, a.pass(msg))
	}
	return tea.Batch(cmds...)
}
