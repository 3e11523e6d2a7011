// Package history is the log of the open session, from which it can be taken back.
package history
