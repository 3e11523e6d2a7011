package report

import (
	"fmt"
	"slices"

	"familyhub/stocktake/model"
)

const notGiven = "not given"

// people says who took part: by agency, and by name only when asked and
// never in an anonymous session.
func (w *writer) people() {
	people := w.s.Participants()
	w.heading(2, "Who took part")
	if len(people) == 0 {
		w.say("Nobody is listed.")
		return
	}
	w.say("%s", w.headcount())
	switch {
	case w.o.Names && !w.s.Anonymous():
		w.add(register(people))
	case slices.ContainsFunc(w.s.Agencies(), func(a model.AgencyCount) bool { return a.Agency != "" }):
		w.add(w.byAgency())
	}
	w.attendance()
}

// headcount is a sentence such as "12 people took part: 10 scoring, 2 observing."
func (w *writer) headcount() string {
	people := w.s.Participants()
	var scoring, observing, left int
	for _, p := range people {
		if p.Scoring {
			scoring++
		} else {
			observing++
		}
		if p.Left {
			left++
		}
	}
	sentence := countOf(len(people), "person", "people")
	agencies := slices.DeleteFunc(slices.Clone(w.s.Agencies()), func(a model.AgencyCount) bool { return a.Agency == "" })
	if len(agencies) > 0 {
		sentence += " from " + countOf(len(agencies), "agency", "agencies")
	}
	sentence += fmt.Sprintf(" took part: %d scoring, %d observing.", scoring, observing)
	if left > 0 {
		sentence += fmt.Sprintf(" Of these, %d left before the end; their scores count.", left)
	}
	return sentence
}

func register(people []model.Participant) Table {
	table := Table{Caption: "Those who took part", Columns: []Column{{Title: "Name"}, {Title: "Agency"}, {Title: "Role"}, {Title: "Part"}}}
	for _, p := range people {
		part := "scoring"
		if !p.Scoring {
			part = "observing"
		}
		if p.Left {
			part += ", left"
		}
		table.Rows = append(table.Rows, []string{p.Label(), or(p.Agency, notGiven), or(p.Role, notGiven), part})
	}
	return table
}

// byAgency counts the people of each agency, in the order of their names: that of the
// table would tell which number is whose. Roles stay out: the only midwife of a room is
// named by hers.
func (w *writer) byAgency() Table {
	table := Table{Caption: "People by agency", Columns: []Column{{Title: "Agency"}, {Title: "People", Right: true}}}
	if w.s.Anonymous() {
		table.Caption += ", as the list of people had them"
	}
	for _, a := range w.s.Agencies() {
		table.Rows = append(table.Rows, []string{or(a.Agency, notGiven), fmt.Sprint(a.People)})
	}
	return table
}
