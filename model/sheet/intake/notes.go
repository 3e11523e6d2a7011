package intake

import (
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
)

// notes are the comments of a session by their writers, those that are sealed without
// their texts.
type notes struct {
	all    map[noteKey][]model.Note
	nextID func() string
}

type noteKey struct {
	participant string
	statement   int
}

func notesOf(s *model.Session) notes {
	all := notes{make(map[noteKey][]model.Note), namelist.IDs(model.NextID[model.Note](s))}
	add := func(some []model.Note) {
		for _, n := range some {
			k := noteKey{n.By, n.Statement}
			all.all[k] = append(all.all[k], n)
		}
	}
	add(s.Notes())
	for _, st := range s.Statements() {
		add(s.At(st.Number).SealedComments())
	}
	return all
}

// of are a person's notes on a statement: those that may be seen, and the ones that
// came in sealed with its current round.
func (all *notes) of(p *person, statement int) (seen, sealed []model.Note) {
	if p.ID == "" {
		return nil, nil
	}
	for _, n := range all.all[noteKey{p.ID, statement}] {
		if n.Text != "" {
			seen = append(seen, n)
		} else {
			sealed = append(sealed, n)
		}
	}
	return seen, sealed
}

// told is true for a comment that everybody can read in the session already.
func (all *notes) told(row sheet.Row, p *person) bool {
	seen, _ := all.of(p, row.Statement)
	with := withWishes(row.Comment, row.Barriers, row.Priorities) // as it came in sealed
	for _, said := range []string{joined(seen), joined(ofRound(seen, row.Round))} {
		if said == row.Comment || said == with {
			return true
		}
	}
	return false
}

// put puts a note in the place of others, or where there are none at the end.
func (all *notes) put(note model.Note, old []model.Note) []model.Change {
	if len(old) == 0 {
		note.ID = all.nextID()
		return []model.Change{model.Add[model.Note]{Item: note, At: model.End}}
	}
	note.ID, note.Round = old[0].ID, old[0].Round
	changes := []model.Change{model.Edit[model.Note]{Item: note}}
	for _, n := range old[1:] {
		changes = append(changes, model.Remove[model.Note]{ID: n.ID})
	}
	return changes
}

func ofRound(notes []model.Note, round int) []model.Note {
	var some []model.Note
	for _, n := range notes {
		if n.Round == round {
			some = append(some, n)
		}
	}
	return some
}

func joined(notes []model.Note) string {
	texts := make([]string, len(notes))
	for i, n := range notes {
		texts[i] = n.Text
	}
	return strings.Join(texts, "\n")
}

// withWishes is a comment as earlier versions kept it while sealed: with barriers and priorities
// below it, each on a line of its own.
func withWishes(comment string, barriers, priorities []string) string {
	var lines []string
	if comment != "" {
		lines = append(lines, comment)
	}
	for _, said := range barriers {
		lines = append(lines, "Barrier: "+said)
	}
	for _, said := range priorities {
		lines = append(lines, "Priority: "+said)
	}
	return strings.Join(lines, "\n")
}
