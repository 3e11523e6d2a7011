package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Need is one row of the training needs analysis: a skill, and how many people of a
// staff group have it and need it. Only Skill must be there.
type Need struct {
	ID     string        `json:"id"`
	Skill  string        `json:"skill"`
	Group  string        `json:"group,omitempty"`  // of staff, such as health visitors
	Have   int           `json:"have"`             // how many people have the skill
	Need   int           `json:"need"`             // how many people are to have it
	Level  string        `json:"level,omitempty"`  // to what level, such as awareness or specialist
	By     calendar.Date `json:"by,omitempty"`     // when they are to have it
	Format string        `json:"format,omitempty"` // how it is to be trained
	Note   string        `json:"note,omitempty"`
}

const (
	needPrefix = "t"
	// MostStaff is the largest number of people of a staff group.
	MostStaff = 99999
)

// Counted reports whether anybody has said how many people have the
// skill and how many need it.
func (n Need) Counted() bool { return n.Have > 0 || n.Need > 0 }

// Gap is how many people still lack the skill; never below 0.
func (n Need) Gap() int { return max(n.Need-n.Have, 0) }

func (n Need) key() string              { return n.ID }
func (n Need) prefix() string           { return needPrefix }
func (n Need) list(s *Session) *[]Need  { return &s.needs }
func (n Need) canRemove(*Session) error { return nil }
func (n Need) noun() string             { return "training need" }

func (n Need) describe(*Session) Description {
	if n.Group == "" {
		return Description{what: "training need: " + excerpt(n.Skill)}
	}
	return Description{what: "training need: " + excerpt(n.Skill) + ", " + excerpt(n.Group)}
}

func (n Need) fields(_ *Session, old Need) []field {
	return []field{
		{"skill", old.Skill, n.Skill},
		{"staff group", old.Group, n.Group},
		{"people who have it", strconv.Itoa(old.Have), strconv.Itoa(n.Have)},
		{"people who need it", strconv.Itoa(old.Need), strconv.Itoa(n.Need)},
		{"level", old.Level, n.Level},
		{"date", old.By.Words(), n.By.Words()},
		{"format", old.Format, n.Format},
		{"note", old.Note, n.Note},
	}
}

func (n Need) cleaned() Need {
	return Need{
		ID: text.Line(n.ID), Skill: text.Line(n.Skill), Group: text.Line(n.Group), Have: n.Have, Need: n.Need,
		Level: text.Line(n.Level), By: n.By.Clean(), Format: text.Line(n.Format), Note: text.Lines(n.Note),
	}
}

func (n Need) check(*Session) error {
	if !wellFormedID(n.ID, needPrefix) {
		return refuse("%q is no id for a training need; ids are t1, t2 and so on", n.ID)
	}
	return n.Validate()
}

// Validate refuses a row without a skill, with impossible numbers, a day that is none
// or over-long texts.
func (n Need) Validate() error {
	if n.Skill == "" {
		return refuse("the row names no skill; write what people are to learn")
	}
	for _, count := range []struct {
		what   string
		people int
	}{{"have the skill", n.Have}, {"need it", n.Need}} {
		if count.people < 0 || count.people > MostStaff {
			return refuse("the people who %s are 0 to %d, not %d", count.what, MostStaff, count.people)
		}
	}
	if err := n.By.Validate(); err != nil {
		return err
	}
	return refusal.Lengths{
		{"the skill", n.Skill, refusal.MaxLine},
		{"the staff group", n.Group, refusal.MaxLine},
		{"the level", n.Level, refusal.MaxLine},
		{"the format", n.Format, refusal.MaxLine},
		{"the note", n.Note, refusal.MaxText},
	}.Check()
}

// Needs returns the training needs analysis in the order in which it was written.
func (p Plan) Needs() []Need { return p.s.needs }

// NeedsByShortfall returns the training needs with the largest shortfalls first.
func (p Plan) NeedsByShortfall() []Need {
	sorted := slices.Clone(p.s.needs)
	slices.SortStableFunc(sorted, func(a, b Need) int { return cmp.Compare(b.Gap(), a.Gap()) })
	return sorted
}

// NeedsToAdd returns a need for each skill of the framework's list that is in none yet.
func (p Plan) NeedsToAdd() []Need {
	var missing []Need
	for _, skill := range p.s.Guide().Skills {
		there := slices.ContainsFunc(p.s.needs, func(n Need) bool { return strings.EqualFold(n.Skill, text.Line(skill.Text)) })
		if !there {
			missing = append(missing, Need{Skill: skill.Text})
		}
	}
	return missing
}
