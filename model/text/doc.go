// Package text is the one kit for texts that people wrote: it makes them inert, measures
// them in the cells of a terminal, and cuts, fills and wraps them. Widths are cells, never
// bytes or characters. It knows nothing of the program, so that everything may use it.
package text
