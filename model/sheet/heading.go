package sheet

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// What a heading means. A column is taken for the statement, the score or the name only
// where its heading says that and nothing else: what stands in brackets belongs to it. So
// "Your score (0-5)" is the score, "Score (target)" is another figure, and "Score (1-10)"
// could be the score and is not on this scale.

const (
	// colNumber is the statement's number where another column has its text.
	colNumber = "number"
	// ColText is the statement's text.
	ColText = "text"
	// ColStep is the step that the statement belongs to.
	ColStep = "step"
	// colAnswer says in our own tables what kind of answer a score is.
	colAnswer = "answer"
	// colSession and colTitle are the session of a row in our own tables.
	colSession, colTitle = "session", "title"
	// colYear says of which year a row is.
	colYear = "year"
)

// heading is what the heading of a column means.
type heading struct {
	column string // one of those above, or a column of Row; empty for any other
	sure   bool   // it says that and nothing else; otherwise it could be that
	strong bool   // of a statement: more than a number of something
	rival  bool   // of a score: another word for it
}

// nouns are what columns are called, without words such as "your".
var nouns = map[string]string{
	"name of participant": tabular.ColParticipant, "respondent": tabular.ColParticipant, "respondent name": tabular.ColParticipant,
	"completed by": tabular.ColParticipant, "filled in by": tabular.ColParticipant, "scored by": tabular.ColParticipant, "answered by": tabular.ColParticipant,
	"statement": tabular.ColStatement, "question": tabular.ColStatement, "item": tabular.ColStatement, "statement number": tabular.ColStatement, "statement no": tabular.ColStatement,
	"question number": tabular.ColStatement, "question no": tabular.ColStatement, "statement nr": tabular.ColStatement, "statement #": tabular.ColStatement,
	"number": colNumber, "no": colNumber, "nr": colNumber, "#": colNumber,
	"text": ColText, "statement text": ColText, "question text": ColText, "wording": ColText,
	"step": ColStep, "step number": ColStep, "step no": ColStep, "section": ColStep, "theme": ColStep, "part": ColStep, "domain": ColStep,
	"round": tabular.ColRound, "score": tabular.ColScore,
	"comment": tabular.ColComment, "comments": tabular.ColComment,
	"barrier": tabular.ColBarrier, "barriers": tabular.ColBarrier, "barrier to change": tabular.ColBarrier, "barriers to change": tabular.ColBarrier,
	"what stands in the way": tabular.ColBarrier, "obstacle": tabular.ColBarrier, "obstacles": tabular.ColBarrier,
	"priority": tabular.ColPriority, "priorities": tabular.ColPriority, "priority for action": tabular.ColPriority, "priorities for action": tabular.ColPriority,
	"what should be done": tabular.ColPriority,
	"session":             colSession, "title": colTitle, "year": colYear, "date": colYear, "timestamp": colYear,
}

var (
	// filler says nothing about what a column holds.
	filler = wordSet("your my own self individual personal please enter choose select write give here each this current now today s")
	// rival is another word for a score.
	rival = wordSet("rating mark marks points grade answer response")
	// another says that a figure is not what the person says now.
	another = wordSet("target goal aim planned expected desired future next ideal last previous prior before past old earlier baseline " +
		"mean average median group consensus agreed team overall total sum max maximum min minimum highest lowest change difference count corrected from label meaning " +
		"description text note notes comment comments reason rationale evidence explanation details date by")
	// moment says when and not what.
	moment = wordSet("now today current after then")
	// ofNames, ofNumbers and ofScales may stand in brackets behind a name, a number and a
	// scale.
	ofNames   = wordSet("first last full name names surname optional required or and alias initials")
	ofNumbers = wordSet("number no nr from to")
	ofScales  = wordSet("scale from to or and dk na n a don t know not applicable optional required")
)

func wordSet(text string) map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields(text) {
		set[word] = true
	}
	return set
}

var headingWord = regexp.MustCompile(`[\p{L}\p{M}]+|[0-9]+|[#%]`)

// longestHeading is in characters: what is longer is a text.
const longestHeading = 60

// headingOf says what a heading means; scale is that of the session, which some headings give.
func headingOf(scale framework.Scale, title string) heading {
	title = strings.ReplaceAll(strings.ToLower(text.Line(title)), "this year", "now")
	if title == "" || len([]rune(title)) > longestHeading {
		return heading{}
	}
	whole := wordsOf(title)
	base, _, _ := strings.Cut(title, "(")
	words := without(wordsOf(base), filler)
	if column := columnCalled(strings.Join(words, " ")); column != "" && column != tabular.ColScore {
		extra := without(whole, filler)[len(words):]
		return heading{column: column, strong: column == tabular.ColStatement, sure: !slices.ContainsFunc(extra, func(word string) bool {
			return !harmless(column, word)
		})}
	}
	return scoreHeading(whole, func(words []string) bool { return ownScale(scale, title, words) })
}

