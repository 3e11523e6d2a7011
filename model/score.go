package model

import (
	"fmt"
	"strconv"
	"strings"
)

// MaxPoints is the highest point of the scale; the lowest is 0.
const MaxPoints = 5

// Score is what one participant answers to one statement: 0 to 5 points, "don't
// know" or "not applicable". The zero value is no answer at all. Only points are
// numbers; the other answers enter no statistic.
type Score uint8

// The answers that are not points. NoScore is also what "no consensus" is stored as.
const (
	NoScore       Score = 0
	DontKnow      Score = MaxPoints + 2
	NotApplicable Score = MaxPoints + 3
	// Sealed is what a blind session says of an answer that is not revealed yet. It
	// is never entered and never kept.
	Sealed Score = MaxPoints + 4
)

// Points is the score of p points. It panics unless p is 0 to MaxPoints: texts and
// files go through ParseScore.
func Points(p int) Score {
	if p < 0 || p > MaxPoints {
		panic(fmt.Sprintf("model: %d is no score", p))
	}
	return Score(p + 1)
}

// Points returns the number that a score stands for; false for an answer that is none.
func (s Score) Points() (int, bool) {
	if s == NoScore || s > MaxPoints+1 {
		return 0, false
	}
	return int(s) - 1, true
}

// Answered reports whether there is an answer, points or not.
func (s Score) Answered() bool { return s != NoScore }

// valid reports whether the number stands for a score; that of a damaged record may not.
func (s Score) valid() bool { return s <= NotApplicable }

// String is the score as files write it: "0" to "5", "dk", "na" or "".
func (s Score) String() string {
	if p, ok := s.Points(); ok {
		return strconv.Itoa(p)
	}
	switch s {
	case DontKnow:
		return "dk"
	case NotApplicable:
		return "na"
	default:
		return ""
	}
}

// Words is the score as a sentence has it.
func (s Score) Words() string {
	switch s {
	case NoScore:
		return "no score"
	case DontKnow:
		return "don't know"
	case NotApplicable:
		return "not applicable"
	case Sealed:
		return "sealed"
	default:
		return s.String()
	}
}

// ParseScore reads a score as people and spreadsheets write it: "0" to "5", "dk",
// "don't know", "na", "not applicable", or nothing for no score. The error is a
// sentence that says what may stand there.
func ParseScore(text string) (Score, error) {
	word := strings.ToLower(strings.TrimSpace(text))
	if word == "" {
		return NoScore, nil
	}
	word = strings.NewReplacer("’", "", "'", "", "/", "", ".", "").Replace(word)
	switch word {
	case "dk", "d", "dont know", "do not know":
		return DontKnow, nil
	case "na", "n", "not applicable":
		return NotApplicable, nil
	}
	if len(word) == 1 && word[0] >= '0' && word[0] <= '0'+MaxPoints && !strings.ContainsAny(text, "'’/.") {
		return Points(int(word[0] - '0')), nil
	}
	return NoScore, refuse("%q is not a score; write 0, 1, 2, 3, 4 or 5, dk for don't know, na for not applicable, or leave it empty", excerpt(text))
}

// MarshalJSON writes points as a number, other answers as "dk", "na" and no answer as null.
func (s Score) MarshalJSON() ([]byte, error) {
	if p, ok := s.Points(); ok {
		return strconv.AppendInt(nil, int64(p), 10), nil
	}
	if s == NoScore {
		return []byte("null"), nil
	}
	return strconv.AppendQuote(nil, s.String()), nil
}

// UnmarshalJSON reads what MarshalJSON writes.
func (s *Score) UnmarshalJSON(data []byte) error {
	text := string(data)
	switch {
	case text == "null":
		*s = NoScore
		return nil
	case text == `"dk"`:
		*s = DontKnow
		return nil
	case text == `"na"`:
		*s = NotApplicable
		return nil
	case len(text) == 1 && text[0] >= '0' && text[0] <= '0'+MaxPoints:
		*s = Points(int(text[0] - '0'))
		return nil
	}
	return refuse("%s is not a score; it is 0 to 5, \"dk\", \"na\" or null", excerpt(text))
}
