package report

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
)

// NewDocument writes a session's summary down: first what it amounts to and what is to
// be done, then who was there and how it was scored, then what was said about each
// statement.
func NewDocument(s *model.Session, o Options) *Document {
	w := writer{s: s, o: o, sum: s.Figures().Summary(), doc: &Document{Title: s.Details().Title}}
	w.facts()
	w.results("Results by step")
	w.findings()
	w.sinceBaseline()
	w.barriers()
	w.priorities()
	w.beyond()
	w.agencies()
	if !s.Solo() {
		w.people()
	}
	w.method()
	for _, step := range w.sum.Steps {
		w.step(step)
	}
	return w.doc
}

// writer adds the sections to a document, one method each.
type writer struct {
	s   *model.Session
	o   Options
	sum model.Summary
	doc *Document
}

func (w *writer) add(b Block) { w.doc.Blocks = append(w.doc.Blocks, b) }

func (w *writer) heading(level int, format string, args ...any) {
	w.add(Heading{level, fmt.Sprintf(format, args...)})
}

func (w *writer) say(format string, args ...any) { w.add(Paragraph{plain(format, args...)}) }

func (w *writer) list(items []Item) {
	if len(items) > 0 {
		w.add(List{items})
	}
}

// facts says what this is the report of.
func (w *writer) facts() {
	d, fw := w.s.Details(), w.s.Framework()
	var items []Item
	fact := func(label, text string) {
		if text != "" {
			items = append(items, Item{Text: labelled(label, text)})
		}
	}
	fact("Area", d.Area)
	fact("Date", d.Date.Words())
	fact("Planned end", string(d.Ends))
	fact("Time spent", w.timeSpent())
	fact("Assessed by", w.assessedBy())
	if w.o.Names {
		fact("Facilitator", d.Facilitator)
	}
	fact("Framework", strings.Join(present(fw.Title, "version "+fw.Version), ", "))
	w.list(items)
}

func (w *writer) assessedBy() string {
	people := w.s.Participants()
	one, _ := w.s.Participant(model.SoloParticipant)
	switch {
	case w.s.Solo() && w.o.Names && one.Name != "":
		return one.Name + ", alone"
	case w.s.Solo():
		return "one person, alone"
	case len(people) == 0:
		return "a group"
	default:
		return "a group of " + countOf(len(people), "person", "people")
	}
}

// method says how to read the figures, and where the statements come from.
func (w *writer) method() {
	w.heading(2, "How it was scored")
	if w.s.Solo() {
		w.say("One person gave each statement 0 to %d points. This is one view, not that of a group: it is at its best "+
			"as preparation for a discussion.", model.MaxPoints)
	} else {
		w.say("Everybody who scored gave each statement 0 to %d points; the group then talked about it and settled on a "+
			"consensus. A step’s individual mean is the mean of its statements’ means, its consensus the mean of its "+
			"consensus scores.", model.MaxPoints)
	}
	w.rules()
	w.say("“Don’t know” and “not applicable” are answers without points: they count in no average, and each " +
		"average says how many of the step’s statements it rests on. The steps are different things, so there is " +
		"no overall score.")
	scale := Table{Caption: "The scale", Columns: []Column{{Title: "Points", Right: true}, {Title: "Level"}, {Title: "Meaning"}}}
	for _, level := range w.s.Framework().Scale {
		scale.Rows = append(scale.Rows, []string{fmt.Sprint(level.Value), level.Label, level.Description})
	}
	if len(scale.Rows) > 0 {
		w.add(scale)
	}
	w.source()
}

func (w *writer) source() {
	src := w.s.Framework().Source
	year := ""
	if src.Year != 0 {
		year = fmt.Sprint(src.Year)
	}
	origin := strings.Join(present(src.Title, src.Authors, src.Publisher, year), ", ")
	if origin != "" {
		text := labelled("Source", origin)
		if src.Link != "" {
			text = append(text, Span{Text: ", "}, Span{Text: src.Link, Link: true})
		}
		w.add(Paragraph{text})
	}
	if src.Licence != "" {
		w.add(Paragraph{labelled("Licence", src.Licence)})
	}
}

// results is the table by step and the radar, under a title.
func (w *writer) results(title string) {
	w.heading(2, "%s", title)
	columns := []Column{{Title: "Step"}, {Title: "Consensus", Right: true}, {Title: "Individual mean", Right: true}, {Title: "Scores", Right: true}, {Title: "Range"}}
	if w.s.Solo() {
		columns = []Column{{Title: "Step"}, {Title: "Mean", Right: true}, {Title: "Range"}}
	}
	table := Table{Caption: "Averages by step", Columns: columns}
	for _, a := range w.sum.Steps {
		st := a.Scores.Statistics()
		row := []string{fmt.Sprintf("%d. %s", a.Step.Number, a.Step.Title)}
		if w.s.Solo() {
			row = append(row, a.Individual.Words(a.Of()), extent(st))
		} else {
			row = append(row, a.Consensus.Words(a.Of()), a.Individual.Words(a.Of()), fmt.Sprint(st.N), extent(st))
		}
		table.Rows = append(table.Rows, row)
	}
	w.add(w.baselineColumns(table))
	w.baselineNote()
	w.say("%s", w.conclusion())
	w.radar()
	w.spreads()
}
