package theme

import (
	"reflect"
	"strings"
	"testing"

	"github.com/muesli/termenv"
)

func TestNoSequencesWithoutColour(t *testing.T) {
	for _, name := range Names() {
		for _, dark := range []bool{true, false} {
			eachStyle("", reflect.ValueOf(New(name, dark, termenv.Ascii)), func(path string, s Style) {
				if got := s.Render("text"); got != "text" {
					t.Errorf("%s, dark %v: %s renders %q", name, dark, path, got)
				}
			})
		}
	}
}

func TestMonoHasWeightAndNoColour(t *testing.T) {
	mono := New(Mono, true, termenv.TrueColor)
	eachStyle("", reflect.ValueOf(mono), func(path string, s Style) {
		if fg, bg := colours(t, s); fg != nil || bg != nil {
			t.Errorf("%s has a colour: %q", path, s.open)
		}
	})
	for path, s := range map[string]Style{"Focus": mono.Focus, "Strong": mono.Strong, "Key": mono.Key, "Selected": mono.Selected} {
		if s.Render("x") == "x" {
			t.Errorf("%s does not stand out without colour", path)
		}
	}
}

func TestFocusIsReversedInEveryTheme(t *testing.T) {
	for _, name := range Names() {
		for _, profile := range []termenv.Profile{termenv.ANSI, termenv.ANSI256, termenv.TrueColor} {
			open := New(name, true, profile).Focus.open
			if !strings.Contains(open, "1;7") {
				t.Errorf("%s, %v: focus opens with %q, want bold and reverse", name, profile, open)
			}
		}
	}
}

func TestAutoFollowsTheBackground(t *testing.T) {
	for dark, same := range map[bool]Name{true: Dark, false: Light} {
		if New(Auto, dark, termenv.TrueColor) != New(same, !dark, termenv.TrueColor) {
			t.Errorf("auto with dark %v is not %s", dark, same)
		}
	}
}

func TestSeriesColours(t *testing.T) {
	tests := []struct {
		dark bool
		mark func(Theme) Style
		want string
	}{
		{true, func(th Theme) Style { return th.Consensus.Mark }, "#e69f00"},
		{true, func(th Theme) Style { return th.Individual.Mark }, "#56b4e9"},
		{false, func(th Theme) Style { return th.Consensus.Mark }, "#af5f00"},
		{false, func(th Theme) Style { return th.Individual.Mark }, "#0072b2"},
	}
	for _, test := range tests {
		fg, _ := colours(t, test.mark(New(Auto, test.dark, termenv.TrueColor)))
		want := hexColour(t, test.want)
		if fg == nil || contrast(*fg, want) > 1.02 {
			t.Errorf("dark %v: got %v, want %s", test.dark, fg, test.want)
		}
	}
}

func TestParseName(t *testing.T) {
	for _, name := range Names() {
		if got, err := ParseName(" " + strings.ToUpper(string(name)) + " "); got != name || err != nil {
			t.Errorf("ParseName(%q) = %q, %v", name, got, err)
		}
	}
	_, err := ParseName("blue")
	if want := `there is no theme "blue": choose auto, light, dark, contrast or mono`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
