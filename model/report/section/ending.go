package section

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Ending is how the workshop ended: how likely people find the priorities, what they keep and
// change about the way of working. Then what was parked.
// What nobody said anything of is left out.
func (w *Writer) Ending() {
	likely := w.likelihoods()
	closing := w.Session.Closing()
	facts := report.Facts("To keep about the way of working", closing.Keep, "To change about it", closing.Change)
	if len(likely.Rows)+len(facts) > 0 {
		w.Heading(2, "How the workshop ended")
		if len(likely.Rows) > 0 {
			w.Say("The answers to “How likely is this to happen?” go from 0, it will not, to 5, it surely will.")
			w.Add(likely)
		}
		w.List(facts)
	}
	w.parkingLot()
}

// likelihoods is a row for each priority of which anything was said at the end.
func (w *Writer) likelihoods() report.Table {
	table := report.Table{Caption: "How likely the priorities are", Columns: []report.Column{
		{Title: "Priority"}, {Title: "How likely"}, {Title: "What would make it more likely"},
	}}
	for _, p := range w.Session.Priorities() {
		likely := w.Session.Plan().Likelihood(p.ID)
		if likely.In == 0 && p.Raise == "" {
			continue
		}
		table.Rows = append(table.Rows, []string{
			p.What, likelihoodWords(likely), p.Raise,
		})
	}
	return table
}

// likelihoodWords is what people said of one priority, or that there is nothing to see of it.
func likelihoodWords(likely model.Likelihood) string {
	switch {
	case likely.In == 0:
		return "not asked"
	case likely.Sealed:
		return "not revealed"
	}
	return likely.Words()
}

// parkingLot is what came up and belongs elsewhere.
func (w *Writer) parkingLot() {
	if all := w.Session.Parked(); len(all) > 0 {
		w.Heading(2, "Parking lot")
		w.Say("What came up and belongs elsewhere: %s, %s.", text.CountOf(len(all), "point", "points"), openWords(w.Session.ParkedOpen()))
		w.List(report.Entries(all, w.parkedWords))
	}
}

func openWords(open int) string {
	if open == 0 {
		return "all dealt with"
	}
	return fmt.Sprintf("%d still open", open)
}

func (w *Writer) parkedWords(p model.Parked) string {
	words := p.Text
	if p.Statement != 0 {
		words += " (at " + w.Session.Framework().StatementNamed(p.Statement) + ")"
	}
	if p.Owner != "" {
		words += "; taken up by " + p.Owner
	}
	if p.Done {
		words += "; done"
	}
	return words
}
