package text

import (
	"slices"
	"strings"
)

// Present are the texts that are not empty.
func Present(texts ...string) []string {
	return slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" })
}

// Each is a text of each of some things, in their order.
func Each[T any](all []T, of func(T) string) []string {
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = of(one)
	}
	return texts
}

// Joined puts the texts together that are not empty, with something between them.
func Joined(between string, texts ...string) string {
	return strings.Join(Present(texts...), between)
}

// Run puts the texts together that are not empty: behind one that ends a sentence the next begins one,
// behind any other a semicolon stands.
func Run(texts ...string) string {
	var b strings.Builder
	for i, s := range Present(texts...) {
		switch {
		case i == 0:
		case strings.ContainsAny(b.String()[b.Len()-1:], ".!?"):
			s = " " + Capital(s)
		default:
			s = "; " + s
		}
		b.WriteString(s)
	}
	return b.String()
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
