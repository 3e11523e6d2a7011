package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// ReadDate reads a day as people in Britain write it: 3/12/26, 3.12.2026, 3 Dec, Thursday 3rd
// December 2026, today, tomorrow, and 2026-12-03. The day stands before the month. A year of
// two digits is of this century; a day without a year is the next such day, today or later.
// Empty stays empty. The error is a sentence that says how to write what was meant.
//
// With an empty today, a day needs its year, and today and tomorrow are not known.
func ReadDate(typed string, today Date) (Date, error) {
	words := strings.ToLower(text.Line(typed))
	switch {
	case words == "":
		return "", nil
	case words == "today" && today != "":
		return today, nil
	case words == "tomorrow" && today != "":
		return DateOf(today.Time().AddDate(0, 0, 1)), nil
	}
	asked := dateReader{typed: typed, today: today}
	words, asked.weekday = cutWeekday(words)
	for _, form := range dateForms {
		if m := form.shape.FindStringSubmatch(words); m != nil {
			asked.day, asked.month, asked.year = m[form.day], m[form.month], ""
			if form.year > 0 {
				asked.year = m[form.year]
			}
			return asked.date()
		}
	}
	return "", refusal.Of("%q is not a date; write it as 3/12/2026, 3 Dec or 3 December 2026, or leave it empty", refusal.Excerpt(typed))
}

// dateForms are the ways in which a day is written: the shape, and which of its groups are
// the day, the month and the year; year is 0 where there is none.
var dateForms = []struct {
	shape            *regexp.Regexp
	day, month, year int
}{
	{regexp.MustCompile(`^(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})$`), 5, 3, 1},
	{regexp.MustCompile(`^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|\d{2})$`), 1, 2, 3},
	{regexp.MustCompile(`^(\d{1,2}) ?[/.] ?(\d{1,2})[.]?$`), 1, 2, 0},
	{regexp.MustCompile(`^(?:the )?(\d{1,2})(?:st|nd|rd|th)?[-. ]*(?:of )?([a-z]{3,9})\.?,?[-. ]*(\d{4}|'?\d{2})?$`), 1, 2, 3},
	{regexp.MustCompile(`^([a-z]{3,9})\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$`), 2, 1, 3},
}

// cutWeekday takes a day of the week off the front: "thu 3 dec" is "3 dec" and Thursday. It
// returns -1 where there is none.
func cutWeekday(words string) (rest string, weekday time.Weekday) {
	first, after, _ := strings.Cut(strings.ReplaceAll(words, ",", " "), " ")
	first = strings.TrimSuffix(first, ".")
	for d := time.Sunday; d <= time.Saturday; d++ {
		name := strings.ToLower(d.String())
		if len(first) >= 3 && strings.HasPrefix(name, first) || first == "weds" && d == time.Wednesday {
			return strings.TrimSpace(after), d
		}
	}
	return words, -1
}

// dateReader makes a day of what was written for its parts.
type dateReader struct {
	typed            string // all of it, for messages
	today            Date
	day, month, year string
	weekday          time.Weekday // -1 for none
}

func (r dateReader) date() (Date, error) {
	month := monthNumber(r.month)
	day, _ := strconv.Atoi(r.day) // digits, by the form
	if month < 1 || month > 12 {
		return "", r.noMonth(month)
	}
	if r.year == "" {
		return r.next(day, month)
	}
	year, _ := strconv.Atoi(strings.TrimPrefix(r.year, "'"))
	if len(strings.TrimPrefix(r.year, "'")) == 2 {
		year += 2000
		// With dashes a year may come first, as in 26-03-12; nobody plans for a year before 2020.
		if strings.Contains(r.typed, "-") && day >= 20 && day != year-2000 && isDay(2000+day, month, year-2000) {
			return "", refusal.Of("%q could be %s or %s; write the year with four digits", refusal.Excerpt(r.typed),
				dayOf(year, month, day).Words(), dayOf(2000+day, month, year-2000).Words())
		}
	}
	if year < 1 || !isDay(year, month, day) {
		return "", refusal.Of("%q is not a date: %s has no day %d in %d", refusal.Excerpt(r.typed), time.Month(month), day, year)
	}
	return r.onWeekday(dayOf(year, month, day))
}

// noMonth says what is wrong with a month that is none, and what may have been meant.
func (r dateReader) noMonth(month int) error {
	if month < 0 {
		return refusal.Of("%q is not a date: %q is no month; write it as 3 Dec or 3 December 2026", refusal.Excerpt(r.typed), r.month)
	}
	if day, _ := strconv.Atoi(r.day); day >= 1 && day <= 12 && month <= 31 {
		return refusal.Of("%q is not a date: there is no month %d. The day comes first: write %d %s for that day",
			refusal.Excerpt(r.typed), month, month, time.Month(day))
	}
	return refusal.Of("%q is not a date: there is no month %d", refusal.Excerpt(r.typed), month)
}

// next is the next such day, of this year or the first that has it.
func (r dateReader) next(day, month int) (Date, error) {
	if r.today == "" {
		return "", refusal.Of("%q has no year; write it as %s 2026", refusal.Excerpt(r.typed), strings.TrimSpace(r.typed))
	}
	this := r.today.Time().Year()
	for year := this; year <= this+8; year++ { // a 29 February comes within eight years
		if isDay(year, month, day) && dayOf(year, month, day) >= r.today {
			return r.onWeekday(dayOf(year, month, day))
		}
	}
	return "", refusal.Of("%q is not a date: %s has no day %d", refusal.Excerpt(r.typed), time.Month(month), day)
}

// onWeekday refuses a day that is not on the day of the week that was written with it.
func (r dateReader) onWeekday(d Date) (Date, error) {
	if is := d.Time().Weekday(); r.weekday >= 0 && r.weekday != is {
		return "", refusal.Of("%s is a %s, not a %s; write the date without the day of the week", d.Words(), is, r.weekday)
	}
	return d, nil
}

// monthNumber of a month's number or name, whole or from its first three letters on; -1 for
// a word that is none.
func monthNumber(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	for m := time.January; m <= time.December; m++ {
		if strings.HasPrefix(strings.ToLower(m.String()), strings.Replace(s, "sept", "sep", 1)) ||
			strings.EqualFold(m.String(), s) {
			return int(m)
		}
	}
	return -1
}

func isDay(year, month, day int) bool {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return month >= 1 && month <= 12 && t.Day() == day && int(t.Month()) == month
}

func dayOf(year, month, day int) Date {
	return DateOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC))
}
