// Package ptytest lets a test sit in front of the program as a person does: the
// binary runs in a pseudo-terminal, an emulator shows what it paints and answers
// what it asks of a terminal, and the test presses keys and reads the screen.
//
// Nothing here sleeps. A test waits until the screen shows what it expects, and
// fails with a picture of the screen when that does not happen in time.
package ptytest
