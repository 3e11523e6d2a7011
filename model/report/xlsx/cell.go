package xlsx

import (
	"strings"
	"time"
	"unicode/utf16"

	"familyhub/stocktake/model/report/table"
	clean "familyhub/stocktake/model/text"

	"github.com/xuri/excelize/v2"
)

const (
	// longestText is how much a cell takes, in units of UTF-16.
	longestText = 32_767
	// cutHere ends a text that is longer.
	cutHere = " … [cut here: a cell holds no more]"
)

// cellText is a text as a cell may hold it: without control characters, and not too long.
func cellText(s string) string {
	s = clean.Lines(s)
	if len(s) <= longestText { // in bytes, which are never fewer
		return s
	}
	units := 0
	room := longestText - len(utf16.Encode([]rune(cutHere)))
	end := 0 // of what fits with the remark
	for i, r := range s {
		if units <= room {
			end = i
		}
		units += utf16.RuneLen(r)
	}
	if units <= longestText {
		return s
	}
	return s[:end] + cutHere
}

// value is a cell of a field as excelize takes it. Texts are always strings to it, and
// never formulas. An empty cell is none at all.
func value(f table.Field, c table.Cell) any {
	if x, ok := c.Number(); ok {
		if digits := c.Digits(); f.Type == table.Decimal && significant(digits) > mostDigits {
			return digits // a number would lose some of them
		}
		return x
	}
	if c.Empty() {
		return nil
	}
	if f.Type == table.Date {
		if day, ok := day(c.Text()); ok {
			return day
		}
	}
	return cellText(c.Text())
}

// mostDigits is how many digits of a number spreadsheet programs keep.
const mostDigits = 15

func significant(digits string) int {
	return len(strings.TrimLeft(strings.ReplaceAll(strings.TrimPrefix(digits, "-"), ".", ""), "0"))
}

// day is a date as spreadsheets reckon with it; false for what is none to them.
func day(text string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, text)
	// Their calendar begins in 1900, and has a day too many in its second month.
	if err != nil || t.Before(time.Date(1900, time.March, 1, 0, 0, 0, 0, time.UTC)) {
		return time.Time{}, false
	}
	return t, true
}

// styled is a value in a style; an empty cell stays empty.
func (b *book) styled(s style, v any) any {
	if v == nil {
		return nil
	}
	return excelize.Cell{StyleID: b.style(s), Value: v}
}
