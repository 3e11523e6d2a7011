package model

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"familyhub/stocktake/model/refusal"
)

// Naming is how an entry of the log calls people when it is put into words.
type Naming int

// The ways to call people.
const (
	ByName  Naming = iota // as they were called when it was entered
	ByAlias               // "Participant 3", also those who were renamed or removed since
	Unnamed               // "somebody": who remembers when an answer was handed in could tell whose alias it is
)

// Naming is how the log of this session calls people, with their names or without; in an
// anonymous session it calls nobody.
func (s *Session) Naming(names bool) Naming {
	switch {
	case s.Anonymous():
		return Unnamed
	case names:
		return ByName
	default:
		return ByAlias
	}
}

// Description is what a change does, in parts. Words are made of it when it is shown, with
// names or without: no name stands in any of the parts but its own. It is taken from the
// session as it was before the change, so what was sealed then stays sealed here after the
// reveal, too.
type Description struct {
	Statements  []int  // that the change is about; empty for the whole session
	Participant string // the id of the one person whom the change is about; empty for none
	Statement   int    // where that person scored or commented; 0 for nowhere
	Round       int    // of the statement, from 1; 0 for none

	name         string // what the person was called; empty without a name
	before, what string // the words before and after the person, or all of them where there is none
	called, now  string // what the words call the statements, and what these are called since a move; empty for no move
	redacted     string // in place of what, once the round is concealed again; empty where what tells no score or text
	unnamed      string // in place of what, where names are left out; empty where what is our own words, or a text that people wrote
}

// Words puts the change into words, such as "Siân at statement 7: 3"; a statement that stands elsewhere
// since is called what it is now.
func (d Description) Words(n Naming) string {
	what := d.what
	if n != ByName && d.unnamed != "" {
		what = d.unnamed
	}
	what = d.today(what)
	switch {
	case d.Participant == "" && d.before == "":
		return what
	case d.Participant == "" || n == Unnamed:
		return strings.TrimPrefix(d.before, participantNoun) + "somebody" + what
	case n == ByName && d.name != "":
		return d.before + d.name + what
	default:
		return strings.TrimPrefix(d.before, participantNoun) + Participant{ID: d.Participant}.Alias() + what
	}
}

// participantNoun stands before the name of somebody who comes or goes, and before no
// alias: "Participant 3" says it already.
const participantNoun = "participant "

// plainly describes a change that is about no one person.
func plainly(format string, args ...any) Description {
	return Description{what: fmt.Sprintf(format, args...)}
}

// at is the description of a change that is about a statement.
func (d Description) at(statement int) Description {
	d.Statements = []int{statement}
	return d
}

// aboutPerson begins the description of a change that is about one person.
func aboutPerson(s *Session, participant string) Description {
	p, _ := s.Participant(participant)
	return Description{Participant: participant, name: p.Name}
}

// ownLabels are the labels that this program gives to batches: its own words, before a text
// that people wrote where they end in a colon or a quotation mark. Any other label may
// hold a name.
var ownLabels = regexp.MustCompile(`^(?:` +
	PlanTextsLabel + `|` + DetailsLabel + `(?:` + movedQuarters + `.*)?|(?:\d+ )?score sheets?(?: and training needs)?|training needs from a list|measures from a list|score sheets, training needs and measures|participants from a list|` +
	`\d+ participants? added|priorities ordered by their dots|the first \d+ priorities chosen to begin with|` +
	`round \d+ of statement \d+ concealed again|priority(?: at [^:]*)?: .*` + clearedLikelihood + `|` +
	`(?:` + MergedPriorities + `|` + SplitPriority + `|` + MergedBarriers + `|` + RemovedBarrier + `|` + RemovedMeasure + `|` + CarriedOver + `).*|` +
	ReviewOf + `\d{1,2} [A-Z][a-z]+ \d{4}: .*` +
	`)$`)

// How labels of batches begin that go on with a text that people wrote.
const (
	MergedPriorities = "two priorities merged: "
	SplitPriority    = "priority split in two: "
	MergedBarriers   = "two barriers merged: "
	RemovedBarrier   = "barrier removed, also from its priorities: "
	RemovedMeasure   = "measure removed, also from its priorities: "
	CarriedOver      = "priorities taken over from “"
)

// about names what a text belongs to, such as "barrier at statement 7".
func about(s *Session, noun string, statements, steps []int) string {
	switch {
	case len(statements) == 0 && len(steps) == 0:
		return noun
	case len(statements) == 0:
		return noun + " at " + s.framework.Words().Step.One + " " + numbers(steps)
	default:
		return noun + " at " + s.framework.Words().Statement.One + " " + s.labels(statements)
	}
}

// labels are what statements are known by, in a row.
func (s *Session) labels(statements []int) string {
	words := make([]string, len(statements))
	for i, n := range statements {
		words[i] = s.framework.LabelOf(n)
	}
	return strings.Join(words, ", ")
}

func numbers(ns []int) string {
	words := make([]string, len(ns))
	for i, n := range ns {
		words[i] = fmt.Sprint(n)
	}
	return strings.Join(words, ", ")
}

// excerpt is the beginning of a text, for one line of a message.
func excerpt(s string) string { return refusal.Excerpt(s) }

// refuse makes the error of what people or files bring in and a session does not take.
func refuse(format string, args ...any) error { return refusal.Of(format, args...) }

func sortedSet(ns []int) []int {
	if len(ns) == 0 {
		return nil
	}
	return slices.Compact(slices.Sorted(slices.Values(ns)))
}

// field is one field of an entry before and after it was changed, as people read it.
type field struct{ name, was, is string }

// byID is a field of ids, which tell people nothing: the history says only that it changed.
const byID = "\x00"

// fieldsChanged says of each field that differs what stood and stands in it, after a colon;
// empty where none does.
func fieldsChanged(fields []field) string {
	var said []string
	for _, f := range fields {
		switch was, is := excerpt(f.was), excerpt(f.is); {
		case f.was == f.is:
		case strings.HasPrefix(f.was, byID): // told apart, and not told
			said = append(said, f.name)
		case f.was == "":
			said = append(said, fmt.Sprintf("%s “%s” added", f.name, is))
		case f.is == "":
			said = append(said, fmt.Sprintf("%s “%s” removed", f.name, was))
		case was == is: // they differ further on
			said = append(said, f.name)
		default:
			said = append(said, fmt.Sprintf("%s from “%s” to “%s”", f.name, was, is))
		}
	}
	if len(said) == 0 {
		return ""
	}
	return ": " + strings.Join(said, ", ")
}

// present is a number in a list, and none for 0.
func present(n int) []int {
	if n == 0 {
		return nil
	}
	return []int{n}
}
