package model

import (
	"maps"
	"time"

	"familyhub/stocktake/model/text"
)

// Draft is what stands in a form that was neither taken nor dropped yet. It is kept
// beside the session and is no part of it: no change, nothing to undo, in no export.
type Draft struct {
	Form      string `json:"form"` // which form it is, in a word of the program's own
	Statement int    `json:"statement,omitempty"`
	Step      int    `json:"step,omitempty"`
	Entry     string `json:"entry,omitempty"` // the id of what is being changed; empty for something new
	Field     string `json:"field,omitempty"` // the name of the field that had the focus
	// Texts has what stands in each field that was changed, by the field's name.
	Texts map[string]string `json:"texts"`
	At    time.Time         `json:"at"`
}

// Subject is the statement or the step that the form belongs to.
func (d Draft) Subject() Subject { return Subject{Statement: d.Statement, Step: d.Step} }

// Same reports whether two drafts are of the same text, whenever they were kept.
func (d Draft) Same(other Draft) bool {
	return d.Form == other.Form && d.Subject() == other.Subject() && d.Entry == other.Entry &&
		maps.Equal(d.Texts, other.Texts)
}

// Inert returns the draft with its texts made safe to show. A data file is a file like
// any other.
func (d Draft) Inert() Draft {
	texts := make(map[string]string, len(d.Texts))
	for name, s := range d.Texts {
		texts[text.Line(name)] = text.Typed(s)
	}
	d.Form, d.Entry, d.Field, d.Texts = text.Line(d.Form), text.Line(d.Entry), text.Line(d.Field), texts
	return d
}
