package model

import "fmt"

// Refusal is the error of everything in this package that refuses what people or
// files bring in. Its text is a sentence for a person: what is wrong and what to do.
type Refusal struct {
	Sentence string
}

// Error returns the sentence.
func (r *Refusal) Error() string { return r.Sentence }

// refuse makes a refusal of a sentence in which people's own words may stand. An id
// that a file refers by was not cleaned before: nothing is called so in any case.
func refuse(format string, args ...any) error {
	return &Refusal{Sentence: CleanLine(fmt.Sprintf(format, args...))}
}
