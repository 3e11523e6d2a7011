// Package model holds what is said in a self-assessment and what it amounts to.
//
// Everything that people enter is a Change: a small value that a History applies to
// its Session, or refuses with a sentence. Each change has an inverse, so undo is
// without limit, and a session is nothing but the log of its changes. The package
// has no input, no output, no clock and no terminal: moments are passed in, and
// what is to be kept is returned.
package model
