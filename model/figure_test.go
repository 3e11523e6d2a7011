package model

import (
	"math"
	"testing"
)

func TestFigureRoundsHalvesUp(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0.0", 3.25: "3.3", 3.75: "3.8", 2.4499: "2.4", 5: "5.0", math.NaN(): "no scores",
	} {
		if got := Figure(x); got != want {
			t.Errorf("Figure(%v) is %q, want %q", x, got, want)
		}
	}
}
