package workshop_test

import (
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"
)

// Whose turn it is stands on the screen in full, forwards and back, however long the statement is.
func TestWhoseTurnItIsIsAlwaysNamed(t *testing.T) {
	people := []string{
		"Siân Parry-Williams", "Siobhán O'Connell", "Oluwaseun Adeyemi", "Bartholomew Jones",
		"Katherine Whitfield", "Mohammed Al-Rashid", "Aleksandra Nowak", "Charlotte Beaumont",
		"Rosalind Ferguson", "Priyanka Chandra", "Gwenllian Morris", "Ferdinand Okafor",
	}
	for _, size := range tuitest.Sizes {
		s := tuitest.Opened(t, size[0], size[1], tuitest.Room(t, framework.Builtin(), people...))
		for _, st := range framework.Builtin().Statements() {
			s.Press("g " + strings.Join(strings.Split(strconv.Itoa(st.Number), ""), " ") + " enter")
			named := func(at int) {
				t.Helper()
				if !strings.Contains(s.See(), people[at]) {
					t.Fatalf("%v, %s: %s is not named\n%s", size, s.Heading(), people[at], s.See())
				}
			}
			for at, key := range []string{"3", "d", "n", "4", "2"} {
				named(at)
				s.Press(key)
			}
			for at := 5; at > 0; at-- {
				named(at)
				s.Press("left")
			}
			named(0)
		}
	}
}
