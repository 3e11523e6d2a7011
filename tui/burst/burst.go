// Package burst decides whether a hand can have typed what comes in one moment, and what is
// to become of it where none can.
package burst

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"

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

// cardKeys are what is pressed for the cards that people hold up, and between them, on any scale.
const cardKeys = "0123456789dnDN ,"

// App is the program as this package needs it.
type App interface {
	ui.App
	// Key takes a key press.
	Key(msg tea.KeyMsg) tea.Cmd
	// BeginKey is done for whatever a person does: what was said has been seen.
	BeginKey()
}

// Keys takes keys that came in one moment.
func Keys(app App, keys input.Keys) tea.Cmd {
	if len(keys) == 1 {
		return app.Key(keys[0])
	}
	text := keys.Text()
	t, open := Field(app)
	fd, isText := textInFocus(t)
	filter := open && form.OpenIn(t) == nil // which is all text
	switch page, canWrite := app.Top().(ui.Writable); {
	case (isText || filter) && strings.Contains(strings.TrimRight(text, "\n"), "\n"):
		return Pasted(app, input.Paste{Text: text})
	case isText:
		return write(app, fd, keys)
	case filter:
	case !open && canWrite && utf8.RuneCountInString(strings.TrimSpace(text)) > few && page.Write():
		return Keys(app, keys)
	case !pressed(text, cards(app)):
		return stray(app, input.Paste{Text: text})
	}
	row := onCards(app) && utf8.RuneCountInString(text) > few
	var cmds []tea.Cmd
	for _, key := range keys {
		if row && key.Type != tea.KeyEnter && key.Type != tea.KeyTab && !onCards(app) {
			continue // another page has come, where it would be another command
		}
		cmds = append(cmds, app.Key(key))
	}
	return tea.Batch(cmds...)
}

// pressed reports whether what came in one moment where no field is open can be keys, on a page
// for cards with these keys or, where they are empty, on another.
func pressed(text, cards string) bool {
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
	return cards != "" && !slices.ContainsFunc(cells, func(cell string) bool {
		return utf8.RuneCountInString(cell) > 1 && strings.Trim(cell, cards) != ""
	})
}

// cards are the keys of cards on a page where they are entered; empty on another.
func cards(app App) string {
	if !onCards(app) {
		return ""
	}
	keys := scoring.NewKeys(app.Session().Session())
	return cardKeys + strings.ReplaceAll(keys.Names(), " ", "")
}

// onCards reports whether the page on top is one where cards are entered, or leads to one.
func onCards(app App) bool {
	_, ok := app.Top().(ui.TakesCards)
	return ok
}

// Press presses a key by its name, as Bubble Tea has it.
func Press(app App, name string) tea.Cmd {
	if key, ok := input.Named(name); ok {
		return app.Key(key)
	}
	return nil
}