// columnCalled is the column that is called so in a score sheet or in a list of people.
func columnCalled(name string) string {
	if column, ok := nouns[name]; ok {
		return column
	}
	switch field, weak := roster.PeopleField(name); {
	case weak:
	case field == roster.ColName, field == roster.ColFirst, field == roster.ColLast:
		return tabular.ColParticipant
	case field == tabular.ColAgency, field == tabular.ColRole:
		return field
	}
	return ""
}

// welsh are headings in Welsh, which stand alone or beside the English ones.
var welsh = map[string]string{
	"cyfranogwr": "participant", "enw": "name", "datganiad": "statement", "cwestiwn": "question", "rhif": "number", "sgôr": "score", "sgor": "score",
	"sylw": "comment", "sylwadau": "comments", "rhwystr": "barrier", "rhwystrau": "barriers", "blaenoriaeth": "priority", "blaenoriaethau": "priorities", "cam": "step", "rownd": "round",
}

// wordsOf are the words of a heading in English, each once where it stands in both
// languages.
func wordsOf(title string) []string {
	words := headingWord.FindAllString(title, -1)
	for i, word := range words {
		words[i] = cmp.Or(welsh[word], word)
	}
	return slices.Compact(words)
}

// harmless reports whether a word in brackets leaves a column what it is called.
func harmless(column, word string) bool {
	_, err := strconv.Atoi(word)
	switch column {
	case tabular.ColParticipant:
		return ofNames[word]
	case tabular.ColStatement, colNumber:
		return err == nil && !isYear(word) || ofNumbers[word]
	}
	return !another[word]
}

// scoreHeading says whether a heading is a score's; own reports whether words of it give the scale.
func scoreHeading(words []string, own func(words []string) bool) heading {
	const most = 5 // words: what has more of them is a sentence
	has := func(set map[string]bool) bool {
		return slices.ContainsFunc(words, func(word string) bool { return set[word] })
	}
	rest := without(words, filler)
	at := slices.Index(rest, "score")
	switch {
	case has(another):
		return heading{}
	case at >= 0 && len(rest) <= most, at >= 0 && own(rest[1:]):
		rest = slices.Delete(slices.Clone(rest), at, at+1)
		return heading{column: tabular.ColScore, sure: len(rest) == 0 || own(rest)}
	case has(rival) && len(rest) == 1:
		return heading{column: tabular.ColScore, rival: true}
	case len(words) > 0 && len(words) <= 2 && !slices.ContainsFunc(words, func(word string) bool { return !moment[word] && !isYear(word) }):
		return heading{column: tabular.ColScore}
	}
	return heading{}
}

// ownScale reports whether words of a heading give the scale of a session, from its lowest value to
// its highest, perhaps with what its points mean.
func ownScale(scale framework.Scale, title string, words []string) bool {
	var points []int
	explained := strings.Contains(title, "=")
	for _, word := range words {
		if n, err := strconv.Atoi(word); err == nil {
			points = append(points, n)
		} else if word == "%" || !explained && !ofScales[word] {
			return false
		}
	}
	if len(points) > 0 && scale.Lowest() < 0 {
		points = signedNumbers(title)
	}
	return len(scale) > 0 && len(points) > 1 &&
		points[0] == scale.Lowest() && points[len(points)-1] == scale.Highest() && slices.IsSorted(points)
}

var signedNumber = regexp.MustCompile(`([-−–]?)([0-9]+)`)

// signedNumbers are the numbers of a text with their signs. A dash that joins two numbers is no
// sign: "-2 to 2" and "−2–2" both end in 2, and "-2, -1" in -1.
func signedNumbers(text string) []int {
	var all []int
	end := 0 // of the number before
	for _, at := range signedNumber.FindAllStringSubmatchIndex(text, -1) {
		n, err := strconv.Atoi(text[at[4]:at[5]])
		if err != nil {
			continue
		}
		signed, joined := at[3] > at[2], len(all) > 0 && at[0] == end
		if end = at[1]; signed && !joined {
			n = -n
		}
		all = append(all, n)
	}
	return all
}

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n >= 1900 && n < 2100
}

func without(words []string, set map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return set[word] })
}

// isHead reports whether a line names a column of statements and one of scores.
func isHead(scale framework.Scale, rec tabular.Record) bool {
	statement, score := false, false
	for _, cell := range rec.Cells {
		if _, err := parseWhole(cell); err == nil && !isYear(cell) {
			return false // a line of the table
		}
		h := headingOf(scale, cell)
		statement = statement || h.column == tabular.ColStatement || h.column == colNumber
		score = score || h.column == tabular.ColScore && !h.rival
	}
	return statement && score
}

// findHeader is the first record that is the head of a table.
func findHeader(scale framework.Scale, records []tabular.Record) (int, bool) {
	i := slices.IndexFunc(records[:min(len(records), tabular.HeadSearched)], func(rec tabular.Record) bool { return isHead(scale, rec) })
	return i, i >= 0
}
