//go:build !linux

package store

import "os"

// systemRoles are the roles that only one system can play.
func systemRoles() map[string]func(path string) error { return nil }

// syncData syncs a file as bbolt does here.
func syncData(file *os.File) error { return file.Sync() }
