package cli

import (
	"os"
	"strings"
	"testing"
)

// What is wrong with a data file is nothing for the wall of a room.
func TestDamageIsNotTheRoomsBusiness(t *testing.T) {
	a, stderr := wallApp(t)
	if err := os.WriteFile(a.Named, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := a.screens.AsSaved("northvale"); err == nil || !strings.Contains(err.Error(), "no good backup") {
		t.Errorf("to the person at the keyboard: %v", err)
	}
	a.Quiet = true
	if _, err := a.screens.AsSaved("northvale"); err == nil || strings.Contains(err.Error(), "backup in") {
		t.Errorf("to the room: %v", err)
	}
	if stderr.Len() > 0 {
		t.Errorf("on the screen: %s", stderr)
	}
}
