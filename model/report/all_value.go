package report

import (
	"math"
	"strconv"

	"familyhub/stocktake/model"
)

// value is what stands in one field of a row for analysis: a text, a number, a truth,
// or nothing. An empty text is nothing, so that a row reads the same in every format.
type value struct {
	kind  valueKind
	text  string // of a text as it is, of a number in digits
	truth bool
}

type valueKind int

const (
	nothing valueKind = iota
	isText
	isNumber
	isTruth
)

func textValue(text string) value {
	if text == "" {
		return value{}
	}
	return value{kind: isText, text: text}
}

func intValue(n int) value { return value{kind: isNumber, text: strconv.Itoa(n)} }

// atLeastOne is nothing for 0, which stands for none.
func atLeastOne(n int) value {
	if n == 0 {
		return value{}
	}
	return intValue(n)
}

// figureValue is a figure that is not rounded; nothing for one that cannot be worked out.
func figureValue(x float64) value {
	if math.IsNaN(x) {
		return value{}
	}
	return value{kind: isNumber, text: strconv.FormatFloat(x, 'g', -1, 64)}
}

func truthValue(is bool) value { return value{kind: isTruth, truth: is} }

// pointsValue is a score of 0 to 5; nothing for an answer that is no number.
func pointsValue(s model.Score) value {
	if p, ok := s.Points(); ok {
		return intValue(p)
	}
	return value{}
}
