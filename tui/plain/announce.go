package plain

import (
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/chrome"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/ui"
)

// seen is what was said of the page on top.
type seen struct {
	page    ui.Screen
	heading string
	tour    string // its stop, as it was said
	notice  string
	state   string
	open    string // the session
	items   []speech.Line
	rest    []string                      // of what was not said yet
	said    map[ui.Screen]map[string]bool // the lines, of each page that is open
	once    map[string]bool               // lines that are the same on every page and were begun to be said
	quiet   bool                          // what was typed was answered already
}

// atOnce is how many words of a page are said before the rest waits to be asked for: some twenty seconds of
// unhurried speech.
const atOnce = 60

// announce says what is new since the last prompt: of a page that was not on top the whole, of the same
// page what has changed.
func (f *Front) announce() {
	page, said := f.program.Top(), f.program.Said()
	lines := ui.Lines(page)
	before, known := f.memory(page, said.Heading)
	if said.Session != f.page.open {
		if f.page.open = said.Session; said.Session != "" {
			f.voice.say(spell(said.Session))
		}
	}
	spoke := f.notices(said.Notice, said.Failure, said.State) || said.Tour.Title != "" && stopOf(said.Tour) != f.page.tour
	anew := said.Heading != f.page.heading
	if anew {
		f.voice.say(spell(said.Heading))
		f.page.heading, spoke = said.Heading, true
	}
	returned := f.page.page != nil && f.page.page != page // from a question, under the same heading
	f.page.page, f.page.items = page, itemsOf(lines)
	all := f.fresh(lines, before)
	now := make(map[string]bool, len(lines))
	for _, line := range lines {
		now[line.Text] = true
	}
	f.page.said[page] = now
	f.forget()
	rest := f.page.rest // of what was asked for, such as what can be typed, which no page shows
	if !f.page.quiet {
		rest = f.standing(lines, known)
	}
	f.page.rest = rest
	if len(all) > 0 {
		f.page.rest = all
		f.read(!known || anew)
		f.page.rest = append(f.page.rest, rest...)
	} else if !spoke && !f.page.quiet && known {
		words := "Nothing has changed."
		if returned {
			words = "Back at " + spell(said.Heading)
		}
		f.voice.say(words)
	}
	f.page.quiet = false
	f.offer()
	f.tell(said.Tour)
}

// tell says a stop of the tour once. What is still to be done at it may be less later on, which needs no words.
func (f *Front) tell(stop chrome.Band) {
	if stop.Title != "" && stopOf(stop) != f.page.tour {
		f.voice.say(spell(stop.Title + ". " + stop.Text + " " + stop.Do))
	}
	f.page.tour = stopOf(stop)
}

// stopOf is what one stop of the tour is told from another by.
func stopOf(stop chrome.Band) string { return stop.Title + stop.Text }

// standing is what was not read yet of a page that was on top already, as far as it still stands there.
func (f *Front) standing(lines []speech.Line, known bool) (rest []string) {
	if !known {
		return nil
	}
	now, item := make(map[string]bool, len(lines)), 0
	for _, line := range lines {
		if line.Item {
			item++
		}
		now[f.numbered(line, item)] = true
	}
	for _, line := range f.page.rest {
		if now[line] {
			rest = append(rest, line)
		}
	}
	return rest
}

// forget drops what was said of pages that are closed.
func (f *Front) forget() {
	open := f.program.Pages()
	maps.DeleteFunc(f.page.said, func(page ui.Screen, _ map[string]bool) bool { return !slices.Contains(open, page) })
}

// memory is the lines that were said of a page; known is false for one that was not said yet. A page that
// stands in the place of another of its kind, at the same place of the session, is the same to people.
func (f *Front) memory(page ui.Screen, heading string) (before map[string]bool, known bool) {
	if f.page.said == nil {
		f.page.said, f.page.once = make(map[ui.Screen]map[string]bool), make(map[string]bool)
	}
	if before, known = f.page.said[page]; known {
		return before, true
	}
	if f.page.page != nil && heading == f.page.heading && reflect.TypeOf(page) == reflect.TypeOf(f.page.page) {
		return f.page.said[f.page.page], true
	}
	return nil, false
}

// notices says what the program said since the last prompt, and what became of saving.
func (f *Front) notices(notice, failure, state string) (spoke bool) {
	if notice != "" && notice != f.page.notice {
		f.voice.say(spell(notice))
		spoke = true
	}
	f.page.notice = notice
	if failure != "" {
		state = state + ". " + failure
	}
	switch bad := amiss(state); {
	case bad && state != f.page.state:
		f.voice.say(spell(state))
		spoke = true
	case !bad && amiss(f.page.state):
		f.voice.say("Everything is saved again.")
	}
	f.page.state = state
	return spoke
}

