package erase

import (
	"testing"
	"time"

	"familyhub/stocktake/model/calendar"
)

func TestAges(t *testing.T) {
	now := time.Date(2024, time.March, 31, 23, 30, 0, 0, time.UTC)
	for age, want := range map[string]calendar.Date{
		"1y": "2023-03-31", "2y": "2022-03-31", "1m": "2024-02-29", "13m": "2023-02-28", "18m": "2022-09-30", "3m": "2023-12-31",
		"1d": "2024-03-30", "90d": "2024-01-01", "2024-02-29": "2024-02-29", "2030-01-01": "2030-01-01",
	} {
		if got, err := dayBefore(age, now); got != want || err != nil {
			t.Errorf("%s is %q, %v; want %s", age, got, err, want)
		}
	}
	for _, age := range []string{"", "y", "2", "2w", "-2y", "+2y", "2.5y", "0d", "10000y", "9999y", "2023-02-29", "2 y", "٢y", "2Y", "2yy"} {
		if got, err := dayBefore(age, now); err == nil {
			t.Errorf("%q is taken for %s", age, got)
		}
	}
}
