package store

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/overview"
)

// decodeOverview reads the JSON of an overview. A home screen of ten thousand
// sessions waits for as many of these, and encoding/json alone takes longer than the
// screen may. So what Create and Append write is read straight through; anything that
// differs, down to a space or an escaped letter, goes to encoding/json.
func decodeOverview(body []byte) (overview.Overview, error) {
	if o, ok := scanOverview(body); ok {
		return o, nil
	}
	var o overview.Overview
	err := json.Unmarshal(body, &o)
	return o, err
}

// scanOverview reads the fields of overview.Overview in the order in which it is
// written; false when the text is not exactly so.
func scanOverview(body []byte) (o overview.Overview, ok bool) {
	s := scanner{rest: string(body)} // all texts are parts of this one
	if !utf8.ValidString(s.rest) || escaped(s.rest) {
		return o, false
	}
	s.expect(`{"id":`)
	o.ID = s.text()
	s.expect(`,"mode":`)
	o.Mode = model.Mode(s.text())
	if s.skip(`,"blind":true`) {
		o.Blind = true
	}
	if s.skip(`,"baseline":true`) {
		o.Baseline = true
	}
	if s.skip(`,"framework":`) {
		o.Framework = s.text()
	}
	s.expect(`,"details":`)
	o.Details = s.details()
	s.expect(`,"people":`)
	o.People = s.number()
	s.expect(`,"settled":`)
	o.Settled = s.number()
	s.expect(`,"statements":`)
	o.Statements = s.number()
	s.expect(`,"steps":`)
	o.Steps = s.steps()
	s.expect(`,"created":`)
	o.Created = s.moment()
	s.expect(`,"changed":`)
	o.Changed = s.moment()
	s.expect(`,"place":{"page":`)
	o.Place.Page = model.Page(s.text())
	if s.skip(`,"number":`) {
		o.Place.Number = s.number()
	}
	s.expect(`}}`)
	return o, !s.failed && len(s.rest) == 0
}

// escaped reports whether a character is written with an escape, or should be.
func escaped(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] == '\\' {
			return true
		}
	}
	return false
}

// scanner reads JSON from left to right. Once it failed, what it returns means nothing.
type scanner struct {
	rest     string
	failed   bool
	averages []float64 // room for those of a session
}

// skip goes past a token if that is what comes next.
func (s *scanner) skip(token string) bool {
	rest, found := strings.CutPrefix(s.rest, token)
	s.rest = rest
	return found
}

func (s *scanner) expect(token string) {
	if !s.skip(token) {
		s.failed = true
	}
}

// text returns what stands between quotation marks. There are no escapes.
func (s *scanner) text() string {
	s.expect(`"`)
	text, rest, ended := strings.Cut(s.rest, `"`)
	if !ended {
		s.failed = true
	}
	s.rest = rest
	return text
}

func (s *scanner) moment() (t time.Time) {
	if t.UnmarshalText([]byte(s.text())) != nil {
		s.failed = true
	}
	return t
}

// numeral returns what comes next of the signs that numbers are written with.
func (s *scanner) numeral() string {
	n := 0
	for n < len(s.rest) && (isDigit(s.rest[n]) || strings.IndexByte("+-.eE", s.rest[n]) >= 0) {
		n++
	}
	text := s.rest[:n]
	s.rest = s.rest[n:]
	return text
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func (s *scanner) number() int {
	n, err := strconv.Atoi(s.numeral())
	if err != nil {
		s.failed = true
	}
	return n
}

// average is a number or null.
func (s *scanner) average() *float64 {
	if s.skip("null") {
		return nil
	}
	x, err := strconv.ParseFloat(s.numeral(), 64)
	if err != nil {
		s.failed = true
	}
	if s.averages == nil {
		s.averages = make([]float64, 0, 2*usualSteps)
	}
	s.averages = append(s.averages, x)
	return &s.averages[len(s.averages)-1]
}

func (s *scanner) details() (d model.Details) {
	s.expect(`{"title":`)
	d.Title = s.text()
	if s.skip(`,"area":`) {
		d.Area = s.text()
	}
	if s.skip(`,"date":`) {
		d.Date = calendar.Date(s.text())
	}
	if s.skip(`,"facilitator":`) {
		d.Facilitator = s.text()
	}
	if s.skip(`,"starts":`) {
		d.Starts = calendar.Clock(s.text())
	}
	if s.skip(`,"ends":`) {
		d.Ends = calendar.Clock(s.text())
	}
	if s.skip(`,"plan_year":`) {
		d.PlanYear = calendar.PlanYear(s.text())
	}
	s.expect(`}`)
	return d
}

// usualSteps is how many steps most frameworks have.
const usualSteps = 5

func (s *scanner) steps() []overview.Step {
	if s.skip("null") {
		return nil
	}
	s.expect("[")
	steps := make([]overview.Step, 0, usualSteps)
	for !s.failed && !s.skip("]") {
		if len(steps) > 0 {
			s.expect(",")
		}
		var step overview.Step
		s.expect(`{"short":`)
		step.Short = s.text()
		s.expect(`,"consensus":`)
		step.Consensus = s.average()
		s.expect(`,"individual":`)
		step.Individual = s.average()
		if s.skip(`,"target":`) {
			step.Target = s.average()
		}
		s.expect(`}`)
		steps = append(steps, step)
	}
	return steps
}
