package input

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"
)

// answers are what terminals send that is no key, by what it is.
func answers(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/answers.txt")
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		name, quoted, ok := strings.Cut(strings.TrimSpace(line), `"`)
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		text, err := strconv.Unquote(`"` + quoted)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[strings.TrimSpace(name)] = text
	}
	return all
}

// words are messages as people read them: a key by its name, a paste in brackets.
func words(msgs []tea.Msg) string {
	var out []string
	for _, msg := range msgs {
		switch msg := msg.(type) {
		case tea.KeyMsg:
			out = append(out, msg.String())
		case tea.MouseMsg:
			out = append(out, msg.String()+"@"+strconv.Itoa(msg.X)+","+strconv.Itoa(msg.Y))
		case Paste:
			end := ""
			if msg.Unfinished {
				end = "…"
			}
			if msg.LeftOut > 0 {
				end += "+" + strconv.Itoa(msg.LeftOut)
			}
			out = append(out, "<"+msg.Text+">"+end)
		}
	}
	return strings.Join(out, " ")
}

// piece is something that arrives some milliseconds after what was before it.
type piece struct {
	after int
	bytes string
}

// reads is what a filter makes of pieces, given up wherever a reader would.
func reads(f *Filter, pieces ...piece) []tea.Msg {
	var out []tea.Msg
	for _, p := range pieces {
		after := time.Duration(p.after) * time.Millisecond
		if wait := f.Pending(); wait > 0 && after >= wait {
			out = append(out, f.GiveUp()...)
		}
		out = append(out, f.Feed([]byte(p.bytes), after)...)
	}
	if f.Pending() > 0 {
		out = append(out, f.GiveUp()...)
	}
	return out
}

// calm is a filter that has been in use for long.
func calm() *Filter { return &Filter{} }

func TestKeysAreWhatBubbleTeaTakesThemFor(t *testing.T) {
	for sent, want := range map[string]string{
		"3dn": "3 d n", "é北": "é 北", " \r\t\x7f\x00\n": "  enter tab backspace ctrl+@ ctrl+j",
		"\x1b": "esc", "\x1b\x1b": "esc esc", "\x1ba": "alt+a", "\x1bé": "alt+é", "\x1b\r": "alt+enter", "\x1b\x7f": "alt+backspace",
		"\x1b[A\x1bOB": "up down", "\x1b\x1b[A": "alt+up", "\x1b[1;5C": "ctrl+right", "\x1b[1;129D": "left",
		"\x1b[5~\x1b[6;5~\x1b[3~": "pgup ctrl+pgdown delete", "\x1b[15~\x1bOP\x1b[[B": "f5 f1 f2", "\x1b[Z": "shift+tab",
		"\x1b[7$\x1b[8^\x1b[a": "shift+home ctrl+end shift+up",
		"\x1bOp\x1bOs\x1bOy\x1bOn\x1bOk\x1bOm\x1bOj\x1bOo\x1bOM\x1bOX": "0 3 9 . + - * / enter =",
		"\x1b[97u\x1b[97;2u\x1b[97;5u\x1b[97;3u\x1b[13;3u\x1b[27u":     "a A ctrl+a alt+a alt+enter esc",
		"\x1b[57402u\x1b[57414u\x1b[57419u\x1b[49:33;2u\x1b[49;2u":     "3 enter up !", "\x1b[27;5;97~\x1b[27;2;33~\x1b[9;2u": "ctrl+a ! shift+tab",
		"\x1b[200~two\rlines\x1b[201~4": "<two\rlines> 4", "\x1b[200~\x1b[201~": "<>",
		"a\xff\xc3b\x80\xe2\x82c": "a b c", "\x9bA\x8fp": "up 0", "\u009bA": "up",
		"\x1b[\rx\x1b[\x1b[A\x1b]11;\x03y": "enter x up ctrl+c y", "\x1b\x03": "esc ctrl+c",
	} {
		if got := words(reads(calm(), piece{0, sent})); got != want {
			t.Errorf("%q: %s, not %s", sent, got, want)
		}
	}
}

