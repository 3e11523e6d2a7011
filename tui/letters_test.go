package tui_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"familyhub/stocktake/tui/tuitest"
)

// answerWords are what people say in the room: their keys stand apart, since they are keys only where
// an answer is given.
var answerWords = []string{
	"score", "consensus", "status", "a dot", "don't know", "not applicable", "no consensus",
	"yes", "no", "partly", "met", "not met", "the same", "somebody new", "another person", "take in", "leave it",
}

// alongside are letters for hands that know them from elsewhere: each goes with a key that says the
// same.
var alongside = map[string][]string{
	"h": {"left"}, "l": {"right"}, "j": {"down"}, "k": {"up"}, "G": {"end"}, "q": {"esc"}, "u": {"ctrl+z"},
	"K": {"shift+up"}, "J": {"shift+down"},
}

// letters are the meanings that docs/workshop.md gives to the letters and signs, each as the words
// that stand for it on the screens.
func letters(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("../docs/workshop.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(page), "### What the letters mean")
	table, _, _ = strings.Cut(table, "\n## ")
	all := map[string][]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(.)` \\| [^|]+ \\| ([^|]+) \\|$").FindAllStringSubmatch(table, -1) {
		if all[row[1]] != nil {
			t.Errorf("%s has two meanings in docs/workshop.md", row[1])
		}
		for words := range strings.SplitSeq(row[2], ",") {
			all[row[1]] = append(all[row[1]], strings.TrimSpace(words))
		}
	}
	if len(all) < 20 {
		t.Fatalf("there are only %d letters in docs/workshop.md", len(all))
	}
	return all
}

// number is what a command's label has of the place that it leads to.
var number = regexp.MustCompile(` on \d+$| to \d+$`)

// meant is what letters were seen to mean on the screens.
type meant struct {
	meanings map[string][]string // that docs/workshop.md gives to each
	mutex    sync.Mutex
	seen     map[string]bool
	wrong    map[string]string
}

func newMeant(t *testing.T) *meant {
	return &meant{meanings: letters(t), seen: map[string]bool{}, wrong: map[string]string{}}
}

// look takes note of what the letters on a screen are for.
func (m *meant) look(s *tuitest.Sim, where string) {
	if s.Typing() {
		return
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	for _, c := range s.Commands() {
		words := number.ReplaceAllString(c.Label, "")
		for _, key := range c.Keys {
			m.seen[key+" "+words] = true
			isLetter := len([]rune(key)) == 1 && !unicode.IsDigit([]rune(key)[0]) && key != " "
			twin := slices.ContainsFunc(alongside[key], func(k string) bool { return slices.Contains(c.Keys, k) })
			if !isLetter || twin || slices.Contains(answerWords, words) || len(c.Keys) > 6 {
				continue
			}
			if !slices.Contains(m.meanings[key], words) {
				m.wrong[key+" "+words] = fmt.Sprintf("%s is %q (%s), and the table says %q; seen %s", key, words, c.About, m.meanings[key], where)
			}
		}
	}
}

// check fails where a letter has another meaning than its one, or a meaning on no screen.
func (m *meant) check(t *testing.T) {
	t.Helper()
	for key, all := range m.meanings {
		for _, words := range all {
			if !m.seen[key+" "+words] {
				t.Errorf("no screen has %s for %q, as the table in docs/workshop.md says", key, words)
			}
		}
	}
	for _, sentence := range m.wrong {
		t.Error(sentence)
	}
}
