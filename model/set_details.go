package model

// SetDetails replaces the session's title, area, date and facilitator.
type SetDetails struct {
	Details Details `json:"details"`
}

// DetailsLabel is what the history says of changed details, alone or with others in a batch.
const DetailsLabel = "the session's details"

func (c SetDetails) kind() string                  { return "details" }
func (c SetDetails) cleaned() Change               { return SetDetails{c.Details.cleaned()} }
func (c SetDetails) describe(*Session) Description { return plainly(DetailsLabel) }

func (SetDetails) standing(s *Session) []Change {
	if s.details == s.origin.Details {
		return nil
	}
	return []Change{SetDetails{s.details}}
}

func (c SetDetails) apply(s *Session) (Change, error) {
	if c.Details == s.details {
		return nil, errNoChange
	}
	if err := c.Details.Validate(); err != nil {
		return nil, err
	}
	old := s.details
	s.details = c.Details
	return SetDetails{old}, nil
}