// Clicks and the wheel come through where they are wanted; what is dragged, let go or pressed with
// another button does not, and none of it is ever a key.
func TestClicksComeThroughWhereTheyAreWanted(t *testing.T) {
	for sent, want := range map[string]string{
		"\x1b[<0;10;5M": "left press@9,4", "\x1b[<64;1;1M\x1b[<65;1;1M": "wheel up@0,0 wheel down@0,0",
		"\x1b[<0;10;5m": "", "\x1b[<32;10;5M": "", "\x1b[<2;10;5M": "", "\x1b[<35;10;5M": "", "\x1b[<0;10M": "", "\x1b[<4;1;1M": "",
		"3\x1b[<0;200;60M4": "3 left press@199,59 4",
	} {
		f := calm()
		f.clicks = true
		if got := words(reads(f, piece{0, sent})); got != want {
			t.Errorf("%q: %s, not %s", sent, got, want)
		}
		unwanted := strings.TrimSpace(strings.NewReplacer("left press@199,59 ", "", "left press@9,4", "", "wheel up@0,0 wheel down@0,0", "").Replace(want))
		if got := words(reads(calm(), piece{0, sent})); got != unwanted {
			t.Errorf("%q, unwanted: %s, not %s", sent, got, unwanted)
		}
	}
}

// TestBubbleTeaKnowsTheSameKeys sends every short sequence through Bubble Tea, too: a key
// that it knows must not be lost, except for those that are answers as well.
func TestBubbleTeaKnowsTheSameKeys(t *testing.T) {
	var sent []string
	for final := byte('@'); final < del; final++ {
		sent = append(sent, "\x1bO"+string(final), "\x1b["+string(final), "\x1b\x1b["+string(final))
		for modifier := range 9 {
			sent = append(sent, "\x1b[1;"+strconv.Itoa(modifier)+string(final))
		}
	}
	for number := range 36 {
		for _, end := range []string{"~", "^", "@", "$", ";2~", ";3~", ";5~", ";7~"} {
			sent = append(sent, "\x1b["+strconv.Itoa(number)+end)
		}
	}
	known := asBubbleTea(t, sent)
	for _, one := range sent {
		want, got := known[one], words(reads(calm(), piece{0, one}))
		switch {
		case strings.HasSuffix(one, "R") && strings.HasPrefix(one, "\x1b[1;"): // where the cursor is
			want = ""
		case one == "\x1b[3;2~", one == "\x1b[3;3~": // Delete, which it takes for Insert
			continue
		case want == "", strings.Contains(want, " "), strings.HasPrefix(want, "alt+["), strings.HasPrefix(want, "alt+O"):
			continue // none that it knows
		}
		if got != want {
			t.Errorf("%q: %q, and for Bubble Tea %q", one, got, want)
		}
	}
}

// asBubbleTea is what Bubble Tea makes of some texts that arrive one by one.
func asBubbleTea(t *testing.T, sent []string) map[string]string {
	t.Helper()
	in := &listReader{left: slices.Clone(sent)}
	got := &listener{in: in, heard: make(map[string]string)}
	if _, err := tea.NewProgram(got, tea.WithInput(in), tea.WithoutRenderer(), tea.WithoutSignals()).Run(); err != nil {
		t.Fatal(err)
	}
	return got.heard
}

// listReader gives out texts one at a time, a ctrl+c behind each.
type listReader struct{ left []string }

func (r *listReader) Read(p []byte) (int, error) {
	if len(r.left) == 0 {
		select {} // the program ends before
	}
	n := copy(p, r.left[0]+"\x03")
	r.left = r.left[1:]
	return n, nil
}

// listener is a program that hears what comes between two ctrl+c.
type listener struct {
	in    *listReader
	at    int
	keys  []tea.Msg
	heard map[string]string
	sent  []string
}

func (l *listener) Init() tea.Cmd { l.sent = slices.Clone(l.in.left); return nil }
func (l *listener) View() string  { return "" }
func (l *listener) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	key, ok := msg.(tea.KeyMsg)
	switch {
	case ok && key.Type == tea.KeyCtrlC:
		l.heard[l.sent[l.at]] = words(l.keys)
		l.keys = nil
		if l.at++; l.at == len(l.sent) {
			return l, tea.Quit
		}
	case ok:
		l.keys = append(l.keys, key)
	}
	return l, nil
}

func TestAnswersAreNoKeys(t *testing.T) {
	for name, answer := range answers(t) {
		for _, late := range []int{0, 40, 60, 200} {
			for at := range len(answer) {
				f := calm()
				got := reads(f, piece{300, "4"}, piece{300, answer[:at]}, piece{late, answer[at:]}, piece{300, "2"})
				got = slices.DeleteFunc(got, func(m tea.Msg) bool { return late >= 50 && m.(tea.KeyMsg).Type == tea.KeyEsc })
				if words(got) != "4 2" {
					t.Errorf("%s, split at %d, %d ms late: %s", name, at, late, words(got))
				}
			}
		}
		var bytes []piece
		for i := range len(answer) {
			bytes = append(bytes, piece{20, answer[i : i+1]})
		}
		if got := words(reads(calm(), append(bytes, piece{300, "2"})...)); got != "2" {
			t.Errorf("%s, byte by byte: %s", name, got)
		}
	}
}

