package model

import (
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// GroundRule is something that the room has agreed on before it began to score, such as
// what counts as evidence.
type GroundRule struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// SetGroundRules keeps the ground rules that the room has agreed on, all of them and in whole,
// so that a later version of the framework's does not change what was said; none for a
// room that has not agreed on any.
type SetGroundRules struct {
	Rules []GroundRule `json:"rules"`
}

// maxGroundRules is more than any room will keep in mind.
const maxGroundRules = 20

func (c SetGroundRules) kind() string { return "ground-rules" }

func (c SetGroundRules) cleaned() Change {
	rules := make([]GroundRule, 0, len(c.Rules))
	for _, r := range c.Rules {
		if r = (GroundRule{text.Line(r.Title), text.Lines(r.Text)}); r != (GroundRule{}) {
			rules = append(rules, r)
		}
	}
	if len(rules) == 0 {
		rules = nil
	}
	return SetGroundRules{rules}
}

func (c SetGroundRules) describe(s *Session) Description {
	switch {
	case len(c.Rules) == 0:
		return plainly("ground rules: none agreed")
	case len(s.rules) == 0:
		return plainly("ground rules agreed")
	}
	return plainly("ground rules changed")
}

func (SetGroundRules) standing(s *Session) []Change {
	if len(s.rules) == 0 {
		return nil
	}
	return []Change{SetGroundRules{s.rules}}
}

func (c SetGroundRules) apply(s *Session) (Change, error) {
	if len(c.Rules) > maxGroundRules {
		return nil, refuse("a room has at most %d ground rules", maxGroundRules)
	}
	for _, r := range c.Rules {
		if r.Title == "" {
			return nil, refuse("a ground rule needs a title, such as How we agree")
		}
		if err := tooLong("the title of a ground rule", r.Title, MaxLine); err != nil {
			return nil, err
		}
		if err := tooLong("a ground rule", r.Text, MaxText); err != nil {
			return nil, err
		}
	}
	if slices.Equal(c.Rules, s.rules) {
		return nil, errNoChange
	}
	if s.Solo() {
		return nil, refuse("one person who scores alone has no ground rules to agree on")
	}
	was := s.rules
	s.rules = slices.Clone(c.Rules)
	return SetGroundRules{was}, nil
}

// GroundRules returns what the room has agreed on, and true; before that it is what it begins
// with, which nobody has said yet.
func (s *Session) GroundRules() (rules []GroundRule, agreed bool) {
	if len(s.rules) > 0 {
		return s.rules, true
	}
	return groundRules(s.framework.Rules()), false
}

func groundRules(all []framework.Aside) []GroundRule {
	rules := make([]GroundRule, len(all))
	for i, r := range all {
		rules[i] = GroundRule{r.Title, r.Text}
	}
	return rules
}
