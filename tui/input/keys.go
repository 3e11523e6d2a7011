package input

import (
	"strconv"
	"strings"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"
)

// key is a key without its modifiers, and what it is with Shift, Ctrl and both; 0 where
// Bubble Tea has no such key.
type key struct{ plain, shift, ctrl, both tea.KeyType }

var (
	upKey       = key{tea.KeyUp, tea.KeyShiftUp, tea.KeyCtrlUp, tea.KeyCtrlShiftUp}
	downKey     = key{tea.KeyDown, tea.KeyShiftDown, tea.KeyCtrlDown, tea.KeyCtrlShiftDown}
	rightKey    = key{tea.KeyRight, tea.KeyShiftRight, tea.KeyCtrlRight, tea.KeyCtrlShiftRight}
	leftKey     = key{tea.KeyLeft, tea.KeyShiftLeft, tea.KeyCtrlLeft, tea.KeyCtrlShiftLeft}
	homeKey     = key{tea.KeyHome, tea.KeyShiftHome, tea.KeyCtrlHome, tea.KeyCtrlShiftHome}
	endKey      = key{tea.KeyEnd, tea.KeyShiftEnd, tea.KeyCtrlEnd, tea.KeyCtrlShiftEnd}
	pageUpKey   = key{plain: tea.KeyPgUp, ctrl: tea.KeyCtrlPgUp}
	pageDownKey = key{plain: tea.KeyPgDown, ctrl: tea.KeyCtrlPgDown}
	insertKey   = key{plain: tea.KeyInsert}
	deleteKey   = key{plain: tea.KeyDelete}
)

// letterKeys are the keys by the letter at the end of their sequence. R is not among them:
// with numbers before it, it says where the cursor is.
var letterKeys = map[byte]key{
	'A': upKey, 'B': downKey, 'C': rightKey, 'D': leftKey, 'H': homeKey, 'F': endKey, 'Z': {plain: tea.KeyShiftTab},
	'P': {plain: tea.KeyF1, shift: tea.KeyF13}, 'Q': {plain: tea.KeyF2, shift: tea.KeyF14}, 'S': {plain: tea.KeyF4, shift: tea.KeyF16},
}

// numberKeys are the keys by the number in their sequence, which a tilde ends.
var numberKeys = map[int]key{
	1: homeKey, 2: insertKey, 3: deleteKey, 4: endKey, 5: pageUpKey, 6: pageDownKey, 7: homeKey, 8: endKey,
	11: {plain: tea.KeyF1}, 12: {plain: tea.KeyF2}, 13: {plain: tea.KeyF3}, 14: {plain: tea.KeyF4},
	15: {plain: tea.KeyF5, shift: tea.KeyF17}, 17: {plain: tea.KeyF6, shift: tea.KeyF18},
	18: {plain: tea.KeyF7, shift: tea.KeyF19}, 19: {plain: tea.KeyF8, shift: tea.KeyF20},
	20: {plain: tea.KeyF9}, 21: {plain: tea.KeyF10}, 23: {plain: tea.KeyF11}, 24: {plain: tea.KeyF12},
	25: {plain: tea.KeyF13}, 26: {plain: tea.KeyF14}, 28: {plain: tea.KeyF15}, 29: {plain: tea.KeyF16},
	31: {plain: tea.KeyF17}, 32: {plain: tea.KeyF18}, 33: {plain: tea.KeyF19}, 34: {plain: tea.KeyF20},
}

// consoleKeys are F1 to F5 of the Linux console.
var consoleKeys = map[byte]tea.Key{
	'A': {Type: tea.KeyF1}, 'B': {Type: tea.KeyF2}, 'C': {Type: tea.KeyF3}, 'D': {Type: tea.KeyF4}, 'E': {Type: tea.KeyF5},
}

// keypadKeys are those of SS3: the keypad and the arrows in application mode.
var keypadKeys = func() map[byte]tea.Key {
	keys := map[byte]tea.Key{
		'A': {Type: tea.KeyUp}, 'B': {Type: tea.KeyDown}, 'C': {Type: tea.KeyRight}, 'D': {Type: tea.KeyLeft},
		'a': {Type: tea.KeyCtrlUp}, 'b': {Type: tea.KeyCtrlDown}, 'c': {Type: tea.KeyCtrlRight}, 'd': {Type: tea.KeyCtrlLeft},
		'H': {Type: tea.KeyHome}, 'F': {Type: tea.KeyEnd},
		'P': {Type: tea.KeyF1}, 'Q': {Type: tea.KeyF2}, 'R': {Type: tea.KeyF3}, 'S': {Type: tea.KeyF4},
		'M': {Type: tea.KeyEnter}, 'I': {Type: tea.KeyTab}, ' ': {Type: tea.KeySpace, Runes: []rune{' '}},
	}
	for final, char := range map[byte]rune{'X': '=', 'j': '*', 'k': '+', 'l': ',', 'm': '-', 'n': '.', 'o': '/'} {
		keys[final] = tea.Key{Type: tea.KeyRunes, Runes: []rune{char}}
	}
	for digit := range byte(10) {
		keys['p'+digit] = tea.Key{Type: tea.KeyRunes, Runes: []rune{rune('0' + digit)}}
	}
	return keys
}()

func isKeypad(final byte) bool {
	_, ok := keypadKeys[final]
	return ok
}

