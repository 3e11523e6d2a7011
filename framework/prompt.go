package framework

// Prompt is a question to reflect on that has room for an answer.
type Prompt struct {
	ID        string `json:"id"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Statement int    `json:"statement,omitempty" refers:"statement"` // number of the one that it belongs to; 0 for the end of the session
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
