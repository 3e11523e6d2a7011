package framework

// Checklist is a list that a room goes through to see what is there and what is
// not. It has no score.
type Checklist struct {
	ID           string           `json:"id"`
	Title        string           `json:"title"`
	Introduction string           `json:"introduction,omitempty"`
	Requirement  int              `json:"government_priority,omitempty" file:"requirement"` // number of the one that it goes through; 0 for none
	Groups       []ChecklistGroup `json:"groups"`
}

// ChecklistGroup is a part of a checklist. The only group of one needs no title.
type ChecklistGroup struct {
	Title        string          `json:"title,omitempty"`
	Introduction string          `json:"introduction,omitempty"`
	Items        []ChecklistItem `json:"items"`
}

// ChecklistItem is one line of a checklist. Its ID is unique in the checklist,
// whatever the group.
type ChecklistItem struct {
	ID      string   `json:"id"`
	Text    string   `json:"text"` // at most 90 cells, for a line of a list
	Note    string   `json:"note,omitempty"`
	Actions []string `json:"actions,omitempty"` // what would bring it about
}

// Checklist finds a checklist by its id.
func (f *Framework) Checklist(id string) (Checklist, bool) {
	return find(f.Checklists, func(c Checklist) bool { return c.ID == id })
}

// Items returns every item of the checklist in the order of the groups.
func (c Checklist) Items() []ChecklistItem {
	var all []ChecklistItem
	for _, g := range c.Groups {
		all = append(all, g.Items...)
	}
	return all
}

// Item finds an item of the checklist, in whichever group, by its id.
func (c Checklist) Item(id string) (ChecklistItem, bool) {
	return find(c.Items(), func(it ChecklistItem) bool { return it.ID == id })
}
