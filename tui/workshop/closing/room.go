package closing

import (
	"cmp"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/slide"
)

// Slide is what the room sees: the priority, whether it has an owner, its date, how many have
// answered, after the reveal what people said; no names. Then what is said about how
// the room worked, and what was parked.
func (c *Closing) Slide() slide.Slide {
	p, there := c.priority()
	said := c.open.Session().Closing()
	switch {
	case there:
		return c.prioritySlide(p)
	case c.on == wordsPage:
		out := slide.Slide{Title: "How we worked"}
		for _, line := range []struct{ name, text string }{
			{"Keep", said.Keep}, {"Change", said.Change}, {"First review", said.Next.Words()},
		} {
			out.Points = append(out.Points, line.name+": "+cmp.Or(line.text, "not said yet"))
		}
		return out
	}
	return slide.Slide{Title: "Parking lot", Points: text.Each(c.open.Session().Parked(), func(p model.Parked) string { return p.Text })}
}

func (c *Closing) prioritySlide(p model.Priority) slide.Slide {
	out := slide.Slide{Statement: p.What, Ask: question}
	owner := "An owner is named" // who it is may be a person, and the wall has no names
	if p.Owner == "" {
		owner = "No owner yet"
	}
	out.Text = owner + ". When: " + cmp.Or(c.look.ToASCII(when(c.open.Session(), p)), "no date yet")
	likely := c.likelihood()
	if in, of := c.Row.In(); likely.Sealed || likely.In == 0 {
		out.Count = &slide.Count{Done: in, Of: of, Words: "in"}
		return out
	}
	out.Rounds = []slide.Round{{Counts: likely.Scores.Counts, Note: findingWords(likely), Labels: endLabels(len(likely.Scores.Counts))}}
	out.Ask = "What would raise it?"
	if p.Raise != "" {
		out.Ask = p.Raise
	}
	return out
}

// endLabels are what the ends of the scale mean, for so many values.
func endLabels(values int) []string {
	labels := make([]string, values)
	labels[0], labels[values-1] = surelyNot, surely
	return labels
}
