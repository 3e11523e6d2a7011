package theme

import "testing"

func TestSafeGlyphs(t *testing.T) {
	for name, c := range map[string]struct {
		system string
		env    map[string]string
		want   GlyphSet
	}{
		"Linux":                             {"linux", map[string]string{"TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}, Mixed},
		"another spelling":                  {"linux", map[string]string{"LANG": "C.utf8"}, Mixed},
		"macOS":                             {"darwin", map[string]string{"TERM": "xterm-256color", "LANG": "en_GB.UTF-8"}, Mixed},
		"no locale":                         {"linux", map[string]string{"TERM": "xterm-256color"}, Blocks},
		"locale C":                          {"linux", map[string]string{"LANG": "C"}, Blocks},
		"Latin-1":                           {"linux", map[string]string{"LANG": "de_DE.ISO-8859-1"}, Blocks},
		"LC_ALL over LANG":                  {"linux", map[string]string{"LC_ALL": "C", "LANG": "en_GB.UTF-8"}, Blocks},
		"LC_ALL over LC_CTYPE":              {"linux", map[string]string{"LC_ALL": "en_GB.UTF-8", "LC_CTYPE": "C", "LANG": "C"}, Mixed},
		"LC_CTYPE over LANG":                {"linux", map[string]string{"LC_CTYPE": "POSIX", "LANG": "en_GB.UTF-8"}, Blocks},
		"an empty LC_ALL":                   {"linux", map[string]string{"LC_ALL": "", "LANG": "en_GB.UTF-8"}, Mixed},
		"other categories":                  {"linux", map[string]string{"LC_TIME": "en_GB.UTF-8", "LANG": "C"}, Blocks},
		"the console of Linux":              {"linux", map[string]string{"TERM": "linux", "LANG": "en_GB.UTF-8"}, Blocks},
		"Windows' console":                  {"windows", nil, Blocks},
		"Windows' console, with a locale":   {"windows", map[string]string{"LANG": "en_GB.UTF-8"}, Blocks},
		"Windows Terminal":                  {"windows", map[string]string{"WT_SESSION": "4c1d"}, Mixed},
		"Visual Studio Code on Windows":     {"windows", map[string]string{"TERM_PROGRAM": "vscode"}, Mixed},
		"WSL in the console":                {"linux", map[string]string{"WSL_DISTRO_NAME": "Debian", "LANG": "C.UTF-8"}, Blocks},
		"WSL in Windows Terminal":           {"linux", map[string]string{"WSL_DISTRO_NAME": "Debian", "WT_SESSION": "4c1d", "LANG": "C.UTF-8"}, Mixed},
		"WSL in Windows Terminal, locale C": {"linux", map[string]string{"WSL_DISTRO_NAME": "Debian", "WT_SESSION": "4c1d", "LANG": "C"}, Blocks},
	} {
		if got := SafeGlyphs(func(key string) string { return c.env[key] }, c.system); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}
