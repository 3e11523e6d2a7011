package sample

import (
	"fmt"
	"time"

	"stocktake/framework"
	"stocktake/model"
)

// meeting is a session in the making: the room goes from place to place and makes
// the changes that are due there.
type meeting struct {
	history *model.History
	now     time.Time
	due     []act // what is still to be said, in the order of the tables
	log     []model.Entry
}

// build makes the session on a framework. The earlier one is that of which it takes the
// plan over; nil for none.
func (w workshop) build(fw *framework.Framework, earlier *model.Session) (Sample, error) {
	s, err := w.meet(fw, earlier)
	if err != nil {
		return Sample{}, fmt.Errorf("making the sample session %q: %w", w.origin.Details.Title, err)
	}
	return s, nil
}

func (w workshop) meet(fw *framework.Framework, earlier *model.Session) (Sample, error) {
	acts, err := w.acts(earlier)
	if err != nil {
		return Sample{}, err
	}
	origin := w.origin
	origin.Framework = fw.Digest()
	history, err := model.NewHistory(origin, fw)
	if err != nil {
		return Sample{}, err
	}
	m := meeting{history: history, now: origin.Created, due: acts}
	tour := history.Session().Tour()
	for _, place := range append([]model.Place{{Page: model.SetUpPage}}, tour...) {
		if err := m.visit(place); err != nil {
			return Sample{}, err
		}
	}
	if len(m.due) > 0 {
		at := m.due[0].at
		return Sample{}, fmt.Errorf("the framework %q has no %s page %d, where something is said", fw.Title, at.Page, at.Number)
	}
	return Sample{Origin: history.Session().Origin(), History: history, Entries: m.log, Place: w.place}, nil
}

// visit makes the changes that are due at a place.
func (m *meeting) visit(place model.Place) error {
	m.now = m.now.Add(pauseAt(place.Page))
	var later []act
	for _, a := range m.due {
		if a.at != place {
			later = append(later, a)
			continue
		}
		m.now = m.now.Add(a.pause)
		entry, err := m.history.Do(a.change(m.history.Session()), m.now)
		if err != nil {
			return err
		}
		m.log = append(m.log, entry)
	}
	m.due = later
	return nil
}
