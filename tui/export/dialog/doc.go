// Package dialog asks what to write of a session and where, and writes it.
package dialog
