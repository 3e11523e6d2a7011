package cli

import (
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/wall"
)

// wallApp returns the commands on a data file with one session, called Northvale.
func wallApp(t *testing.T) (a *App, stderr *strings.Builder) {
	t.Helper()
	stderr = &strings.Builder{}
	a = newApp(&console.Console{Stdin: strings.NewReader(""), Stdout: &strings.Builder{}, Stderr: stderr}, func(string) string { return "" })
	a.Named = filepath.Join(t.TempDir(), "stocktake.db")
	if status := a.Run([]string{"--file", a.Named, "new", "--title", "Northvale"}); status != done {
		t.Fatalf("new: %d, %s", status, stderr)
	}
	return a, stderr
}

func TestWallShowsASessionAsSaved(t *testing.T) {
	a, _ := wallApp(t)
	st, err := a.screens.AsSaved("northvale")
	if err != nil || st.Title != "Northvale" || st.Session == "" || st.Slide.Empty() {
		t.Errorf("%+v, %v", st, err)
	}
	if _, err := a.screens.AsSaved("Southvale"); err == nil || !strings.Contains(err.Error(), "no session") {
		t.Errorf("a session that is not there: %v", err)
	}
	// The file is free again.
	if status := a.Run([]string{"--file", a.Named, "new", "--title", "Southvale"}); status != done {
		t.Error("the data file is still open")
	}
}

func TestWallNeedsATerminalAndASession(t *testing.T) {
	a, stderr := wallApp(t)
	if status := a.Run([]string{"--file", a.Named, "wall", "northvale"}); status != failed || !strings.Contains(stderr.String(), "needs a terminal") {
		t.Errorf("without a terminal: %d, %s", status, stderr)
	}
	if status := a.Run([]string{"--file", a.Named, "wall"}); status != misuse {
		t.Errorf("without a session: %d", status)
	}
}

func TestWallTakesItsLookFromTheFlags(t *testing.T) {
	a, _ := wallApp(t)
	a.screens.Theme, a.screens.Glyphs = "light", "ascii"
	look, name, err := a.screens.WallLook(input.New(strings.NewReader("")))
	if err != nil || name != theme.Light || look(name).Glyphs.Set != theme.ASCII {
		t.Errorf("%v, %v", name, err)
	}
	if got := len(wall.View(wall.State{}, look(name), 40, 12)); got != 12 {
		t.Errorf("%d lines", got)
	}
	a.screens.Theme = "purple"
	if _, _, err := a.screens.WallLook(input.New(strings.NewReader(""))); err == nil {
		t.Error("there is no theme purple")
	}
}
