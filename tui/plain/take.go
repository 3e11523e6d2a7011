package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/workshop/scoring"
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
	commands := f.program.Commands()
	if c, ok := ui.Find(commands, keyOf(line)); ok && !drawing(c) {
		return f.press(ctx, keyOf(line))
	}
	if n, err := strconv.Atoi(line); err == nil && f.chooses() {
		return f.choose(ctx, n, "enter")
	}
	tokens := strings.Fields(line)
	if f.wrongAnswer(tokens) {
		return nil
	}
	if _, knows := f.program.Top().(ui.KnowsKeys); knows && len([]rune(line)) == 1 {
		return f.press(ctx, line) // the page says what is wrong with it
	}
	if n, ok := item(tokens); ok && f.chooses() {
		return f.choose(ctx, n, "")
	}
	if keys, ok := f.cards(tokens); ok {
		return f.score(ctx, keys)
	}
	if c, rest, ok := begins(commands, tokens); ok {
		return f.with(ctx, c, rest)
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
		f.page.quiet = true
		f.voice.say(fmt.Sprintf("%s is no answer here. %s", quoted(line), f.offers()))
		return nil
	}
	found := f.program.Named(strings.Fields(strings.ToLower(line)))
	found = slices.DeleteFunc(found, func(c ui.Command) bool { return drawing(c) || called(c, f.program.Look()) == "" })
	if c, ok := meant(found, line); ok {
		return f.run(ctx, c)
	}
	f.page.quiet = true
	if len(found) == 0 {
		f.voice.say(fmt.Sprintf("%s is nothing that can be done here. Type ? for what can be typed.", quoted(line)))
		return nil
	}
	const most = 6
	var names []string
	for _, c := range found[:min(len(found), most)] {
		names = append(names, called(c, f.program.Look()))
	}
	f.voice.say(fmt.Sprintf("%s may be: %s. Type one of these.", quoted(line), strings.Join(slices.Compact(names), "; ")))
	return nil
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
			f.page.quiet = true
			f.voice.say(fmt.Sprintf("Type %s with it: %s.", shown(c, f.program.Look()), c.About))
			return nil
		}
		return f.run(ctx, c)
	}
	keys, cards := f.cards(rest)
	n, err := strconv.Atoi(strings.Join(rest, ""))
	switch {
	case c.RunKey != nil && len(rest) == 1 && slices.Contains(c.Keys, keyOf(rest[0])):
		return f.press(ctx, keyOf(rest[0]))
	case strings.EqualFold(c.Label, "consensus") && c.RunKey == nil && len(rest) == 1 && (cards || rest[0] == "none"):
		if err := f.run(ctx, c); err != nil {
			return err
		}
		if rest[0] == "none" {
			keys = [][]string{{"n"}}
		}
		return f.score(ctx, keys)
	case c.RunKey != nil && cards && len(rest) == 1:
		return f.score(ctx, keys)
	case strings.EqualFold(c.Label, "consensus") && len(rest) == 1 && rest[0] == "none":
		return f.press(ctx, "n")
	case err == nil && f.chooses() && c.Run != nil && len(c.Keys) > 0:
		return f.choose(ctx, n, c.Keys[0])
	}
	f.page.quiet = true
	f.voice.say(fmt.Sprintf("%s takes no %s. Type it alone, or ? for what can be typed.", text.Capital(c.Label),
		quoted(strings.Join(rest, " "))))
	return nil
}

// run carries out a command: by its key, where it has one.
func (f *Front) run(ctx context.Context, c ui.Command) error {
	if len(c.Keys) > 0 && c.Run != nil {
		if now, ok := ui.Find(f.program.Commands(), c.Keys[0]); ok && now.Label == c.Label {
			return f.press(ctx, c.Keys[0])
		}
	}
	return f.do(ctx, f.program.Choose(c))
}

// chooses reports whether the page has items to choose from.
func (f *Front) chooses() bool { return len(f.page.items) > 0 }

