package screens

import (
	"runtime"
	"strings"
	"testing"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/datafile"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/program"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// looked is what the screens begin with, in an environment and with what the data file remembers.
func looked(env, remembered map[string]string, change func(*Runner)) (config tui.Config) {
	r := &Runner{Files: &output.Files{File: &datafile.File{
		Console: &console.Console{Stdin: strings.NewReader("")}, Getenv: func(key string) string { return env[key] },
	}}}
	if change != nil {
		change(r)
	}
	s := tuitest.NewMemory()
	for key, value := range remembered {
		s.Settings[key] = value
	}
	r.look(s, program.Keyboard(r.Stdin), &config)
	return config
}

func with(more map[string]string) map[string]string {
	env := map[string]string{"CLICOLOR_FORCE": "1", "LANG": "C.UTF-8", "TERM": "xterm"}
	for key, value := range more {
		env[key] = value
	}
	return env
}

// A flag wins over what the file remembers, and that over what the terminal says of itself. What the
// file has that this program does not know counts as nothing.
func TestLook(t *testing.T) {
	type look struct {
		theme  theme.Name
		chosen theme.GlyphSet
		drawn  theme.GlyphSet
	}
	auto := theme.SafeGlyphs(func(key string) string { return with(nil)[key] }, runtime.GOOS)
	for name, c := range map[string]struct {
		env, remembered map[string]string
		themeFlag       string
		glyphsFlag      string
		want            look
	}{
		"nothing said":        {nil, nil, "", "", look{theme.Auto, theme.AutoGlyphs, auto}},
		"remembered":          {nil, map[string]string{"theme": "contrast", "glyphs": "half"}, "", "", look{theme.Contrast, theme.Half, theme.Half}},
		"a flag before that":  {nil, map[string]string{"theme": "contrast", "glyphs": "half"}, "light", "ascii", look{theme.Light, theme.ASCII, theme.ASCII}},
		"auto is a flag, too": {nil, map[string]string{"theme": "mono", "glyphs": "half"}, "auto", "auto", look{theme.Auto, theme.AutoGlyphs, auto}},
		"of another program":  {nil, map[string]string{"theme": "pink", "glyphs": "emoji"}, "", "", look{theme.Auto, theme.AutoGlyphs, auto}},
		"no UTF-8":            {map[string]string{"TERM": "linux", "LANG": ""}, nil, "", "", look{theme.Auto, theme.AutoGlyphs, theme.SafeGlyphs(func(string) string { return "" }, runtime.GOOS)}},
		"chosen all the same": {map[string]string{"TERM": "linux"}, map[string]string{"glyphs": "mixed"}, "", "", look{theme.Auto, theme.Mixed, theme.Mixed}},
		"NO_COLOR":            {map[string]string{"NO_COLOR": "1", "CLICOLOR_FORCE": ""}, map[string]string{"theme": "dark"}, "contrast", "", look{theme.Mono, theme.AutoGlyphs, auto}},
		"CLICOLOR=0":          {map[string]string{"CLICOLOR": "0", "CLICOLOR_FORCE": ""}, nil, "", "", look{theme.Mono, theme.AutoGlyphs, auto}},
	} {
		config := looked(with(c.env), c.remembered, func(r *Runner) { r.Theme, r.Glyphs = c.themeFlag, c.glyphsFlag })
		if got := (look{config.Look.Name, config.Look.Chosen, config.Look.Glyph.Set}); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if none := strings.Contains(name, "COLO"); config.NoColour != none || none && config.Look.Theme != theme.New(theme.Mono, "", termenv.ANSI) {
			t.Errorf("%s: without colours is %t", name, config.NoColour)
		}
	}
}

// What the terminal or its environment says of the background wins over what was answered once.
func TestBackground(t *testing.T) {
	for name, c := range map[string]struct {
		env      map[string]string
		answered string
		want     theme.Background
	}{
		"nothing known":                  {nil, "", ""},
		"answered":                       {nil, "light", theme.OnLight},
		"answered that neither is right": {nil, "between", theme.Between},
		"of another program":             {nil, "pink", "pink"},
		"the environment, dark":          {map[string]string{"COLORFGBG": "15;0"}, "light", theme.OnDark},
		"the environment, light":         {map[string]string{"COLORFGBG": "0;default;15"}, "dark", theme.OnLight},
		"the environment, grey":          {map[string]string{"COLORFGBG": "0;7"}, "", theme.OnLight},
		"the environment, dark grey":     {map[string]string{"COLORFGBG": "15;8"}, "", theme.OnDark},
		"the environment, default":       {map[string]string{"COLORFGBG": "0;default"}, "light", theme.OnLight},
		"the environment, one number":    {map[string]string{"COLORFGBG": "15"}, "", ""},
		"the environment, no colour":     {map[string]string{"COLORFGBG": "0;99"}, "", ""},
	} {
		computer := looked(with(nil), nil, nil).Computer
		config := looked(with(c.env), map[string]string{ui.BackgroundSetting + computer: c.answered}, nil)
		if config.Background != c.want {
			t.Errorf("%s: %q, want %q", name, config.Background, c.want)
		}
		if windows := runtime.GOOS == "windows"; config.AskBackground != (windows && !c.want.Known()) {
			t.Errorf("%s: asked is %t", name, config.AskBackground)
		}
	}
	elsewhere := looked(with(nil), map[string]string{ui.BackgroundSetting + "another computer": "light"}, nil)
	if elsewhere.Background != "" {
		t.Error("what was answered on one computer counts on another")
	}
}

func TestAsksBackground(t *testing.T) {
	for name, c := range map[string]struct {
		theme  theme.Name
		config tui.Config
		want   bool
	}{
		"colours that follow it": {theme.Auto, tui.Config{}, true},
		"much contrast":          {theme.Contrast, tui.Config{}, true},
		"chosen colours":         {theme.Light, tui.Config{}, false},
		"no colours":             {theme.Mono, tui.Config{}, false},
		"known":                  {theme.Auto, tui.Config{Background: theme.OnLight}, false},
		"known to be neither":    {theme.Auto, tui.Config{Background: theme.Between}, false},
		"a demo":                 {theme.Auto, tui.Config{Begin: tui.Begin{Sample: true}}, false},
		"nothing can be kept":    {theme.Auto, tui.Config{ReadOnly: "it is damaged"}, false},
	} {
		c.config.Computer = "hub-laptop"
		if got := asksBackground(c.theme, &c.config); got != c.want {
			t.Errorf("%s: %t", name, got)
		}
	}
	if asksBackground(theme.Auto, &tui.Config{}) {
		t.Error("a computer without a name is asked about at each start")
	}
}
