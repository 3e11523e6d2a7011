package calendar

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// clockForm is an hour, minutes and a half of the day, such as 15:30, 15.30, 1530, 3.30pm, 3pm.
var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.h ]?(\d{2}))? ?(am|a\.m\.|pm|p\.m\.)?$`)

// ReadClock reads a time of day as people in Britain write it: 15:30, 15.30, 1530, 3:30pm,
// 3 pm, noon. An hour of one digit alone is two times of the day, and refused; 09:30 and 9:30am
// are not. Empty stays empty. The error is a sentence that says how to write what was meant.
func ReadClock(typed string) (Clock, error) { return readClock(typed, true) }

// ReadClockOf24 is ReadClock where nobody can be asked, in scripts and in data files: 9:30 with
// a colon is half past nine in the morning there, and always was.
func ReadClockOf24(typed string) (Clock, error) {
	return readClock(typed, !strings.Contains(typed, ":"))
}

// ReadSpan reads two times of one day, as ReadClock does each of them. Where one could be of the
// morning or of the evening, the other may settle it: from 9.30 to 12.30 can only begin at 09:30.
func ReadSpan(starts, ends string) (from, to Clock, errFrom, errTo error) {
	from, errFrom = ReadClock(starts)
	to, errTo = ReadClock(ends)
	if errFrom == nil && errTo == nil {
		return from, to, nil, nil
	}
	some, _ := clockReadings(starts)
	more, _ := clockReadings(ends)
	froms, tos := map[Clock]bool{}, map[Clock]bool{}
	for _, first := range some {
		for _, last := range more {
			if first < last {
				froms[first], tos[last] = true, true
			}
		}
	}
	for at := range froms {
		if len(froms) == 1 {
			from, errFrom = at, nil
		}
	}
	for at := range tos {
		if len(tos) == 1 {
			to, errTo = at, nil
		}
	}
	return from, to, errFrom, errTo
}

// EitherClock says between which two times of day a text leaves the choice, such as "09:30 or
// 21:30"; empty where it is one time, or none.
func EitherClock(typed string) string {
	all, err := clockReadings(typed)
	if err != nil || len(all) < 2 {
		return ""
	}
	return string(all[0]) + " or " + string(all[1])
}

func readClock(typed string, asks bool) (Clock, error) {
	all, err := clockReadings(typed)
	switch {
	case err != nil || len(all) == 0:
		return "", err
	case asks && len(all) > 1:
		return "", refusal.Of("%q could be %s: write %[2]s", refusal.Excerpt(typed), EitherClock(typed))
	}
	return all[0], nil
}

// clockReadings are the times of day that a text may mean: none for an empty one, two for an hour
// of one digit that does not say which half of the day it is of.
func clockReadings(typed string) ([]Clock, error) {
	words := strings.ToLower(text.Line(typed))
	switch words {
	case "":
		return nil, nil
	case "noon", "midday":
		return []Clock{"12:00"}, nil
	case "midnight":
		return []Clock{"00:00"}, nil
	}
	m := clockForm.FindStringSubmatch(words)
	if m == nil || m[2] == "" && m[3] == "" {
		return nil, notAClock(typed)
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	half := strings.ReplaceAll(m[3], ".", "")
	switch {
	case minute > 59 || hour > 23 || half != "" && hour == 0, half == "am" && hour > 12:
		return nil, notAClock(typed)
	case half == "" && len(m[1]) == 1 && hour > 0:
		return []Clock{clockOf(hour, minute), clockOf(hour+12, minute)}, nil
	case half == "pm" && hour < 12:
		hour += 12
	case half == "am" && hour == 12:
		hour = 0
	}
	return []Clock{clockOf(hour, minute)}, nil
}

func notAClock(typed string) error {
	return refusal.Of("%q is not a time of day; write it as 15:30, 15.30 or 3:30pm, or leave it empty", refusal.Excerpt(typed))
}

func clockOf(hour, minute int) Clock {
	return Clock(time.Date(2000, 1, 1, hour, minute, 0, 0, time.UTC).Format("15:04"))
}
