package tui_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// aloud begins the program as the accessible mode has it.
func aloud(c *tuitest.Setup) {
	c.Look = ui.NewLook(theme.Mono, theme.Words, theme.OnDark, termenv.Ascii)
	c.ExportDir = "/home/reader/minutes"
}

// drawnSigns are what lines that are said must not have: pieces of drawings, arrows, escape sequences
// and the signs that lines are built with.
const drawnSigns = "─│┼╭╮╰╯┌┐└┘═▸■▪□●▲○◉◇◌█▀▄▁▂▃▅▆▇✓✗⚑↑↓←→·±≥≤×≈\x1b\ue000\ue001\ue002\ue003\ue004"

// joined is a dash that stands for a word, from one to the other; parent–infant is a word.
var joined = regexp.MustCompile(`\d–|–[\dA-Z]`)

// headsOnly are the heads of first columns and of what is empty yet: they are words of the layout. What is
// pressed on the screen is typed in lines.
var headsOnly = []string{
	"Priority", "Skill", "Step", "Session", "Date", "Name", "Scores", "Before", "Why", "Barriers", "Notes", "Press",
}

// TestEachPageIsSaid leads through every page: what it shows is said, in plain lines, and no sentence
// twice. The guide, which repeats itself from statement to statement, is as it is written, part by part.
func TestEachPageIsSaid(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		t.Run(shot.name, func(t *testing.T) {
			m := shot.begin(t)
			s := tuitest.New(t, ui.AloudWidth, ui.AloudHeight, tuitest.On(m.Clone()), aloud)
			shot.lead(s)
			lines := ui.Lines(s.App().Top())
			if len(lines) == 0 {
				t.Fatal("nothing is said")
			}
			around := s.Around()
			all := strings.Join([]string{around.Heading, around.Notice, around.Failure, around.Time, around.State}, "\n")
			_, repeats := s.App().Top().(*guide.Guide)
			if repeats {
				lines = parts(s, shot.lead)
			}
			seen := map[string]bool{}
			for _, line := range lines {
				const sentence = 8 // words; less are a heading
				if seen[line.Text] && !line.Item && !repeats && len(strings.Fields(line.Text)) > sentence {
					t.Errorf("said twice: %s", line.Text)
				}
				if strings.ContainsAny(line.Text, drawnSigns) || joined.MatchString(line.Text) {
					t.Errorf("drawn: %q", line.Text)
				}
				if err := hostiletext.HarmlessScreen(line.Text); err != nil {
					t.Errorf("%v: %q", err, line.Text)
				}
				seen[line.Text] = true
				all += "\n" + line.Text
			}
			shown := tuitest.New(t, 120, 36, tuitest.On(m.Clone()), func(c *tuitest.Setup) {
				c.ExportDir = "/home/reader/minutes"
			})
			shot.lead(shown)
			if shown.OnWall() {
				return // the room's own
			}
			said := strings.ToLower(all)
			for _, word := range namesAndFigures(shown.Body()) {
				if !slices.Contains(headsOnly, word) && !strings.Contains(said, strings.ToLower(word)) {
					t.Errorf("%q is shown and not said:\n%s\n\n%s", word, shown.Body(), all)
				}
			}
		})
	}
}

// parts are the contents of a page to read, and the text of each part chosen from them.
func parts(s *tuitest.Sim, lead func(*tuitest.Sim)) []speech.Line {
	said := func() []speech.Line { return ui.Lines(s.App().Top()) }
	s.Press("esc")
	if _, still := s.App().Top().(*guide.Guide); !still {
		s.Restart()
		lead(s) // it had no part open
	}
	lines := said()
	count := len(lines)
	for range count {
		s.Press("up")
	}
	s.Press("enter")
	for range count {
		lines = append(lines, said()...)
		s.Press("right")
	}
	return lines
}

// namesAndFigures are the words of a page that begin with a capital, and its numbers.
func namesAndFigures(body string) (all []string) {
	for _, word := range strings.FieldsFunc(body, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".'", r)
	}) {
		word = strings.Trim(word, ".'")
		if r := []rune(word); len(r) > 1 && unicode.IsUpper(r[0]) || len(r) > 0 && unicode.IsDigit(r[0]) {
			all = append(all, word)
		}
	}
	return all
}

// TestSealedScoresAreNotSaid: of a blind round nothing of a score is said before the reveal, and what is
// typed must not show.
func TestSealedScoresAreNotSaid(t *testing.T) {
	said := func(cards string) (lines string, covered bool) {
		s := tuitest.New(t, ui.AloudWidth, ui.AloudHeight, tuitest.On(tuitest.Voting(t)), aloud, tuitest.Still)
		s.Press("enter " + cards)
		for _, line := range ui.Lines(s.App().Top()) {
			lines += line.Text + "\n"
		}
		page, ok := s.App().Top().(ui.Covers)
		return lines + s.Around().Notice, ok && page.Covered()
	}
	low, covered := said("0 0 0 0")
	if !covered {
		t.Error("what is typed in a sealed round shows")
	}
	if high, _ := said("5 5 5 5"); high != low {
		t.Errorf("sealed scores are told apart:\n%s\n\n%s", low, high)
	}
	if revealed, covered := said("0 5 1 5 0 5 1 d 5 enter"); covered || !strings.Contains(revealed, "people disagree") {
		t.Errorf("after the reveal:\n%s", revealed)
	}
}
