// Package form is what is typed: fields, forms of several fields, a form as a page of its
// own, and lists with a form for their entries.
package form
