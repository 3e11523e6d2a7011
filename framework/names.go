package framework

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/framework/english"
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
func (c *checks) names(at place, all *Framework) {
	called := map[string]string{} // kinds under their names, those of the program included
	words := all.Words().each()
	for i, own := range all.Names.each() {
		word := foldedLabel(words[i].One)
		here := at.field(own.kind)
		if own.Name != (Name{}) {
			c.name(here, own, cmp.Or(all.Language, defaultLanguage))
		}
		if other, twice := called[word]; twice {
			if own.Name == (Name{}) {
				here = at.field(other)
			}
			c.add(here.field("one"), fmt.Sprintf("%s and %s are both called %s", other, own.kind, quote(words[i].One)), "give each a name of its own")
		}
		called[word] = own.kind
	}
}

// name checks one name, which stands within sentences.
func (c *checks) name(at place, own kindName, language string) {
	one, many := at.field("one"), at.field("many")
	one.words, many.words = "the name for "+own.kind, "the plural for "+own.kind
	rule := textRule{characters: maxLine, cells: nameCells}
	c.learn(one, limits{isText: true, text: rule})
	c.learn(many, limits{isText: true, text: rule})
	if own.One == "" {
		c.add(one, one.words+" is left out", "add it, such as: one: "+own.kind)
		return
	}
	if !c.content(one, own.One, rule) || own.Many != "" && !c.content(many, own.Many, rule) {
		return
	}
	if !isEnglish(language) {
		if own.Many == "" && isLanguage(language) {
			c.add(many, fmt.Sprintf("%s is left out", many.words), "add it; the program knows the plurals of English words only")
		}
		return
	}
	for _, name := range []struct {
		at   place
		name string
	}{{one, own.One}, {many, own.Many}} {
		if english.Capitalised(name.name) {
			c.add(name.at, fmt.Sprintf("%s is %s", name.at.words, quote(name.name)),
				fmt.Sprintf("write it as it stands within a sentence: %s", strings.ToLower(name.name)))
		}
	}
	if plural := english.Plural(own.One); own.Many == "" && plural != own.One+"s" {
		c.add(many, fmt.Sprintf("%s is left out, and would be %s", many.words, quote(own.One+"s")), "add it, such as: many: "+plural)
	}
}

// EnglishName is the name of which one is called so, with its plural where that is not made with an s,
// and with a small letter where it was written as a sentence begins.
func EnglishName(one string) Name {
	if english.Capitalised(one) {
		first, rest := utf8.DecodeRuneInString(one)
		one = string(unicode.ToLower(first)) + one[rest:]
	}
	n := Name{One: one}
	if many := english.Plural(one); many != one+"s" {
		n.Many = many
	}
	return n
}
