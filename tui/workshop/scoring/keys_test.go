package scoring

import (
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/tui/ui"

	"pgregory.net/rapid"
)

func TestKeysOfScales(t *testing.T) {
	for _, test := range []struct {
		lowest, levels                 int
		names, hint, press, wrong, key string
	}{
		{0, 6, "0 1 2 3 4 5", "0–5", "0 to 5", "6 is not on the scale, 0 to 5", "6"},
		{0, 2, "0 1", "0–1", "0 or 1", "2 is not on the scale, 0 or 1", "2"},
		{1, 5, "1 2 3 4 5", "1–5", "1 to 5", "6 is not on the scale, 1 to 5", "6"},
		{1, 5, "1 2 3 4 5", "1–5", "1 to 5", "z does nothing here", "z"},
		{1, 5, "1 2 3 4 5", "1–5", "1 to 5", `"-" does nothing here`, "-"},
		{0, 11, "0 1 2 3 4 5 6 7 8 9 z Z", "0–9, z=10", "0 to 10, z for 10", "x does nothing here", "x"},
		{1, 10, "1 2 3 4 5 6 7 8 9 z Z", "1–9, z=10", "1 to 10, z for 10", "0 is not on the scale, 1 to 10", "0"},
		{9, 2, "9 z Z", "9, z=10", "9 or 10, z for 10", "1 is not on the scale, 9 or 10", "1"},
		{-2, 5, "0 1 2 -", "−2 to 2", "−2 to 2", "3 is not on the scale, −2 to 2", "3"},
		{-5, 5, "1 2 3 4 5 -", "−5 to −1", "−5 to −1", "3 is not on the scale, −5 to −1: a minus comes before it", "3"},
		{-10, 11, "0 1 2 3 4 5 6 7 8 9 z Z -", "−10 to 0, z=10", "−10 to 0, z for 10", "x does nothing here", "x"},
		{100, 5, "0 1 2 3 4", "last digit", "100 to 104", "7 is no last digit of the scale, 100 to 104", "7"},
		{100, 11, "0 1 2 3 4 5 6 7 8 9 z Z", "last digit, z=110", "100 to 110, z for 110", "x does nothing here", "x"},
	} {
		k := Keys{Scale: frameworktest.Scale(test.lowest, test.levels)}
		if k.Names() != test.names || k.Hint() != test.hint || k.Press() != test.press {
			t.Errorf("%s: keys %q, written %q and %q; want %q, %q, %q", k.Scale.Words(), k.Names(), k.Hint(), k.Press(),
				test.names, test.hint, test.press)
		}
		if got := k.Wrong(test.key); got != test.wrong {
			t.Errorf("%s, %s: %q, want %q", k.Scale.Words(), test.key, got, test.wrong)
		}
	}
}

// TestEachLevelHasItsKeys: on any scale each level is entered by one key, or a minus and one key, and
// no two by the same.
func TestEachLevelHasItsKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lowest := rapid.OneOf(rapid.IntRange(-12, 12), rapid.IntRange(-1000, 1000)).Draw(t, "lowest")
		levels := rapid.IntRange(framework.FewestLevels, framework.MostLevels).Draw(t, "levels")
		k := Keys{Scale: frameworktest.Scale(lowest, levels)}
		names := strings.Fields(k.Names())
		entered := map[int]int{}
		command := k.Command("score", "", func(s model.Score) ui.Action {
			p, _ := s.Points()
			entered[p]++
			return nil
		})
		for _, name := range names {
			if name == "-" || name == "Z" {
				continue
			}
			command.RunKey(name)
			if k.signed() && k.key(0) != name {
				command.RunKey("-")
				if k.Waiting(&ui.Look{}) == "" && !k.minus {
					t.Fatalf("the minus does not wait on %s", k.Scale.Words())
				}
				command.RunKey(name)
			}
			if _, ok := k.level(name, true); ok && k.minus {
				t.Fatalf("a minus is left behind %s on %s", name, k.Scale.Words())
			}
			k.minus = false
		}
		if len(entered) != levels {
			t.Fatalf("%d of %d levels of %s can be entered: %v", len(entered), levels, k.Scale.Words(), entered)
		}
		for value, times := range entered {
			if times != 1 || !k.Scale.Has(value) {
				t.Fatalf("%d was entered %d times on %s", value, times, k.Scale.Words())
			}
		}
	})
}

// TestNothingTellsOfAHiddenMinus: where nobody may see what is typed, whatever is shown and said is the
// same with a minus and without.
func TestNothingTellsOfAHiddenMinus(t *testing.T) {
	keys := func(hidden, minus bool) *Keys {
		return &Keys{Scale: frameworktest.Scale(-2, 5), Hidden: func() bool { return hidden }, minus: minus}
	}
	if k := keys(true, false); k.wait() != nil || !k.minus {
		t.Error("a minus is told of, or does not wait")
	}
	if got := keys(true, true).Waiting(&ui.Look{}); got != "" {
		t.Errorf("%q stands for a hidden minus", got)
	}
	if words, dropped := keys(true, true).DropMinus("esc"); words != "" || !dropped {
		t.Errorf("a hidden minus is dropped: %v, with %q", dropped, words)
	}
	for _, key := range []string{"3", "7", "z", "x"} {
		if with, without := keys(true, true).Wrong(key), keys(true, false).Wrong(key); with != without {
			t.Errorf("%s is %q behind a hidden minus, else %q", key, with, without)
		}
	}
	if words, dropped := keys(false, true).DropMinus("esc"); words == "" || !dropped || keys(false, true).wait() == nil {
		t.Errorf("an open minus is dropped: %v, with %q", dropped, words)
	}
}

func TestAMinusWaitsForADigitOnly(t *testing.T) {
	for key, dropped := range map[string]bool{
		"1": false, "7": false, "z": false, "-": false,
		"d": true, "esc": true, "enter": true, "backspace": true, " ": true, ",": true, "left": true, "x": true, "10": true,
	} {
		k := Keys{Scale: frameworktest.Scale(-2, 5), minus: true}
		if _, got := k.DropMinus(key); got != dropped || k.minus == dropped {
			t.Errorf("%q drops the minus: %v, want %v", key, got, dropped)
		}
	}
}
