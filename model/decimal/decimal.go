// Package decimal is exact numbers as people write and read them, with the units that they are
// measured in.
package decimal

import (
	"math/big"
	"regexp"
	"strings"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Clean is the number as it is kept where it can be read as one; otherwise the text as it
// came, which Validate refuses.
func (n Decimal) Clean(unit string) Decimal {
	if read, err := Read(string(n), unit); err == nil {
		return read
	}
	return Decimal(text.Line(string(n)))
}

// Decimal is an exact decimal as it is kept, such as "1250", "-3" or "12.50": digits, with a
// point before the decimals that people wrote. Empty is none.
type Decimal string

// The most digits of a number, before and behind the point.
const (
	maxDigits   = 15
	maxDecimals = 6
)

// The units that have a sign or a word of their own; empty is a plain number, and any other
// text is a unit in people's own words, such as "visits".
const (
	Percent = "%"
	Pounds  = "£"
	Days    = "days"
)

// ReadUnit is a unit as it is kept: what people call a plain number is empty, and another word
// for %, £ or days is those.
func ReadUnit(typed string) string {
	words := text.Line(typed)
	switch strings.ToLower(words) {
	case "number", "a number", "numbers", "#":
		return ""
	case "percent", "per cent", "percentage", "pc":
		return Percent
	case "pounds", "pound", "gbp":
		return Pounds
	case "day", Days:
		return Days
	default:
		return words
	}
}

// Units lists the units to choose from, the plain number first.
func Units() []string { return []string{"", Percent, Pounds, Days} }

var (
	keptDecimal   = regexp.MustCompile(`^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$`)
	typedDecimal  = regexp.MustCompile(`^([-+−]?)([0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)?(?:\.([0-9]+))?$`)
	decimalComma  = regexp.MustCompile(`^[-+−]?(?:[0-9]+,[0-9]{1,2}|0+,[0-9]+)$`)
	commaAndPoint = regexp.MustCompile(`^[-+−]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]*)?$`)
)

// Read reads a number as people in Britain write it: 1250, 1,250, 12.5, -3, and with the
// unit that it is measured in also 12.5%, £3,000, 14 days. A point is before decimals, and
// commas stand between thousands. Empty stays empty. The error is a sentence that says what
// to write; a comma that could be before decimals is refused, since it can be read in two ways.
func Read(typed, unit string) (Decimal, error) {
	if typed = text.Line(typed); typed == "" {
		return "", nil
	}
	digits, err := withoutUnit(typed, unit)
	if err != nil {
		return "", err
	}
	m := typedDecimal.FindStringSubmatch(digits)
	switch {
	case decimalComma.MatchString(digits):
		without := strings.Replace(digits, ",", "", 1)
		if n, err := Read(without, ""); err == nil { // 0,5 is 0.5 or 5, not 05
			without = string(n)
		}
		return "", refusal.Of("%q can be read in two ways: write %s or %s", refusal.Excerpt(typed), strings.Replace(digits, ",", ".", 1), without)
	case m == nil && commaAndPoint.MatchString(digits):
		return "", refusal.Of("%q can be read in two ways; write thousands with commas and decimals with a point, such as 1,250.5", refusal.Excerpt(typed))
	case m == nil || m[2] == "" && m[3] == "":
		return "", refusal.Of("%q is not a number; write digits, such as 1,250 or 12.5", refusal.Excerpt(typed))
	}
	whole := strings.TrimLeft(strings.ReplaceAll(m[2], ",", ""), "0")
	if whole == "" {
		whole = "0"
	}
	if len(whole) > maxDigits || len(m[3]) > maxDecimals {
		return "", refusal.Of("%q has too many digits; at most %d fit, and %d after the point", refusal.Excerpt(typed), maxDigits, maxDecimals)
	}
	n := whole
	if m[3] != "" {
		n += "." + m[3]
	}
	if (m[1] == "-" || m[1] == "−") && strings.Trim(n, "0.") != "" {
		n = "-" + n
	}
	return Decimal(n), nil
}

// withoutUnit takes the unit off a number, and refuses one that is in another.
func withoutUnit(typed, unit string) (string, error) {
	lower := strings.ToLower(typed)
	for _, sign := range []struct {
		unit string
		cut  func() (string, bool)
	}{
		{Percent, func() (string, bool) { return strings.CutSuffix(lower, "%") }},
		{Percent, func() (string, bool) { return strings.CutSuffix(lower, " per cent") }},
		{Pounds, func() (string, bool) {
			sign := ""
			if rest, ok := cutSign(lower); ok {
				sign, lower = "-", rest
			}
			rest, ok := strings.CutPrefix(lower, "£")
			return sign + strings.TrimSpace(rest), ok
		}},
		{Days, func() (string, bool) { return strings.CutSuffix(lower, " days") }},
		{Days, func() (string, bool) { return strings.CutSuffix(lower, " day") }},
		{unit, func() (string, bool) { return strings.CutSuffix(lower, " "+strings.ToLower(unit)) }},
	} {
		rest, ok := sign.cut()
		switch {
		case !ok || sign.unit == "":
			lower = strings.ToLower(typed)
		case sign.unit != unit:
			return "", refusal.Of("%q is in %s, and this is measured in %s", refusal.Excerpt(typed), unitWords(sign.unit), unitWords(unit))
		default:
			return strings.TrimSpace(rest), nil
		}
	}
	return typed, nil
}

func cutSign(s string) (string, bool) {
	for _, sign := range []string{"-", "−"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return rest, true
		}
	}
	return s, false
}

func unitWords(unit string) string {
	if unit == "" {
		return "plain numbers"
	}
	return refusal.Excerpt(unit)
}

// Validate refuses what is neither empty nor a number as it is kept.
func (n Decimal) Validate() error {
	if n == "" {
		return nil
	}
	whole, decimals, _ := strings.Cut(strings.TrimPrefix(string(n), "-"), ".")
	if !keptDecimal.MatchString(string(n)) || len(whole) > maxDigits || len(decimals) > maxDecimals {
		return refusal.Of("%q is not a number; write digits, such as 1250 or 12.5", refusal.Excerpt(string(n)))
	}
	return nil
}

// In is the number as people read it, with its unit: "1,250", "12.5%", "£3,000", "14 days".
// Empty stays empty.
func (n Decimal) In(unit string) string {
	if n == "" {
		return ""
	}
	sign, digits := "", string(n)
	if rest, ok := strings.CutPrefix(digits, "-"); ok {
		sign, digits = "−", rest
	}
	whole, decimals, has := strings.Cut(digits, ".")
	for at := len(whole) - 3; at > 0; at -= 3 {
		whole = whole[:at] + "," + whole[at:]
	}
	if has {
		whole += "." + decimals
	}
	switch {
	case unit == "":
		return sign + whole
	case unit == Percent:
		return sign + whole + Percent
	case unit == Pounds:
		return sign + Pounds + whole
	case unit == Days && n == "1":
		return whole + " day"
	default:
		return sign + whole + " " + unit
	}
}

// Rat is the number for reckoning; nil for none, and for what Validate refuses.
func (n Decimal) Rat() *big.Rat {
	if n == "" || n.Validate() != nil {
		return nil
	}
	r, ok := new(big.Rat).SetString(string(n))
	if !ok {
		return nil
	}
	return r
}

// Float is the number for drawings, where the nearest will do; 0 for none.
func (n Decimal) Float() float64 {
	r := n.Rat()
	if r == nil {
		return 0
	}
	f, _ := r.Float64()
	return f
}
