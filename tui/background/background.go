// Package background keeps Bubble Tea 1 from asking the terminal for its background while
// packages are initialised: where the terminal is silent that takes five seconds, also in
// commands that draw nothing. The screens ask for it themselves, by input.Keyboard.
//
// Bubble Tea asks Lip Gloss, which does not ask the terminal once it was told. Packages are
// initialised in the order of their paths as soon as those that they import are, and the
// path of this one sorts before Bubble Tea's: so it must import nothing but Lip Gloss.
package background

import "github.com/charmbracelet/lipgloss"

// Every style of ours is given its background by the theme, so that the value is of no matter.
func init() { lipgloss.SetHasDarkBackground(true) }
