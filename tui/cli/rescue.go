package cli

import (
	"runtime/debug"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"familyhub/stocktake/tui/journal"
)

// fall is a panic of the screens, as an error. Its text is for nobody: the value that
// the program panicked with may hold what people entered.
type fall struct{ stack journal.Stack }

func (*fall) Error() string { return "the screens have panicked" }

// rescue is a program whose panics end it in order, so that what is queued can still be
// written. Bubble Tea would print the value of a panic for everybody to read.
type rescue struct {
	inner tea.Model
	end   func(error) // ends the program; the first call counts
	down  atomic.Bool // it has panicked, and must not be asked for more
}

func (r *rescue) Init() (cmd tea.Cmd) {
	defer r.caught()
	return r.watched(r.inner.Init())
}

func (r *rescue) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if r.down.Load() {
		return r, nil
	}
	defer r.caught()
	inner, cmd := r.inner.Update(msg)
	r.inner = inner
	return r, r.watched(cmd)
}

func (r *rescue) View() (screen string) {
	if r.down.Load() {
		return ""
	}
	defer r.caught()
	return r.inner.View()
}

// watched is a command whose panic is caught, as are those of the commands it returns.
func (r *rescue) watched(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer r.caught()
		msg = cmd()
		batch, ok := msg.(tea.BatchMsg)
		if !ok {
			return msg
		}
		all := make(tea.BatchMsg, len(batch))
		for i, one := range batch {
			all[i] = r.watched(one)
		}
		return all
	}
}

// caught is to be deferred: it turns a panic into the end of the program.
func (r *rescue) caught() {
	if value := recover(); value != nil {
		r.down.Store(true)
		r.end(&fall{journal.Panic(value, debug.Stack())})
	}
}

// attempt runs what may panic because a panic before it left things half done.
func attempt(work func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &fall{journal.Panic(value, debug.Stack())}
		}
	}()
	return work()
}
