// Package board makes the page for a board: what was assessed, what is better and what is worse,
// what will be done by whom, and what is asked of those who read it. It has one page of A4, two
// at most, so texts are cut and lists are short; the full report has the rest.
package board

import (
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/section"
	"familyhub/stocktake/model/text"
)

// How much of each there is room for on a page.
const (
	mostListed     = 3   // statements under a heading
	mostPriorities = 7   // rows of the plan
	mostAsked      = 6   // things that are asked of the board
	longest        = 140 // cells of what somebody wrote
)

// New makes the page for a session's board.
func New(s *model.Session, o report.Options) *report.Document {
	w := section.New(s.Details().Title+": for the board", s, o)
	Page(w)
	return w.Doc
}

// Page adds the page to a document, which may go on to detail.
func Page(w *section.Writer) {
	p := page{w}
	p.assessed()
	p.inShort()
	p.steps()
	p.statements()
	p.priorities()
	p.asked()
}

// page adds the parts of the page, one method each.
type page struct{ *section.Writer }

// assessed says what was assessed, when and by whom, in counts.
func (p page) assessed() {
	d := p.Session.Details()
	by := section.AssessedBy(p.Session, p.Options)
	if groups := agencies(p.Session); groups > 1 {
		by += fmt.Sprintf(" from %d agencies", groups)
	}
	title := p.Session.Framework().Title
	p.List(report.Facts("What was assessed", title, "Area", d.Area, "Date", d.Date.Words(), "By", by))
}

// agencies counts those that people in the room came from: not who named none, and not families.
func agencies(s *model.Session) int {
	var all []string
	for _, person := range s.Participants() {
		key := strings.ToLower(strings.TrimSpace(person.Agency))
		if key != "" && !person.Family && !slices.Contains(all, key) {
			all = append(all, key)
		}
	}
	return len(all)
}

// inShort is the finding, what changed since the baseline, and how firm the ground is.
func (p page) inShort() {
	p.Heading(2, "In short")
	lines := []string{p.Session.Figures().Findings().Headline + "."}
	if p.Options.Baseline != nil {
		c := compare.Sessions(p.Options.Baseline, p.Session)
		lines = append(lines, fmt.Sprintf("Since %s: %s.", comparison.Reference(c.Then), lowered(c.Headline())))
	}
	if firm := p.Summary.Firmness().Words(); firm != "" {
		lines = append(lines, firm)
	}
	p.List(report.Entries(lines, func(line string) string { return line }))
}

// lowered begins a sentence's words in small letters, to stand within another.
func lowered(words string) string { return strings.ToLower(words[:1]) + words[1:] }

// steps are the averages of the steps, then and now, beside the radar.
func (p page) steps() {
	p.Heading(2, "Where we stand")
	p.Add(p.StepTable())
	radar := p.Radar()
	if report.Radial(len(radar.Axes)) {
		radar.Small = true
		p.Add(radar)
	}
}

// statements are what stands out: the best, what to work on, and where people disagree.
func (p page) statements() {
	p.Heading(2, "What stands out")
	strengths, gaps := p.few(p.Summary.Strengths, p.Value), p.few(p.Summary.Gaps, p.Value)
	apart := p.few(p.apart(), func(st model.StatementSummary) string { return st.ApartWords() + p.why(st) })
	if len(strengths)+len(gaps)+len(apart) == 0 {
		p.Say("No statement stands out: none is at %d or above, none at %d or below, and people agree.", model.StrengthFrom, model.GapUpTo)
		return
	}
	var items []report.Item
	items = report.AppendGroup(items, "Strengths", strengths)
	items = report.AppendGroup(items, "To work on", gaps)
	items = report.AppendGroup(items, "Where people disagree, or disagreed", apart)
	p.List(items)
}

// apart are the statements on which people stand apart, those that are not settled first.
func (p page) apart() []model.StatementSummary {
	found := p.Session.Figures().Findings()
	return slices.Concat(found.Standing(model.Unresolved), found.Standing(model.Disagreeing), found.Standing(model.Reconciled))
}

// few are the first of some statements, with what is said of each and how many more there are.
func (p page) few(all []model.StatementSummary, say func(model.StatementSummary) string) []report.Item {
	items := report.Entries(all[:min(len(all), mostListed)], func(st model.StatementSummary) string {
		return report.StatementTitle(st.Statement) + ": " + say(st)
	})
	return more(items, len(all))
}

// more says that some of a number of things are left out.
func more(items []report.Item, all int) []report.Item {
	if left := all - len(items); left > 0 {
		items = append(items, report.Item{Text: report.Plain("and %d more, in the full report", left)})
	}
	return items
}

