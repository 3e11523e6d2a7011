package home

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/ui/drawing"

	tea "github.com/charmbracelet/bubbletea"
)

// preview is what was read of a session for the column beside the list. One session is read
// at a time, aside: however fast the focus goes through the list, no key waits for the disk.
type preview struct {
	app     program
	look    *ui.Look
	room    bool   // there is room for the column
	reading string // the id of the session that is being read; empty for none
	read    overview.Overview
	session *model.Session // nil where it could not be read
}

// of is the session of an overview as it stands, from memory where it is there.
func (p *preview) of(o overview.Overview) (s *model.Session, known bool) {
	if d := p.app.Latest(); d != nil && d.Session().ID() == o.ID {
		return d.Session(), true
	}
	if p.read.ID == o.ID && p.read.Changed.Equal(o.Changed) {
		return p.session, true
	}
	return nil, false
}

// ReadAhead reads the session in focus for the column beside the list, unless it is known or
// another is being read. The root asks for it after each message, while home is on top.
func (h *Home) ReadAhead() tea.Cmd {
	if !h.preview.room || h.preview.reading != "" || !h.Read {
		return nil
	}
	o, some := h.Selected()
	if _, known := h.preview.of(o); !some || known {
		return nil
	}
	h.preview.reading = o.ID
	return ui.Run(h.app, ui.InTurn(ui.ReadingFile(func(store ui.Store) ui.Action {
		history, _, err := store.Load(o.ID)
		return func(ui.App) tea.Cmd {
			h.preview.reading, h.preview.read, h.preview.session = "", o, nil
			if err == nil {
				h.preview.session = history.Session()
			}
			return nil
		}
	})))
}

// Resize takes note of whether there is room beside the list.
func (h *Home) Resize(width, _ int) { h.preview.room = ui.ListWidth(width) < width }

// draw is what is known of the session in focus: where its steps stand and what is
// still open; due says when its review is, where that is to be said.
func (p *preview) draw(o overview.Overview, due string, width, height int) []string {
	out := ui.Paragraph(p.look.Text, p.look.ToASCII(ui.OverviewWords(o)), width)
	if o.Baseline {
		words := "baseline: later sessions of the area are compared with it"
		if s, _ := p.of(o); s != nil {
			words = s.Framework().Worded(words)
		}
		out = append(out, ui.Paragraph(p.look.Dim, p.look.Glyph.Baseline+" "+words, width)...)
	}
	if due != "" {
		out = append(out, ui.Paragraph(p.look.Strong, due, width)...)
	}
	below := p.still(o, width)
	const leastRadar, mostRadar = 13, 26
	if room := height - len(out) - len(below) - 2; room >= leastRadar {
		if picture := drawing.Overview(p.look, o, width, min(room, mostRadar)); len(picture) > 0 {
			out = append(append(append(out, ""), picture...), "")
			return append(out, below...)
		}
	}
	return append(append(out, ""), below...)
}

// still is what the session in focus amounts to, and what is left to do in it.
func (p *preview) still(o overview.Overview, width int) []string {
	s, known := p.of(o)
	worded := fmt.Sprintf
	if s != nil {
		worded = s.Framework().Wordedf
	}
	done := worded("%d of %d statements done", o.Settled, o.Statements)
	if s == nil {
		out := ui.Paragraph(p.look.Strong, done, width)
		if known {
			out = append(out, ui.Paragraph(p.look.Warning, "The rest of it cannot be read: Enter says why.", width)...)
		}
		return out
	}
	headline, _, _ := strings.Cut(figures.Of(s).Findings().Headline, ";") // what there is still to do: a line
	out := ui.Paragraph(p.look.Strong, headline, width)
	out = append(out, ui.Paragraph(p.look.Text, done+". "+whereWords(s, o.Place), width)...)
	return append(out, p.left(s, width)...)
}

// left lists what is still open by the names of the statements, the first few of many.
func (p *preview) left(s *model.Session, width int) []string {
	const most = 5
	var labels, names []string
	for _, st := range figures.Of(s).Summary().Statements {
		name := p.look.ToASCII(st.Statement.Short)
		switch {
		case s.At(st.Statement.Number).Progress() != model.Settled:
		case st.Consensus != nil && !st.Consensus.Agreed():
			name += ": no consensus"
		case st.Flagged:
			name += ": to come back to"
		default:
			continue
		}
		labels, names = append(labels, fmt.Sprintf("%2s  ", ui.Sanitize(st.Statement.Label()))), append(names, name)
	}
	if len(names) == 0 {
		return nil
	}
	out := []string{"", p.look.Header.Render(fmt.Sprintf("Still open: %d", len(names)))}
	for i, name := range names {
		if i == most-1 && len(names) > most {
			return append(out, p.look.Dim.Render(fmt.Sprintf("    and %d more", len(names)-i)))
		}
		out = append(out, ui.Hanging(p.look.Text, labels[i], name, width)...)
	}
	return out
}

// whereWords says where Enter goes on.
func whereWords(s *model.Session, p model.Place) string {
	fw := s.Framework()
	switch p.Page {
	case model.StatementPage:
		return fw.Wordedf("Enter goes on at statement %s.", ui.Label(fw, p.Number))
	case model.IntroPage:
		return fw.Wordedf("Enter goes on before step %d.", p.Number)
	case model.ResultsPage:
		return fw.Wordedf("Enter goes on at the results of step %d.", p.Number)
	case model.SummaryPage:
		return "Enter goes on at the summary."
	case model.SetUpPage:
		return "Enter goes on with the people."
	default:
		return "Enter goes on where it was left."
	}
}
