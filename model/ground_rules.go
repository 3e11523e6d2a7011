package model

import (
	"cmp"
	"slices"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// GroundRule is something that a room agrees on before it begins to score, such as what
// counts as evidence.
type GroundRule struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// GroundRules are those of a session, all of them and in whole, so that a later version of
// the framework's does not change what was said.
type GroundRules struct {
	Rules []GroundRule `json:"rules"`
	// Agreed says that the room was shown them and agreed on them.
	Agreed bool `json:"agreed,omitempty"`
}

// SetGroundRules keeps ground rules: changed, or agreed on by the room. Without rules those of
// the framework stand again, which nobody has agreed on.
type SetGroundRules struct {
	GroundRules
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
	return SetGroundRules{GroundRules{rules, c.Agreed && len(rules) > 0}}
}

func (c SetGroundRules) describe(s *Session) Description {
	switch {
	case len(c.Rules) == 0:
		return plainly("ground rules as they were at first, not agreed on")
	case c.Agreed && !s.rules.Agreed:
		return plainly("ground rules agreed on")
	}
	return plainly("ground rules changed")
}

func (SetGroundRules) standing(s *Session) []Change {
	return standsIf(len(s.rules.Rules) > 0, SetGroundRules{s.rules})
}

func (c SetGroundRules) apply(s *Session) (Change, error) {
	if len(c.Rules) > maxGroundRules {
		return nil, refuse("a room has at most %d ground rules", maxGroundRules)
	}
	for _, r := range c.Rules {
		if r.Title == "" {
			return nil, refuse("a ground rule needs a title, such as How we agree")
		}
		if err := cmp.Or(refusal.TooLong("the title of a ground rule", r.Title, refusal.MaxLine), refusal.TooLong("a ground rule", r.Text, refusal.MaxText)); err != nil {
			return nil, err
		}
	}
	if c.Agreed == s.rules.Agreed && slices.Equal(c.Rules, s.rules.Rules) {
		return nil, ErrNoChange
	}
	if s.Solo() {
		return nil, refuse("one person who scores alone has no ground rules to agree on")
	}
	was := s.rules
	s.rules = GroundRules{slices.Clone(c.Rules), c.Agreed}
	return SetGroundRules{was}, nil
}

// GroundRules returns what the room works by: what was changed or agreed on, or before that
// what the framework begins with, which nobody has said yet.
func (s *Session) GroundRules() GroundRules {
	if len(s.rules.Rules) > 0 {
		return s.rules
	}
	all := s.framework.Rules()
	rules := make([]GroundRule, len(all))
	for i, r := range all {
		rules[i] = GroundRule{r.Title, r.Text}
	}
	return GroundRules{Rules: rules}
}

// RulesChanged reports whether the ground rules are no longer only those of the framework that
// nobody has agreed on.
func (s *Session) RulesChanged() bool { return len(s.rules.Rules) > 0 }
