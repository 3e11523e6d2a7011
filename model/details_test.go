package model

import "testing"

func TestTimesAreKeptOf24Hours(t *testing.T) {
	if got := (Details{Title: "T", Starts: "9:30", Ends: "3.30pm"}).Clean(); got.Starts != "09:30" || got.Ends != "15:30" {
		t.Errorf("kept is %+v", got)
	}
}
