package theme

import (
	"fmt"
	"slices"
	"strings"
)

// Name is the choice of a theme, as it is written in a flag or remembered in the file.
type Name string

// The themes to choose from. Auto follows the background of the terminal.
const (
	Auto     Name = "auto"
	Light    Name = "light"
	Dark     Name = "dark"
	Contrast Name = "contrast"
	Mono     Name = "mono"
)

// Names returns every theme, in the order in which a key steps through them.
func Names() []Name { return []Name{Auto, Light, Dark, Contrast, Mono} }

// ParseName reads the name of a theme. Case and surrounding spaces do not matter.
// The error is a sentence that lists the names that there are.
func ParseName(text string) (Name, error) {
	name := Name(strings.ToLower(strings.TrimSpace(text)))
	if slices.Contains(Names(), name) {
		return name, nil
	}
	return "", fmt.Errorf("there is no theme %q: choose %s", text, oneOf(Names()))
}

// oneOf lists names as a sentence does: "a, b or c".
func oneOf[T ~string](names []T) string {
	var b strings.Builder
	for i, name := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			b.WriteString(" or ")
		default:
			b.WriteString(", ")
		}
		b.WriteString(string(name))
	}
	return b.String()
}
