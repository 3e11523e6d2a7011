package xlsx

import (
	"strings"
	"time"
)

// isDate reports whether a format shows a part of a date or of a time.
func isDate(format string) bool {
	quoted, bracket, literal := false, false, false
	for _, r := range format {
		switch {
		case literal:
			literal = false
		case r == '"' && !bracket:
			quoted = !quoted
		case quoted:
		case r == '[' || r == ']':
			bracket = r == '['
		case bracket:
		case r == '\\' || r == '_' || r == '*':
			literal = true
		case strings.ContainsRune("dmyhsDMYHS", r):
			return true
		}
	}
	return false
}

// date is the day, or the time of day, that a number stands for.
func date(serial float64, since1904 bool) (string, bool) {
	const last = 2_958_466 // the day after 31 December 9999
	if !(serial >= 0 && serial < last) {
		return "", false
	}
	first := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if since1904 {
		first = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	day := int(serial)
	t := first.AddDate(0, 0, day).Add(time.Duration((serial - float64(day)) * 24 * float64(time.Hour)).Round(time.Second))
	if day == 0 {
		return t.Format("15:04"), true
	}
	return t.Format(time.DateOnly), true
}
