package scoring

import (
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// Each level of a scale has one key press, so that a row of cards is typed without waiting: its
// digit, TenKey for ten, and for a negative level a minus before either. On a scale whose values go
// beyond that, the last digit of a value stands for it, and TenKey for the eleventh level.

// TenKey is the key for ten: to wait after a 1 for its 0 would break a row of cards. It means nothing
// else wherever scores are typed.
const TenKey = "z"

// minusKey comes before the digit of a negative level.
const minusKey = "-"

// farthest is the value up to which a level has a key of its own on either side of 0.
const farthest = 10

// Keys are the keys of a scale on a page, and the minus that was typed there and waits for its digit.
type Keys struct {
	Scale framework.Scale
	// Hidden reports whether nobody may see what is typed, not even that a minus is; nil for never.
	Hidden func() bool

	minus bool
}

// NewKeys are those of a session's scale.
func NewKeys(s *model.Session) Keys { return Keys{Scale: s.Framework().Scale} }

func (k *Keys) hidden() bool { return k.Hidden != nil && k.Hidden() }

// far reports whether the values go beyond the keys.
func (k *Keys) far() bool { return k.Scale.Lowest() < -farthest || k.Scale.Highest() > farthest }

// signed reports whether a minus is a key of the scale.
func (k *Keys) signed() bool { return k.Scale.Lowest() < 0 && !k.far() }

// key is what is pressed for a level, behind a minus where it is negative.
func (k *Keys) key(value int) string {
	size := max(value, -value)
	switch {
	case !k.far() && size == farthest, len(k.Scale) == framework.MostLevels && k.far() && value == k.Scale.Highest():
		return TenKey
	default:
		return strconv.Itoa(size % 10)
	}
}

// level is the value that a key stands for, behind a minus or not; false for none.
func (k *Keys) level(key string, minus bool) (value int, ok bool) {
	key = strings.ToLower(key)
	for _, value := range k.Scale.Values() {
		if k.key(value) == key && (k.far() || minus == (value < 0)) {
			return value, true
		}
	}
	return 0, false
}

// KeysOf are the keys to press for a value, one after the other; nil for one that is not on the scale.
func (k *Keys) KeysOf(value int) []string {
	switch {
	case !k.Scale.Has(value):
		return nil
	case value < 0 && k.signed():
		return []string{minusKey, k.key(value)}
	}
	return []string{k.key(value)}
}

// Names are all keys of the scale, as commands have them.
func (k *Keys) Names() string {
	var names []string
	for _, value := range k.Scale.Values() {
		names = append(names, k.key(value))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if slices.Contains(names, TenKey) {
		names = append(names, strings.ToUpper(TenKey)) // with caps lock, as D and N
	}
	if k.signed() {
		names = append(names, minusKey)
	}
	return strings.Join(names, " ")
}

// Hint is how the keys are written for people: "0–5", "0–9, z=10", "−2 to 2".
func (k *Keys) Hint() string {
	lowest, highest := k.Scale.Lowest(), k.Scale.Highest()
	ten := ", " + TenKey + "=" + framework.Number(highest)
	switch {
	case k.far():
		words := "last digit"
		if k.key(highest) == TenKey {
			words += ten
		}
		return words
	case lowest < 0 && k.key(highest) == TenKey:
		return k.Scale.Words() + ten
	case lowest < 0 && k.key(lowest) == TenKey:
		return k.Scale.Words() + ", " + TenKey + "=10"
	case lowest < 0:
		return k.Scale.Words()
	case highest == farthest && lowest == highest-1:
		return framework.Number(lowest) + ten
	case highest == farthest:
		return framework.Number(lowest) + "–" + framework.Number(highest-1) + ten
	}
	return framework.Number(lowest) + "–" + framework.Number(highest)
}

// Press is what to press, as a sentence has it: "0 to 5", "0 to 10, z for 10".
func (k *Keys) Press() string {
	hint := k.Hint()
	if _, ten, there := strings.Cut(hint, ", "); there {
		return k.Words() + ", " + strings.Replace(ten, "=", " for ", 1)
	}
	return k.Words()
}

// Words are the values that there are: "0 to 5", and of two levels "0 or 1".
func (k *Keys) Words() string {
	if len(k.Scale) == framework.FewestLevels {
		return k.Scale.Listed()
	}
	return k.Scale.Words()
}

// Command enters what a key of the scale stands for.
func (k *Keys) Command(label, about string, enter func(model.Score) ui.Action) ui.Command {
	return ui.OnKey(k.Names(), label, about, func(key string) ui.Action {
		if key == minusKey {
			return k.wait()
		}
		value, ok := k.level(key, k.minus)
		if !ok {
			return k.unknown(key)
		}
		k.minus = false
		return enter(model.Points(value))
	}).As(k.Hint())
}

// unknown is what the page says of a digit that stands for no level with the minus before it, or
// without one: what it says of any wrong key.
func (k *Keys) unknown(key string) ui.Action {
	return func(app ui.App) tea.Cmd {
		if page, ok := app.Top().(ui.KnowsKeys); ok {
			return ui.Run(app, page.Unknown(key))
		}
		return ui.Run(app, ui.Tell("%s.", k.Wrong(key)))
	}
}

// wait takes a minus, which records nothing by itself. A second one is the same minus: no level has
// two, and a key that bounces must not take the first back.
func (k *Keys) wait() ui.Action {
	k.minus = true
	if k.hidden() {
		return nil // a sign of it would tell the room that a negative level comes
	}
	return ui.Say("A minus: a digit makes it a negative level, Esc drops it.")
}

// Waiting is what stands in the place of a score while a minus waits for its digit; empty while none
// does, and where nobody may see it.
func (k *Keys) Waiting(look *ui.Look) string {
	if !k.minus || k.hidden() {
		return ""
	}
	return look.Glyph.Minus + look.Glyph.Ellipsis
}

// DropMinus takes back a minus that waits, unless a key is one that may follow it, and reports whether
// it did, with what there is to say of it: nothing where nobody may know.
func (k *Keys) DropMinus(key string) (words string, dropped bool) {
	if !k.minus || key == minusKey || digit(key) {
		return "", false
	}
	k.minus = false
	if k.hidden() {
		return "", true
	}
	return "The score that was begun is dropped.", true
}

// digit reports whether a key may stand for a level of some scale.
func digit(key string) bool {
	return len(key) == 1 && strings.Contains("0123456789"+TenKey+strings.ToUpper(TenKey), key)
}

// Meant reports whether a key can have been meant for a level.
func (k *Keys) Meant(key string) bool { return k.minus || digit(key) && strings.ToLower(key) != TenKey }

// Wrong says of a key that it is no answer, and which there are. A minus before it is dropped.
func (k *Keys) Wrong(key string) string {
	minus := k.minus
	k.minus = false
	_, there := k.level(key, minus)
	_, negative := k.level(key, true)
	switch {
	case !digit(key), there, strings.ToLower(key) == TenKey && k.Scale.Highest() < farthest && k.Scale.Lowest() > -farthest:
		return ui.QuotedKey(key) + " does nothing here"
	case k.signed() && k.hidden(): // the same with a minus and without
		return "That is not on the scale, " + k.Words()
	case minus:
		return "−" + key + " is not on the scale, " + k.Words()
	case negative && k.signed():
		return key + " is not on the scale, " + k.Words() + ": a minus comes before it"
	case k.far():
		return key + " is no last digit of the scale, " + k.Words()
	}
	return key + " is not on the scale, " + k.Words()
}

// Width is the cells of the widest answer in a row: a level, "dk" or "na".
func (k *Keys) Width(look *ui.Look) int {
	widest := len("dk")
	for _, value := range k.Scale.Values() {
		widest = max(widest, ui.Width(look.Value(value)))
	}
	return widest
}
