package model

import (
	"maps"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// SetReflection answers a prompt for reflection, or writes a chapter that the framework has for its
// plan; an empty text clears it.
type SetReflection struct {
	Prompt string `json:"prompt"` // its id, as the session's Guide has it; of a chapter as ChapterPrompt has it
	Text   string `json:"text"`
}

func (c SetReflection) kind() string { return "reflection" }
func (c SetReflection) cleaned() Change {
	return SetReflection{text.Line(c.Prompt), text.Lines(c.Text)}
}

func (c SetReflection) describe(s *Session) Description {
	what := "reflection"
	p, ok := s.Guide().Reflection(c.Prompt)
	if chapter, is := s.chapter(c.Prompt); is {
		what, p.Title, ok = "the plan", chapter.Title, true
	}
	d := plainly("%s: %s", what, excerpt(p.Title))
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
	_, prompt := s.Guide().Reflection(c.Prompt)
	if _, chapter := s.chapter(c.Prompt); !prompt && !chapter {
		return nil, refuse("there is no reflection %q in this session's instrument", excerpt(c.Prompt))
	}
	if err := refusal.TooLong("the answer", c.Text, refusal.MaxText); err != nil {
		return nil, err
	}
	was := s.reflections[c.Prompt]
	if was == c.Text {
		return nil, ErrNoChange
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

// chapterPrefix stands before the id of a chapter where it is kept beside those of prompts, none of
// which has a colon.
const chapterPrefix = "plan:"

// ChapterPrompt is what SetReflection calls a chapter of the framework's own.
func ChapterPrompt(chapter string) string { return chapterPrefix + chapter }

// chapter is the chapter that SetReflection calls so; false for what is none.
func (s *Session) chapter(prompt string) (framework.PlanChapter, bool) {
	id, is := strings.CutPrefix(prompt, chapterPrefix)
	chapter, there := s.framework.PlanChapter(id)
	return chapter, is && there
}

// Chapter is what stands in a chapter of the framework's own; empty while nothing does.
func (p Plan) Chapter(id string) string { return p.s.reflections[ChapterPrompt(id)] }

// Written counts the texts of the plan that say something, and all that there are.
func (p Plan) Written() (written, of int) {
	own := p.s.framework.PlanChapters()
	if len(own) == 0 {
		return p.s.plan.written()
	}
	if p.s.plan.Lead != "" {
		written++
	}
	for _, chapter := range own {
		if p.Chapter(chapter.ID) != "" {
			written++
		}
	}
	return written, len(own) + 1
}

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
