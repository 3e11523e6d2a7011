package framework

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
)

// Limits of texts. Cells are columns of a terminal.
const (
	maxLine        = 300  // characters of a title, name or other text of one line
	maxStatement   = 600  // characters of a statement, of a hint and of anything with a width
	maxDescriptor  = 240  // characters of what a level looks like at a statement
	maxProse       = 5000 // characters of a text that may have paragraphs
	maxLink        = 2000 // characters of a web address
	labelCells     = 30   // of a level's label
	statementCells = 36   // of a statement's short
	stepCells      = 12   // of a step's short
	itemCells      = 90   // of an item to choose or to tick
)

// textRule is what a text must be like.
type textRule struct {
	optional   bool
	paragraphs bool   // line breaks are welcome
	characters int    // at most; 0 for no limit
	cells      int    // at most; 0 for no limit
	such       string // an example for people who left it out
}

// text checks the text in a field of the thing at p and reports whether it is there
// and without fault.
func (r *rules) text(p place, field, value string, rule textRule) bool {
	at := p.field(field)
	r.learn(at, limits{text: rule, isText: true})
	switch {
	case value == "" && rule.optional:
		return true
	case value == "":
		r.add(at, fmt.Sprintf("%s has no %s", p.words, field), fmt.Sprintf("add one, such as: %s: %s", field, rule.such))
		return false
	}
	return r.content(at, value, rule)
}

// texts checks a list of texts, each of one line.
func (r *rules) texts(p place, field string, values []string, most int) {
	list := p.field(field)
	r.count(list, len(values), most)
	for i, value := range values[:min(len(values), most)] {
		at := list.item(i)
		rule := textRule{characters: maxStatement}
		r.learn(at, limits{text: rule, isText: true})
		if value == "" {
			r.add(at, at.words+" is empty", "write something there, or remove it")
			continue
		}
		r.content(at, value, rule)
	}
}

func (r *rules) count(list place, n, most int) {
	r.learn(list, limits{most: most})
	if n > most {
		r.add(list, fmt.Sprintf("there are %d items in %s", n, list.words), fmt.Sprintf("keep at most %d", most))
	}
}

// content checks a text that is there.
func (r *rules) content(at place, value string, rule textRule) bool {
	before := len(r.list)
	if name := unwelcomeIn(value, rule.paragraphs); name != "" {
		r.add(at, fmt.Sprintf("%s contains %s", at.words, name), unwelcomeFix(name))
	} else if !visible(value) {
		r.add(at, at.words+" shows nothing", "write something there")
	}
	if n := utf8.RuneCountInString(value); rule.characters > 0 && n > rule.characters {
		r.add(at, fmt.Sprintf("%s is %d characters long", at.words, n), fmt.Sprintf("shorten it to at most %d", rule.characters))
	}
	if rule.cells > 0 && text.Width(value) > rule.cells {
		r.add(at, fmt.Sprintf("%s is %d columns wide", at.words, text.Width(value)), fmt.Sprintf("shorten it to at most %d", rule.cells))
	}
	return len(r.list) == before
}

var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9._-]{0,63}$`)

// id checks a name that other things refer to.
func (r *rules) id(p place, value, such string) {
	r.learn(p.field("id"), limits{pattern: idPattern.String(), kind: "id"})
	if !r.text(p, "id", value, textRule{such: such}) {
		return
	}
	if !idPattern.MatchString(value) {
		r.add(p.field("id"), fmt.Sprintf("the id of %s is %s", p.words, quote(value)),
			"use at most 64 small letters a to z, digits, hyphens, dots and underscores, such as: id: "+such)
	}
}

// linkBeginning is what a link must match at the least.
const linkBeginning = `[Hh][Tt][Tt][Pp][Ss]?://.*`

// link checks a web address. It is never fetched, but people will follow it.
func (r *rules) link(p place, value string) {
	r.learn(p.field("link"), limits{pattern: linkBeginning, kind: "link"})
	if value == "" || !r.text(p, "link", value, textRule{optional: true, characters: maxLink}) {
		return
	}
	address, err := url.Parse(value)
	web := err == nil && (address.Scheme == "https" || address.Scheme == "http") && address.Host != ""
	if !web || strings.ContainsAny(value, " \u00a0") {
		r.add(p.field("link"), fmt.Sprintf("the link of %s is %s", p.words, quote(value)),
			"give a whole web address, such as: link: https://www.gov.uk/")
	}
}