// amiss reports whether the saved state is other than usual.
func amiss(state string) bool {
	for _, words := range []string{"NOT SAVED", "read only", "failed"} {
		if strings.Contains(state, words) {
			return true
		}
	}
	return false
}

// fresh is what is to be said of lines: those that were not said of the page before, and of those that
// are the same on every page the ones that were said nowhere.
func (f *Front) fresh(lines []speech.Line, before map[string]bool) []string {
	var all []string
	item := 0
	for _, line := range lines {
		if line.Item {
			item++
		}
		switch {
		case line.Field && f.form() != nil, before[line.Text], line.Once && f.page.once[line.Text]:
			continue
		case f.form() != nil && shortened(line.Text, before):
			continue // a hint of which a part is done
		}
		if line.Once {
			f.page.once[line.Text] = true // from the first of them on, so that none begins in their middle
		}
		all = append(all, f.numbered(line, item))
	}
	return all
}

// shortened reports whether a line is a long one of those before with nothing new in it.
func shortened(line string, before map[string]bool) bool {
	const long = 12 // words
	if words(line) < long {
		return false
	}
	for was := range before {
		rest := strings.Fields(line)
		for _, word := range strings.Fields(was) {
			if len(rest) > 0 && word == rest[0] {
				rest = rest[1:]
			}
		}
		if len(rest) == 0 {
			return true
		}
	}
	return false
}

// numbered is a line as it is said, an item with its number. Where numbers mean something else on the
// page, the word before it says so.
func (f *Front) numbered(line speech.Line, item int) string {
	if !line.Item {
		return line.Text
	}
	here, number := "", "%d. "
	if line.Focus {
		here = " (here)"
	}
	if keyed.MatchString(line.Text) {
		return line.Text + here // its key stands behind it
	}
	if f.numbersTaken() || line.Text != "" && unicode.IsDigit(rune(line.Text[0])) {
		number = "item %d: "
	}
	return fmt.Sprintf(number, item) + line.Text + here
}

// keyed is an item with the key that opens it.
var keyed = regexp.MustCompile(`\(\S\)$`)

// numbersTaken reports whether a number that is typed is a command of the page.
func (f *Front) numbersTaken() bool {
	_, taken := ui.Find(f.program.Commands(), "1")
	return taken
}

// itemsOf are the lines that can be chosen.
func itemsOf(lines []speech.Line) (items []speech.Line) {
	for _, line := range lines {
		if line.Item {
			items = append(items, line)
		}
	}
	return items
}

// read says what waits to be said, at most so much as can be listened to at once.
func (f *Front) read(bounded bool) {
	count := 0
	for i, line := range f.page.rest {
		most := atOnce
		if count < atOnce/2 {
			most = 2 * atOnce // a long line stays whole
		}
		if bounded && count > 0 && count+words(line) > most && len(f.page.rest)-i > 1 {
			f.page.rest = f.page.rest[i:]
			how := "an empty line reads on"
			if page, typing := f.program.Top().(ui.TextInput); typing && page.Typing() {
				how = ":more reads on"
			}
			f.voice.say(text.CountOf(len(f.page.rest), "more line", "more lines") + ": " + how + ".")
			return
		}
		f.voice.say(line)
		count += words(line)
	}
	f.page.rest = nil
}

// again says all of the page.
func (f *Front) again() {
	f.voice.say(spell(f.page.heading))
	f.page.rest, f.page.tour = nil, ""
	item := 0
	for _, line := range ui.Lines(f.program.Top()) {
		if line.Item {
			item++
		}
		f.page.rest = append(f.page.rest, f.numbered(line, item))
	}
	f.read(true)
}

// offers is what may be typed, in a sentence; empty for nothing.
func (f *Front) offers() string {
	const most = 7
	var names []string
	for _, c := range f.program.Commands() {
		if name := called(c, f.program.Look()); name != "" && !c.Quiet && !drawing(c) && len(names) < most {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "You can type: " + strings.Join(names, "; ") + "; ? for all."
}

// offer says what may be typed on a page with other commands than those that were said before.
func (f *Front) offer() {
	if f.form() != nil {
		return
	}
	words := f.offers()
	kind := strings.Map(func(r rune) rune { // a label may have a number in it that changes
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, words)
	if words == "" || f.offered[kind] {
		return
	}
	f.offered[kind] = true
	f.voice.say(words)
}

// spell is a heading or a notice as it is said.
func spell(s string) string {
	lines := speech.Lines([]string{speech.Spell(s)})
	if len(lines) == 0 {
		return ""
	}
	return lines[0].Text
}

// timeUp reports whether the timer has run out.
func timeUp(words string) bool { return strings.Contains(words, "time is up") }
