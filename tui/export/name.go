package export

import (
	"strings"
	"unicode"

	"familyhub/stocktake/model"
)

// Stem is how the names of a session's files begin: its title and date in letters and
// digits that every system takes, so that no file can leave its folder.
func Stem(s *model.Session) string {
	d := s.Details()
	name := slug(d.Title)
	if d.Date != "" && !strings.Contains(name, string(d.Date)) {
		name += "-" + string(d.Date)
	}
	return name
}

// slug is the name of a file for a title.
func slug(title string) string {
	if name := slugOf(title); name != "" && !reserved(name) {
		return name
	}
	return "session"
}

// slugOf is a text in letters and digits with hyphens between them; empty without any.
func slugOf(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 80 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// reserved tells the names that Windows keeps for devices.
func reserved(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt"))
}
