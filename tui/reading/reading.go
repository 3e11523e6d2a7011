// Package reading is what there is to read of a framework, in the order in which people need
// it: every text of its file, in sections that a list of contents names. The guide draws it,
// and the command line prints it.
package reading

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// Section is a part that the contents name.
type Section struct {
	Number    string // what stands before the title, such as "Step 2"; empty for most
	Title     string // in full, over the text
	Name      string // in the contents: short
	Inner     bool   // it belongs to the section before it that is not
	Step      int    // the number of the step that it is; 0 for another
	Statement int    // the number of the statement that it is; 0 for another
	Blocks    []Block
}

// Block is a text under a small heading. Any part may be empty.
type Block struct {
	Head   string
	Text   string // may have paragraphs
	Points []Point
	Levels []Level
	Quiet  bool // said in passing
	// Prompts are the ids of the questions to reflect on that the points are; nil for others.
	Prompts []string
}

// Point is an item of a list.
type Point struct {
	Lead string // what its text begins with and what stands out; empty for nothing
	Text string
	More []string // what belongs to it, each a text of its own
}

// Level is a level of the scale.
type Level struct {
	Value              int
	Label, Description string
	Here               string // what it looks like at a statement; empty where nothing is said
}

// HereHead is what stands over levels with what they look like at a statement, and HereNote
// says whose words those are.
const (
	HereHead = "The scale, and what it looks like here"
	HereNote = `What stands behind "here:" is our reading of the scale, to help. Where the two seem to disagree, the scale decides.`
)

// Of lists everything in a framework. The lists that turn scores into a plan are those of
// guide, which is the framework itself but in sessions of old files.
func Of(fw, guide *framework.Framework) []Section {
	r := &reader{fw: fw, guide: guide}
	r.about()
	r.opening()
	for _, step := range fw.Steps {
		r.step(step)
	}
	r.items("Barriers", "What may stand in the way", guide.BarrierKinds)
	r.plan()
	r.groups("Outcomes", "What a priority may be for", guide.Outcomes)
	r.groups("Measures", "By what success may be seen", guide.Measures)
	r.items("Evaluation", "Evaluating training, from the lowest level to the highest", guide.Evaluation)
	r.checklists()
	r.items("Skills", "Skills, where a training needs analysis starts", guide.Skills)
	r.items("Uses of funding", "What funding can be used for", guide.Funding)
	r.items("Ways to train", "Ways to train people on shifts or part-time", guide.Formats)
	r.reflections()
	r.requirements()
	r.resources()
	return r.sections
}

// reader collects sections.
type reader struct {
	fw, guide *framework.Framework
	sections  []Section
}

func (r *reader) add(s Section) { r.sections = append(r.sections, s) }

func (r *reader) about() {
	src := r.fw.Source
	credit := text.Joined(". ", src.Title, src.Authors, text.Joined(", ", src.Publisher, year(src.Year)))
	r.add(Section{Title: r.fw.Title, Name: "What this is", Blocks: []Block{{Text: r.fw.Introduction}}})
	r.add(Section{Title: "The scale", Name: "The scale", Blocks: []Block{{Levels: levels(r.fw.Scale, framework.Statement{})}, {Text: thresholds(r.fw), Quiet: true}}})
	r.add(Section{Title: "Where it comes from", Name: "Where it comes from", Blocks: []Block{
		{Head: "Source", Text: text.Joined("\n", credit, src.Link)},
		{Head: "Licence", Text: src.Licence},
		{Head: "This copy", Text: fmt.Sprintf("%s, version %s", r.fw.ID, r.fw.Version), Quiet: true},
	}})
}

// thresholds says what counts as a strength and as something to work on, where the framework does.
func thresholds(fw *framework.Framework) string {
	if fw.Strengths == nil && fw.ToWorkOn == nil {
		return ""
	}
	return fmt.Sprintf("Strengths are from %s on; what is to be worked on is %s and below.", number(fw.StrengthFrom()), number(fw.LowTo()))
}

func number(average float64) string {
	const cents = 100
	return strings.Replace(strconv.FormatFloat(math.Round(average*cents)/cents, 'f', -1, 64), "-", "−", 1)
}

