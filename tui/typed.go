package tui

import (
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/people"
	"familyhub/stocktake/tui/plan/vote"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// What comes in one moment is typed by no hand, and a text that runs as commands records
// what nobody said. The rule for it stands here alone:
//
//   - Where a text field is open, it is text. With a line end in its middle it was pasted, line
//     ends and all, also where the terminal does not say so: Enter would take the form, and
//     the second line would run as commands. A line end behind it is the Enter key.
//   - A page that can be written on opens its field for it.
//   - Otherwise up to few characters are keys; so is one key that is held down, and, only
//     where cards are entered, what scripts and quick hands send: lines of cards, or of one
//     key each, such as "g", Enter and a row of cards. Three single keys or more, each in a line
//     or a column of its own, are cells that were copied.
//   - Everything else is taken for a text that was pasted where none can go. It runs
//     nothing, and the page says so.

// few is how many characters in one moment are still taken for keys wherever they come.
const few = 3

// cardKeys are what is pressed for the cards that people hold up, and between them.
const cardKeys = "0123456789dnDN ,"

// writable is a page without an open field that text can be typed on.
type writable interface {
	ui.Screen
	// Write opens the field that typing goes into, and reports whether there is one.
	Write() bool
}

// keys takes keys that came in one moment.
func (r *Root) keys(keys input.Keys) tea.Cmd {
	if len(keys) == 1 {
		return r.key(keys[0])
	}
	text := keys.Text()
	t, open := r.field()
	fd, isText := r.textInFocus(t)
	filter := open && filled(t) == nil // which is all text
	switch page, canWrite := r.Top().(writable); {
	case (isText || filter) && strings.Contains(strings.TrimRight(text, "\n"), "\n"):
		return r.pasted(input.Paste{Text: text})
	case isText:
		return r.text(fd, keys)
	case filter:
	case !open && canWrite && utf8.RuneCountInString(strings.TrimSpace(text)) > few && page.Write():
		return r.keys(keys)
	case !pressed(text, r.onCards()):
		return r.stray(input.Paste{Text: text})
	}
	cards := r.onCards() && utf8.RuneCountInString(text) > few
	var cmds []tea.Cmd
	for _, key := range keys {
		if cards && key.Type != tea.KeyEnter && key.Type != tea.KeyTab && !r.onCards() {
			continue // another page has come, where it would be another command
		}
		cmds = append(cmds, r.key(key))
		r.seeDraft()
	}
	return tea.Batch(cmds...)
}

// pressed reports whether what came in one moment where no field is open can be keys,
// on a page for cards or on another.
func pressed(text string, cards bool) bool {
	cells := strings.FieldsFunc(text, func(char rune) bool { return char == '\n' || char == '\t' })
	single := 0
	for _, cell := range cells {
		if utf8.RuneCountInString(cell) == 1 {
			single++
		}
	}
	if len(cells) > 2 && single == len(cells) {
		return false
	}
	all := []rune(strings.Join(cells, ""))
	if len(all) <= few || !slices.ContainsFunc(all, func(char rune) bool { return char != all[0] }) {
		return true
	}
	return cards && !slices.ContainsFunc(cells, func(cell string) bool {
		return utf8.RuneCountInString(cell) > 1 && strings.Trim(cell, cardKeys) != ""
	})
}

// onCards reports whether the page on top is one where cards are entered, or leads to one.
func (r *Root) onCards() bool {
	switch r.Top().(type) {
	case *workshop.Statement, *workshop.Solo, *vote.Dots, *workshop.Step, *people.People:
		return true
	}
	return false
}

// field is the page with an open field, if that is on top.
func (r *Root) field() (ui.TextInput, bool) {
	if t, ok := r.Top().(ui.TextInput); ok && t.Typing() {
		return t, true
	}
	return nil, false
}

// textField is a field of a form that takes words.
type textField interface {
	form.Field
	// Pasted is a text as the field would have it.
	Pasted(text string) string
	// Room is how many characters the field can have, 0 for any number, and how many it has.
	Room() (most, has int)
}

// textInFocus is the text field in focus of a page with a form.
func (r *Root) textInFocus(t ui.TextInput) (textField, bool) {
	if t == nil {
		return nil, false
	}
	f := filled(t)
	if f == nil {
		return nil, false
	}
	fd, ok := f.Fields[f.At].(textField)
	return fd, ok
}

// text types keys into a text field: the characters that stand together at once, since one
// by one each would cost as much as all that stands there.
func (r *Root) text(fd textField, keys input.Keys) tea.Cmd {
	var cmds []tea.Cmd
	for len(keys) > 0 {
		n := slices.IndexFunc(keys, func(key tea.KeyMsg) bool { return key.Type != tea.KeyRunes && key.Type != tea.KeySpace })
		if n < 0 {
			n = len(keys)
		}
		if n == 0 {
			cmds = append(cmds, r.key(keys[0]))
			if keys = keys[1:]; len(keys) > 0 {
				return tea.Batch(append(cmds, r.keys(keys))...)
			}
			break
		}
		typed := []rune(text.Typed(keys[:n].Text()))
		left := fits(fd, len(typed))
		// As a paste: otherwise the text "enter" would be the key of that name.
		cmds = append(cmds, r.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: typed[:len(typed)-left], Paste: true}))
		r.leftOut(fd, left, len(typed))
		keys = keys[n:]
	}
	return tea.Batch(cmds...)
}

