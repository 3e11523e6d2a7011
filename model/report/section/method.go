package section

import (
	"fmt"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Method says how to read the figures, and where the statements come from.
func (w *Writer) Method() {
	w.Heading(2, "How it was scored")
	given := w.Session.Framework().Scale.Words()
	if w.counted() {
		given += ", counted in averages as the table below says"
	} else {
		given += " points"
	}
	if w.Session.Solo() {
		w.Say("One person gave each statement %s. This is one view, not that of a group: it is at its best "+
			"as preparation for a discussion.", given)
	} else {
		w.Say("Everybody who scored gave each statement %s; the group then talked about it and settled on a "+
			"consensus. A step’s individual mean is the mean of its statements’ means, its consensus the mean of its "+
			"consensus scores.", given)
	}
	w.rules()
	w.groundRules()
	w.Say("“Don’t know” and “not applicable” are answers without points: they count in no average, and each " +
		"average says how many of the step’s statements it rests on. The steps are different things, so there is " +
		"no overall score.")
	scale := report.Table{Caption: "The scale", Columns: []report.Column{{Title: w.levelTitle(), Right: true}, {Title: "Level"}, {Title: "Meaning"}}}
	marks := report.ScaleMarks(w.Session.Framework().Scale)
	for i, level := range w.Session.Framework().Scale {
		row := []string{framework.Number(level.Value), level.Label, level.Description}
		if w.counted() {
			row = slices.Insert(row, 1, marks[i].Text)
		}
		scale.Rows = append(scale.Rows, row)
	}
	if w.counted() {
		scale.Columns = slices.Insert(scale.Columns, 1, report.Column{Title: "Counts for", Right: true})
	}
	if len(scale.Rows) > 0 {
		w.Add(scale)
	}
	w.source()
}

// counted reports whether levels count for something else in averages than their value.
func (w *Writer) counted() bool {
	return slices.ContainsFunc(w.Session.Framework().Scale, func(l framework.Level) bool { return l.Points != nil })
}

// levelTitle is the head of a column with the values of levels: points, unless those are what they count for.
func (w *Writer) levelTitle() string {
	if w.counted() {
		return w.Session.Framework().Words().Score.Capital().One
	}
	return "Points"
}

// groundRules are how the room said it would work, where it has agreed on that.
func (w *Writer) groundRules() {
	rules := w.Session.GroundRules()
	if !rules.Agreed {
		return
	}
	items := make([]report.Item, len(rules.Rules))
	for i, r := range rules.Rules {
		items[i].Text = report.Labelled(r.Title, r.Text)
	}
	w.Say("How we worked: before the first statement the room agreed on these ground rules.")
	w.List(items)
}

func (w *Writer) source() {
	src := w.Session.Framework().Source
	year := ""
	if src.Year != 0 {
		year = fmt.Sprint(src.Year)
	}
	origin := text.Joined(", ", src.Title, src.Authors, src.Publisher, year)
	if origin != "" {
		text := report.Labelled("Source", origin)
		if src.Link != "" {
			text = append(text, report.Span{Text: ", "}, report.Span{Text: src.Link, Link: true})
		}
		w.Text(text)
	}
	if src.Licence != "" {
		w.Text(report.Labelled("Licence", src.Licence))
	}
}

// rules says in a sentence each how a session was blind or anonymous, and what
// further rounds mean for the figures.
func (w *Writer) rules() {
	if w.Session.Blind() {
		w.Say("The session was blind: the scores of a statement were hidden until the facilitator showed them all at once. " +
			"What was put right after that is marked.")
	}
	if w.Session.Anonymous() {
		w.Say("The session was anonymous: people have numbers only, in an order that says nothing about them. " +
			"So scores are given here by how many people gave them, and none by agency.")
	}
	for _, st := range w.Session.Statements() {
		if w.Session.At(st.Number).Rounds() > 1 {
			w.Say("Some statements were scored again after the discussion: their figures are those of the latest round that " +
				"may be seen, and the rounds before stand beside it.")
			return
		}
	}
}
