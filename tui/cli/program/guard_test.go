package program

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"

	"familyhub/stocktake/tui/journal"

	tea "github.com/charmbracelet/bubbletea"
)

// fragile is a program that panics where it is told to.
type fragile struct{ at string }

func (f fragile) Init() tea.Cmd { return f.command("init") }

func (f fragile) Update(tea.Msg) (tea.Model, tea.Cmd) { return f, f.command("update") }

func (f fragile) View() string {
	f.command("view")
	return "all is well"
}

func (f fragile) command(place string) tea.Cmd {
	if f.at == place {
		panic("Quilla Zwart")
	}
	fail := func(at string) tea.Cmd {
		return func() tea.Msg {
			if f.at == at {
				var scores []int
				return scores[len(at)]
			}
			return at
		}
	}
	if place == "update" && f.at == "sequence" {
		return tea.Sequence(fail("sequence"), nil)
	}
	if place == "update" {
		return tea.Batch(fail("command"), func() tea.Msg { return tea.BatchMsg{nil, fail("inner")} })
	}
	return nil
}

// drained runs commands to their end and counts the messages that came of them.
func drained(cmd tea.Cmd) (n int) {
	if cmd == nil {
		return 0
	}
	switch msg := cmd().(type) {
	case nil:
		return 0
	case tea.BatchMsg:
		for _, c := range msg {
			n += drained(c)
		}
		return n
	default:
		if all := reflect.ValueOf(msg); all.Kind() == reflect.Slice { // of tea.Sequence, which is not exported
			for i := range all.Len() {
				n += drained(all.Index(i).Interface().(tea.Cmd))
			}
			return n
		}
		return 1
	}
}

func TestGuard(t *testing.T) {
	for _, c := range []struct {
		at       string
		messages int
		stack    journal.Stack
	}{
		{"init", 0, journal.Panic("", nil)},
		{"update", 0, journal.Panic("", nil)},
		{"view", 2, journal.Panic("", nil)},
		{"command", 1, journal.Clean([]byte("panic: runtime error: index out of range"))},
		{"inner", 1, journal.Clean([]byte("panic: runtime error: index out of range"))},
		{"sequence", 0, journal.Clean([]byte("panic: runtime error: index out of range"))},
		{"", 2, journal.Stack{}},
	} {
		var ended error
		r := &guarded{&Guard{end: func(err error) { ended = err }}, fragile{c.at}}
		n := drained(r.Init())
		_, cmd := r.Update(nil)
		n += drained(cmd)
		screen := r.View()
		crashed := new(Crash)
		if errors.As(ended, &crashed) != (c.at != "") || n != c.messages {
			t.Errorf("%s: %d messages, the end is %v", c.at, n, ended)
		}
		if (screen == "") != (c.at != "") {
			t.Errorf("%s: the screen is %q", c.at, screen)
		}
		if c.at != "" && (crashed.Stack.Empty() || crashed.Stack.Cause() != c.stack.Cause()) {
			t.Errorf("%s: the stack is %v", c.at, crashed.Stack)
		}
	}
}

func TestAttempt(t *testing.T) {
	refused := errors.New("refused")
	if err := Attempt(func() error { return refused }); err != refused {
		t.Errorf("the error is %v", err)
	}
	if err := Attempt(func() error { panic("Quilla Zwart") }); !errors.As(err, new(*Crash)) {
		t.Errorf("a panic is the error %v", err)
	}
}

// A fault in mapped memory is a panic like others, and the goroutine is as it was before.
func TestAttemptSetsPanicOnFault(t *testing.T) {
	was := debug.SetPanicOnFault(false)
	defer debug.SetPanicOnFault(was)
	within := false
	if err := Attempt(func() error {
		within = debug.SetPanicOnFault(true)
		return nil
	}); err != nil || !within {
		t.Errorf("%v; within it is set: %v", err, within)
	}
	if debug.SetPanicOnFault(false) {
		t.Error("it stays set")
	}
}

// failing is what is typed at a terminal whose reading panics.
type failing struct{}

func (failing) Read([]byte) (int, error) { panic("Quilla Zwart") }

func TestAPanicWhileReadingKeysEndsTheScreens(t *testing.T) {
	g := NewGuard()
	if n, err := g.input(failing{}).Read(make([]byte, 1)); n != 0 || err != io.EOF {
		t.Errorf("%d, %v", n, err)
	}
	if err := context.Cause(g.Ctx); !errors.As(err, new(*Crash)) {
		t.Errorf("the screens end with %v", err)
	}
}

// TestGoroutinesAreGuarded looks for goroutines that are started past guard.go. Those that
// are named here do not run code of ours that could panic, or hand a panic on.
func TestGoroutinesAreGuarded(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	known := map[string]int{
		"store/parallel.go":                 1, // hands a panic on to the goroutine that waits
		"tui/cli/program/guard.go":          2,
		"tui/cli/usereditor/editor_unix.go": 2, // signal the editor
		"tui/live/client.go":                1, // sets a deadline
		"tui/live/server.go":                1, // within what Serve was given
	}
	found := map[string]int{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		name, _ := filepath.Rel(root, path)
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(filepath.Dir(name), "test") ||
			strings.HasPrefix(name, ".ci") { // not of the program
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			starts := false
			switch n := n.(type) {
			case *ast.GoStmt:
				starts = true
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); ok {
					starts = f.Sel.Name == "Go" || f.Sel.Name == "AfterFunc"
				}
			}
			if starts {
				found[filepath.ToSlash(name)]++
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !maps.Equal(found, known) {
		t.Errorf("goroutines are started in %v, and known are %v", found, known)
	}
}
