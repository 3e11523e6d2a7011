package model

import (
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
)

// Score is what one participant answers to one statement: points of the session's scale,
// "don't know" or "not applicable". The zero value is no answer at all. Only points are
// numbers; the other answers enter no statistic. A score knows no scale: whether its points
// are on that of a session, framework.Scale says.
type Score int16

// farthestPoints bounds points on either side of 0, farther out than any scale goes.
const farthestPoints = 1 << 13

// The answers that are not points. NoScore is also what "no consensus" is stored as.
const (
	NoScore  Score = 0
	DontKnow Score = farthestPoints + 1 + iota
	NotApplicable
	// Sealed is what a blind session says of an answer that is not revealed yet. It
	// is never entered and never kept.
	Sealed
)

// Points is the score of p points. It panics where no scale has them: texts and files go
// through ParseScore.
func Points(p int) Score {
	switch {
	case p < -farthestPoints || p >= farthestPoints:
		panic(fmt.Sprintf("model: %d is no score", p))
	case p < 0:
		return Score(p)
	default:
		return Score(p + 1)
	}
}

// Points returns the number that a score stands for; false for an answer that is none.
func (s Score) Points() (int, bool) {
	switch {
	case s == NoScore || s > farthestPoints:
		return 0, false
	case s < 0:
		return int(s), true
	default:
		return int(s) - 1, true
	}
}

// Answered reports whether there is an answer, points or not.
func (s Score) Answered() bool { return s != NoScore }

// on reports whether somebody can give the score on a scale: points of it, another answer, or
// none.
func (s Score) on(scale framework.Scale) bool {
	if p, ok := s.Points(); ok {
		return scale.Has(p)
	}
	return s == NoScore || s == DontKnow || s == NotApplicable
}

// String is the score as files write it: its points, "dk", "na" or "".
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
		p, _ := s.Points()
		return framework.Number(p)
	}
}

// ParseScore reads a score on a scale as people and spreadsheets write it: its points, "dk",
// "don't know", "na", "not applicable", or nothing for no score. The error is a sentence that
// says what may stand there.
func ParseScore(text string, scale framework.Scale) (Score, error) {
	word := strings.ToLower(strings.TrimSpace(text))
	if word == "" {
		return NoScore, nil
	}
	number := strings.Replace(word, "−", "-", 1)
	word = strings.NewReplacer("’", "", "'", "", "/", "", ".", "").Replace(word)
	switch word {
	case "dk", "d", "dont know", "do not know":
		return DontKnow, nil
	case "na", "n", "not applicable":
		return NotApplicable, nil
	}
	if p, err := strconv.Atoi(number); err == nil && scale.Has(p) && strconv.Itoa(p) == number {
		return Points(p), nil
	}
	return NoScore, refuse("%q is not a score; write %s, dk for don't know, na for not applicable, or leave it empty",
		excerpt(text), scale.Listed())
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
	}
	if p, err := strconv.Atoi(text); err == nil && -farthestPoints <= p && p < farthestPoints {
		*s = Points(p)
		return nil
	}
	return refuse("%s is not a score; it is a whole number, \"dk\", \"na\" or null", excerpt(text))
}
