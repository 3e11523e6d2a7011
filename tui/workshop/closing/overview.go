package closing

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/stats"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"
)

// overview is all pages of the end, a line each, with how far each has come: what stands out is
// what is still missing.
func (c *Closing) overview(width int) []string {
	const word = 11
	lines := []string{"", c.look.Header.Render("The end of the workshop"), ""}
	for at, id := range c.pages() {
		mark, style := c.look.RowStart(at == c.place())
		name, stands, told := c.standing(at, id)
		line := style.Render(mark + c.look.Fit(name, max(width-word-2, 8)))
		lines = append(lines, line+told.Render(c.look.Cut(" "+stands, word)))
	}
	return lines
}

// standing is a page's name, and in a word or two how far it has come.
func (c *Closing) standing(at int, id string) (name, stands string, style theme.Style) {
	s := c.open.Session()
	switch id {
	case wordsPage:
		said := s.Closing()
		return "   Keep, change, next date", missing(said == (model.Closing{}), "not said"), c.look.Dim
	case parkingPage:
		return "   Parking lot", fmt.Sprintf("%d open", s.ParkedOpen()), c.look.Dim
	}
	p, _ := s.Plan().Priority(id)
	name = fmt.Sprintf("%d  %s", at+1, ui.Sanitize(p.What))
	likely := s.Plan().Likelihood(id)
	switch figures := likely.Scores.Statistics(); {
	case p.Owner == "":
		return name, "no owner", c.look.Warning
	case p.Quarter == "":
		return name, "no date", c.look.Warning
	case likely.Sealed:
		return name, fmt.Sprintf("%d in", likely.In), c.look.Dim
	case figures.N > 0:
		return name, "likely " + stats.PointsFigure(figures.Median), c.look.Text
	}
	return name, "", c.look.Dim
}

// missing is a word for what is not there; empty where it is.
func missing(is bool, word string) string {
	if is {
		return word
	}
	return ""
}

// stands is what can be said of the page in focus, for the header.
func (c *Closing) stands() string {
	p, there := c.priority()
	in, of := c.Row.In()
	switch likely := c.likelihood(); {
	case c.on == parkingPage && len(c.open.Session().Parked()) == 0:
		return "Nothing parked"
	case c.on == parkingPage:
		return fmt.Sprintf("%d parked, %d still open", len(c.open.Session().Parked()), c.open.Session().ParkedOpen())
	case !there:
		return "How we worked, and when we meet again"
	case p.Owner == "" || p.Quarter == "":
		return missing(p.Owner == "", "Nobody owns it yet") + missing(p.Owner != "", "No date yet")
	case likely.Sealed:
		return fmt.Sprintf("%d of %d in", in, of)
	case likely.In > 0:
		return c.look.ToASCII(findingWords(likely))
	}
	return ""
}