// Field is the page with an open field, if that is on top.
func Field(app ui.App) (ui.TextInput, bool) {
	if t, ok := app.Top().(ui.TextInput); ok && t.Typing() {
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
func textInFocus(t ui.TextInput) (textField, bool) {
	if t == nil {
		return nil, false
	}
	f := form.OpenIn(t)
	if f == nil {
		return nil, false
	}
	fd, ok := f.Fields[f.At].(textField)
	return fd, ok
}

// write types keys into a text field: the characters that stand together at once, since one
// by one each would cost as much as all that stands there.
func write(app App, fd textField, keys input.Keys) tea.Cmd {
	var cmds []tea.Cmd
	for len(keys) > 0 {
		n := slices.IndexFunc(keys, func(key tea.KeyMsg) bool { return key.Type != tea.KeyRunes && key.Type != tea.KeySpace })
		if n < 0 {
			n = len(keys)
		}
		if n == 0 {
			cmds = append(cmds, app.Key(keys[0]))
			if keys = keys[1:]; len(keys) > 0 {
				return tea.Batch(append(cmds, Keys(app, keys))...)
			}
			break
		}
		typed := []rune(text.Typed(keys[:n].Text()))
		left := fits(fd, len(typed))
		// As a paste: otherwise the text "enter" would be the key of that name.
		cmds = append(cmds, app.Key(tea.KeyMsg{Type: tea.KeyRunes, Runes: typed[:len(typed)-left], Paste: true}))
		leftOut(app, fd, left, len(typed))
		keys = keys[n:]
	}
	return tea.Batch(cmds...)
}

// Pasted takes a text that was pasted.
func Pasted(app App, p input.Paste) tea.Cmd {
	t, open := Field(app)
	fd, isText := textInFocus(t)
	if open && !isText && form.OpenIn(t) != nil {
		return refuse(app, utf8.RuneCountInString(p.Text)+p.LeftOut)
	}
	if !open {
		if page, ok := app.Top().(ui.Writable); ok && strings.TrimSpace(p.Text) != "" && page.Write() {
			return Pasted(app, p)
		}
		return stray(app, p)
	}
	if e, ok := t.(*form.Edit); ok && isText {
		if read := e.Pasted[fd.Name()]; read != nil {
			text, instead := read(p.Text)
			if instead != nil {
				app.BeginKey()
				return ui.Run(app, instead)
			}
			p.Text = text
		}
	}
	s, left, all := p.Text, 0, 0
	if isText {
		taken := []rune(fd.Pasted(s))
		left, all = fits(fd, len(taken)), len(taken)+p.LeftOut
		if why := notASecret(fd, string(taken), left+p.LeftOut); why != "" {
			app.Notify(ui.Notice{Text: "Nothing was pasted: " + why, Bad: true})
			return nil
		}
		s = string(taken[:len(taken)-left])
	}
	cmd := app.Key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Paste: true})
	switch lines := strings.Count(strings.Trim(text.Lines(p.Text), "\n"), "\n") + 1; {
	case !isText:
	case left+p.LeftOut > 0:
		leftOut(app, fd, left+p.LeftOut, all)
	case lines > 1 && !severalLines(fd):
		app.Notify(ui.Notice{Text: fmt.Sprintf("%d lines were pasted, and this field has one: they stand behind each other now.", lines)})
	case p.Unfinished:
		app.Notify(ui.Notice{Text: fmt.Sprintf("The terminal never said where the pasted text ends: %s came. Check them.",
			characters(all)), Bad: true})
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
func leftOut(app App, fd textField, left, all int) {
	if left == 0 {
		return
	}
	most, _ := fd.Room()
	app.Notify(ui.Notice{Text: fmt.Sprintf("%s of %s did not fit and were left out: %s takes %s.",
		thousands(left), characters(all), fd.Name(), thousands(most)), Bad: true})
}

// stray takes a text that was pasted where no field is open.
func stray(app App, p input.Paste) tea.Cmd {
	if page, ok := app.Top().(ui.TakesLists); ok && p.LeftOut == 0 {
		if list := page.Pasted(p.Text); list != nil {
			app.BeginKey()
			return ui.Run(app, list)
		}
	}
	return refuse(app, utf8.RuneCountInString(p.Text)+p.LeftOut)
}

// refuse says that a text was pasted where none can go.
func refuse(app App, length int) tea.Cmd {
	app.BeginKey()
	why := "no field is open"
	if _, open := Field(app); open {
		why = "this field takes no text"
	}
	if length > 0 {
		app.Notify(ui.Notice{Text: fmt.Sprintf("Nothing was taken: %s came at once, and %s.", characters(length), why)})
	}
	return nil
}

// FirstLetter opens a field of the page on top for the letter that was pressed, where that is
// no command, and reports whether there is one.
func FirstLetter(app ui.App, msg tea.KeyMsg) bool {
	page, ok := app.Top().(ui.Writable)
	return ok && msg.Type == tea.KeyRunes && !msg.Alt && (unicode.IsLetter(msg.Runes[0]) || unicode.IsDigit(msg.Runes[0])) && page.Write()
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
	digits := strconv.Itoa(n)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
