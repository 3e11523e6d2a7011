package framework

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework/english"
	"familyhub/stocktake/model/text"

	"go.yaml.in/yaml/v3"
)

// Warning is something in a framework file that is taken and may not be meant.
type Warning struct {
	Name string // of the file, as it was given
	Problem
	Unread bool // a part of the file is not read, so that people will not see what its author sees
}

// String is the warning on one line, such as
//
//	own.yaml:4:16: warning: "# across agencies" is a comment and is not read: if it belongs to the text before it, …
func (w Warning) String() string { return where(w.Name, w.Position) + "warning: " + w.Problem.String() }

// warnings collects what misleads in a file whose places the findings know.
type warnings struct {
	*findings
	name string
	list []Warning
}

func (w *warnings) add(at place, wrong, fix string) {
	w.list = append(w.list, Warning{w.name, Problem{w.position(at), at.path, wrong, fix}, false})
}

// unread is about text from a # on.
func (w *warnings) unread(at Position, comment string) {
	w.list = append(w.list, Warning{w.name, Problem{
		at, "", quote(comment) + " is a comment and is not read",
		"if it belongs to the text before it, put quotation marks round all of it",
	}, true})
}

// sorted are the warnings in the order of the lines; of very many the first.
func (w *warnings) sorted() []Warning {
	slices.SortStableFunc(w.list, func(a, b Warning) int { return a.compare(b.Position) })
	if more := len(w.list) - maxProblems; more > 0 {
		last := Problem{Wrong: fmt.Sprintf("there are %d more warnings", more), Fix: "look at these first and check again"}
		w.list = append(w.list[:maxProblems], Warning{Name: w.name, Problem: last})
	}
	return w.list
}

// content looks for what misleads in a framework that passes the checks.
func (w *warnings) content(f *Framework) {
	w.id(f)
	for _, own := range f.Names.each() {
		if own.One != "" && plain(own.One) == plain(own.Many) && english.Plural(own.One) != own.One {
			w.add(whole.field("names").field(own.kind).field("many"), fmt.Sprintf("one %s and many of them have the same name", own.One),
				"leave many out, or write the plural")
		}
	}
	w.scale(f.Scale)
	w.steps(f)
	w.resources(f)
	w.items(whole.field("evaluation"), f.Evaluation)
	w.items(whole.field("skills"), f.Skills)
	w.items(whole.field("formats"), f.Formats)
	w.items(whole.field("funding"), f.Funding)
	w.items(whole.field("barrier_kinds"), f.BarrierKinds)
}

// items looks at a list to choose from.
func (w *warnings) items(at place, all []Item) {
	texts := sameTexts{}
	for i, item := range all {
		w.same(texts, at.item(i).field("text"), item.Text)
	}
}

// id warns of the id of a framework that comes with the program, where the file asks something else.
func (w *warnings) id(f *Framework) {
	i, ok := ShippedAs(f.ID)
	if !ok {
		return
	}
	if own, err := i.Framework(); err == nil && own.Digest() == f.Digest() {
		return
	}
	which := "a framework that comes with stocktake"
	if f.ID == builtinID {
		which = "the built-in framework"
	}
	w.add(whole.field("id"), "this is the id of "+which+", and what the file asks is not the same",
		"give it an id of its own, so that nobody takes the one for the other")
}

func (w *warnings) scale(scale Scale) {
	labels, descriptions := sameTexts{}, sameTexts{}
	for i, level := range scale {
		at := whole.field("scale").item(i)
		w.same(labels, at.field("label"), level.Label)
		w.same(descriptions, at.field("description"), level.Description)
	}
}

func (w *warnings) steps(f *Framework) {
	titles, stepShorts, texts, shorts := sameTexts{}, sameTexts{}, sameTexts{}, sameTexts{}
	var cut []string               // steps whose titles do not fit
	var steps, statements []string // whose shorts are made for them, and do not tell them apart
	for i, step := range f.Steps {
		at := whole.field("steps").item(i)
		if !w.same(titles, at.field("title"), step.Title) && w.sameShort(stepShorts, at, step.Short) {
			steps = append(steps, strconv.Itoa(step.Number))
		}
		if _, given := w.positions[at.field("short").path]; !given && text.Width(step.Title) > stepCells {
			cut = append(cut, strconv.Itoa(step.Number))
		}
		for j, st := range step.Statements {
			here := at.field("statements").item(j).labelled(st)
			if !w.same(texts, here.field("text"), st.Text) && w.sameShort(shorts, here, st.Short) {
				statements = append(statements, st.Label())
			}
			w.statement(here, st, f.Scale)
		}
	}
	if len(cut) > 0 && len(steps) == 0 { // or their shorts are asked for below
		w.add(whole.field("steps"), fmt.Sprintf("screens and tables have %d columns for the title of a step, and cut those of %s", stepCells, fewOf(cut)),
			"give each a name of its own there, such as: short: Needs")
	}
	w.alike("step", steps, "Needs")
	w.alike("statement", statements, "A person to ask")
}

