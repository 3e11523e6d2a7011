package framework

// Prompt is a question to reflect on that has room for an answer.
type Prompt struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Statement int    `json:"statement,omitempty"` // number of the one that it belongs to; 0 for the end of the session
}

// Reflection finds a prompt to reflect by its id.
func (f *Framework) Reflection(id string) (Prompt, bool) {
	return find(f.Reflections, func(p Prompt) bool { return p.ID == id })
}

// ReflectionsAt returns the prompts that belong to a statement, in their order; those
// for the end of the session with 0.
func (f *Framework) ReflectionsAt(statement int) []Prompt {
	var all []Prompt
	for _, p := range f.Reflections {
		if p.Statement == statement {
			all = append(all, p)
		}
	}
	return all
}

// PlanGuide helps to write the chapters of a workforce plan. A chapter about which
// it says nothing has an empty PlanPrompt.
type PlanGuide struct {
	Introduction string     `json:"introduction,omitempty"`
	Vision       PlanPrompt `json:"vision,omitzero"`
	Foreword     PlanPrompt `json:"foreword,omitzero"` // by the senior responsible officer
	Aims         PlanPrompt `json:"aims,omitzero"`
	Team         PlanPrompt `json:"team,omitzero"`     // who leads, with how much time
	Families     PlanPrompt `json:"families,omitzero"` // how they took part, and what they said
	Timeline     PlanPrompt `json:"timeline,omitzero"` // a point for each quarter
	Reporting    PlanPrompt `json:"reporting,omitzero"`
	Risks        PlanPrompt `json:"risks,omitzero"`
}

// PlanPrompt says what a chapter is for, and which points it should make.
type PlanPrompt struct {
	Text   string   `json:"text,omitempty"`
	Points []string `json:"points,omitempty"`
}
