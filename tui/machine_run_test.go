package tui_test

import (
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"

	"pgregory.net/rapid"
)

// rooms are the files that a machine begins with.
func rooms(t testing.TB, fw *framework.Framework) []*tuitest.Memory {
	return []*tuitest.Memory{
		tuitest.NewMemory(), tuitest.Room(t, fw, tuitest.Names(3)...), tuitest.RoomOf(t, fw, tuitest.Blind, tuitest.Names(3)...), tuitest.RoomOf(t, fw, tuitest.Anonymous, make([]string, 3)...),
		tuitest.Alone(t, fw),
	}
}

// drawn takes its choices from rapid.
type drawn struct{ *rapid.T }

func (d drawn) choose(n int, label string) int { return rapid.IntRange(0, n-1).Draw(d.T, label) }

// TestTheWholeProgram runs the program over real files.
func TestTheWholeProgram(t *testing.T) {
	t.Chdir(t.TempDir()) // a folder that was typed may be relative
	fw := framework.Builtin()
	all := append(rooms(t, fw), tuitest.Samples(t), tuitest.Room(t, tuitest.FrameworkOf(t, 3, 2), tuitest.Names(3)...))
	var files [][]byte
	for _, m := range all {
		files = append(files, template(t, m))
	}
	counts := new(tally)
	rapid.Check(t, func(rt *rapid.T) {
		choice := drawn{rt}
		i := choice.choose(len(all), "file")
		f := newRealFile(rt, t.TempDir(), files[i])
		m := newMachine(t, rt, choice, fw, all[i], f)
		m.tally = counts
		for range choice.choose(20, "deeds") {
			m.next()
		}
		m.finish()
	})
	t.Logf("%d kills lost %d entries that were not called saved; %d times it was left in good order; %d changes were taken back, %d made again",
		counts.kills, counts.lost, counts.leaves, counts.takenBack, counts.again)
}

// bytesOfChoice takes its choices from bytes, and is at its end when they are.
type bytesOfChoice struct{ rest []byte }

func (b *bytesOfChoice) choose(n int, _ string) int {
	if len(b.rest) == 0 {
		return 0
	}
	next := int(b.rest[0]) % n
	b.rest = b.rest[1:]
	return next
}

// FuzzKeys runs the program over files in memory: the first byte says which, the
// others what is done.
func FuzzKeys(f *testing.F) {
	for _, s := range scripts() {
		f.Add([]byte(s))
	}
	fw := tuitest.FrameworkOf(f, 2, 2)
	all := rooms(f, fw)
	f.Fuzz(func(t *testing.T, input []byte) {
		const longest = 120
		t.Chdir(t.TempDir()) // a folder that was typed may be relative
		choice := &bytesOfChoice{input[:min(len(input), longest)]}
		begin := all[choice.choose(len(all), "file")].Clone()
		m := newMachine(t, t, choice, fw, begin, &memoryFile{begin})
		for len(choice.rest) > 0 {
			m.next()
		}
		m.finish()
	})
}

// script writes down steps as the bytes that a machine reads. A text is keys.
func script(file byte, parts ...any) string {
	out := []byte{file}
	for _, p := range parts {
		switch p := p.(type) {
		case string:
			for _, k := range strings.Fields(p) {
				out = append(out, byte(deedKey), byte(slices.Index(keys, k)))
			}
		case []int:
			for _, n := range p {
				out = append(out, byte(n))
			}
		}
	}
	return string(out)
}

// scripts are little workshops on the files of rooms.
func scripts() []string {
	title, three, kill, leave := did(deedType, 0), did(deedType, 1), did(deedKill, 1, 3, 0, 1, 2, 1, 0), did(deedLeave, 0)
	there, back := did(deedThere, 5, 0, 1, 5, 2, 3, 1, 0), did(deedBack, 4, 1, 0, 1, 0)
	return []string{
		script(0, "n", title, "ctrl+s +", three, "enter g g enter 3 4 d 3 enter 2 2 2 2 enter", back, "S tab", leave, "u u u"),
		script(0, "s enter", "3 4 d n 5", kill, "1 2 3", back, leave),
		script(1, "3 4 2 S tab q enter", there, back, "delete y", kill),
		script(1, "q y delete y u", did(deedHold), "delete y", kill, "D enter 3 q y q", leave),
		script(1, did(deedHold), "3 4 2 5", did(deedDeliver), kill, "3", did(deedRelease), leave),
		script(1, did(deedFault, int(writesNone)), "3 4", did(deedFault, int(writesMutely)), "2 5 u", kill, "3"),
		script(1, "3 4", did(deedClock, 0), "2 5 3", did(deedClock, 4), "u u ctrl+r", back, kill),
		script(1, "P a", title, "enter esc enter 3 4 2 b", title, "enter p", title, "enter", leave, "u u u u", did(deedFault, 1), "ctrl+c n"),
		script(2, "0 5 1 r y 3 4 3 m y c 3 enter", back, kill, there),
		script(2, "3", did(deedResize, 5, 5), "4 5", did(deedResize, 1, 2), "j k l h", did(deedPaste, 6), "e", did(deedPaste, 7), "enter", kill),
		script(3, "0 5 1 r y c 3 enter", leave, "u u", kill, "ctrl+r"),
		script(4, "3 4 u d", there, back, kill),
		script(2, "O enter enter e", title, "ctrl+s enter 3 4 5 enter u enter", back, kill, there),
		script(1, "3 4 5 enter 3 = = tab + - ~", back, kill, there),
		script(1, "p", title, "ctrl+s E 3 4 5 enter e", title, "enter u u", back, kill, "E", leave),
		script(1, "*", title, "ctrl+s A + + -", back, "S V enter t +", leave, "E pgdown pgdown enter space", kill),
		script(2, "L 3 y p n a", title, "ctrl+s esc esc", there, "B M down M", back, kill),
	}
}

// did is a deed with what is chosen in it.
func did(d deed, choices ...int) []int { return append([]int{int(d)}, choices...) }
