package text

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Capital is a text as it begins a sentence or a heading.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToTitle(first)) + s[size:]
}

// Within is a text as it stands within a sentence: without its capital, unless that begins a word of
// capitals, as in "ICB plan".
func Within(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); size == 0 || unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// CountOf is a number of things: "1 score", "3 scores".
func CountOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

// Share is "2 of 4", "all 4", "both", or what one statement of one is called.
func Share(n, of int, one, all string) string {
	switch {
	case of == 1:
		return one
	case n == of && of == 2:
		return strings.NewReplacer("all", "both", "All", "Both").Replace(all)
	case n == of:
		return fmt.Sprintf("%s %d", all, of)
	default:
		return fmt.Sprintf("%d of %d", n, of)
	}
}
