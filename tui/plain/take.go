package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/ui"
)

// take does what a line says.
func (f *Front) take(ctx context.Context, line string) error {
	switch page, typing := f.program.Top().(ui.TextInput); {
	case f.form() != nil:
		return f.answer(ctx, line)
	case typing && page.Typing():
		return f.words(ctx, line)
	}
	return f.command(ctx, strings.TrimSpace(line))
}

// own are the words that this front end answers itself.
func (f *Front) own(line string) bool {
	switch strings.ToLower(line) {
	case "":
		if len(f.page.rest) == 0 {
			f.voice.say("Nothing was typed. Type ? for what can be typed, again to hear the page once more.")
		}
		f.read(true)
	case "more":
		f.read(true)
	case "?", "help":
		f.help()
	case "again":
		f.again()
	case "where":
		f.where()
	default:
		return false
	}
	f.page.quiet = true
	return true
}

// where says what is open, where in it the user is, and that it is saved.
func (f *Front) where() {
	said := f.program.Said()
	for _, line := range []string{said.Session, said.Heading, said.Done, said.Time, said.State} {
		if line != "" {
			f.voice.say(spell(line))
		}
	}
}

// command finds in a line what is to be done.
func (f *Front) command(ctx context.Context, line string) error {
	if f.own(line) {
		return nil
	}
	tokens := strings.Fields(line)
	if f.refusedBefore(tokens) {
		return nil
	}
	commands := f.program.Commands()
	if c, ok := ui.Find(commands, keyOf(line)); ok && !drawing(c) {
		return f.press(ctx, keyOf(line))
	}
	if n, err := strconv.Atoi(line); err == nil && f.chooses() {
		return f.choose(ctx, n, "enter")
	}
	for _, c := range commands {
		if i := slices.IndexFunc(c.Answers, func(word string) bool { return strings.EqualFold(word, line) }); i >= 0 && i < len(c.Keys) {
			return f.press(ctx, c.Keys[i])
		}
	}
	if moved, err := f.along(ctx, tokens); moved {
		return err
	}
	named, rest, ok := begins(commands, tokens)
	if (!ok || named.Run == nil) && f.wrongAnswer(f.bare(tokens)) {
		return nil
	}
	if _, knows := f.program.Top().(ui.KnowsKeys); knows && len([]rune(line)) == 1 {
		if f.covered() {
			return f.nothing("")
		}
		return f.press(ctx, line) // the page says what is wrong with it
	}
	if n, moves := item(tokens); moves && f.chooses() {
		return f.choose(ctx, n, "")
	} else if asks, people := f.program.Top().(ui.AsksPeople); moves && people && !ok {
		return f.askFrom(ctx, asks, n)
	}
	if cards, typed := f.cards(tokens); typed {
		return f.score(ctx, cards)
	}
	if ok {
		return f.with(ctx, named, rest)
	}
	if slices.Contains(alike, strings.ToLower(line)) {
		if at := slices.IndexFunc(commands, func(c ui.Command) bool { return slices.Contains(alike, c.Label) }); at >= 0 {
			return f.run(ctx, commands[at])
		}
	}
	switch strings.ToLower(line) {
	case "quit", "exit", "leave":
		return f.press(ctx, "ctrl+c")
	case "back", "close", "cancel":
		return f.press(ctx, "esc")
	}
	if _, dialog := f.program.Top().(ui.Dialog); dialog {
		return f.reply(fmt.Sprintf("%s is no answer here. %s", quoted(line), f.offers()))
	}
	found := f.program.Named(strings.Fields(strings.ToLower(line)))
	found = slices.DeleteFunc(found, func(c ui.Command) bool { return drawing(c) || called(c, f.program.Look()) == "" })
	if c, ok := meant(found, line); ok {
		return f.run(ctx, c)
	}
	if n := f.named(line, len(found) == 0); n > 0 {
		return f.choose(ctx, n, "")
	}
	if len(found) == 0 {
		return f.nothing(fmt.Sprintf("%s is nothing that can be done here. Type ? for what can be typed.", quoted(line)))
	}
	const most = 6
	var names []string
	for _, c := range found[:min(len(found), most)] {
		names = append(names, called(c, f.program.Look()))
	}
	return f.nothing(fmt.Sprintf("%s may be: %s. Type one of these.", quoted(line), strings.Join(slices.Compact(names), "; ")))
}

// meant is the command that is called by a line: exactly so, or as the only one whose name begins so. What
// is only like it is asked about, since a wrong guess may record what nobody said.
func meant(found []ui.Command, line string) (c ui.Command, ok bool) {
	line = strings.ToLower(line)
	for _, one := range found {
		switch name := strings.ToLower(spell(one.Label)); {
		case name == line:
			return one, true
		case strings.HasPrefix(name, line) && len([]rune(line)) > 2:
			if ok && c.Label != one.Label {
				return ui.Command{}, false
			}
			c, ok = one, true
		}
	}
	return c, ok
}

