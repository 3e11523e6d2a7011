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

// TestALetterMeansTheSame goes to every screen, carries out each of its commands, and compares what
// the letters there are for with the one meaning that the table in docs/workshop.md gives to each.
func TestALetterMeansTheSame(t *testing.T) {
	meanings, number := letters(t), regexp.MustCompile(` on \d+$| to \d+$`)
	wrong, seen := map[string]string{}, map[string]bool{}
	var mutex sync.Mutex
	look := func(s *tuitest.Sim, where string) {
		if s.Typing() {
			return
		}
		mutex.Lock()
		defer mutex.Unlock()
		for _, c := range s.Commands() {
			words := number.ReplaceAllString(c.Label, "")
			for _, key := range c.Keys {
				seen[key+" "+words] = true
				isLetter := len([]rune(key)) == 1 && !unicode.IsDigit([]rune(key)[0]) && key != " "
				twin := slices.ContainsFunc(alongside[key], func(k string) bool { return slices.Contains(c.Keys, k) })
				if !isLetter || twin || slices.Contains(answerWords, words) || len(c.Keys) > 6 {
					continue
				}
				if !slices.Contains(meanings[key], words) {
					wrong[key+" "+words] = fmt.Sprintf("%s is %q (%s), and the table says %q; seen %s", key, words, c.About, meanings[key], where)
				}
			}
		}
	}
	t.Run("screens", func(t *testing.T) {
		met := map[string]bool{} // what leads on from each kind of page, once each
		for _, shot := range shots() {
			m := shot.begin(t)
			s := tuitest.New(t, 80, 24, tuitest.On(m.Clone()))
			shot.lead(s)
			look(s, "on "+shot.name)
			var keys []string
			for _, c := range s.Commands() {
				key := strings.ReplaceAll(c.Keys[0], " ", "space")
				way := fmt.Sprintf("%T %s %s", s.App().Top(), key, c.Label)
				if c.Run == nil || len(key) > 1 && !slices.Contains(tuitest.KeyNames(), key) || s.Typing() || met[way] {
					continue
				}
				met[way] = true
				keys = append(keys, key)
			}
			t.Run(shot.name, func(t *testing.T) {
				t.Parallel()
				for _, key := range keys {
					on := tuitest.New(t, 80, 24, tuitest.On(m.Clone()))
					shot.lead(on)
					on.Press(key)
					look(on, "on "+shot.name+", "+key)
				}
			})
		}
	})
	for key, all := range meanings {
		for _, words := range all {
			if !seen[key+" "+words] {
				t.Errorf("no screen has %s for %q, as the table in docs/workshop.md says", key, words)
			}
		}
	}
	for _, sentence := range wrong {
		t.Error(sentence)
	}
}
