// Package collector puts the first garbage collection off. A start makes some 8 MB, most of it by
// packages that initialise, and the collector would run twice meanwhile: a fifth of the time
// until the first screen. It must import nothing but the standard library, so that it is
// initialised before the packages that it is for.
package collector

import (
	"os"
	"runtime"
	"runtime/debug"
)

// firstAt is the size of the heap at the first collection, in percent of the 4 MB that it
// usually is. Once that has been, everything is as usual.
const firstAt = 300

func init() {
	if os.Getenv("GOGC") != "" {
		return // the user has decided
	}
	usual := debug.SetGCPercent(firstAt)
	runtime.AddCleanup(new([64]byte), func(percent int) { debug.SetGCPercent(percent) }, usual)
}
