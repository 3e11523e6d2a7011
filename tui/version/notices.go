package version

import _ "embed" // the notices are a file, which the release archives also have by itself

// The licences ask to go along with every copy, and a program on a stick is all that some
// people have. The test of this package writes the file: go test ./tui/version -update.
//
//go:embed notices.txt
var notices string

// Notices is the licences of stocktake and of everything that is linked into it on any
// platform, as text.
func Notices() string { return notices }
