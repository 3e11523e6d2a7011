package theme

import (
	"reflect"
	"strings"
	"testing"

	"github.com/muesli/termenv"
)

func TestNoSequencesWithoutColour(t *testing.T) {
	for _, name := range Names() {
		for _, behind := range []Background{OnDark, OnLight} {
			eachStyle("", reflect.ValueOf(New(name, behind, termenv.Ascii)), func(path string, s Style) {
				if got := s.Render("text"); got != "text" {
					t.Errorf("%s on %s: %s renders %q", name, behind, path, got)
				}
			})
		}
	}
}

func TestMonoHasWeightAndNoColour(t *testing.T) {
	mono := New(Mono, OnDark, termenv.TrueColor)
	eachStyle("", reflect.ValueOf(mono), func(path string, s Style) {
		if p := colours(s, terminal{}); len(p.front) > 0 || p.back != nil {
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
			open := New(name, OnDark, profile).Focus.open
			if !strings.Contains(open, "1;7") {
				t.Errorf("%s, %v: focus opens with %q, want bold and reverse", name, profile, open)
			}
		}
	}
}

func TestAutoFollowsTheBackground(t *testing.T) {
	for behind, same := range map[Background]Name{OnDark: Dark, OnLight: Light} {
		if New(Auto, behind, termenv.TrueColor) != New(same, Between, termenv.TrueColor) {
			t.Errorf("auto on %s is not %s", behind, same)
		}
	}
}

func TestSeriesColours(t *testing.T) {
	tests := []struct {
		behind Background
		mark   func(Theme) Style
		want   string
	}{
		{OnDark, func(th Theme) Style { return th.Consensus.Mark }, "#e69f00"},
		{OnDark, func(th Theme) Style { return th.Individual.Mark }, "#56b4e9"},
		{OnLight, func(th Theme) Style { return th.Consensus.Mark }, "#af5f00"},
		{OnLight, func(th Theme) Style { return th.Individual.Mark }, "#0072b2"},
	}
	for _, test := range tests {
		p := colours(test.mark(New(Auto, test.behind, termenv.TrueColor)), terminal{})
		if got := p.front[0]; got.DistanceCIEDE2000(mustHex(test.want)) > 0.01 {
			t.Errorf("on %s: got %s, want %s", test.behind, got.Hex(), test.want)
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