// The modifiers of a key, as terminals add them up, less one.
const (
	withShift = 1 << iota
	withAlt
	withCtrl
	withLocks = 1<<6 | 1<<7 // Caps Lock and Num Lock, which change nothing here
)

// sequenceKey is the key that a CSI sequence stands for; the zero value for none.
func sequenceKey(params string, final byte) tea.Key {
	if strings.Trim(params, "0123456789:;") != "" {
		return tea.Key{} // an answer: keys have neither marks before their numbers nor after
	}
	numbers := parse(params)
	modifiers, pressed := modifiersOf(numbers)
	if !pressed {
		return tea.Key{}
	}
	switch first := numbers[0][0]; {
	case final == 'u' && len(numbers) <= 3:
		return charKey(numbers[0], modifiers, false)
	case final == '~' && first == 27 && len(numbers) == 3:
		return charKey(numbers[2], modifiers, true)
	case len(numbers) > 2:
		return tea.Key{}
	case final == '~':
		return modified(numberKeys[first], modifiers)
	case final == '^' || final == '@':
		if len(params) == 1 {
			return rxvtKey(params[0], final)
		}
	case final >= 'a' && final <= 'd' && params == "":
		return modified(letterKeys[final-'a'+'A'], withShift)
	case first <= 1: // others are not the keyboard's
		return modified(letterKeys[final], modifiers)
	}
	return tea.Key{}
}

// parse is the numbers of a sequence, each with those behind colons; 0 for what is left
// out.
func parse(params string) [][]int {
	var numbers [][]int
	for param := range strings.SplitSeq(params, ";") {
		var one []int
		for digits := range strings.SplitSeq(param, ":") {
			n, _ := strconv.Atoi(digits)
			one = append(one, n)
		}
		numbers = append(numbers, one)
	}
	return numbers
}

// modifiersOf is what was held down, and false where the key was let go or has a modifier
// that Bubble Tea does not know.
func modifiersOf(numbers [][]int) (int, bool) {
	if len(numbers) < 2 {
		return 0, true
	}
	const released = 3
	held := max(numbers[1][0]-1, 0) &^ withLocks
	return held, held <= withShift|withAlt|withCtrl && (len(numbers[1]) < 2 || numbers[1][1] != released)
}

func modified(k key, modifiers int) tea.Key {
	kind := k.plain
	switch modifiers &^ withAlt {
	case withShift:
		kind = k.shift
	case withCtrl:
		kind = k.ctrl
	case withShift | withCtrl:
		kind = k.both
	}
	if kind == 0 {
		return tea.Key{}
	}
	return tea.Key{Type: kind, Alt: modifiers&withAlt != 0}
}

// rxvtKey is a key as rxvt writes it with modifiers.
func rxvtKey(number, final byte) tea.Key {
	modifiers := map[byte]int{'$': withShift, '^': withCtrl, '@': withShift | withCtrl}[final]
	return modified(numberKeys[int(number-'0')], modifiers)
}

// The keypad in kitty's protocol.
const (
	kittyDigits = 57399 // 0 to 9
	kittySigns  = 57409 // . / * - + Enter = ,
	kittyArrows = 57417
)

var kittyMoves = []key{leftKey, rightKey, upKey, downKey, pageUpKey, pageDownKey, homeKey, endKey, insertKey, deleteKey}

// charKey is a key that a terminal names by its character, as kitty's protocol and xterm's
// modifyOtherKeys do. Code is the character, and perhaps what it is with Shift, which is in
// it already where shifted is set. Where nobody can know what Shift makes of it, there is no
// key.
func charKey(code []int, modifiers int, shifted bool) tea.Key {
	char, alt := code[0], modifiers&withAlt != 0
	shift, ctrl := modifiers&withShift != 0, modifiers&withCtrl != 0
	const signs = "./*-+\r=,"
	switch {
	case char >= kittyDigits && char < kittySigns:
		char, shift = '0'+char-kittyDigits, false
	case char >= kittySigns && char < kittyArrows:
		char, shift = int(signs[char-kittySigns]), false
	case char >= kittyArrows && char < kittyArrows+len(kittyMoves):
		return modified(kittyMoves[char-kittyArrows], modifiers)
	}
	switch {
	case char == '\t' && shift:
		return tea.Key{Type: tea.KeyShiftTab, Alt: alt}
	case (char == del || char == 8) && ctrl:
		return tea.Key{Type: tea.KeyCtrlH, Alt: alt}
	case char == '\r', char == '\t', char == esc, char == del:
		return tea.Key{Type: tea.KeyType(char), Alt: alt}
	case char < ' ', char > unicode.MaxRune, unicode.Is(unicode.Co, rune(char)), char > del && char < 0xa0:
		return tea.Key{}
	case ctrl && (char == ' ' || char >= '@' && char < del):
		return tea.Key{Type: tea.KeyType(char & 0x1f), Alt: alt}
	case ctrl:
		return tea.Key{}
	case char == ' ':
		return tea.Key{Type: tea.KeySpace, Runes: []rune{' '}, Alt: alt}
	case shift && !shifted && len(code) > 1 && code[1] >= ' ' && code[1] <= unicode.MaxRune:
		char = code[1]
	case shift && !shifted && unicode.IsLetter(rune(char)):
		char = int(unicode.ToUpper(rune(char)))
	case shift && !shifted:
		return tea.Key{}
	}
	return tea.Key{Type: tea.KeyRunes, Runes: []rune{rune(char)}, Alt: alt}
}
