package model

import (
	"maps"
	"slices"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// SetReflection answers a prompt for reflection; an empty text clears it.
type SetReflection struct {
	Prompt string `json:"prompt"` // its id, as the session's Guide has it
	Text   string `json:"text"`
}

func (c SetReflection) kind() string { return "reflection" }
func (c SetReflection) cleaned() Change {
	return SetReflection{text.Line(c.Prompt), text.Lines(c.Text)}
}

func (c SetReflection) describe(s *Session) Description {
	p, ok := s.Guide().Reflection(c.Prompt)
	d := plainly("reflection: %s", excerpt(p.Title))
	switch {
	case !ok:
		return plainly("reflection: a prompt that is not there")
	case c.Text == "":
		d.what += " cleared"
	}
	if _, ok := s.items[p.Statement]; ok { // a prompt for the end belongs to none
		return d.at(p.Statement)
	}
	return d
}

func (c SetReflection) apply(s *Session) (Change, error) {
	if _, ok := s.Guide().Reflection(c.Prompt); !ok {
		return nil, refuse("there is no reflection %q in this session's framework", excerpt(c.Prompt))
	}
	if err := refusal.TooLong("the answer", c.Text, refusal.MaxText); err != nil {
		return nil, err
	}
	was := s.reflections[c.Prompt]
	if was == c.Text {
		return nil, errNoChange
	}
	s.reflections[c.Prompt] = c.Text
	if c.Text == "" {
		delete(s.reflections, c.Prompt)
	}
	return SetReflection{c.Prompt, was}, nil
}

func (SetReflection) standing(s *Session) []Change {
	var all []Change
	for _, prompt := range slices.Sorted(maps.Keys(s.reflections)) {
		all = append(all, SetReflection{prompt, s.reflections[prompt]})
	}
	return all
}

// Reflection returns the answer to a prompt; empty while there is none.
func (s *Session) Reflection(prompt string) string { return s.reflections[prompt] }

// Reflected counts the prompts for reflection that have an answer, and all that there are.
func (p Plan) Reflected() (answered, of int) {
	prompts := p.s.Guide().Reflections
	for _, prompt := range prompts {
		if p.s.Reflection(prompt.ID) != "" {
			answered++
		}
	}
	return answered, len(prompts)
}