// choose goes to the item with a number, and presses a key there if the page has it.
func (f *Front) choose(ctx context.Context, n int, key string) error {
	if n < 1 || n > len(f.page.items) {
		f.page.quiet = true
		f.voice.say(fmt.Sprintf("There is no %d: type a number from 1 to %d.", n, len(f.page.items)))
		return nil
	}
	page := f.program.Top()
	at := focused(f.page.items)
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
		f.page.items = itemsOf(ui.Lines(page, f.program.Look()))
		if at = focused(f.page.items); at == was {
			break
		}
	}
	if at != n-1 {
		f.page.quiet = true
		f.voice.say(fmt.Sprintf("Number %d cannot be chosen; it is there to be read.", n))
		return nil
	}
	if c, ok := ui.Find(f.program.Commands(), key); ok && c.Run != nil {
		return f.press(ctx, key)
	}
	f.page.quiet = true
	f.voice.say("Now at " + f.numbered(f.page.items[n-1], n))
	return nil
}

// focused is which of some items keys act on; -1 for none.
func focused(items []ui.Said) int {
	return slices.IndexFunc(items, func(s ui.Said) bool { return s.Focus })
}

// cards are the keys of answers that were typed, such as "3 4 2 dk 5", where the page takes answers.
func (f *Front) cards(tokens []string) (keys [][]string, ok bool) {
	_, takes := f.program.Top().(ui.TakesCards)
	_, exact := f.program.Top().(ui.KnowsKeys)
	if open := f.program.Session(); !takes || !exact || open == nil || len(tokens) == 0 {
		return nil, false
	}
	if t := strings.ToLower(tokens[0]); len(tokens) > 1 && (t == "score" || t == "scores") {
		tokens = tokens[1:]
	}
	k := scoring.NewKeys(f.program.Session().Session())
	for _, token := range tokens {
		token = strings.ToLower(strings.Trim(token, ",;"))
		n, err := strconv.Atoi(strings.Replace(token, "−", "-", 1))
		switch {
		case err == nil && k.KeysOf(n) != nil:
			keys = append(keys, k.KeysOf(n))
		case token == "dk" || token == "d":
			keys = append(keys, []string{"d"})
		case token == "na" || token == "n":
			keys = append(keys, []string{"n"})
		case token == "skip":
			keys = append(keys, []string{"right"})
		default:
			return nil, false
		}
	}
	return keys, true
}

// wrongAnswer says of a line that is a row of answers which of them the scale does not have; then none of
// them is taken.
func (f *Front) wrongAnswer(tokens []string) bool {
	if len(tokens) > 1 && slices.Contains([]string{"score", "scores", "consensus"}, strings.ToLower(tokens[0])) {
		tokens = tokens[1:]
	}
	wrong, numbers := "", 0
	for _, token := range tokens {
		if _, err := strconv.Atoi(token); err == nil {
			numbers++
		}
		if _, ok := f.cards([]string{token}); !ok {
			wrong = token
		}
	}
	_, takes := f.program.Top().(ui.TakesCards)
	_, err := strconv.Atoi(wrong)
	open := f.program.Session()
	_, exact := f.program.Top().(ui.KnowsKeys)
	switch {
	case !takes || !exact || open == nil, wrong == "" || numbers == 0:
		return false
	case len(wrong) == 1 && len(tokens) == 1: // the page answers a key
		return false
	case err != nil && len(tokens) == numbers+1: // a command with a number, such as remove 2
		return false
	}
	f.page.quiet = true
	k := scoring.NewKeys(open.Session())
	f.voice.say(fmt.Sprintf("Nothing was taken: %s is not on the scale, %s. ", quoted(wrong), k.Words()) +
		"dk is don't know, na not applicable, skip leaves a person out.")
	return true
}

// score enters answers one after the other. Several are those of several people: where one number would
// be what the room agreed on, more are refused.
func (f *Front) score(ctx context.Context, keys [][]string) error {
	for i, one := range keys {
		c, ok := ui.Find(f.program.Commands(), one[0])
		if !ok || len(keys) > 1 && c.Label == "consensus" {
			f.page.quiet = true
			f.voice.say(text.CountOf(len(keys)-i, "answer was", "answers were") +
				" not taken: the row of people is not asked now. Type up to go there, or one number for the consensus.")
			return nil
		}
		page := f.program.Top()
		for _, key := range one {
			if err := f.press(ctx, key); err != nil {
				return err
			}
		}
		if f.program.Top() != page && i < len(keys)-1 {
			f.voice.say(text.CountOf(len(keys)-1-i, "answer was", "answers were") + " not taken: another page has come.")
			return nil
		}
	}
	return nil
}

// words gives a line to a page whose text is no form's: what a list is searched for.
func (f *Front) words(ctx context.Context, line string) error {
	if key, ok := strings.CutPrefix(line, ":"); ok {
		if strings.EqualFold(key, "close") {
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