// opening is what a room begins with, where the framework says so itself.
func (r *reader) opening() {
	s := Section{Title: "Before the first " + r.fw.Words().Statement.One, Name: "The opening"}
	for _, rule := range r.fw.GroundRules {
		s.Blocks = append(s.Blocks, Block{Head: rule.Title, Text: rule.Text})
	}
	if r.fw.Practice != "" {
		s.Blocks = append(s.Blocks, Block{Head: "To try the scoring on", Text: r.fw.Practice})
	}
	if len(s.Blocks) > 0 {
		r.add(s)
	}
}

func levels(scale []framework.Level, at framework.Statement) []Level {
	all := make([]Level, len(scale))
	for i, l := range scale {
		all[i] = Level{l.Value, l.Label, l.Description, at.Level(l.Value)}
	}
	return all
}

func (r *reader) step(step framework.Step) {
	called := r.fw.Words().Step.Capital().One
	r.add(Section{
		Number: fmt.Sprintf("%s %d", called, step.Number), Title: step.Title, Name: fmt.Sprintf("%s %d: %s", called, step.Number, step.Short), Step: step.Number,
		Blocks: []Block{{Text: step.Introduction}},
	})
	for _, st := range step.Statements {
		r.statement(st)
	}
}

func (r *reader) statement(st framework.Statement) {
	s := Section{
		Number: fmt.Sprintf("%2s", st.Label()), Title: st.Text, Name: fmt.Sprintf("%2s  %s", st.Label(), st.Short), Inner: true, Statement: st.Number,
		Blocks: []Block{{Head: "Guidance", Text: st.Guidance}},
	}
	if len(st.Levels) > 0 {
		s.Blocks = append(s.Blocks, Block{Head: HereHead, Levels: levels(r.fw.Scale, st)}, Block{Text: HereNote, Quiet: true})
	}
	s.Blocks = append(s.Blocks, Block{Head: "Look for", Points: plain(st.LookFor)}, Block{Head: "Questions for the room", Points: plain(st.Questions)})
	for _, aside := range []struct {
		head string
		*framework.Aside
	}{{"From practice: ", st.Example}, {"Pause and reflect: ", st.Reflect}} {
		if aside.Aside != nil {
			s.Blocks = append(s.Blocks, Block{Head: aside.head + aside.Title, Text: aside.Text})
		}
	}
	var priorities, links []Point
	for _, n := range st.Requirements {
		if p, ok := r.fw.Requirement(n); ok {
			priorities = append(priorities, Point{Text: fmt.Sprintf("%d  %s", p.Number, p.Title)})
		}
	}
	for _, doc := range r.fw.ResourcesAt(st.Number) {
		links = append(links, Point{Text: text.Joined("  ", doc.Title, doc.Link)})
	}
	s.Blocks = append(s.Blocks, Block{Head: r.requirement().Many + " that bear on it", Points: priorities}, Block{Head: "To read", Points: links})
	s.Blocks = append(s.Blocks, r.prompts(st.Number))
	for _, earlier := range st.EarlierTexts {
		s.Blocks = append(s.Blocks, Block{Text: "Worded before, asking the same: " + earlier, Quiet: true})
	}
	r.add(s)
}

// prompts are the questions to reflect on at a statement, or with 0 at the end.
func (r *reader) prompts(statement int) Block {
	b := Block{Head: "To reflect on"}
	for _, p := range r.guide.ReflectionsAt(statement) {
		b.Points, b.Prompts = append(b.Points, Point{Text: sentence(p.Title) + " " + p.Text}), append(b.Prompts, p.ID)
	}
	return b
}

func (r *reader) plan() {
	p := r.guide.Plan
	if p == nil || p.Off {
		return
	}
	s := Section{Title: "The " + withinSentence(r.guide.PlanTitle()), Name: "The plan", Blocks: []Block{{Text: p.Introduction}}}
	for _, chapter := range p.Contents() {
		s.Blocks = append(s.Blocks, Block{Head: chapter.Title, Text: chapter.Text, Points: plain(chapter.Points)})
	}
	if p.Lead != "" {
		s.Blocks = append(s.Blocks, Block{Text: "Who leads it: " + p.Lead + ".", Quiet: true})
	}
	r.add(s)
}

