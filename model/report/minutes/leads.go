package minutes

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/followup"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// noLead is whose list has the priorities that nobody leads yet.
const noLead = "No lead named yet"

// Lead is who leads on open priorities, without regard to case, as the name was written first.
type Lead struct {
	Name       string // empty for those that nobody leads yet
	Priorities []model.Priority
}

// AllLeads are those of a session by name; the priorities that nobody leads come last.
func AllLeads(s *model.Session) []Lead {
	var all []Lead
	for _, p := range s.Priorities() {
		at := slices.IndexFunc(all, func(l Lead) bool { return strings.EqualFold(l.Name, p.Owner) })
		switch {
		case !p.Open():
		case at < 0:
			all = append(all, Lead{p.Owner, []model.Priority{p}})
		default:
			all[at].Priorities = append(all[at].Priorities, p)
		}
	}
	slices.SortStableFunc(all, func(a, b Lead) int {
		if (a.Name == "") != (b.Name == "") {
			return cmp.Compare(len(b.Name), len(a.Name))
		}
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	return all
}

// Leads makes a list for each lead: what they took on, why, by when, and how it will be seen to
// work.
func Leads(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New("Who does what: "+s.Details().Title, s, o)}
	all := AllLeads(s)
	if len(all) == 0 {
		w.nothingToDo()
	}
	for _, l := range all {
		w.Heading(2, "%s", cmp.Or(l.Name, noLead))
		w.tookOn(l.Priorities)
	}
	return w.Doc
}

// Document is the list of one lead, as a document of its own.
func (l Lead) Document(s *model.Session, o report.Options) *report.Document {
	w := writer{section.New(cmp.Or(l.Name, noLead)+": what was agreed", s, o)}
	d := s.Details()
	w.List(report.Facts("From", d.Title, "Date", d.Date.Words(), w.Worded("Area"), d.Area, "We meet again on", followup.Of(s).Agreed().Words()))
	w.Heading(2, "What to do")
	w.tookOn(l.Priorities)
	return w.Doc
}

// tookOn lists what a lead took on, the highest priority first.
func (w writer) tookOn(priorities []model.Priority) {
	var items []report.Item
	for _, p := range priorities {
		items = append(items, report.Item{
			Text: report.Inline{{Text: text.Line(p.What), Strong: true}},
			Items: report.Facts("By", section.Decided(p, w.Session.Plan().Quarters().Months(p.Quarter), "to be decided"), "Status", string(p.Status),
				"Why", p.Why, "Measure", measured(followup.Of(w.Session).Measure(p)), "What would make it more likely", p.Raise, "Review", p.Review.Words()),
		})
	}
	w.List(items)
}

// measured is what is measured, and where it stands and is to stand.
func measured(m model.Measure) string {
	return text.Joined(", ", m.Text, text.After("now ", m.Now), text.After("target ", m.Target))
}
