package sheet

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// What a heading means. A column is taken for the statement, the score or the name only
// where its heading says that and nothing else: what stands in brackets belongs to it. So
// "Your score (0-5)" is the score, "Score (target)" is another figure, and "Score (1-10)"
// could be the score and is not on this scale.

const (
	// colNumber is the statement's number where another column has its text.
	colNumber = "number"
	// colText is the statement's text.
	colText = "text"
	// colStep is the step that the statement belongs to.
	colStep = "step"
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
	"name of participant": colParticipant, "respondent": colParticipant, "respondent name": colParticipant,
	"completed by": colParticipant, "filled in by": colParticipant, "scored by": colParticipant, "answered by": colParticipant,
	"statement": colStatement, "question": colStatement, "item": colStatement, "statement number": colStatement, "statement no": colStatement,
	"question number": colStatement, "question no": colStatement, "statement nr": colStatement, "statement #": colStatement,
	"number": colNumber, "no": colNumber, "nr": colNumber, "#": colNumber,
	"text": colText, "statement text": colText, "question text": colText, "wording": colText,
	"step": colStep, "step number": colStep, "step no": colStep, "section": colStep, "theme": colStep, "part": colStep, "domain": colStep,
	"round": colRound, "score": colScore,
	"comment": colComment, "comments": colComment,
	"session": colSession, "title": colTitle, "year": colYear, "date": colYear, "timestamp": colYear,
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

// headingOf says what a heading means.
func headingOf(title string) heading {
	title = strings.ReplaceAll(strings.ToLower(text.Line(title)), "this year", "now")
	if title == "" || len([]rune(title)) > longestHeading {
		return heading{}
	}
	whole := wordsOf(title)
	base, _, _ := strings.Cut(title, "(")
	words := without(wordsOf(base), filler)
	if column := columnCalled(strings.Join(words, " ")); column != "" && column != colScore {
		extra := without(whole, filler)[len(words):]
		return heading{column: column, strong: column == colStatement, sure: !slices.ContainsFunc(extra, func(word string) bool {
			return !harmless(column, word)
		})}
	}
	return scoreHeading(whole, strings.Contains(title, "="))
}

// columnCalled is the column that is called so in a score sheet or in a list of people.
func columnCalled(name string) string {
	if column, ok := nouns[name]; ok {
		return column
	}
	switch field, weak := peopleField(name); {
	case weak:
	case field == colName, field == colFirst, field == colLast:
		return colParticipant
	case field == colAgency, field == colRole:
		return field
	}
	return ""
}

// welsh are headings in Welsh, which stand alone or beside the English ones.
var welsh = map[string]string{
	"cyfranogwr": "participant", "enw": "name", "datganiad": "statement", "cwestiwn": "question", "rhif": "number", "sgôr": "score", "sgor": "score",
	"sylw": "comment", "sylwadau": "comments", "cam": "step", "rownd": "round",
}

// wordsOf are the words of a heading in English, each once where it stands in both
// languages.
func wordsOf(title string) []string {
	words := headingWord.FindAllString(title, -1)
	for i, word := range words {
		words[i] = or(welsh[word], word)
	}
	return slices.Compact(words)
}

// harmless reports whether a word in brackets leaves a column what it is called.
func harmless(column, word string) bool {
	_, err := strconv.Atoi(word)
	switch column {
	case colParticipant:
		return ofNames[word]
	case colStatement, colNumber:
		return err == nil && !isYear(word) || ofNumbers[word]
	}
	return !another[word]
}

// scoreHeading says whether a heading is a score's.
func scoreHeading(words []string, explained bool) heading {
	const most = 5 // words: what has more of them is a sentence
	has := func(set map[string]bool) bool {
		return slices.ContainsFunc(words, func(word string) bool { return set[word] })
	}
	rest := without(words, filler)
	at := slices.Index(rest, "score")
	switch {
	case has(another):
		return heading{}
	case at >= 0 && len(rest) <= most, at >= 0 && ownScale(rest[1:], explained):
		rest = slices.Delete(slices.Clone(rest), at, at+1)
		return heading{column: colScore, sure: len(rest) == 0 || ownScale(rest, explained)}
	case has(rival) && len(rest) == 1:
		return heading{column: colScore, rival: true}
	case len(words) > 0 && len(words) <= 2 && !slices.ContainsFunc(words, func(word string) bool { return !moment[word] && !isYear(word) }):
		return heading{column: colScore}
	}
	return heading{}
}

// ownScale reports whether words give the scale of a session: 0 to 5, perhaps with what
// its points mean.
func ownScale(words []string, explained bool) bool {
	var points []int
	for _, word := range words {
		if n, err := strconv.Atoi(word); err == nil {
			points = append(points, n)
		} else if word == "%" || !explained && !ofScales[word] {
			return false
		}
	}
	return len(points) > 1 && points[0] == 0 && points[len(points)-1] == framework.MaxScore && slices.IsSorted(points)
}

func isYear(word string) bool {
	n, err := strconv.Atoi(word)
	return err == nil && n >= 1900 && n < 2100
}

func without(words []string, set map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool { return set[word] })
}

// isHead reports whether a line names a column of statements and one of scores.
func isHead(rec record) bool {
	statement, score := false, false
	for _, cell := range rec.cells {
		if _, err := parseWhole(cell); err == nil && !isYear(cell) {
			return false // a line of the table
		}
		h := headingOf(cell)
		statement = statement || h.column == colStatement || h.column == colNumber
		score = score || h.column == colScore && !h.rival
	}
	return statement && score
}

// findHeader is the first record that is the head of a table.
func findHeader(records []record) (int, bool) {
	i := slices.IndexFunc(records[:min(len(records), headSearched)], isHead)
	return i, i >= 0
}
