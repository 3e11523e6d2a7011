// Package workshop is what a room goes through: opening, steps, statements with their
// rounds, findings and summary; and the same for somebody who scores alone.
package workshop