// pasted takes a text that was pasted.
func (r *Root) pasted(p input.Paste) tea.Cmd {
	t, open := r.field()
	fd, isText := r.textInFocus(t)
	if open && !isText && filled(t) != nil {
		return r.refuse(utf8.RuneCountInString(p.Text) + p.LeftOut)
	}
	if !open {
		if page, ok := r.Top().(writable); ok && strings.TrimSpace(p.Text) != "" && page.Write() {
			return r.pasted(p)
		}
		return r.stray(p)
	}
	if e, ok := t.(*form.Edit); ok && isText {
		if read := e.Pasted[fd.Name()]; read != nil {
			text, instead := read(p.Text)
			if instead != nil {
				r.beginKey()
				return r.run(instead)
			}
			p.Text = text
		}
	}
	s, left, all := p.Text, 0, 0
	if isText {
		taken := []rune(fd.Pasted(s))
		left, all = fits(fd, len(taken)), len(taken)+p.LeftOut
		if why := notASecret(fd, string(taken), left+p.LeftOut); why != "" {
			r.notice = ui.Notice{Text: "Nothing was pasted: " + why, Bad: true}
			return nil
		}
		s = string(taken[:len(taken)-left])
	}
	cmd := r.key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
	switch lines := strings.Count(strings.Trim(text.Lines(p.Text), "\n"), "\n") + 1; {
	case !isText:
	case left+p.LeftOut > 0:
		r.leftOut(fd, left+p.LeftOut, all)
	case lines > 1 && !severalLines(fd):
		r.notice = ui.Notice{Text: fmt.Sprintf("%d lines were pasted, and this field has one: they stand behind each other now.", lines)}
	case p.Unfinished:
		r.notice = ui.Notice{Text: fmt.Sprintf("The terminal never said where the pasted text ends: %s came. Check them.",
			characters(all)), Bad: true}
	}
	return cmd
}

// notASecret is why a text cannot be a passphrase, of which a part would be another; empty
// where it can, and for other fields.
func notASecret(fd form.Field, text string, left int) string {
	_, secret := fd.(*form.SecretInput)
	switch {
	case secret && left > 0:
		return "the text is too long for a passphrase."
	case secret && strings.ContainsAny(text, "\r\n"):
		return "a passphrase is one line, and the text has several."
	}
	return ""
}

// fits is how many of some characters a field has no room for.
func fits(fd textField, characters int) int {
	most, has := fd.Room()
	if most == 0 {
		return 0
	}
	return min(max(has+characters-most, 0), characters)
}

// leftOut says how much of a text had no room.
func (r *Root) leftOut(fd textField, left, all int) {
	if left == 0 {
		return
	}
	most, _ := fd.Room()
	r.notice = ui.Notice{Text: fmt.Sprintf("%s of %s did not fit and were left out: %s takes %s.",
		thousands(left), characters(all), fd.Name(), thousands(most)), Bad: true}
}

// listPage is a page that takes a list which is pasted where no field is open.
type listPage interface {
	ui.Screen
	// Pasted takes the text as a list; nil where it is none.
	Pasted(text string) ui.Action
}

// stray takes a text that was pasted where no field is open.
func (r *Root) stray(p input.Paste) tea.Cmd {
	if page, ok := r.Top().(listPage); ok && p.LeftOut == 0 {
		if list := page.Pasted(p.Text); list != nil {
			r.beginKey()
			return r.run(list)
		}
	}
	return r.refuse(utf8.RuneCountInString(p.Text) + p.LeftOut)
}

// refuse says that a text was pasted where none can go.
func (r *Root) refuse(length int) tea.Cmd {
	r.beginKey()
	why := "no field is open"
	if _, open := r.field(); open {
		why = "this field takes no text"
	}
	if length > 0 {
		r.notice = ui.Notice{Text: fmt.Sprintf("Nothing was taken: %s came at once, and %s.", characters(length), why)}
	}
	return nil
}

// firstLetter begins to write on a page with the letter that was pressed, where that is no
// command.
func (r *Root) firstLetter(msg tea.KeyMsg) tea.Cmd {
	page, ok := r.Top().(writable)
	if !ok || msg.Type != tea.KeyRunes || msg.Alt || !unicode.IsLetter(msg.Runes[0]) && !unicode.IsDigit(msg.Runes[0]) || !page.Write() {
		return nil
	}
	t, _ := r.field()
	return r.typed(t, msg)
}

func severalLines(fd form.Field) bool {
	_, ok := fd.(*form.AreaInput)
	return ok
}

// characters are counted for people: 12,000 characters.
func characters(n int) string {
	if n == 1 {
		return "1 character"
	}
	return thousands(n) + " characters"
}

// thousands writes a whole number with a comma before each three digits.
func thousands(n int) string {
	digits := ui.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
