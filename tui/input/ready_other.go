//go:build !unix

package input

import (
	"os"
	"time"
)

// readable is nil: nothing can be waited for.
func readable(*os.File) func(time.Duration) bool { return nil }

// writable is not known here.
func writable(*os.File, time.Duration) bool { return true }