// withinSentence is a title as it stands within a sentence: "Action plan" begins small, "ICB plan" does not.
func withinSentence(title string) string {
	runes := []rune(title)
	if len(runes) > 1 && unicode.IsLower(runes[1]) {
		runes[0] = unicode.ToLower(runes[0])
	}
	return string(runes)
}

func (r *reader) groups(name, title string, all []framework.Group) {
	if len(all) == 0 {
		return
	}
	s := Section{Title: title, Name: name}
	for _, g := range all {
		s.Blocks = append(s.Blocks, Block{Head: g.Title, Text: g.Introduction, Points: points(g.Items)})
	}
	r.add(s)
}

func (r *reader) items(name, title string, all []framework.Item) {
	if len(all) > 0 {
		r.add(Section{Title: title, Name: name, Blocks: []Block{{Points: points(all)}}})
	}
}

func points(items []framework.Item) []Point {
	all := make([]Point, len(items))
	for i, item := range items {
		all[i] = Point{Text: item.Text}
		if item.Note != "" {
			all[i].More = []string{item.Note}
		}
	}
	return all
}

func (r *reader) checklists() {
	for _, c := range r.guide.Checklists {
		s := Section{Title: "Checklist: " + c.Title, Name: c.Title, Blocks: []Block{{Text: c.Introduction}}}
		if p, ok := r.guide.Requirement(c.Requirement); ok {
			s.Blocks = append(s.Blocks, Block{Text: fmt.Sprintf("It goes through %s %d, “%s”.", r.guide.Words().Requirement.One, p.Number, p.Title), Quiet: true})
		}
		for _, g := range c.Groups {
			b := Block{Head: g.Title, Text: g.Introduction}
			for _, item := range g.Items {
				p := Point{Text: item.Text}
				if item.Note != "" {
					p.More = append(p.More, item.Note)
				}
				for _, action := range item.Actions {
					p.More = append(p.More, "What you can do: "+action)
				}
				b.Points = append(b.Points, p)
			}
			s.Blocks = append(s.Blocks, b)
		}
		r.add(s)
	}
}

func (r *reader) reflections() {
	if all := r.prompts(0); len(all.Points) > 0 {
		r.add(Section{Title: "At the end", Name: "Reflections", Blocks: []Block{all}})
	}
}

// requirement is what people call a requirement, as headings begin with it.
func (r *reader) requirement() framework.Name { return r.fw.Words().Requirement.Capital() }

func (r *reader) requirements() {
	if len(r.fw.Requirements) == 0 {
		return
	}
	r.add(Section{Title: r.requirement().Many, Name: r.requirement().Many})
	for _, p := range r.fw.Requirements {
		r.add(Section{
			Number: fmt.Sprintf("%2d", p.Number), Title: p.Title, Name: fmt.Sprintf("%2d  %s", p.Number, p.Title), Inner: true,
			Blocks: []Block{{Text: p.Text, Points: plain(p.Points)}},
		})
	}
}

func (r *reader) resources() {
	if len(r.fw.Resources) == 0 {
		return
	}
	s := Section{Title: "Resources", Name: "Resources"}
	for _, doc := range r.fw.Resources {
		s.Blocks = append(s.Blocks, Resource(doc))
	}
	r.add(s)
}

// Resource is a document with everything that is known of it. Its link has lines of its
// own, so that it can be selected as a whole.
func Resource(doc framework.Resource) Block {
	return Block{Head: text.Joined(", ", doc.Title, doc.Publisher, year(doc.Year)), Text: text.Joined("\n", doc.Note, doc.Link)}
}

func plain(texts []string) []Point {
	all := make([]Point, len(texts))
	for i, text := range texts {
		all[i].Text = text
	}
	return all
}

func year(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// sentence is a title that ends as one.
func sentence(title string) string {
	if strings.HasSuffix(title, "?") || strings.HasSuffix(title, ".") {
		return title
	}
	return title + "."
}
