// Package namelist reads lists of people as they are pasted out of mail and documents:
// lines with bullets or numbers, names parted by commas or semicolons, e-mail addresses
// beside them, surnames first.
//
// A name is taken only where one reading is possible. Where a line can be one person or
// two, or a name with an agency, the problem names both readings. E-mail addresses are
// never passed on.
package namelist

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// Line is a line of a list.
type Line struct {
	Number int // in the file, from 1
	Text   string
	Cell   bool // one cell of a table, so that a comma in it parts nobody from anybody
}

// Person is somebody in a list.
type Person struct {
	Line     int
	Name     string
	Observes bool
}

// Read reads a list; file is what problems call it. A headed one stands below a heading such as "name": then nothing in
// it is a title, a label or a greeting. It gives nobody where there is a problem.
func Read(file string, lines []Line, headed bool) ([]Person, tabular.Problems) {
	r := reader{file: file, headed: headed}
	if !headed {
		lines = r.belowTitle(lines)
	}
	for _, line := range lines {
		r.line(line)
	}
	r.commas()
	if !headed {
		r.marks()
	}
	for _, e := range r.entries {
		r.person(e)
	}
	if len(r.problems) > 0 {
		slices.SortStableFunc(r.problems, func(a, b tabular.Problem) int { return a.Line - b.Line })
		return nil, r.problems
	}
	return r.people, nil
}

// reader reads a list line by line.
type reader struct {
	file     string
	headed   bool
	observe  bool // below "Observers:"
	total    bool // below a total
	entries  []entry
	people   []Person
	problems tabular.Problems
}

// entry is a part of a line that is one person, or several with commas between them.
type entry struct {
	line      int
	text      string
	addressed bool // an address stood beside the name
	one       bool // a comma is part of the name
	ends      bool // the line went on after it, with a comma at its end
	observes  bool
	marked    bool // a bullet or a number stood before it
}

func (r *reader) wrong(line int, format string, args ...any) {
	r.problems = append(r.problems, tabular.Problem{File: r.file, Line: line, Sentence: fmt.Sprintf(format, args...)})
}

var (
	bullet = regexp.MustCompile(`^(?:[-–—*+]\s+|[•·▪▫‣◦●○■□➢➤►▶→✓✔]\s*|o\t|[☐☑☒]\s*|\[[ xX✓]?\]\s+)`)
	number = regexp.MustCompile(`^(?:\(?\d{1,4}(?:[.):]\s*|,\s*|\s*[-–]\s+|\s+)|\(?[a-zA-Z]\)\s+|\(?[ivx]{1,5}[.)]\s+)`)
	greets = regexp.MustCompile(`(?i)^(?:hi|hello|hiya|dear|thanks|thank you|regards|kind regards|best wishes|many thanks|cheers|diolch)\b`)
	unused = regexp.MustCompile(`^\(?\d{1,4}[.)]$`) // a number of the list
	rule   = regexp.MustCompile(`^[-=_*·.•~#+|\s]+$`)
	label  = regexp.MustCompile(`^(\pL[\pL\s./'’-]{0,40}?)\s*[:：]\s*(.*)$`)
	dash   = regexp.MustCompile(`\s[-–—|/]\s`)
	among  = regexp.MustCompile(`(?i)\s+(?:and|&|a|ac)\s+`)
	totals = regexp.MustCompile(`(?i)^(?:(?:grand |sub-?)?totals?|cyfanswm)(?:\P{L}*|(?: number)?(?: of)? ` + crowd + `\P{L}*)$|` +
		`^(?:number|count|nifer)(?: of)?(?: ` + crowd + `)?\P{L}*\d\P{L}*$|^` + crowd + `\s*[:=(]\s*\d+\W*$|^\d+ ` + crowd + `(?: in total| in all)?\.?$|^page \d+(?: of \d+)?$`)
)

// crowd is what people are called who are counted.
const crowd = `(?:people|persons|participants|attendees|attending|delegates|invitees|present|names|staff|observers|invited|scoring)`

// IsNote reports whether a line or cell is about the list rather than somebody in it, such
// as "Apologies: Cy" or a date.
func IsNote(s string) bool {
	return len(s) <= longest && notes.MatchString(text.Line(s))
}

