package summary

import (
	"cmp"
	"fmt"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// people says who took part: by agency, and by name only when asked and
// never in an anonymous session.
func (w writer) people() {
	people := w.Session.Participants()
	w.Heading(2, "Who took part")
	if len(people) == 0 {
		w.Say("No participants are listed.")
		return
	}
	w.Say("%s", w.headcount())
	switch {
	case w.Options.Names && !w.Session.Anonymous():
		w.Add(register(people))
	case slices.ContainsFunc(w.Session.Room().Agencies(), func(a model.AgencyCount) bool { return a.Agency != "" }):
		w.Add(w.byAgency())
	}
	w.attendance()
}

// headcount is a sentence such as "12 people took part: 10 scoring, 2 observing."
func (w writer) headcount() string {
	people := w.Session.Participants()
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
	from, families := section.From(w.Session)
	sentence := text.CountOf(len(people), "person", "people") + from
	sentence += fmt.Sprintf(" took part: %d scoring, %d observing.", scoring, observing)
	if families > 0 {
		sentence += " Of these, " + text.CountOf(families, "is a parent or carer", "are parents or carers") + "."
	}
	if left > 0 {
		sentence += w.Worded(" Of these, %d left before the end; their scores count.", left)
	}
	return sentence
}

func register(people []model.Participant) report.Table {
	table := report.Table{Caption: "Those who took part", Columns: []report.Column{{Title: "Name"}, {Title: "Agency"}, {Title: "Role"}, {Title: "Part"}}}
	for _, p := range people {
		part := "scoring"
		if !p.Scoring {
			part = "observing"
		}
		if p.Family {
			part += ", parent or carer"
		}
		if p.Left {
			part += ", left"
		}
		table.Rows = append(table.Rows, []string{p.Label(), cmp.Or(p.Agency, report.NotGiven), cmp.Or(p.Role, report.NotGiven), part})
	}
	return table
}

// byAgency counts the people of each agency, in the order of their names: that of the
// table would tell which number is whose. Roles stay out: the only midwife of a room is
// named by hers.
func (w writer) byAgency() report.Table {
	table := report.Table{Caption: "People by agency", Columns: []report.Column{{Title: "Agency"}, {Title: "People", Right: true}}}
	if w.Session.Anonymous() {
		table.Caption += ", as the list of people had them"
	}
	for _, a := range w.Session.Room().Agencies() {
		table.Rows = append(table.Rows, []string{cmp.Or(a.Agency, report.NotGiven), fmt.Sprint(a.People)})
	}
	return table
}
