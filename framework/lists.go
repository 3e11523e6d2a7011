package framework

import "slices"

// Group is a titled part of a list to choose from.
type Group struct {
	ID           string `json:"id"`
	Title        string `json:"title"`
	Introduction string `json:"introduction,omitempty"`
	Items        []Item `json:"items"`
}

// Item is one thing to choose from a list. What people enter refers to it by its
// ID, which is unique in its list and stays when the text is improved.
type Item struct {
	ID   string `json:"id"`
	Text string `json:"text"` // at most 90 cells, for a line of a list
	Note string `json:"note,omitempty"`
}

// Outcome finds one of the outcomes, in whichever group, by its id.
func (f *Framework) Outcome(id string) (Item, bool) { return inGroups(f.Outcomes, id) }

// Measure finds one of the measures, in whichever group, by its id.
func (f *Framework) Measure(id string) (Item, bool) { return inGroups(f.Measures, id) }

// EvaluationLevel finds a level of evaluating training by its id.
func (f *Framework) EvaluationLevel(id string) (Item, bool) { return inItems(f.Evaluation, id) }

// Skill finds a skill that a training needs analysis starts from by its id.
func (f *Framework) Skill(id string) (Item, bool) { return inItems(f.Skills, id) }

// TrainingFormat finds a way of training people by its id.
func (f *Framework) TrainingFormat(id string) (Item, bool) { return inItems(f.Formats, id) }

// FundingUse finds one of the things that funding can be used for by its id.
func (f *Framework) FundingUse(id string) (Item, bool) { return inItems(f.Funding, id) }

// BarrierKind finds a kind of barrier of the framework's own by its id.
func (f *Framework) BarrierKind(id string) (Item, bool) { return inItems(f.BarrierKinds, id) }

// FundingUses are the texts of some of the things that funding can be used for, in the
// framework's order.
func (f *Framework) FundingUses(ids []string) []string {
	var uses []string
	for _, use := range f.Funding {
		if slices.Contains(ids, use.ID) {
			uses = append(uses, use.Text)
		}
	}
	return uses
}

func inGroups(groups []Group, id string) (Item, bool) {
	for _, g := range groups {
		if item, ok := inItems(g.Items, id); ok {
			return item, true
		}
	}
	return Item{}, false
}

func inItems(items []Item, id string) (Item, bool) {
	return find(items, func(it Item) bool { return it.ID == id })
}
