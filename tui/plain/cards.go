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

// card is an answer that was typed: the keys to press for it, and the command that takes them.
type card struct {
	keys  []string
	label string // of the command; empty for a level of the scale
}

// The commands that take answers.
const (
	scored   = "score"
	agreeing = "consensus"
	without  = "no consensus"
)

// is reports whether a command is the one of a name, also where a framework has a word of its own for it.
func is(c ui.Command, name string) bool {
	return strings.EqualFold(c.Label, name) || strings.EqualFold(c.Usual, name)
}

// keys are those of the scale that the page takes answers on; false where it takes none.
func (f *Front) keys() (k scoring.Keys, ok bool) {
	page, open := f.program.Top(), f.program.Session()
	_, takes := page.(ui.TakesCards)
	_, exact := page.(ui.KnowsKeys)
	if !takes || !exact || open == nil {
		return k, false
	}
	k = scoring.NewKeys(open.Session())
	if asks, people := page.(ui.AsksPeople); people {
		k.Scale = asks.CardScale()
	}
	return k, true
}

// bare is a row of answers without the name of the command that takes them.
func (f *Front) bare(tokens []string) []string {
	commands := f.program.Commands()
	if c, rest, ok := begins(commands, tokens); ok && c.RunKey != nil && len(rest) > 0 {
		return rest
	}
	takes := slices.ContainsFunc(commands, func(c ui.Command) bool { return c.RunKey != nil && is(c, scored) })
	if takes && len(tokens) > 1 && slices.Contains([]string{scored, scored + "s"}, strings.ToLower(tokens[0])) {
		return tokens[1:]
	}
	return tokens
}

// cards are answers that were typed, such as "3 4 2 dk 5", where the page takes answers.
func (f *Front) cards(tokens []string) (cards []card, ok bool) {
	k, takes := f.keys()
	if tokens = f.bare(tokens); !takes || len(tokens) == 0 {
		return nil, false
	}
	for _, token := range tokens {
		token = strings.ToLower(strings.Trim(token, ",;"))
		n, err := strconv.Atoi(strings.Replace(token, "−", "-", 1))
		switch c, key := ui.Find(f.program.Commands(), token); {
		case key && c.RunKey != nil && !is(c, scored) && !is(c, agreeing):
			cards = append(cards, card{keys: []string{token}}) // such as a dot on a priority
		case err == nil && k.KeysOf(n) != nil:
			cards = append(cards, card{keys: k.KeysOf(n)})
		case token == "dk" || token == "d":
			cards = append(cards, card{[]string{"d"}, "don't know"})
		case token == "na" || token == "n":
			cards = append(cards, card{[]string{"n"}, "not applicable"})
		case token == "skip":
			cards = append(cards, card{[]string{"right"}, "skip"})
		default:
			return nil, false
		}
	}
	return cards, true
}

// wrongAnswer says of a line that is a row of answers which of them the scale does not have; then none of
// them is taken.
func (f *Front) wrongAnswer(tokens []string) bool {
	k, takes := f.keys()
	wrong, numbers := "", 0
	for _, token := range tokens {
		if _, err := strconv.Atoi(token); err == nil {
			numbers++
		}
		if _, ok := f.cards([]string{token}); !ok {
			wrong = token
		}
	}
	_, err := strconv.Atoi(wrong)
	switch {
	case !takes, wrong == "" || numbers == 0:
		return false
	case len(wrong) == 1 && len(tokens) == 1: // the page answers a key
		return false
	case err != nil && len(tokens) == numbers+1: // a command with a number, such as remove 2
		return false
	}
	_ = f.nothing(f.offScale(wrong, k)) // which is no error
	return true
}

// offScale says of an answer that it is none, and which there are.
func (f *Front) offScale(wrong string, k scoring.Keys) string {
	words := fmt.Sprintf("Nothing was taken: %s is not on the scale, %s.", quoted(wrong), k.Words())
	var others []string
	for _, c := range []struct {
		card
		is string
	}{
		{card{[]string{"d"}, "don't know"}, "dk is don't know"},
		{card{[]string{"n"}, "not applicable"}, "na not applicable"},
		{card{[]string{"right"}, "skip"}, "skip leaves a person out"},
	} {
		if _, ok := f.taken(c.card); ok {
			others = append(others, c.is)
		}
	}
	if len(others) > 0 {
		words += " " + strings.Join(others, ", ") + "."
	}
	return spell(words)
}

// taken is the command that takes a card now; false where another has its key, or none.
func (f *Front) taken(one card) (c ui.Command, ok bool) {
	c, ok = ui.Find(f.program.Commands(), one.keys[0])
	if one.label == "" {
		return c, ok && c.RunKey != nil
	}
	return c, ok && is(c, one.label)
}