// why is what was said against a consensus, or for it.
func (p page) why(st model.StatementSummary) string {
	if st.Consensus == nil {
		return ""
	}
	for _, said := range []string{st.Consensus.Dissent, st.Consensus.Rationale} {
		if said != "" {
			return "; “" + text.Excerpt(said, longest) + "”"
		}
	}
	return ""
}

// priorities are those that are to be done, by rank, with who leads and by when.
func (p page) priorities() {
	p.Heading(2, "What will be done")
	open := p.open()
	if len(open) == 0 {
		p.Say("No priorities are agreed yet.")
		return
	}
	table := report.Table{Caption: "Priorities, the first the highest", Columns: []report.Column{{Title: "Priority"}, {Title: "Lead"}, {Title: "By"}, {Title: "Status"}}}
	for _, priority := range open[:min(len(open), mostPriorities)] {
		table.Rows = append(table.Rows, []string{
			text.Excerpt(priority.What, longest), section.Decided(priority, priority.Owner, "to be named"),
			section.Decided(priority, p.Session.Plan().Months(priority.Quarter), "to be decided"), string(priority.Status),
		})
	}
	p.Add(table)
	var rest []string
	if left := len(open) - len(table.Rows); left > 0 {
		rest = append(rest, fmt.Sprintf("%d more are in the plan", left))
	}
	for _, status := range []model.Status{model.Done, model.Dropped} {
		if n := len(p.with(status)); n > 0 {
			rest = append(rest, fmt.Sprintf("%d %s", n, status))
		}
	}
	if len(rest) > 0 {
		p.Say("Beside these: %s.", strings.Join(rest, ", "))
	}
}

func (p page) open() []model.Priority {
	return slices.DeleteFunc(slices.Clone(p.Session.Priorities()), func(pr model.Priority) bool { return !pr.Open() })
}

func (p page) with(status model.Status) []model.Priority {
	return slices.DeleteFunc(slices.Clone(p.Session.Priorities()), func(pr model.Priority) bool { return pr.Status != status })
}

// asked is what only the board can decide: leads and dates that nobody has named, what the
// priorities need, barriers that none of them removes, and when it looks at this again.
func (p page) asked() {
	p.Heading(2, "What is asked of the board")
	asked := slices.Concat(p.undecided(), p.needed(), p.unremoved())
	items := more(report.Entries(asked[:min(len(asked), mostAsked)], func(a string) string { return a }), len(asked))
	if next := p.Session.Closing().Next; next != "" {
		items = append(items, report.Item{Text: report.Plain("To look at this again on %s.", next.Words())})
	} else {
		items = append(items, report.Item{Text: report.Plain("To set the day on which this is looked at again: none is agreed.")})
	}
	p.List(items)
}

// undecided are the priorities that lack a lead or a date.
func (p page) undecided() []string {
	var lead, date []string
	for _, pr := range p.open() {
		if pr.Owner == "" {
			lead = append(lead, quoted(pr.What))
		}
		if pr.Quarter == "" {
			date = append(date, quoted(pr.What))
		}
	}
	var all []string
	if len(lead) > 0 {
		all = append(all, "To name a lead for "+someOf(lead)+".")
	}
	if len(date) > 0 {
		all = append(all, "To decide by when: "+someOf(date)+".")
	}
	return all
}

// quoted is the beginning of what somebody wrote.
func quoted(said string) string {
	return "“" + strings.TrimRight(text.Excerpt(said, longest/2), ".") + "”"
}

// someOf joins the first of some texts, and says how many more there are.
func someOf(all []string) string {
	if left := len(all) - mostListed; left > 0 {
		return strings.Join(all[:mostListed], ", ") + fmt.Sprintf(" and %d more", left)
	}
	return report.Together(all)
}

// needed is what the priorities need, in the words of those who wrote them.
func (p page) needed() []string {
	var all []string
	for _, pr := range p.open() {
		if pr.Resources != "" {
			all = append(all, "To agree what "+quoted(pr.What)+" needs: "+text.Excerpt(pr.Resources, longest))
		}
	}
	return all
}

// unremoved are the barriers that no priority is to remove.
func (p page) unremoved() []string {
	removed := map[string]bool{}
	for _, pr := range p.Session.Priorities() {
		if pr.Status != model.Dropped {
			for _, id := range pr.Barriers {
				removed[id] = true
			}
		}
	}
	var left []string
	for _, b := range p.Session.Barriers() {
		if !removed[b.ID] {
			left = append(left, quoted(b.Text))
		}
	}
	if len(left) == 0 {
		return nil
	}
	return []string{"To help with barriers that no priority removes: " + someOf(left) + "."}
}
