//go:build !windows

package unfinished

import "os"

// HeldElsewhere reports whether an error says that another program has a file open: here that
// is no reason for one.
func HeldElsewhere(error) bool { return false }

// Rename is os.Rename.
func Rename(from, to string) error { return os.Rename(from, to) }
