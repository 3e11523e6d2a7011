package framework

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
)

// Name is what people call a thing, in lower case as it stands within a sentence.
type Name struct {
	One  string `json:"one"`
	Many string `json:"many,omitempty"` // left out where it is One with an s
}

// Count is how many there are of it: "1 area", "3 areas".
func (n Name) Count(of int) string { return text.CountOf(of, n.One, n.Many) }

// Capital is the name as headings and sentences begin with it.
func (n Name) Capital() Name { return Name{text.Capital(n.One), text.Capital(n.Many)} }

// Names are what a framework calls what every session has.
type Names struct {
	Step        Name `json:"step,omitzero"`
	Statement   Name `json:"statement,omitzero"`
	Score       Name `json:"score,omitzero"`
	Session     Name `json:"session,omitzero"`
	Participant Name `json:"participant,omitzero"`
	Area        Name `json:"area,omitzero"`
	Requirement Name `json:"requirement,omitzero"`
}

// Words are the framework's names, complete: with the program's own where it has none, and with
// the plurals that it leaves out.
func (f *Framework) Words() Names {
	return Names{
		Step:        f.Names.Step.or("step"),
		Statement:   f.Names.Statement.or("statement"),
		Score:       f.Names.Score.or("score"),
		Session:     f.Names.Session.or("session"),
		Participant: f.Names.Participant.or("participant"),
		Area:        f.Names.Area.or("area"),
		Requirement: f.requirementName(),
	}
}

func (f *Framework) requirementName() Name {
	if f.Names.Requirement == (Name{}) && len(f.Requirements) > 0 {
		return earlierRequirement
	}
	return f.Names.Requirement.or("requirement")
}

// or is the name with its plural, or the program's own where there is none.
func (n Name) or(own string) Name {
	if !strings.ContainsFunc(n.One, unicode.IsLetter) { // also of a damaged data file
		n = Name{One: own}
	}
	if n.Many == "" {
		n.Many = n.One + "s"
	}
	return n
}

// nameCells is how wide a name may be.
const nameCells = 24

// fillNames gives a name to what the second format calls requirements, where the file does not:
// in the first it called them otherwise, and what it says of them is all that stays.
func (f *findings) fillNames(all *Framework) {
	if _, ok := f.positions[whole.field("requirements").path]; ok && len(all.Requirements) > 0 && all.Names.Requirement == (Name{}) {
		all.Names.Requirement = Name{One: "requirement"}
	}
}

// kindName is the name for one kind of thing.
type kindName struct {
	kind string
	Name
}

// each gives the names in their order.
func (n Names) each() []kindName {
	return []kindName{
		{"step", n.Step},
		{"statement", n.Statement},
		{"score", n.Score},
		{"session", n.Session},
		{"participant", n.Participant},
		{"area", n.Area},
		{"requirement", n.Requirement},
	}
}

// names checks what the framework calls things. Two of the same name could not be told apart.
func (f *findings) names(at place, all *Framework) {
	called := map[string]string{} // kinds under their names, those of the program included
	words := all.Words().each()
	for i, own := range all.Names.each() {
		word := foldedLabel(words[i].One)
		here := at.field(own.kind)
		if own.Name != (Name{}) {
			f.name(here, own, cmp.Or(all.Language, defaultLanguage))
		}
		if other, twice := called[word]; twice {
			if own.Name == (Name{}) {
				here = at.field(other)
			}
			f.add(here.field("one"), fmt.Sprintf("%s and %s are both called %s", other, own.kind, quote(words[i].One)), "give each a name of its own")
		}
		called[word] = own.kind
	}
}

// name checks one name, which stands within sentences.
func (f *findings) name(at place, own kindName, language string) {
	one, many := at.field("one"), at.field("many")
	one.words, many.words = "the name for "+own.kind, "the plural for "+own.kind
	rule := textRule{characters: maxLine, cells: nameCells}
	f.learn(one, limits{isText: true, text: rule})
	f.learn(many, limits{isText: true, text: rule})
	if own.One == "" {
		f.add(one, one.words+" is left out", "add it, such as: one: "+own.kind)
		return
	}
	if !f.content(one, own.One, rule) || own.Many != "" && !f.content(many, own.Many, rule) {
		return
	}
	if !isEnglish(language) {
		if own.Many == "" && isLanguage(language) {
			f.add(many, fmt.Sprintf("%s is left out", many.words), "add it; the program knows the plurals of English words only")
		}
		return
	}
	for _, name := range []struct {
		at   place
		name string
	}{{one, own.One}, {many, own.Many}} {
		if capitalised(name.name) {
			f.add(name.at, fmt.Sprintf("%s is %s", name.at.words, quote(name.name)),
				fmt.Sprintf("write it as it stands within a sentence: %s", strings.ToLower(name.name)))
		}
	}
	if plural := plural(own.One); own.Many == "" && plural != own.One+"s" {
		f.add(many, fmt.Sprintf("%s is left out, and would be %s", many.words, quote(own.One+"s")), "add it, such as: many: "+plural)
	}
}

// capitalised reports whether a name begins as a sentence does. ICB and GP practice do not.
func capitalised(name string) bool {
	runes := []rune(name)
	return len(runes) > 1 && unicode.IsUpper(runes[0]) && unicode.IsLower(runes[1])
}

// EnglishName is the name of which one is called so, with its plural where that is not made with an s,
// and with a small letter where it was written as a sentence begins.
func EnglishName(one string) Name {
	if capitalised(one) {
		first, rest := utf8.DecodeRuneInString(one)
		one = string(unicode.ToLower(first)) + one[rest:]
	}
	n := Name{One: one}
	if many := plural(one); many != one+"s" {
		n.Many = many
	}
	return n
}

// irregular is a word with a plural of its own, and what it ends in words that are put together of it.
// It ends other words too: a human is no man, and a behalf no half.
type irregular struct {
	one, many string
	behind    []string
}

var irregulars = []irregular{
	{"person", "people", []string{"sales"}},
	{"child", "children", []string{"grand", "god", "school", "step"}},
	{"woman", "women", []string{
		"chair", "business", "fore", "police", "sales", "spokes", "sports", "states", "trades",
	}},
	{"man", "men", []string{
		"alder", "business", "chair", "clergy", "crafts", "fire", "fisher", "fore", "gentle", "grounds", "handy", "lay",
		"noble", "ombuds", "police", "post", "sales", "service", "spokes", "sports", "states", "trades", "work",
	}},
	{"life", "lives", []string{"after", "night"}},
	{"half", "halves", nil},
}

// stem is what a word has before the irregular one, if it is that or is put together of it.
func (i irregular) stem(word string) (string, bool) {
	stem, ends := strings.CutSuffix(word, i.one)
	return stem, ends && (stem == "" || slices.Contains(i.behind, stem))
}

// plural is how many of a thing are most likely called in English.
func plural(one string) string {
	ends := func(some ...string) bool {
		return slices.ContainsFunc(some, func(end string) bool { return strings.HasSuffix(one, end) })
	}
	if head, of, is := strings.Cut(one, " of "); is { // members of staff
		return plural(head) + " of " + of
	}
	at := strings.LastIndexAny(one, " -") + 1
	before, last := one[:at], one[at:]
	for _, irregular := range irregulars {
		if stem, is := irregular.stem(last); is {
			return before + stem + irregular.many
		}
	}
	switch {
	case ends("series", "species"):
		return one
	case ends("s", "x", "z", "ch", "sh"):
		return one + "es"
	case ends("y") && !ends("ay", "ey", "oy", "uy"):
		return strings.TrimSuffix(one, "y") + "ies"
	}
	return one + "s"
}
