package report

import "familyhub/stocktake/model"

// Method is the part of the summary that says how a session was scored, how its figures
// are worked out, and where its statements come from and on what terms.
func Method(s *model.Session, o Options) []Block {
	w := writer{s: s, o: o, sum: s.Figures().Summary(), doc: &Document{}}
	w.method()
	return w.doc.Blocks
}

// AssessedBy says in words who assessed: such as a group of 12 people.
func AssessedBy(s *model.Session, o Options) string {
	w := writer{s: s, o: o}
	return w.assessedBy()
}
