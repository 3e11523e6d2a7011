// Package workshop is what a room goes through: steps, statements with their rounds, and the
// summary, each a package below it; and the same for somebody who scores alone.
package workshop
