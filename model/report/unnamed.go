package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stocktake/model"
)

// unnamed takes names out of the words of a log.
//
// The words were put together when a change was made, so they hold names as they
// were then: also of people who were renamed or removed since, whom the session no
// longer knows. A search for today's names would miss those. So the place of the
// name is found instead: the entries that speak of a person have fixed words after
// it, or around it, and whatever stands in the name's place goes. Today's names
// become aliases, any other "somebody"; a name that somebody gave up and another took
// is taken for the latter's.
//
// What people wrote themselves — notes, barriers, priorities — stays as it is, as in
// every report. So does what nobody here wrote: the words of the framework, such as the
// title of a checklist, and those of the program, even where somebody is called "Lead"
// or "Round". In the words of all other entries, which are labels that another program
// may have chosen, today's names are replaced where they stand as words of their own,
// the longest first, so that "Ann" does not leave " Evans" behind of "Ann Evans".
type unnamed struct {
	named []model.Participant // the longest label first; nobody in an anonymous session
	alias bool                // aliases may be told
}

func newUnnamed(s *model.Session) unnamed {
	named := slices.DeleteFunc(slices.Clone(s.Participants()), func(p model.Participant) bool { return p.Name == "" })
	slices.SortStableFunc(named, func(a, b model.Participant) int { return cmp.Compare(len(b.Name), len(a.Name)) })
	return unnamed{named, true}
}

const answerWords = `[0-5]|don't know|not applicable`

var (
	// ofPerson is an entry about a person: what stands before the name, the name,
	// and what stands after it.
	ofPerson = []*regexp.Regexp{
		regexp.MustCompile(`^()(.+)( at statement \d+(?:, round \d+)?: (?:score entered|score cleared|score corrected.*|` + answerWords + `))$`),
		regexp.MustCompile(`^()(.+)( (?:left|is back))$`),
		regexp.MustCompile(`^(dots of )(.+)()$`),
		regexp.MustCompile(`^(participant )(.+)( (?:added|changed|removed))$`),
		regexp.MustCompile(`^()(Participant \d+)( (?:added|changed|removed))$`),
	}
	// ofText is an entry that shows what people wrote, or speaks of nobody.
	ofText = regexp.MustCompile(`^(?:(?:evidence|barrier|priority|training need)(?: at (?:statement|step) [\d, ]+)?(?:: | (?:added|changed|removed|moved)$)|two (?:priorities|barriers) merged: |priority split in two: |barrier removed, also from its priorities: |priorities taken over from |consensus at statement \d+\b)`)
	// ofNobody is an entry in the words of the framework and of the program alone.
	ofNobody = regexp.MustCompile(`^(?:` +
		`checklist .+, .+: (?:yes|partly|no|not yet talked about|note)|checklist: an item that is not there|reflection: .+|` +
		`the texts of the plan|the session's details|session (?:marked as|no longer) a baseline|scores are (?:unseen|seen) .+|` +
		`vote on the priorities .+|dots of two priorities joined|priorities ordered by their dots|the first \d+ priorities chosen to begin with|` +
		`round \d+ of statement \d+ (?:begun|revealed|concealed again|taken away)|statement \d+ (?:marked to come back to|no longer marked)|` +
		`(?:\d+[hms])+ at statement \d+|score sheet|\d+ score sheets|score sheets and training needs|training needs from a list|participants from a list` +
		`)$`)
)

func (u unnamed) words(words string) string {
	if ofText.MatchString(words) || ofNobody.MatchString(words) {
		return words
	}
	for _, form := range ofPerson {
		if m := form.FindStringSubmatch(words); m != nil {
			who := u.called(m[2])
			return strings.TrimPrefix(m[1], "participant ") + who + m[3]
		}
	}
	for _, p := range u.named {
		words = replaceWord(words, p.Name, p.Alias())
	}
	return words
}

// called is what to call somebody whom an entry calls so.
func (u unnamed) called(label string) string {
	if !u.alias {
		return "somebody"
	}
	for _, p := range u.named {
		if p.Name == label {
			return p.Alias()
		}
	}
	if alias.MatchString(label) {
		return label
	}
	return "somebody"
}

// alias is the form of every alias.
var alias = regexp.MustCompile(`^Participant [1-9]\d*$`)

// replaceWord replaces old where no letter or digit stands beside it.
func replaceWord(text, old, by string) string {
	var b strings.Builder
	for {
		i := strings.Index(text, old)
		if i < 0 {
			return b.String() + text
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[i+len(old):])
		b.WriteString(text[:i])
		if wordRune(before) || wordRune(after) {
			b.WriteString(old)
		} else {
			b.WriteString(by)
		}
		text = text[i+len(old):]
	}
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
