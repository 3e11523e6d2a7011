package reading

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report"
)

// Document is a framework as a document to read: everything that people meet, in the order in which
// they do. A proof also has what only its author looks for: what things are called, and the short
// names that stand in tables and on the radar.
func Document(fw *framework.Framework, proof bool) *report.Document {
	b := report.Build(fw.Title)
	for i, s := range Of(fw, fw) {
		switch number := strings.TrimSpace(s.Number); {
		case i == 0: // the title of the whole
		case s.Inner:
			b.Heading(3, "%s  %s", number, s.Title)
		case number != "":
			b.Heading(2, "%s: %s", number, s.Title)
		default:
			b.Heading(2, "%s", s.Title)
		}
		for _, block := range s.Blocks {
			add(b, block, s.Inner)
		}
	}
	if proof {
		called(b, fw)
		shorts(b, fw)
	}
	return b.Doc
}

// add writes a block below its heading.
func add(b report.Builder, block Block, inner bool) {
	if block.Text == "" && len(block.Points)+len(block.Levels) == 0 {
		return
	}
	if block.Head != "" {
		level := 3
		if inner {
			level++
		}
		b.Heading(level, "%s", block.Head)
	}
	if block.Text != "" {
		b.Add(report.Paragraph{Text: report.Inline{{Text: block.Text, Emphasis: block.Quiet}}})
	}
	if len(block.Levels) > 0 {
		b.Add(levelTable(block.Levels, inner))
	}
	var items []report.Item
	for _, p := range block.Points {
		items = append(items, report.Item{Text: report.Plain("%s", p.Text), Items: report.Entries(p.More, func(s string) string { return s })})
	}
	b.List(items)
}

// levelTable has the levels of the scale, or of a statement what they look like there.
func levelTable(levels []Level, here bool) report.Table {
	t := report.Table{
		Caption: "The levels of the scale", Head: 1,
		Columns: []report.Column{{Title: "Points", Right: true}, {Title: "Level"}, {Title: "Meaning"}},
	}
	for _, l := range levels {
		meaning := l.Description
		if here {
			t.Caption, meaning = "What the levels look like here", l.Here
		}
		t.Rows = append(t.Rows, []string{framework.Number(l.Value), l.Label, meaning})
	}
	return t
}

// called is what the framework calls things, and how its levels count.
func called(b report.Builder, fw *framework.Framework) {
	names := fw.Words()
	b.Heading(2, "For its author")
	b.Heading(3, "What things are called")
	t := report.Table{Caption: "What things are called", Columns: []report.Column{{Title: "What"}, {Title: "One"}, {Title: "Several"}}}
	for _, row := range []struct {
		what string
		name framework.Name
	}{
		{"step", names.Step},
		{"statement", names.Statement},
		{"score", names.Score},
		{"session", names.Session},
		{"participant", names.Participant},
		{"area", names.Area},
		{"requirement", names.Requirement},
	} {
		t.Rows = append(t.Rows, []string{row.what, row.name.One, row.name.Many})
	}
	b.Add(t)
	b.List(report.Facts(
		"Id", fw.ID, "Version", fw.Version, "Language", fw.LanguageTag(),
		"A strength from", number(fw.StrengthFrom()), "To work on up to", number(fw.LowTo()), "Levels count for", counts(fw.Scale),
	))
}

// counts is what levels count for in averages, where that is not their value.
func counts(scale framework.Scale) string {
	var all []string
	for _, level := range scale {
		if level.Points != nil {
			all = append(all, fmt.Sprintf("%s for %s", framework.Number(level.Value), number(*level.Points)))
		}
	}
	return strings.Join(all, ", ")
}

// shorts are the names of steps and statements in tables, in lists and on the radar.
func shorts(b report.Builder, fw *framework.Framework) {
	b.Heading(3, "Short names")
	names := fw.Words()
	t := report.Table{Caption: "Short names", Head: 1, Columns: []report.Column{{Title: names.Step.Capital().One}, {Title: names.Statement.Capital().One}, {Title: "Short"}}}
	for _, step := range fw.Steps {
		for _, st := range step.Statements {
			t.Rows = append(t.Rows, []string{step.Short, st.Label(), st.Short})
		}
	}
	b.Add(t)
}
