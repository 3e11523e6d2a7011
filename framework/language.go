package framework

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// The directions that a framework's texts can run in.
const (
	LeftToRight = "ltr"
	RightToLeft = "rtl"
)

// defaultLanguage is that of a framework that names none.
const defaultLanguage = "en-GB"

// LanguageTag is the language of the framework's texts as a BCP 47 tag: British English unless
// it says otherwise, or what it says in a damaged data file is none.
func (f *Framework) LanguageTag() string {
	if isLanguage(f.Language) {
		return f.Language
	}
	return defaultLanguage
}

// RightToLeft reports whether the framework's texts run from right to left: as it says, or where
// it does not, as its language is written.
func (f *Framework) RightToLeft() bool {
	if f.Direction != "" {
		return f.Direction == RightToLeft
	}
	script, _ := language.Make(f.LanguageTag()).Script()
	return slices.Contains([]string{"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}, script.String())
}

// languagePattern is the shape of a BCP 47 tag. No tag in use is longer.
var languagePattern = regexp.MustCompile(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$`)

// isLanguage reports whether a text is a tag of a language that there is.
func isLanguage(tag string) bool {
	_, err := language.Parse(tag)
	return err == nil && languagePattern.MatchString(tag)
}

// isEnglish reports whether the rules of English hold for words in a language.
func isEnglish(tag string) bool {
	base, _, _ := strings.Cut(tag, "-")
	return strings.EqualFold(base, "en")
}

// language checks what the framework's texts are written in.
func (c *checks) language(all *Framework) {
	c.learn(whole.field("language"), limits{pattern: languagePattern.String(), kind: "language"})
	c.learn(whole.field("direction"), limits{pattern: LeftToRight + "|" + RightToLeft, kind: "direction"})
	if tag := all.Language; tag != "" && !isLanguage(tag) {
		c.add(whole.field("language"), "the language is "+quote(tag), "give its tag, such as: language: en-GB, language: cy or language: ur")
	}
	if d := all.Direction; d != "" && d != LeftToRight && d != RightToLeft {
		c.add(whole.field("direction"), "the direction is "+quote(d),
			"give direction: "+LeftToRight+" or direction: "+RightToLeft+", or leave it out for that of the language")
	}
}
