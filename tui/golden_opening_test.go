package tui_test

import (
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/tuitest"
)

// timed is a store with a blind session of nine people, from half past nine to half past twelve.
func timed(t testing.TB) *tuitest.Memory {
	return tuitest.RoomOf(t, framework.Builtin(), func(o *model.Origin) {
		o.Blind, o.Details.Starts, o.Details.Ends = true, "09:30", "12:30"
	}, tuitest.Names(9)...)
}

// openingShots are the screens of what a workshop begins with, and of its time.
func openingShots() []shot {
	return []shot{
		{"opening", timed, tuitest.Pressing("enter O")},
		{"opening-levels", timed, tuitest.Pressing("enter O right")},
		{"opening-rules", timed, tuitest.Pressing("enter O right right down")},
		{"opening-rule", timed, tuitest.Pressing("enter O right right down e")},
		{"opening-practice", timed, tuitest.Pressing("enter O right right right 3 5")},
		{"opening-practised", timed, tuitest.Pressing("enter O right right right " + secondCards + " enter")},
		{"wall-opening", timed, tuitest.Pressing("enter O right w left")},
		{"agenda", timed, tuitest.Pressing("enter " + secondCards + " enter 3 A")},
		{"agenda-none", tuitest.Thirty, tuitest.Pressing("enter A")},
		{"wall-agenda", timed, tuitest.Pressing("enter 3 A w down")},
	}
}
