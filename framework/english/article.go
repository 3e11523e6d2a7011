// Package english knows the grammar that sentences need into which a framework puts its own nouns: their
// plurals, and the article before them.
package english

import (
	"regexp"
	"strings"
)

// Article is "a" or "an", as an English word has it, in place of the other; empty for another word.
func Article(before, word string) string {
	a, an := "a", "an"
	switch before {
	case "a", "an":
	case "A", "An":
		a, an = "A", "An"
	default:
		return ""
	}
	if spokenWithVowel(word) {
		return an
	}
	return a
}

// The beginnings of words and numbers that are spoken otherwise than they are written.
var (
	silentH  = regexp.MustCompile(`^(hour|honest|honour|heir)`)
	likeYou  = regexp.MustCompile(`^(uni([^dmn]|$)|us[aeu]|uk[reu]|util|ubi|eu|ewe|once|one([^a-z]|$))`)
	eight    = regexp.MustCompile(`^(8|1[18]([^0-9]|$))`)
	initials = regexp.MustCompile(`^([A-Z]{2,}\b|[A-Z](-|$))`)
	spelled  = regexp.MustCompile(`^([B-DF-HJ-NP-TV-Z]+|[A-Z]{2}[AEIOU]?|[A-Z])$`) // and not spoken as a word, as RAG is
)

// spokenWithVowel reports whether an English word or a number begins with a vowel as it is spoken.
func spokenWithVowel(word string) bool {
	if short := strings.TrimSuffix(initials.FindString(word), "-"); spelled.MatchString(short) {
		return strings.ContainsAny(short[:1], "AEFHILMNORSX") // as the letter is called
	}
	lower := strings.ToLower(word)
	switch {
	case silentH.MatchString(lower), eight.MatchString(lower):
		return true
	case likeYou.MatchString(lower):
		return false
	}
	return strings.ContainsAny(lower[:min(1, len(lower))], "aeiou")
}

// WithArticle is an English noun with "a" or "an" before it.
func WithArticle(noun string) string { return Article("a", noun) + " " + noun }
