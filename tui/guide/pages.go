package guide

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// add puts a text into the guide, wrapped, with what stands before its first line.
func (g *Guide) add(style theme.Style, before, text string) {
	indent := ui.Blank(ui.Width(before))
	for i, line := range ui.Wrap(g.look.ToASCII(text), g.laid.width-len(indent)) {
		if i > 0 {
			before = indent
		}
		g.Pages = append(g.Pages, guideLine{text: before + line, style: style})
	}
}

func (g *Guide) gap() { g.Pages = append(g.Pages, guideLine{}) }

// paragraph is a text under a small heading.
func (g *Guide) paragraph(head, text string) {
	if text == "" {
		return
	}
	g.gap()
	if head != "" {
		g.add(g.look.Header, "", head)
	}
	g.add(g.look.Text, "", text)
}

// list is points under a small heading.
func (g *Guide) list(head string, points []string) {
	if len(points) == 0 {
		return
	}
	g.gap()
	g.add(g.look.Header, "", head)
	for _, p := range points {
		g.add(g.look.Text, "  "+g.look.Glyph.Between+" ", p)
	}
}

// instrument is everything that stands in the framework.
func (g *Guide) instrument() {
	g.opening()
	for _, step := range g.fw.Steps {
		g.stepPages(step)
	}
	g.closing()
}

func (g *Guide) opening() {
	g.add(g.look.Title, "", g.fw.Title)
	g.paragraph("", g.fw.Introduction)
	g.gap()
	g.add(g.look.Header, "", "The scale")
	for _, l := range g.fw.Scale {
		g.add(g.look.Text, fmt.Sprintf("  %d  ", l.Value), l.Label+". "+l.Description)
	}
	src := g.fw.Source
	about := src.Title
	for _, more := range []string{src.Authors, src.Publisher} {
		if more != "" {
			about += ". " + more
		}
	}
	if src.Year > 0 {
		about += fmt.Sprintf(", %d", src.Year)
	}
	g.paragraph("Source", strings.TrimSpace(about+". "+src.Link))
	g.paragraph("Licence", src.Licence)
}

func (g *Guide) stepPages(step framework.Step) {
	g.gap()
	g.gap()
	at := len(g.Pages)
	g.add(g.look.Title, fmt.Sprintf("Step %d  ", step.Number), step.Title)
	g.Pages[at].step = step.Number
	g.paragraph("", step.Introduction)
	for _, st := range step.Statements {
		g.statementPages(st)
	}
}

func (g *Guide) statementPages(st framework.Statement) {
	g.gap()
	at := len(g.Pages)
	g.add(g.look.Strong, fmt.Sprintf("%2d  ", st.Number), st.Text)
	g.Pages[at].statement = st.Number
	g.paragraph("Guidance", st.Guidance)
	g.list("Look for", st.LookFor)
	g.list("Questions for the room", st.Questions)
	if st.Example != nil {
		g.paragraph("From practice: "+st.Example.Title, st.Example.Text)
	}
	if st.Reflect != nil {
		g.paragraph("Pause and reflect: "+st.Reflect.Title, st.Reflect.Text)
	}
	var priorities []string
	for _, n := range st.GovernmentPriorities {
		if p, ok := g.fw.GovernmentPriority(n); ok {
			priorities = append(priorities, fmt.Sprintf("%d  %s", p.Number, p.Title))
		}
	}
	g.list("Government priorities that bear on it", priorities)
	var links []string
	for _, id := range st.Resources {
		if r, ok := g.fw.Resource(id); ok {
			links = append(links, strings.TrimSpace(r.Title+"  "+r.Link))
		}
	}
	g.list("To read", links)
	g.prompts(st.Number)
}

func (g *Guide) closing() {
	if len(g.fw.GovernmentPriorities) > 0 {
		g.gap()
		g.gap()
		g.add(g.look.Title, "", "Government priorities")
	}
	for _, p := range g.fw.GovernmentPriorities {
		g.paragraph(fmt.Sprintf("%d  %s", p.Number, p.Title), p.Text)
		for _, point := range p.Points {
			g.add(g.look.Text, "  "+g.look.Glyph.Between+" ", point)
		}
	}
	if len(g.fw.Resources) > 0 {
		g.gap()
		g.gap()
		g.add(g.look.Title, "", "Resources")
	}
	for _, r := range g.fw.Resources {
		g.resource(r)
	}
}

// resource is a document with everything that is known of it. Its link has lines of its
// own, so that it can be selected as a whole.
func (g *Guide) resource(r framework.Resource) {
	head := r.Title
	for _, more := range []string{r.Publisher, yearWords(r.Year)} {
		if more != "" {
			head += ", " + more
		}
	}
	g.paragraph(head, r.Note)
	if r.Note == "" {
		g.gap()
		g.add(g.look.Header, "", head)
	}
	g.add(g.look.Text, "", r.Link)
}

func yearWords(year int) string {
	if year == 0 {
		return ""
	}
	return ui.Itoa(year)
}
