// Package guide is the instrument to read: its steps, statements, sources and documents.
package guide
