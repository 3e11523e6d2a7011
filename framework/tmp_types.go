package framework

type Group struct {
	ID, Title, Introduction string
	Items                   []Item
}
type Item struct{ ID, Text, Note string }

func (f *Framework) EvaluationLevel(id string) (Item, bool) {
	for _, it := range f.Evaluation {
		if it.ID == id {
			return it, true
		}
	}
	return Item{}, false
}

type Checklist struct {
	ID, Title, Introduction string
	Groups                  []ChecklistGroup
}
type ChecklistGroup struct {
	Title, Introduction string
	Items               []ChecklistItem
}
type ChecklistItem struct {
	ID, Text string
	Actions  []string
}

func (f *Framework) Checklist(id string) (Checklist, bool) {
	for _, it := range f.Checklists {
		if it.ID == id {
			return it, true
		}
	}
	return Checklist{}, false
}

type Prompt struct {
	ID, Title, Text string
	Statement       int
}

func (f *Framework) Reflection(id string) (Prompt, bool) {
	for _, it := range f.Reflections {
		if it.ID == id {
			return it, true
		}
	}
	return Prompt{}, false
}