// longest is how many bytes a text about a list has at most; one that is longer need not
// be looked at for that.
const longest = 400

var notes = regexp.MustCompile(`(?i)^(?:apologies|apologies for absence|absent|not attending|declined|notes?|nb|date|venue|time|printed|updated|prepared by|source|contact)\s*[:：]|` +
	`^(?:apologies|absent|not attending)$|\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b|` +
	`^(?:tb[acd]|to be (?:confirmed|advised|announced)|vacant|vacancy|unknown|sent from my .*|get outlook for .*)$`)

// SaysMore reports whether a text says more than one person's name: two names, a number
// of people, a telephone number or a time.
func SaysMore(text string) bool {
	return len(text) <= longest && more.MatchString(text) || len(slices.DeleteFunc(wordsOf(text), func(word string) bool {
		return !slices.Contains(otherWords, word)
	})) > 1
}

var more = regexp.MustCompile(`(?i)\s(?:and|&)\s|\s(?:x\s?|\+\s?)\d+$|\b\d{1,2}:\d{2}\b|\d[\d\s()-]{5,}\d|\b(?:tel|phone|mob|mobile|ext)\b[.:]?\s*\d`)

// IsTotal reports whether a line or cell counts the people of a list, or the pages.
func IsTotal(s string) bool {
	return len(s) <= longest && totals.MatchString(text.Line(s))
}

// Unmarked is a text without the bullet or the number before it.
func Unmarked(text string) string {
	const deepest = 3 // such as "- 1. Ann"
	text = strings.TrimLeft(text, " \u00a0")
	for range deepest {
		rest := strings.TrimLeft(text[len(bullet.FindString(text)):], " \t\u00a0")
		if after := strings.TrimLeft(rest[len(number.FindString(rest)):], " \t\u00a0"); startsWithLetter(after) || strings.HasPrefix(after, `"`) {
			rest = after
		}
		if rest == text || rest == "" {
			break
		}
		text = rest
	}
	return text
}

// line takes a line apart into entries.
func (r *reader) line(line Line) {
	text := strings.TrimRight(line.Text, "\r")
	const most = 100_000 // bytes: a thousand people
	if len(text) > most {
		r.wrong(line.Number, "the line has %d characters; at most %d fit, so shorten it", utf8.RuneCountInString(text), most)
		return
	}
	text = strings.TrimSpace(text)
	marked := Unmarked(text) != text
	if !line.Cell {
		text = r.cells(line, text)
	}
	text = strings.TrimSpace(text)
	ends := text != "" && isComma([]rune(text)[len([]rune(text))-1])
	text = table.Unescape(strings.TrimRight(text, " ,，;；、"))
	switch {
	case text == "" || rule.MatchString(text), !r.headed && unused.MatchString(text):
		return
	case IsTotal(text), r.total && !strings.ContainsFunc(text, unicode.IsLetter):
		r.total = true // its figure may stand on the next line
		return
	case greets.MatchString(text) && !r.headed && (ends || strings.Contains(text, " ")):
		r.wrong(line.Number, "%s belongs to a letter; leave only the names", quote(text))
		return
	}
	observes := r.observe
	if text = Unmarked(text); !r.headed {
		ok := false
		if text, observes, ok = r.labelled(line.Number, text); !ok {
			return
		}
	}
	parts := split(text, isSemicolon)
	for i, part := range parts {
		e := entry{line: line.Number, text: part, one: line.Cell || len(parts) > 1, ends: ends && i == len(parts)-1, observes: observes, marked: marked}
		r.entries = append(r.entries, r.addressed(e)...)
	}
}

// cells is the one cell of a line that is filled, besides numbers before it.
func (r *reader) cells(line Line, text string) string {
	cells := strings.FieldsFunc(text, func(c rune) bool { return c == '\t' })
	cells = slices.DeleteFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) == "" })
	if len(cells) > 1 && (Unmarked(cells[0]+" x") == "x" || bullet.MatchString(cells[0]+"\t")) {
		cells = cells[1:]
	}
	if len(cells) > 1 && !r.headed {
		if named := slices.DeleteFunc(slices.Clone(cells), func(cell string) bool { return WithoutAddresses(cell) == "" }); len(named) > 1 {
			r.wrong(line.Number, "%s", NoHeading)
			return ""
		}
	}
	return strings.Join(cells, " ")
}

