package model

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
)

// Batch is several changes that are made, refused and taken back as one, such as
// the import of a score sheet. Batches within it are made part of it: the log holds
// none inside another.
type Batch struct {
	Label   string // what the history says of it; where names are left out only if it is one of ownLabels
	Changes []Change
}

func (c Batch) kind() string { return "batch" }

func (c Batch) parts() []Change { return c.Changes }

// describe is the batch's label, or without one the number of its changes.
func (c Batch) describe(s *Session) Description {
	d := c.words(s)
	for _, inner := range c.Changes {
		d.Statements = append(d.Statements, inner.describe(s).Statements...)
	}
	return d
}

func (c Batch) words(s *Session) Description {
	count := fmt.Sprintf("%d changes", len(c.Changes))
	if len(c.Changes) == 1 {
		count = "1 change"
	}
	switch {
	case c.Label == "":
		return Description{what: count}
	case ownLabels.MatchString(c.Label):
		at := strings.IndexAny(c.Label, ":“") // from where on people's own words may stand
		if at < 0 {
			at = len(c.Label)
		}
		return Description{what: s.framework.Worded(c.Label[:at]) + c.Label[at:]}
	default: // somebody else's words, such as "score sheet of Siân"
		return Description{what: c.Label, unnamed: count}
	}
}

func (c Batch) cleaned() Change {
	clean := Batch{Label: text.Line(c.Label), Changes: make([]Change, 0, len(c.Changes))}
	for _, change := range c.Changes {
		change = change.cleaned()
		if inner, ok := change.(Batch); ok {
			clean.Changes = append(clean.Changes, inner.Changes...)
			continue
		}
		clean.Changes = append(clean.Changes, change)
	}
	return clean
}

func (c Batch) checkEntered(s *Session) error {
	for _, inner := range c.Changes {
		if err := checkEntered(inner, s); err != nil {
			return err
		}
	}
	return nil
}

// kept has what a change within it brings along in the change's place, and says so where the
// batch is named for that change.
func (c Batch) kept(s *Session) Change {
	all := make([]Change, 0, len(c.Changes))
	for _, inner := range c.Changes {
		inner = keptChange(inner, s)
		if more, ok := inner.(Batch); ok && c.Label != "" && strings.HasPrefix(more.Label, c.Label) {
			c.Label = more.Label
		}
		all = append(all, leaves(inner)...)
	}
	c.Changes = all
	if c.Label != "" && !strings.HasSuffix(c.Label, clearedLikelihood) && slices.ContainsFunc(all, clearsLikelihood) {
		c.Label += clearedLikelihood
	}
	return c
}

func clearsLikelihood(c Change) bool {
	l, ok := c.(restoreLikelihood)
	return ok && l.Likelihood == nil
}

func (c Batch) redact(d *Description) {
	for _, inner := range c.Changes {
		if r, ok := inner.(redactor); ok {
			r.redact(d)
		}
	}
}

func (c Batch) apply(s *Session) (Change, error) {
	inverse := Batch{Label: c.Label}
	for _, change := range c.Changes {
		back, err := change.apply(s)
		if NoChange(err) {
			continue
		}
		if err != nil {
			slices.Reverse(inverse.Changes)
			for _, undo := range inverse.Changes {
				if _, failed := undo.apply(s); failed != nil {
					panic(fmt.Sprintf("model: %s cannot be taken back: %v", undo.kind(), failed))
				}
			}
			return nil, err
		}
		inverse.Changes = append(inverse.Changes, back)
	}
	if len(inverse.Changes) == 0 {
		return nil, ErrNoChange
	}
	slices.Reverse(inverse.Changes)
	return inverse, nil
}

// tagged is a change beside its kind, as JSON has it.
type tagged struct {
	Kind   string          `json:"kind"`
	Change json.RawMessage `json:"change"`
}

func tag(c Change) (tagged, error) {
	data, err := json.Marshal(c)
	return tagged{c.kind(), data}, err
}

type batchJSON struct {
	Label   string   `json:"label"`
	Changes []tagged `json:"changes"`
}

// MarshalJSON writes each change with its kind.
func (c Batch) MarshalJSON() ([]byte, error) {
	out := batchJSON{Label: c.Label, Changes: make([]tagged, len(c.Changes))}
	for i, change := range c.Changes {
		var err error
		if out.Changes[i], err = tag(change); err != nil {
			return nil, err
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Batch) UnmarshalJSON(data []byte) error {
	var in batchJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	c.Label, c.Changes = in.Label, make([]Change, len(in.Changes))
	for i, t := range in.Changes {
		if t.Kind == c.kind() {
			return fmt.Errorf("change %d of a batch is itself a batch", i+1)
		}
		var err error
		if c.Changes[i], err = decodeChange(t.Kind, t.Change); err != nil {
			return err
		}
	}
	return nil
}
