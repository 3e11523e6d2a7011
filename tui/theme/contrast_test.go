package theme

import (
	"cmp"
	"fmt"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/model/golden"

	"github.com/lucasb-eyer/go-colorful"
	"github.com/muesli/termenv"
)

// eachStyle calls visit for every style in v, with its path.
func eachStyle(path string, v reflect.Value, visit func(path string, s Style)) {
	if s, ok := v.Interface().(Style); ok {
		visit(path, s)
		return
	}
	for i := range v.NumField() {
		eachStyle(strings.TrimPrefix(path+"."+v.Type().Field(i).Name, "."), v.Field(i), visit)
	}
}

// isLine reports whether a style paints lines and marks and never text.
func isLine(path string) bool {
	for _, end := range []string{"Faint", "Rule", ".Mark", ".Filled", ".Grid"} {
		if strings.HasSuffix(path, end) {
			return true
		}
	}
	return false
}

// contrast is as WCAG 2 defines it, from 1 to 21.
func contrast(a, b colorful.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// of256 is the colour with an index from 16 of xterm's palette, which terminals seldom change.
func of256(n int) colorful.Color {
	part := func(n int) float64 { return float64(n) / 255 }
	if n >= 232 {
		grey := part(8 + 10*(n-232))
		return colorful.Color{R: grey, G: grey, B: grey}
	}
	cube := [...]int{0, 95, 135, 175, 215, 255}
	n -= 16
	return colorful.Color{R: part(cube[n/36]), G: part(cube[n/6%6]), B: part(cube[n%6])}
}

// painted is what a style sets, on a terminal. Front has two colours where it depends on the terminal
// whether bold ones of the first eight are drawn bright.
type painted struct {
	front []colorful.Color
	back  *colorful.Color
}

// colours reads a style's sequence.
func colours(s Style, on terminal) (p painted) {
	params := regexp.MustCompile(`\d+`).FindAllString(s.open, -1)
	number := func(i int) int {
		n, err := strconv.Atoi(params[i])
		if err != nil {
			panic(err)
		}
		return n
	}
	bold := slices.Contains(params, "1")
	for i := 0; i < len(params); i++ {
		var c colorful.Color
		switch n := number(i); {
		case n >= 30 && n < 38:
			p.front = append(p.front, on.numbered(n-30))
			if bold {
				p.front = append(p.front, on.numbered(n-30+8))
			}
			continue
		case n >= 90 && n < 98:
			p.front = append(p.front, on.numbered(n-90+8))
			continue
		case n != 38 && n != 48:
			continue
		case params[i+1] == "5":
			c = of256(number(i + 2))
		default:
			c = colorful.Color{R: float64(number(i+2)) / 255, G: float64(number(i+3)) / 255, B: float64(number(i+4)) / 255}
		}
		if params[i] == "38" {
			p.front = append(p.front, c)
		} else {
			p.back = &c
		}
		i += map[string]int{"5": 2, "2": 4}[params[i+1]]
	}
	return p
}

// worst is the least contrast of several.
type worst struct {
	ratio    float64
	style    string
	terminal string
}

// least keeps the lesser of two. The zero value is that of styles without colours.
func (w *worst) least(other worst) {
	if w.ratio == 0 || other.ratio != 0 && other.ratio < w.ratio {
		*w = other
	}
}

// figure is the ratio, rounded down.
func (w worst) figure() string {
	if w.ratio == 0 {
		return "own"
	}
	return fmt.Sprintf("%.2f", math.Floor(w.ratio*100)/100)
}

func (w worst) String() string {
	if w.ratio == 0 {
		return "    -  the terminal's own colours"
	}
	return fmt.Sprintf("%5s  %-16s %s", w.figure(), w.style, w.terminal)
}

// measured is the worst of a theme's text, and of its lines and marks.
type measured struct{ text, line worst }

// measure measures each style that sets a colour against the background that it sets, or else the terminal's.
// One that leaves the terminal both colours has what its owner chose, which WCAG 2 takes for enough
// (technique G148): so it is the way out where no colour of the terminal's sixteen can be trusted.
func measure(th Theme, on ...terminal) (m measured) {
	for _, one := range on {
		eachStyle("", reflect.ValueOf(th), func(path string, s Style) {
			p, kind := colours(s, one), &m.text
			if isLine(path) {
				kind = &m.line
			}
			for _, front := range p.front {
				if p.back != nil {
					kind.least(worst{contrast(front, *p.back), path, "the background that it sets"})
				} else {
					kind.least(worst{contrast(front, one.colour()), path, one.name})
				}
			}
		})
	}
	return m
}

// profiles are the colours that terminals can show, by name.
func profiles() []struct {
	name    string
	profile termenv.Profile
} {
	return []struct {
		name    string
		profile termenv.Profile
	}{{"true colour", termenv.TrueColor}, {"256", termenv.ANSI256}, {"16", termenv.ANSI}}
}

// bars are what a theme must have: text, and lines and marks.
func bars(name Name) (text, line float64) {
	if name == Contrast {
		return 7, 4.5
	}
	return 4.5, 3
}

// limits are the backgrounds at the ends of what is taken for dark and for light, in greys of true colour.
func limits() []terminal {
	return []terminal{{name: "lightest dark", background: "363636"}, {name: "darkest light", background: "EEEEEE"}}
}

// colouredThemes are the themes that have colours, each on what it is for.
func colouredThemes() []worn {
	return []worn{{Dark, OnDark}, {Light, OnLight}, {Auto, ""}, {Contrast, OnDark}, {Contrast, OnLight}}
}

// worn is a theme on the backgrounds that it is for.
type worn struct {
	name   Name
	behind Background
}

// on are the terminals that have such a background: all of them where it is not known.
func (w worn) on(all []terminal) []terminal {
	if w.behind == "" {
		return all
	}
	return slices.DeleteFunc(all, func(one terminal) bool { return BackgroundOf(one.colour()) != w.behind })
}

func (w worn) String() string {
	return fmt.Sprintf("%-9s %-6s", w.name, cmp.Or(string(w.behind), "any"))
}

// TestContrast measures every style of every theme that has colours on every terminal that it is for.
func TestContrast(t *testing.T) {
	var table strings.Builder
	table.WriteString("Contrast, as WCAG 2 measures it: the worst of all styles on all terminals below.\n\n")
	const row = "%v %-12s %-6s %5v  %s\n"
	fmt.Fprintf(&table, row, fmt.Sprintf("%-9s %-6s", "theme", "on"), "colours", "what", "least", fmt.Sprintf("%5s  %-16s %s", "found", "in the style", "on the terminal"))
	for _, w := range colouredThemes() {
		text, line := bars(w.name)
		for _, colours := range profiles() {
			m := measure(New(w.name, w.behind, colours.profile), w.on(terminals())...)
			fmt.Fprintf(&table, row, w, colours.name, "text", fmt.Sprintf("%.1f", text), m.text)
			fmt.Fprintf(&table, row, w, colours.name, "lines", fmt.Sprintf("%.1f", line), m.line)
			if colours.profile != termenv.ANSI {
				limit := measure(New(w.name, w.behind, colours.profile), w.on(limits())...)
				m.text.least(limit.text)
				m.line.least(limit.line)
			}
			for _, kind := range []struct {
				found worst
				least float64
			}{{m.text, text}, {m.line, line}} {
				if kind.found.ratio != 0 && kind.found.ratio < kind.least {
					t.Errorf("%v, %s colours: %s has %.2f:1 on %s, want at least %.1f:1", w, colours.name, kind.found.style, kind.found.ratio, kind.found.terminal, kind.least)
				}
			}
		}
	}
	table.WriteString("\n" + eachTerminal() + "\n" + eachPair(t))
	golden.Compare(t, "contrast", []byte(trimmed(table.String())))
}

// TestDocumentedFigures: the page for people has the figures that are measured.
func TestDocumentedFigures(t *testing.T) {
	page, err := os.ReadFile("../../docs/colours.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range colouredThemes() {
		row := ""
		for _, colours := range profiles() {
			m := measure(New(w.name, w.behind, colours.profile), w.on(terminals())...)
			row += fmt.Sprintf(" | %s, %s", m.text.figure(), m.line.figure())
		}
		if !strings.Contains(string(page), row+" |\n") {
			t.Errorf("docs/colours.md lacks %v%s |", w, row)
		}
	}
}

// eachTerminal is a table of the terminals, with what auto has on each.
func eachTerminal() string {
	var table strings.Builder
	table.WriteString("The terminals, with the contrast of their own text, and the least that auto has on each in text and in lines.\n\n")
	const row = "%-28s %-8s %-6s %9s  %13s %13s %13s\n"
	fmt.Fprintf(&table, row, "terminal", "colour", "is", "own text", "true colour", "256", "16")
	for _, one := range terminals() {
		behind := BackgroundOf(one.colour())
		cells := []any{one.name, "#" + one.background, behind, fmt.Sprintf("%.2f", contrast(mustHex(one.foreground), one.colour()))}
		for _, colours := range profiles() {
			m := measure(New(Auto, behind, colours.profile), one)
			cells = append(cells, fmt.Sprintf("%s %5s", m.text.figure(), m.line.figure()))
		}
		fmt.Fprintf(&table, row, cells...)
	}
	return table.String()
}

func trimmed(table string) string {
	return regexp.MustCompile(`(?m) +$`).ReplaceAllString(table, "")
}

// TestNoBackgroundWithoutText: a style that sets what is behind a text sets the text, too.
func TestNoBackgroundWithoutText(t *testing.T) {
	for _, name := range Names() {
		for _, behind := range []Background{OnDark, OnLight, Between, ""} {
			for _, colour := range profiles() {
				eachStyle("", reflect.ValueOf(New(name, behind, colour.profile)), func(path string, s Style) {
					if p := colours(s, terminals()[0]); p.back != nil && len(p.front) == 0 && path != "Fill.Blank" {
						t.Errorf("%s on %s: %s sets a background and leaves the text's colour to the terminal", name, behind, path)
					}
				})
			}
		}
	}
}

// TestOwnColoursOnOtherBackgrounds: on a background that is neither dark nor light, what follows it sets no
// colour at all.
func TestOwnColoursOnOtherBackgrounds(t *testing.T) {
	for _, w := range []worn{{Auto, BackgroundOf(mustHex("#808080"))}, {Contrast, BackgroundOf(mustHex("#B0B0D0"))}, {Contrast, ""}} {
		if New(w.name, w.behind, termenv.TrueColor) != New(Mono, OnDark, termenv.TrueColor) {
			t.Errorf("%v has colours", w)
		}
	}
	if New(Auto, "pink", termenv.TrueColor) != New(Auto, "", termenv.TrueColor) {
		t.Error("an unknown value is not taken for none")
	}
}

func TestContrastFormula(t *testing.T) {
	black, white := mustHex("#000000"), mustHex("#ffffff")
	if got := contrast(black, white); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white is %v:1, want 21:1", got)
	}
	if got := contrast(mustHex("#777777"), white); math.Abs(got-4.48) > 0.005 {
		t.Errorf("#777777 on white is %.3f:1, want 4.48:1", got)
	}
}

func TestTintShows(t *testing.T) {
	for _, profile := range []termenv.Profile{termenv.TrueColor, termenv.ANSI256} {
		for _, name := range []Name{Auto, Contrast} {
			for behind, background := range map[Background]string{OnDark: "#000000", OnLight: "#ffffff"} {
				p := colours(New(name, behind, profile).Fill.Blank, terminal{})
				if p.back == nil {
					t.Fatalf("no tint on %s in profile %v", behind, profile)
				}
				if got := contrast(*p.back, mustHex(background)); got < 1.05 || got > 2 {
					t.Errorf("the tint on %s has %.2f:1: it must show and stay soft", background, got)
				}
			}
		}
	}
}
