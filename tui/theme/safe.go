package theme

import (
	"cmp"
	"strings"
)

// SafeGlyphs is the richest set that a terminal shows for sure, by its environment and the system, as
// runtime.GOOS names that. Braille is not safe in Windows' console, which draws no character that its font
// lacks, as Consolas lacks braille; Windows Terminal and Visual Studio Code take it from another font. It
// is not on the console of Linux, which has room for few characters, nor where the locale is not UTF-8.
func SafeGlyphs(getenv func(string) string, system string) GlyphSet {
	inWindows := system == "windows" || getenv("WSL_DISTRO_NAME") != ""
	fallsBack := getenv("WT_SESSION") != "" || getenv("TERM_PROGRAM") == "vscode"
	switch {
	case inWindows && !fallsBack, getenv("TERM") == "linux", system != "windows" && !speaksUTF8(getenv):
		return Blocks
	}
	return Mixed
}

// speaksUTF8 reports whether the locale for characters is one of UTF-8: POSIX has these three variables,
// of which the first that is set counts.
func speaksUTF8(getenv func(string) string) bool {
	locale := strings.ToLower(cmp.Or(getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")))
	return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
}
