package model

import (
	"testing"

	"familyhub/stocktake/model/calendar"
)

func TestAReviewIsOfADayThatHasCome(t *testing.T) {
	for day, want := range map[calendar.Date]bool{"2027-02-11": true, "2027-02-12": true, "2027-02-13": true, "2027-02-14": false} {
		if err := (Review{Date: day}).CheckEntered("2027-02-12"); (err == nil) != want {
			t.Errorf("%s: %v", day, err)
		}
	}
}