// item is the number behind "item" or "go", which moves to an item and does nothing with it.
func item(tokens []string) (n int, ok bool) {
	if len(tokens) != 2 || !strings.EqualFold(tokens[0], "item") && !strings.EqualFold(tokens[0], "go") {
		return 0, false
	}
	n, err := strconv.Atoi(tokens[1])
	return n, err == nil
}

// with carries out a command that was named, with what stood behind its name: the number of an item,
// or answers of the scale.
func (f *Front) with(ctx context.Context, c ui.Command, rest []string) error {
	if len(rest) == 0 {
		if c.RunKey != nil {
			return f.reply(fmt.Sprintf("Type %s with it: %s.", shown(c, f.program.Look()), c.About))
		}
		err := f.run(ctx, c)
		f.denied = is(c, agreeing) && !f.agrees()
		return err
	}
	n, err := strconv.Atoi(strings.Join(rest, ""))
	switch {
	case c.RunKey != nil && len(rest) == 1 && slices.Contains(c.Keys, keyOf(rest[0])):
		return f.press(ctx, keyOf(rest[0]))
	case is(c, agreeing) && len(rest) == 1:
		return f.agree(ctx, c, rest[0])
	case is(c, ui.JumpCommand().Label):
		if err := f.run(ctx, c); err != nil || f.form() == nil {
			return err
		}
		return f.answer(ctx, strings.Join(rest, " "))
	case err == nil && f.chooses() && c.Run != nil && len(c.Keys) > 0:
		return f.choose(ctx, n, c.Keys[0])
	}
	return f.nothing(fmt.Sprintf("%s takes no %s. Type it alone, or ? for what can be typed.", text.Capital(spell(c.Label)),
		quoted(strings.Join(rest, " "))))
}

// run carries out a command: by its key, where it has one.
func (f *Front) run(ctx context.Context, c ui.Command) error {
	if len(c.Keys) > 0 && c.Run != nil {
		if now, ok := ui.Find(f.program.Commands(), c.Keys[0]); ok && now.Label == c.Label {
			return f.press(ctx, c.Keys[0])
		}
	}
	f.page.notice = ""
	return f.do(ctx, f.program.Choose(c))
}

// chooses reports whether the page has items to choose from.
func (f *Front) chooses() bool { return len(f.page.items) > 0 }

// choose goes to the item with a number, and presses a key there if the page has it.
func (f *Front) choose(ctx context.Context, n int, key string) error {
	if n < 1 || n > len(f.page.items) {
		return f.nothing(fmt.Sprintf("There is no %d: type a number from 1 to %d.", n, len(f.page.items)))
	}
	page := f.program.Top()
	at := focused(f.page.items)
	if err := f.hurry(ctx, n-1-at); err != nil || f.program.Top() != page {
		return err
	}
	at = focused(f.page.items)
	for tries := 2 * len(f.page.items); at != n-1 && tries > 0; tries-- {
		way := "down"
		if at > n-1 {
			way = "up"
		}
		if err := f.press(ctx, way); err != nil {
			return err
		}
		if f.program.Top() != page {
			return nil
		}
		was := at
		f.page.items = itemsOf(ui.Lines(page))
		if at = focused(f.page.items); at == was {
			break
		}
	}
	if at != n-1 {
		return f.reply(fmt.Sprintf("Number %d cannot be chosen; it is there to be read.", n))
	}
	if c, ok := ui.Find(f.program.Commands(), key); ok && c.Run != nil {
		return f.press(ctx, key)
	}
	return f.reply("Now at " + f.numbered(f.page.items[n-1], n))
}

// hurry goes so many items on, or back where that is less than none, and looks only then where it has come
// to: of a list of thousands each look takes a while.
func (f *Front) hurry(ctx context.Context, by int) error {
	page, way := f.program.Top(), "down"
	if by < 0 {
		way, by = "up", -by
	}
	for range by {
		if err := f.press(ctx, way); err != nil || f.program.Top() != page {
			return err
		}
	}
	f.page.items = itemsOf(ui.Lines(page))
	return nil
}

// focused is which of some items keys act on; -1 for none.
func focused(items []speech.Line) int {
	return slices.IndexFunc(items, func(s speech.Line) bool { return s.Focus })
}

// words gives a line to a page whose text is no form's: what a list is searched for.
func (f *Front) words(ctx context.Context, line string) error {
	if key, ok := strings.CutPrefix(line, ":"); ok {
		switch strings.ToLower(key) {
		case "more":
			f.page.quiet = true
			f.read(true)
			return nil
		case "close":
			key = "esc"
		}
		return f.press(ctx, keyOf(key))
	}
	for _, r := range line {
		if err := f.press(ctx, string(r)); err != nil {
			return err
		}
	}
	return f.press(ctx, "enter")
}
