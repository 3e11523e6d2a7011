package guide

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// pages is what there is to read, while it is laid out.
type pages struct {
	look  *ui.Look
	fw    *framework.Framework
	desk  *ui.OpenSession // nil without one
	width int
	lines []line
}

// line is a line of the guide. Statement and step are set on a heading.
type line struct {
	text            string
	style           theme.Style
	statement, step int
}

// add puts a text into the guide, wrapped, with what stands before its first line.
func (p *pages) add(style theme.Style, before, text string) {
	indent := ui.Blank(ui.Width(before))
	for i, text := range ui.Wrap(p.look.ToASCII(text), p.width-len(indent)) {
		if i > 0 {
			before = indent
		}
		p.lines = append(p.lines, line{text: before + text, style: style})
	}
}

func (p *pages) gap() { p.lines = append(p.lines, line{}) }

// paragraph is a text under a small heading.
func (p *pages) paragraph(head, text string) {
	if text == "" {
		return
	}
	p.gap()
	if head != "" {
		p.add(p.look.Header, "", head)
	}
	p.add(p.look.Text, "", text)
}

// list is points under a small heading.
func (p *pages) list(head string, points []string) {
	if len(points) == 0 {
		return
	}
	p.gap()
	p.add(p.look.Header, "", head)
	for _, point := range points {
		p.add(p.look.Text, "  "+p.look.Glyph.Between+" ", point)
	}
}

// instrument is everything that stands in the framework.
func instrument(p *pages) {
	p.opening()
	for _, step := range p.fw.Steps {
		p.stepPages(step)
	}
	p.closing()
}

func (p *pages) opening() {
	p.add(p.look.Title, "", p.fw.Title)
	p.paragraph("", p.fw.Introduction)
	p.gap()
	p.add(p.look.Header, "", "The scale")
	for _, l := range p.fw.Scale {
		p.add(p.look.Text, fmt.Sprintf("  %d  ", l.Value), l.Label+". "+l.Description)
	}
	src := p.fw.Source
	about := src.Title
	for _, more := range []string{src.Authors, src.Publisher} {
		if more != "" {
			about += ". " + more
		}
	}
	if src.Year > 0 {
		about += fmt.Sprintf(", %d", src.Year)
	}
	p.paragraph("Source", strings.TrimSpace(about+". "+src.Link))
	p.paragraph("Licence", src.Licence)
}

func (p *pages) stepPages(step framework.Step) {
	p.gap()
	p.gap()
	at := len(p.lines)
	p.add(p.look.Title, fmt.Sprintf("Step %d  ", step.Number), step.Title)
	p.lines[at].step = step.Number
	p.paragraph("", step.Introduction)
	for _, st := range step.Statements {
		p.statementPages(st)
	}
}

func (p *pages) statementPages(st framework.Statement) {
	p.gap()
	at := len(p.lines)
	p.add(p.look.Strong, fmt.Sprintf("%2d  ", st.Number), st.Text)
	p.lines[at].statement = st.Number
	p.paragraph("Guidance", st.Guidance)
	p.list("Look for", st.LookFor)
	p.list("Questions for the room", st.Questions)
	if st.Example != nil {
		p.paragraph("From practice: "+st.Example.Title, st.Example.Text)
	}
	if st.Reflect != nil {
		p.paragraph("Pause and reflect: "+st.Reflect.Title, st.Reflect.Text)
	}
	var priorities []string
	for _, n := range st.GovernmentPriorities {
		if priority, ok := p.fw.GovernmentPriority(n); ok {
			priorities = append(priorities, fmt.Sprintf("%d  %s", priority.Number, priority.Title))
		}
	}
	p.list("Government priorities that bear on it", priorities)
	var links []string
	for _, id := range st.Resources {
		if r, ok := p.fw.Resource(id); ok {
			links = append(links, strings.TrimSpace(r.Title+"  "+r.Link))
		}
	}
	p.list("To read", links)
	p.prompts(st.Number)
}

func (p *pages) closing() {
	if len(p.fw.GovernmentPriorities) > 0 {
		p.gap()
		p.gap()
		p.add(p.look.Title, "", "Government priorities")
	}
	for _, priority := range p.fw.GovernmentPriorities {
		p.paragraph(fmt.Sprintf("%d  %s", priority.Number, priority.Title), priority.Text)
		for _, point := range priority.Points {
			p.add(p.look.Text, "  "+p.look.Glyph.Between+" ", point)
		}
	}
	if len(p.fw.Resources) > 0 {
		p.gap()
		p.gap()
		p.add(p.look.Title, "", "Resources")
	}
	for _, r := range p.fw.Resources {
		p.resource(r)
	}
}

// resource is a document with everything that is known of it. Its link has lines of its
// own, so that it can be selected as a whole.
func (p *pages) resource(r framework.Resource) {
	head := r.Title
	for _, more := range []string{r.Publisher, yearWords(r.Year)} {
		if more != "" {
			head += ", " + more
		}
	}
	p.paragraph(head, r.Note)
	if r.Note == "" {
		p.gap()
		p.add(p.look.Header, "", head)
	}
	p.add(p.look.Text, "", r.Link)
}

func yearWords(year int) string {
	if year == 0 {
		return ""
	}
	return ui.Itoa(year)
}