// sameShort reports whether a short that the reader made is that of another; one that the file has it warns of.
func (w *warnings) sameShort(all sameTexts, of place, short string) bool {
	at := of.field("short")
	if _, given := w.positions[at.path]; given {
		w.same(all, at, short)
		return false
	}
	if _, again := all[plain(short)]; again {
		return true
	}
	all[plain(short)] = at
	return false
}

// alike warns once of all whose beginnings are the same: one who writes no shorts is not told so of each.
func (w *warnings) alike(what string, labels []string, such string) {
	if len(labels) == 0 {
		return
	}
	w.add(whole.field("steps"), fmt.Sprintf("in lists and tables, some cannot be told from another %s, since they begin with the same words: %s", what, fewOf(labels)),
		"give each a name of its own there, such as: short: "+such)
}

// fewOf names the first of some labels, and says how many more there are.
func fewOf(labels []string) string {
	const most = 3
	named := strings.Join(labels[:min(len(labels), most)], ", ")
	if more := len(labels) - most; more > 0 {
		named += fmt.Sprintf(" and %d more", more)
	}
	return named
}

func (w *warnings) statement(at place, st Statement, scale Scale) {
	levels := at.field("levels")
	if said := len(st.Levels); said > 0 && said < len(scale) {
		w.add(levels, fmt.Sprintf("%s has texts for %d of the %d levels", at.words, said, len(scale)),
			"write the others too; where there is none, people see the scale’s own description only")
	}
	texts := sameTexts{}
	for i, level := range st.Levels {
		w.same(texts, levels.item(i).field("text"), level.Text)
	}
	for i, earlier := range st.EarlierTexts {
		if plain(earlier) == plain(st.Text) {
			w.add(at.field("earlier_texts").item(i), fmt.Sprintf("an earlier text of %s is the one that it has now", at.words),
				"keep the words that it had before, or remove this one")
		}
	}
}

func (w *warnings) resources(f *Framework) {
	used := map[string]bool{}
	for _, st := range f.Statements() {
		for _, id := range st.Resources {
			used[id] = true
		}
	}
	for i, r := range f.Resources {
		if !used[r.ID] {
			w.add(whole.field("resources").item(i), fmt.Sprintf("no statement refers to the resource %s", quote(r.ID)),
				"name it under resources: of the statements that it bears on, or remove it")
		}
	}
}

// sameTexts are texts of one kind, and where each stands first.
type sameTexts map[string]place

// same warns of a text that another place of the kind has too, and reports whether there is one.
func (w *warnings) same(all sameTexts, at place, value string) bool {
	first, again := all[plain(value)]
	if again {
		w.add(at, fmt.Sprintf("%s is the same as %s", at.words, first.words), "say what is different, or people cannot tell them apart")
		return true
	}
	all[plain(value)] = at
	return false
}

// plain is a text as people compare it.
func plain(text string) string {
	return strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(text), " ")), ".")
}

// curly warns of values that stand whole in curly quotation marks, which YAML takes for letters.
func (w *warnings) curly(n *yaml.Node) {
	marks := [...][2]string{{"“", "”"}, {"‘", "’"}, {"„", "“"}, {"”", "”"}, {"’", "’"}}
	for _, m := range marks {
		if n.Kind == yaml.ScalarNode && n.Style == 0 && len(n.Value) > len(m[0]) && strings.HasPrefix(n.Value, m[0]) && strings.HasSuffix(n.Value, m[1]) {
			w.list = append(w.list, Warning{w.name, Problem{
				positionOf(n), "", "the curly quotation marks here are part of the text",
				`use straight ones, " or ', if they should not be seen; put straight ones round them if they should`,
			}, false})
			break
		}
	}
	for _, inner := range n.Content {
		w.curly(inner)
	}
}
