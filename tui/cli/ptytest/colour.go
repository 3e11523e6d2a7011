//go:build unix

package ptytest

import (
	"slices"

	"github.com/hinshun/vt10x"
)

// Coloured reports whether something on the screen has another colour than plain text.
func (x *Terminal) Coloured() bool {
	x.screen.Lock()
	defer x.screen.Unlock()
	cols, rows := x.screen.Size()
	plain := []vt10x.Color{vt10x.DefaultFG, vt10x.DefaultBG} // in reverse, one takes the other's place
	for y := range rows {
		for col := range cols {
			if cell := x.screen.Cell(col, y); !slices.Contains(plain, cell.FG) || !slices.Contains(plain, cell.BG) {
				return true
			}
		}
	}
	return false
}
