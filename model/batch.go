package model

import (
	"encoding/json"
	"fmt"
	"slices"
)

// Batch is several changes that are made, refused and taken back as one, such as
// the import of a score sheet.
type Batch struct {
	Label   string // what Words says
	Changes []Change
}

func (c Batch) kind() string { return "batch" }

// Words is the batch's label.
func (c Batch) Words(*Session) string { return c.Label }

func (c Batch) cleaned() Change {
	clean := Batch{Label: CleanLine(c.Label), Changes: make([]Change, len(c.Changes))}
	for i, change := range c.Changes {
		clean.Changes[i] = change.cleaned()
	}
	return clean
}

func (c Batch) apply(s *Session) (Change, error) {
	inverse := Batch{Label: c.Label}
	for _, change := range c.Changes {
		back, err := change.apply(s)
		if err == errNoChange {
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
		return nil, errNoChange
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
		var err error
		if c.Changes[i], err = decodeChange(t.Kind, t.Change); err != nil {
			return err
		}
	}
	return nil
}