// NoHeading is the sentence for a list that would need headings.
const NoHeading = "there is no column called name; the first line of a list of participants is name,agency,role,scoring"

// labelled takes a label off a line, such as "To:", and says what it says of the people
// after it.
func (r *reader) labelled(line int, text string) (rest string, observes, ok bool) {
	m := label.FindStringSubmatch(text)
	title := text
	if m != nil {
		title, rest = m[1], m[2]
	}
	title = strings.ToLower(title)
	words := wordsOf(title)
	switch {
	case m == nil && !slices.Contains([]string{"observers", "apologies", "absent", "not attending"}, title):
		return text, r.observe, true
	case slices.ContainsFunc(words, func(w string) bool { return slices.Contains([]string{"observers", "observing", "observer"}, w) }):
		r.observe = r.observe || rest == ""
		return rest, true, rest != ""
	case slices.Contains([]string{"to", "cc", "bcc"}, title) || IsHeading(title) || len(r.entries) == 0 && rest == "":
		if rest == "" {
			r.observe = false
		}
		return rest, false, rest != ""
	default:
		r.wrong(line, "%s is a label, and whether it is about people who take part is not said; leave only their names, or begin the list with name,agency,role,scoring", quote(text))
		return "", false, false
	}
}

// IsHeading reports whether a text is the heading of a list of people, such as
// "Participants" or "Names".
func IsHeading(s string) bool {
	return slices.Contains([]string{
		"names", "participants", "attendees", "attendance", "people", "persons", "delegates", "invitees", "invited", "present", "in attendance",
		"attending", "members", "list of people", "list of participants", "list of names", "list of attendees", "participant list", "attendance list", "attendee list",
		"who is coming", "register", "cyfranogwyr", "enwau",
	}, strings.ToLower(strings.Trim(counted.ReplaceAllString(text.Line(s), ""), " :.*,;")))
}

var counted = regexp.MustCompile(`\s*\(\d+\)`) // how many they are

// addressed takes the addresses off an entry. People stand apart there whose addresses
// have a comma between them.
func (r *reader) addressed(e entry) []entry {
	pieces := split(e.text, isComma)
	alone := func(text string, one bool) entry {
		clean := WithoutAddresses(text)
		if t := strings.Trim(clean, `"“”`); t != clean && len(split(t, isComma)) > 1 {
			one = true
		}
		own := e
		own.text, own.addressed, own.one = strings.Trim(clean, ` "“”'`), HasAddress(text), one
		return own
	}
	with := 0
	for _, piece := range pieces {
		if HasAddress(piece) {
			with++
		}
	}
	switch {
	case len(pieces) < 2 || with == 0:
		if with == 0 {
			own := e
			if t := strings.Trim(e.text, `"“”`); t != e.text && strings.Count(e.text, `"`) <= 2 {
				own.text, own.one = strings.TrimSpace(strings.ReplaceAll(t, `""`, `"`)), own.one || len(pieces) == 1
			}
			return []entry{own}
		}
		return []entry{alone(e.text, true)}
	case with == 1 && len(pieces) == 2 && HasAddress(pieces[1]):
		return []entry{alone(e.text, true)} // Ash, Ann <a@x>
	}
	return r.parted(e, pieces, alone)
}

// parted reads people with commas between them, some of whom have addresses.
func (r *reader) parted(e entry, pieces []string, alone func(string, bool) entry) []entry {
	pairs := len(pieces)%2 == 0
	for i, piece := range pieces {
		pairs = pairs && HasAddress(piece) == (i%2 == 1)
	}
	var all []entry
	for i := 0; i < len(pieces); i++ {
		switch before := i > 0 && !HasAddress(pieces[i-1]); {
		case pairs:
			all = append(all, alone(pieces[i]+", "+pieces[i+1], true))
			i++
		case before && HasAddress(pieces[i]):
			r.wrong(e.line, "%s can be one person with the surname first or two people; write one person on each line", quote(WithoutAddresses(pieces[i-1]+", "+pieces[i])))
			return nil
		default:
			all = append(all, alone(pieces[i], true))
		}
	}
	return all
}

