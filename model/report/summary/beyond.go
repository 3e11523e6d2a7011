package summary

// beyond is what the room worked out besides scores, barriers and priorities; parts of
// which nothing was said are left out.
func (w writer) beyond() {
	if len(w.Session.Plan().Needs()) > 0 {
		w.Training()
	}
	w.Measures()
	for _, list := range w.Session.Guide().Checklists {
		if w.TalkedAbout(list) {
			w.Heading(2, "%s", list.Title)
			w.Ticked(list, false)
		}
	}
	w.Reflections()
}
