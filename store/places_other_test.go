//go:build !unix

package store

// specialPlaces are the places that only some systems have.
func specialPlaces() map[string]func(path string) error { return nil }
