package screens

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"

	"familyhub/stocktake/tui"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/firstuse"
	"familyhub/stocktake/tui/input"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/muesli/termenv"
)

// look works out colours and characters: a flag wins over what the file remembers,
// and that over what the terminal says of itself. A name in the file that this
// program does not know counts as none.
func (r *Runner) look(s ui.Store, keys *input.Keyboard, config *tui.Config) {
	choose := func(flag, setting string) string {
		if flag != "" {
			return flag
		}
		remembered, _, err := s.Setting(setting)
		if err != nil {
			return ""
		}
		return remembered
	}
	if host, err := os.Hostname(); err == nil {
		config.Computer = host
		config.Folders = strings.FieldsFunc(choose("", ui.FoldersSetting+host), func(r rune) bool { return r == '\n' })
	}
	name, err := theme.ParseName(choose(r.Theme, ui.ThemeSetting))
	if err != nil {
		name = theme.Auto
	}
	glyphs, err := theme.ParseGlyphs(choose(r.Glyphs, ui.GlyphsSetting))
	if err != nil {
		glyphs = theme.AutoGlyphs
	}
	config.Glyphs = theme.SafeGlyphs(r.Getenv, runtime.GOOS)
	config.Profile = r.profile()
	config.Background = r.background(keys, config.Profile)
	if !config.Background.Known() {
		config.Background = theme.Background(choose("", ui.BackgroundSetting+config.Computer))
	}
	if config.Profile == termenv.Ascii && r.Getenv("TERM") != "dumb" {
		// NO_COLOR speaks of colours. Bold and reverse are none, and show whose turn it is.
		name, config.Profile, config.NoColour = theme.Mono, termenv.ANSI, true
	}
	config.Look = ui.NewLook(name, glyphs.Or(config.Glyphs), config.Background, config.Profile)
	config.Look.Chosen = glyphs
	config.AskBackground = runtime.GOOS == "windows" && asksBackground(name, config)
}

// asksBackground reports whether colours depend on a background of which nothing is known, and the answer
// can be kept, so that it is asked for once.
func asksBackground(name theme.Name, config *tui.Config) bool {
	follows := name == theme.Auto || name == theme.Contrast
	kept := !config.Begin.Sample && config.ReadOnly == "" && config.Computer != ""
	return follows && kept && !config.Background.Known()
}

// profile is the colours that the terminal can show, by its environment.
func (r *Runner) profile() termenv.Profile {
	return termenv.NewOutput(os.Stdout, termenv.WithEnvironment(environment{r.Getenv})).EnvColorProfile()
}

// hints are those for newcomers that the data file does not say have served.
func hints(s ui.Store) *firstuse.Hints {
	remembered, _, err := s.Setting(firstuse.HintsSetting)
	if err != nil {
		return firstuse.NoHints() // what cannot be remembered would be said at each start
	}
	return firstuse.NewHints(remembered)
}

// backgroundLimit is how long a terminal may take to say what its background is.
const backgroundLimit = 150 * time.Millisecond

// background is the terminal's background. The terminal is asked, unless the
// call has chosen colours that do not depend on it, or there are to be none. Where it does
// not say, the environment may.
func (r *Runner) background(keys *input.Keyboard, profile termenv.Profile) theme.Background {
	kind := r.Getenv("TERM")
	switch name := theme.Name(r.Theme); {
	case name == theme.Light, name == theme.Dark, name == theme.Mono, profile == termenv.Ascii:
		// whatever it is
	case strings.HasPrefix(kind, "screen"), strings.HasPrefix(kind, "tmux"):
		// More than one terminal can be behind these.
	default:
		if colour, known := keys.Background(r.Stdout, backgroundLimit); known {
			return theme.BackgroundOf(colour)
		}
	}
	return saidBackground(r.Getenv("COLORFGBG"))
}

// saidBackground is what the variable COLORFGBG of some terminals says, such as "15;default;0": the
// number of the background, of sixteen colours, comes last.
func saidBackground(colours string) theme.Background {
	parts := strings.Split(colours, ";")
	switch number, err := strconv.Atoi(parts[len(parts)-1]); {
	case err != nil || len(parts) < 2 || number < 0 || number > 15:
		return ""
	case number == 7 || number > 8:
		return theme.OnLight
	}
	return theme.OnDark
}

// environment is the environment as termenv wants it.
type environment struct{ getenv func(string) string }

func (e environment) Getenv(key string) string { return e.getenv(key) }
func (e environment) Environ() []string        { return os.Environ() }

// CheckLook refuses colours and characters that there are not, in every command:
// otherwise a slip in a script shows only when the screens are opened.
func (r *Runner) CheckLook() error {
	if r.Theme != "" {
		if _, err := theme.ParseName(r.Theme); err != nil {
			return usage.WrongCall(err)
		}
	}
	if r.Glyphs != "" {
		if _, err := theme.ParseGlyphs(r.Glyphs); err != nil {
			return usage.WrongCall(err)
		}
	}
	return nil
}