func TestTheRestOfAnAnswer(t *testing.T) {
	for _, c := range []struct {
		name   string
		pieces []piece
		want   string
	}{
		{"first of all, its ESC taken by another", []piece{{100, "]11;rgb:1e1e/1e1e/1e1e\x07"}, {900, "3"}}, "3"},
		{"in three pieces, late", []piece{{0, "\x1b"}, {60, "]11;rgb:1e1e"}, {60, "/1e1e/1e1e\x1b"}, {60, "\\"}, {60, "3"}}, "esc 3"},
		{"an arrow", []piece{{0, "\x1b"}, {60, "[A"}, {60, "3"}}, "esc 3"},
		{"the keypad", []piece{{0, "\x1b"}, {60, "Os"}, {60, "3"}}, "esc 3"},
		{"Esc and then keys", []piece{{0, "\x1b"}, {60, "O"}, {60, "s"}, {60, "P"}, {60, "34"}, {60, "_"}}, "esc O s P 3 4 _"},
		{"a bracket long after Esc", []piece{{0, "\x1b"}, {1200, "[3"}}, "esc [ 3"},
		{"Esc, and the arrow that was pressed next", []piece{{0, "\x1b"}, {100, "\x1b[A"}}, "esc up"},
		{"after a stall, with its end", []piece{{0, "\x1b]11;rgb:1e1e/1e1e/1e"}, {2000, "1e\x1b\\3"}}, "3"},
		{"after a stall, its bell", []piece{{0, "\x1b]11;rgb:1e1e/1e1e/1"}, {2000, "3\a"}, {60, "3"}}, "3"},
		{"after a stall, the last byte", []piece{{0, "\x1bP1$r2 q\x1b"}, {2000, "\\"}, {60, "3"}}, "3"},
		{"the cursor after a stall", []piece{{0, "\x1b[?2026;2"}, {2000, "$y"}, {60, "\x1b[24;8"}, {2000, "0R\x1b[A"}, {60, "3"}}, "up 3"},
		{"the mouse after a stall", []piece{{0, "\x1b[M"}, {2000, " 34"}, {60, "3"}}, "3"},
		{"a short stall", []piece{{0, "\x1b[?1;2"}, {800, "c"}, {60, "\x1bO"}, {800, "s"}, {60, "4"}}, "3 4"},
		{"keys long after one without an end", []piece{{0, "\x1b["}, {11000, "3d"}, {60, "\x1b]"}, {11000, "3\a"}}, "3 d 3 ctrl+g"},
		{"Esc in the moment before an answer", []piece{{0, "\x1b\x1b]11;rgb:1/2/3\x07\x1b\x1b[24;80R"}}, "esc esc"},
	} {
		f := calm()
		if strings.HasPrefix(c.name, "first") {
			f = NewFilter()
		}
		if got := words(reads(f, c.pieces...)); got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

func TestNothingIsSwallowedForEver(t *testing.T) {
	for _, begun := range []string{"\x1b[", "\x1b]11;rgb:", "\x1bP>|", "\x1b_G", "\x1bO", "\x1b[24;8", "\x1b[M", "\x1b[[", "\x1b]0;\x1b"} {
		f := calm()
		if got := words(reads(f, piece{0, begun}, piece{100, "\x03"})); got != "ctrl+c" {
			t.Errorf("%q: ctrl+c: %s", begun, got)
		}
		if got := words(reads(f, piece{0, begun}, piece{1100, "3"}, piece{100, "4"})); got != "3 4" {
			t.Errorf("%q: after a second: %s", begun, got)
		}
		typed := []piece{{0, begun}}
		for range 30 {
			typed = append(typed, piece{200, "3"})
		}
		if got := len(reads(f, typed...)); got < 9 {
			t.Errorf("%q: of 30 keys in six seconds only %d count", begun, got)
		}
		f.Feed([]byte(begun+strings.Repeat(";", maxSequence)), 0)
		if got := words(reads(f, piece{0, "34"})); !strings.HasSuffix(got, "4") {
			t.Errorf("%q: after a megabyte: %s", begun, got)
		}
	}
}

func TestPastes(t *testing.T) {
	long := strings.Repeat("é", MaxPaste)
	for _, c := range []struct {
		name   string
		pieces []piece
		want   string
	}{
		{"in pieces", []piece{{0, "\x1b[20"}, {10, "0~one \x1b[3"}, {300, "1m\xc3"}, {10, "\xa9\x1b[201"}, {10, "~2"}}, "<one \x1b[31mé> 2"},
		{"without its end", []piece{{0, "\x1b[200~345"}, {500, "2"}}, "<345>… 2"},
		{"given up with ctrl+c", []piece{{0, "\x1b[200~345"}, {100, "\x03"}}, "<345>… ctrl+c"},
		{"given up with ctrl+c at once", []piece{{0, "\x1b[200~345\x03"}, {500, "2"}}, "<345>… ctrl+c 2"},
		{"with its end late", []piece{{0, "\x1b[200~345"}, {500, "67\x1b[201~"}, {100, "2"}}, "<345>… <67> 2"},
		{"too long", []piece{{0, "\x1b[200~" + long + "\x1b[201~2"}}, "<" + long[:MaxPaste] + ">+" + strconv.Itoa(MaxPaste/2) + " 2"},
		{"an end without a paste", []piece{{0, "3\x1b[201~2"}}, "3 2"},
	} {
		if got := words(reads(calm(), c.pieces...)); got != c.want {
			t.Errorf("%s: %.200s, not %.200s", c.name, got, c.want)
		}
	}
}

func TestBetweenAnswersThereIsWhatWasTyped(t *testing.T) {
	all := answers(t)
	names := make([]string, 0, len(all))
	for name := range all {
		names = append(names, name)
	}
	slices.Sort(names)
	keys := []string{"3", "d", "é", "北", "\r", "\x1b[A", "\x1bOs", " ", "\x1b[200~4 5\x1b[201~"}
	rapid.Check(t, func(t *rapid.T) {
		var sent, typed string
		for range rapid.IntRange(1, 20).Draw(t, "pieces") {
			if rapid.Bool().Draw(t, "an answer") {
				sent += all[rapid.SampledFrom(names).Draw(t, "answer")]
				continue
			}
			key := rapid.SampledFrom(keys).Draw(t, "key")
			sent, typed = sent+key, typed+key
		}
		var pieces []piece
		for left := sent; left != ""; {
			n := rapid.IntRange(1, len(left)).Draw(t, "size")
			pieces = append(pieces, piece{rapid.IntRange(0, 40).Draw(t, "ms"), left[:n]})
			left = left[n:]
		}
		got, want := reads(calm(), pieces...), reads(calm(), piece{0, typed})
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q: %s, not %s", sent, words(got), words(want))
		}
	})
}

func FuzzFilter(f *testing.F) {
	for _, answer := range answers(f) {
		f.Add([]byte(answer), uint16(len(answer)/2))
	}
	f.Add([]byte("\x1b[200~345\x1b[20\x1b[201~3d\xe2\x82"), uint16(9))
	f.Fuzz(func(t *testing.T, sent []byte, at uint16) {
		whole, split := calm(), calm()
		want := whole.Feed(sent, 0)
		cut := int(at) % (len(sent) + 1)
		got := append(split.Feed(sent[:cut], 0), split.Feed(sent[cut:], 0)...)
		pasted := slices.ContainsFunc(want, func(m tea.Msg) bool { _, ok := m.(Paste); return ok })
		if !reflect.DeepEqual(got, want) && !pasted && split.state != pasting {
			t.Fatalf("split at %d: %s, not %s", cut, words(got), words(want))
		}
		if len(whole.text) > MaxPaste+utf8Max || len(whole.params) > maxParams || len(whole.letter) > utf8Max {
			t.Fatal("it keeps too much")
		}
		// Whatever was begun, ctrl+c counts, and after it everything does.
		rest := reads(whole, piece{500, "\x03"}, piece{100, "3"})
		if !strings.HasSuffix(words(rest), "ctrl+c 3") {
			t.Fatalf("after it: %s", words(rest))
		}
		// Within an answer nothing is a key.
		inside := slices.DeleteFunc(slices.Clone(sent), func(b byte) bool { return b < ' ' || b >= del })
		for _, head := range []string{"\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX"} {
			if got := calm().Feed([]byte(head+string(inside)+"\x1b\\"), 0); len(got) > 0 {
				t.Fatalf("%q in an answer: %s", inside, words(got))
			}
		}
	})
}

const utf8Max = 4
