//go:build unix

package ptytest

import (
	"strings"
	"unicode/utf8"
)

// keys are what a terminal sends for the keys that are no characters.
var keys = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "backspace": "\x7f", "space": " ",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"pgup": "\x1b[5~", "pgdown": "\x1b[6~", "ctrl+c": "\x03", "ctrl+e": "\x05", "ctrl+g": "\x07",
}

// Press presses keys that are named with spaces between them, such as "3 4 d enter",
// as quickly as the terminal takes them.
func (x *Terminal) Press(names string) {
	x.t.Helper()
	for name := range strings.FieldsSeq(names) {
		key, ok := keys[name]
		if !ok && utf8.RuneCountInString(name) != 1 {
			x.t.Fatalf("there is no key %q", name)
		}
		if !ok {
			key = name
		}
		x.send(key, 1)
	}
}

// Write types a text, all of it at once.
func (x *Terminal) Write(text string) {
	x.t.Helper()
	x.send(text, utf8.RuneCountInString(text))
}

func (x *Terminal) send(text string, presses int) {
	x.t.Helper()
	x.pressed.Add(int64(presses))
	if _, err := x.pty.WriteString(text); err != nil && !x.killed() {
		x.t.Fatalf("the program takes no more keys: %v\n%s", err, x.Screen())
	}
}

// Pressed is how many keys were pressed so far.
func (x *Terminal) Pressed() int { return int(x.pressed.Load()) }