// score enters answers one after the other: all of them, or where not each can be taken none.
func (f *Front) score(ctx context.Context, cards []card) error {
	if _, known := ui.Find(f.program.Commands(), cards[0].keys[0]); !known && len(cards) == 1 {
		return f.press(ctx, cards[0].keys[0]) // the page says what is wrong with it
	}
	if words := f.notAll(cards); words != "" {
		return f.reply(words)
	}
	for i, one := range cards {
		page := f.program.Top()
		for _, key := range one.keys {
			if err := f.press(ctx, key); err != nil {
				return err
			}
		}
		if f.program.Top() != page && i < len(cards)-1 {
			f.voice.say(text.CountOf(len(cards)-1-i, "answer was", "answers were") + " not taken: another page has come.")
			return nil
		}
	}
	return nil
}

// notAll says why answers cannot all be taken; empty where they can. It is found out before any is.
func (f *Front) notAll(cards []card) string {
	asks, people := f.program.Top().(ui.AsksPeople)
	for _, one := range cards {
		switch c, ok := f.taken(one); {
		case f.agrees() && (!ok || len(cards) > 1):
			return "Nothing was taken: the consensus is asked now, one level of the scale, or consensus none. " +
				"item 1 goes back to the first person."
		case !ok:
			return "Nothing was taken: such an answer is not asked now. Type ? for what can be typed."
		case is(c, scored) && !people && len(cards) > 1:
			return text.CountOf(len(cards), "answer", "answers") + ", and one is asked: nothing was taken."
		}
	}
	if !people || len(cards) == 1 {
		return ""
	}
	place, of, _ := asks.Asked()
	if left := of - place; len(cards) > left {
		return fmt.Sprintf("%s for %s (%d still to come): nothing was taken.", text.CountOf(len(cards), "answer", "answers"),
			text.CountOf(of, "person", "people"), left)
	}
	return ""
}

// agrees reports whether the consensus is what a level is taken for now.
func (f *Front) agrees() bool {
	return slices.ContainsFunc(f.program.Commands(), func(c ui.Command) bool { return c.RunKey != nil && is(c, agreeing) })
}

// agree records what the room agreed on, but never as the answer of a person.
func (f *Front) agree(ctx context.Context, c ui.Command, answer string) error {
	if f.covered() {
		return f.nothing("")
	}
	one := card{[]string{"n"}, without}
	if !strings.EqualFold(answer, "none") {
		cards, ok := f.cards([]string{answer})
		if !ok || cards[0].label != "" {
			k, _ := f.keys()
			return f.nothing(fmt.Sprintf("Nothing was taken: %s is not on the scale, %s. consensus none says that there is none.",
				quoted(answer), spell(k.Words())))
		}
		one = cards[0]
	}
	if c.RunKey == nil {
		if err := f.run(ctx, c); err != nil {
			return err
		}
	}
	if _, ok := f.taken(one); !ok || !f.agrees() {
		f.page.quiet, f.denied = true, true
		f.voice.say("Nothing was taken: the consensus is not asked now.")
		return nil
	}
	for _, key := range one.keys {
		if err := f.press(ctx, key); err != nil {
			return err
		}
	}
	return nil
}

// refusedBefore says of an answer right after a consensus that was not asked that it would be somebody's
// own, once; typed again it is taken for that.
func (f *Front) refusedBefore(tokens []string) bool {
	denied := f.denied
	f.denied = false
	if _, typed := f.cards(tokens); !denied || !typed || f.agrees() {
		return false
	}
	f.page.quiet = true
	f.voice.say("Nothing was taken: the consensus is not asked now, and this would be the answer of a person. " +
		"Typed again it is taken for that.")
	return true
}

// askFrom goes to the person with a number in the order of the table.
func (f *Front) askFrom(ctx context.Context, asks ui.AsksPeople, n int) error {
	if _, of, _ := asks.Asked(); n < 1 || n > of {
		return f.nothing(fmt.Sprintf("There is no %d: there are %s.", n, text.CountOf(of, "person", "people")))
	}
	return f.run(ctx, ui.On("", "", "", func() ui.Action { return asks.AskFrom(n - 1) }))
}

// covered reports whether what is typed may be seen by nobody now.
func (f *Front) covered() bool {
	page, ok := f.program.Top().(ui.Covers)
	return ok && page.Covered()
}

// nothing says why a line did nothing. While what is typed may be seen by nobody, no word of it is said.
func (f *Front) nothing(why string) error {
	if _, people := f.program.Top().(ui.AsksPeople); f.covered() && people {
		why = "Nothing was taken: type one answer for each person, such as dk or a level of the scale."
	} else if f.covered() {
		why = "Nothing was taken. Type ? for what can be typed."
	}
	return f.reply(why)
}

// reply says what there is to say of a line, which is no error; nothing else is said of what the line did.
func (f *Front) reply(words string) error {
	f.page.quiet = true
	f.voice.say(words)
	return nil
}
