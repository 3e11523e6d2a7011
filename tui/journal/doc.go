// Package journal is the program's log of itself: that it began and ended, what failed
// and where it crashed. It is made to be sent to somebody who can help, so it never holds
// what people entered. The types see to that: keys, events and words can only be
// constants of the program's source, since nobody outside can make a value of their
// type from a variable, and everything else is a number, a duration, a truth or a stack
// that Clean has reduced to the names of functions.
//
// A line is a time, an event and fields:
//
//	2026-03-12T09:30:00Z save-failed kind=full errno=28
//
// The frames of a stack follow their line, one each, indented by a tab.
package journal
