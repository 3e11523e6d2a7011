// Package home is the list of sessions, and the forms that begin one.
package home