// visible reports whether a text has anything to see, as one of joiners alone has not.
func visible(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.IsMark(r)
	})
}

const (
	tabName   = "a tab"
	breakName = "a line break"
	floodName = "a letter with more than 6 marks"
)

// unwelcomeIn names the first character in a text that must not reach a screen or
// a document; it is empty for a text without any.
func unwelcomeIn(value string, paragraphs bool) string {
	if !utf8.ValidString(value) {
		return "bytes that are not UTF-8"
	}
	marks, joined := 0, false
	for _, r := range value {
		if ' ' <= r && r <= '~' { // nearly all are, and each session that is opened asks
			marks, joined = 0, false
			continue
		}
		if !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
		} else if marks++; marks > text.MaxMarks {
			return floodName
		}
		if text.Joiner(r) && joined {
			return characterName(r)
		}
		joined = text.Joiner(r)
		switch {
		case r == '\n' && paragraphs:
		case r == '\n':
			return breakName
		case r == '\t':
			return tabName
		case unwelcome(r):
			return characterName(r)
		}
	}
	return ""
}

func unwelcomeFix(name string) string {
	switch name {
	case tabName:
		return "use spaces instead"
	case breakName:
		return "write it as one paragraph: with > rather than |, and without an empty line inside"
	}
	return "remove it"
}

// unwelcome reports whether a character could change how a terminal behaves, hide text or
// show it in another order, or shows nothing. The joiners stay, because several scripts
// need them.
func unwelcome(r rune) bool {
	if ' ' <= r && r <= '~' || r == '\n' { // nearly all are, and each start asks
		return false
	}
	return text.Hidden(r) || r == text.EmptyBraille || unicode.In(r, unicode.Zl, unicode.Zp)
}

// characterName describes an unwelcome character, which cannot be shown itself.
func characterName(r rune) string {
	kind := "an invisible character"
	switch {
	case r == '\x1b':
		kind = "an escape character"
	case unicode.IsControl(r):
		kind = "a control character"
	case unicode.Is(unicode.Bidi_Control, r):
		kind = "a control for the direction of text"
	case unicode.Is(unicode.Co, r):
		kind = "a character of private use"
	}
	return fmt.Sprintf("%s (U+%04X)", kind, r)
}

// quote shows a value from a file in a message, safely and not at length.
func quote(value string) string {
	const most = 40
	runes := []rune(value[:min(len(value), most*utf8.UTFMax)])
	if len(runes) > most {
		value = string(runes[:most]) + "…"
	}
	return safely(strconv.Quote(value), value)
}

// safely is a text that is safe to show, or where it is not, another in ASCII.
func safely(value, otherwise string) string {
	if unwelcomeIn(value, false) != "" {
		return strconv.QuoteToASCII(otherwise)
	}
	return value
}

// shorten cuts a text to a width in cells, with an ellipsis where something is lost, and
// without the full stop at its end. Nothing comes of a text that will be refused.
func shorten(value string, cells int) string {
	value = unstopped(value)
	switch {
	case !visible(value) || unwelcomeIn(value, false) != "":
		return ""
	case text.Width(value) <= cells:
		return value
	}
	return strings.TrimRight(text.Cut(value, cells-1, ""), " .,;:") + "…"
}

// unstopped is a sentence without its full stop. The one of an abbreviation stays.
func unstopped(text string) string {
	sentence := strings.TrimRight(text, " ")
	if !strings.HasSuffix(sentence, ".") || strings.HasSuffix(sentence, "..") {
		return text
	}
	sentence = sentence[:len(sentence)-1]
	last := sentence[strings.LastIndexAny(sentence, " (-")+1:]
	if strings.Contains(last, ".") || slices.Contains([]string{"etc", "co", "ltd", "no", "al"}, strings.ToLower(last)) {
		return text
	}
	return sentence
}
