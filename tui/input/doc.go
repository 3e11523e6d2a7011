// Package input stands between a terminal and Bubble Tea, so that nothing is a key press
// which nobody has pressed.
//
// A terminal sends more than keys: answers to what programs have asked it (its colours,
// where the cursor is, what it can do), reports of the mouse and of the window's focus, and
// pasted texts. Bubble Tea 1 knows a few of these, only where they arrive in one piece, and
// takes the rest for keys. Filter is a state machine over bytes that takes whole sequences,
// split anywhere, and lets through what are keys and pastes. Keyboard puts it before a
// program, and gathers what arrives in one moment: no hand types that, so it is for the
// program to say whether it can be meant.
package input
