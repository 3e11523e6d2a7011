package cli

import "os"

func openLifeline(handle uintptr) *os.File { return os.NewFile(handle, "lifeline") }

// survivePipes does nothing: here a write to a closed pipe is an error like others.
func survivePipes() {}
