// Package ui is what every screen builds on: the screen and its commands, the action that a
// key press leads to, the open session, notices, and how texts are laid out in cells.
package ui