// commas settles what commas between names mean, which only all lines together show.
func (r *reader) commas() {
	var open []int // the entries with commas that may part people
	wrapped := len(r.entries) > 1
	for i, e := range r.entries {
		if !e.one && len(split(e.text, isComma)) > 1 {
			open = append(open, i)
		}
		wrapped = wrapped && !e.one && (e.ends || i == len(r.entries)-1)
	}
	switch {
	case len(open) == 0:
	case len(r.entries) == 1 || wrapped:
		r.oneList()
	case len(open) == 1:
		e := r.entries[open[0]]
		r.wrong(e.line, "%s can be one person with the surname first, or several people or a name and an agency; write one person on each line, or begin the list with name,agency,role,scoring", quote(e.text))
	default:
		for _, i := range open {
			r.entries[i].one = true
		}
	}
}

// oneList reads all entries as names with commas between them.
func (r *reader) oneList() {
	first := r.entries[0]
	var names []string
	for _, e := range r.entries {
		names = append(names, split(e.text, isComma)...)
	}
	if last := len(names) - 1; last > 0 {
		names = append(names[:last], among.Split(strings.TrimPrefix(names[last], "and "), 2)...)
	}
	single := !slices.ContainsFunc(names, func(name string) bool { return strings.Contains(strings.TrimSpace(name), " ") })
	switch {
	case len(names) == 2:
		r.wrong(first.line, "there is no column called name, and %s can be two people, or one with the surname first or with an agency; write one person on each line, or begin the list with name,agency,role,scoring",
			quote(strings.Join(names, ", ")))
	case single && len(names)%2 == 0:
		r.wrong(first.line, "%s can be %d people, or %d with the surname first; write one person on each line", quote(strings.Join(names, ", ")), len(names), len(names)/2)
	default:
		if slices.ContainsFunc(names, func(name string) bool { return means(name, otherWords) }) {
			r.wrong(first.line, "there is no column called name, and in %s it is not clear what is a name and what an agency or a role; begin the list with name,agency,role,scoring", quote(strings.Join(names, ", ")))
			return
		}
		r.entries = r.entries[:0]
		for _, name := range names {
			own := first
			own.text, own.one = name, true
			r.entries = append(r.entries, own)
		}
	}
}

var observer = regexp.MustCompile(`(?i)\s*\((?:observer|observing|observes)\)$`)

// marks refuses lines without a bullet where the lines after them have one, from the first
// on: they can be titles.
func (r *reader) marks() {
	if len(r.entries) == 0 || r.entries[0].marked {
		return
	}
	for i := range len(r.entries) - 1 {
		if e := r.entries[i]; !e.marked && r.entries[i+1].marked {
			r.wrong(e.line, "%s has no bullet or number and the next line has, so that it can be a title; leave it out, or give each person one", quote(e.text))
		}
	}
}

// person makes a person of an entry.
func (r *reader) person(e entry) {
	text := observer.ReplaceAllString(e.text, "")
	e.observes = e.observes || text != e.text
	name, clear := Name(text)
	name = strings.Trim(name, " ")
	switch {
	case name == "" && e.addressed:
		r.wrong(e.line, "there is an e-mail address and no name; addresses are not kept, so write the name")
	case name == "":
	case !clear:
		r.wrong(e.line, "there is no column called name, and %s can be a name with an agency or a role, or several people; begin the list with name,agency,role,scoring, or write one person on each line", quote(text))
	case IsNote(e.text):
		r.wrong(e.line, "%s does not look like somebody's name; leave the line out", quote(e.text))
	case SaysMore(name):
		r.wrong(e.line, "%s says more than one person's name; write one name alone on each line", quote(name))
	case !r.headed && len(name) <= longest && dash.MatchString(name):
		r.wrong(e.line, "%s says more than a name; begin the list with name,agency,role,scoring and give each its column", quote(name))
	case !r.headed && !strings.ContainsFunc(name, unicode.IsLetter):
		r.wrong(e.line, "%s is no name; write one, or leave the line out", quote(name))
	default:
		r.people = append(r.people, Person{e.line, name, e.observes})
	}
}
