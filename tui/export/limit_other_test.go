//go:build !linux

package export

// systemRoles are the roles that only one system can play.
func systemRoles() map[string]func(path string) error { return nil }
