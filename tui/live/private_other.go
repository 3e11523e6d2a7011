//go:build !unix

package live

import "io/fs"

// private reports true: elsewhere the folders for data and for temporary files are the user's own.
func private(fs.FileInfo) bool { return true }
