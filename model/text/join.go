package text

import (
	"slices"
	"strings"
)

// Present are the texts that are not empty.
func Present(texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" })
}

// Joined puts the texts together that are not empty, with something between them. A full stop goes
// where a comma or a semicolon follows: people end their notes with one.
func Joined(between string, texts ...string) string {
	present := Present(texts...)
	if strings.HasPrefix(between, ";") || strings.HasPrefix(between, ",") {
		for i := range len(present) - 1 {
			present[i] = strings.TrimSuffix(present[i], ".")
		}
	}
	return strings.Join(present, between)
}

// After is a text behind a word, such as "target 80%"; empty where the text is.
func After(word, s string) string {
	if s == "" {
		return ""
	}
	return word + s
}

// Below is a text with another one below it, unless its lines stand there already.
func Below(text, more string) string {
	lines := func(s string) string { return "\n" + strings.ToLower(s) + "\n" }
	if more == "" || strings.Contains(lines(text), lines(more)) {
		return text
	}
	return Joined("\n", text, more)
}
