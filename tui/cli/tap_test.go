package cli

import (
	"strings"
	"testing"
)

func TestTap(t *testing.T) {
	const crash = "panic: Quilla Zwart\n\ngoroutine 1 [running]:\n"
	for name, c := range map[string]struct {
		writes       []string
		passed, held string
	}{
		"a refusal":               {[]string{"stocktake: there is no session\nSee: ", "stocktake --help\n"}, "stocktake: there is no session\nSee: stocktake --help\n", ""},
		"a question":              {[]string{"Erase Ann? ", "[y/n] "}, "Erase Ann? [y/n] ", ""},
		"a crash at once":         {[]string{crash}, "", crash},
		"a crash in parts":        {[]string{"panic: ", "Quilla", " Zwart\n"}, "", "panic: Quilla Zwart\n"},
		"a crash after words":     {[]string{"Opening.\n" + crash, "more\n"}, "Opening.\n", crash + "more\n"},
		"words of a crash inside": {[]string{"Do not ", "panic: all is well\n"}, "Do not panic: all is well\n", ""},
		"after the end of a line": {[]string{"One.\n", "fatal error: all goroutines are asleep - deadlock!\n"}, "One.\n", "fatal error: all goroutines are asleep - deadlock!\n"},
		"a fault":                 {[]string{"unexpected fault address 0x7f\n"}, "", "unexpected fault address 0x7f\n"},
		"a quit":                  {[]string{"SIGQUIT: quit\nPC=0x1\n"}, "", "SIGQUIT: quit\nPC=0x1\n"},
	} {
		var out strings.Builder
		tap := &tap{out: &out}
		for _, w := range c.writes {
			if n, err := tap.Write([]byte(w)); n != len(w) || err != nil {
				t.Errorf("%s: %d, %v", name, n, err)
			}
		}
		if out.String() != c.passed || string(tap.held) != c.held {
			t.Errorf("%s: it passes on %q and holds back %q", name, out.String(), tap.held)
		}
	}
}

func TestTapHoldsNoMoreThanItsLimit(t *testing.T) {
	var out strings.Builder
	tap := &tap{out: &out}
	_, _ = tap.Write([]byte("words\npanic: "))
	for range 3 {
		_, _ = tap.Write([]byte(strings.Repeat("x", maxReport/2)))
	}
	if len(tap.held) != maxReport || out.String() != "words\n" {
		t.Errorf("it holds %d bytes and passes on %q", len(tap.held), out.String())
	}
}
