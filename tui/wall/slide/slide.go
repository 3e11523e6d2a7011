// Package slide draws what a room reads from six metres: few words, and large ones. A page
// says what it has for the room, and not how it is to look: the parts of a slide grow with
// the window, in block letters as soon as these fit, and one that has no room stays away.
//
// A slide has only what anybody in the room may know: no name, no note, no key. It goes to a
// second screen as JSON.
package slide

import "familyhub/stocktake/framework"

// Slide is what the room sees. Parts that are left zero are not drawn; the others stand one
// below the other in the order of the fields.
type Slide struct {
	// Number stands large in front of the title or statement; 0 for none.
	Number int `json:"number,omitempty"`
	// Label stands in the place of Number where people know the statement by another name.
	Label string `json:"label,omitempty"`
	// Title is a few words.
	Title string `json:"title,omitempty"`
	// Statement is the sentence that all of it is about. The title stands for it where it is
	// too long for block letters, and it is written small below.
	Statement string `json:"statement,omitempty"`
	// Text is a paragraph.
	Text string `json:"text,omitempty"`
	// Points are lines of a list.
	Points []string `json:"points,omitempty"`
	// Point is the one of them that the room is at, from 1; 0 for none. It is drawn in block letters
	// where not all of them can be.
	Point int `json:"point,omitempty"`
	// Levels are what can be answered, the lowest first.
	Levels []Level `json:"levels,omitempty"`
	// Rounds are how scores lie, the latest last: the last two stand beside each other.
	Rounds []Round `json:"rounds,omitempty"`
	// Agreed is what the room has settled on.
	Agreed *Agreed `json:"agreed,omitempty"`
	// Scale is what each level counts for in averages, the lowest first; nil for 0 to 5. On it
	// lie the averages of Radar and Changes.
	Scale []float64 `json:"scale,omitempty"`
	// Part and Score are what the averages are of and what was given, one and many of them; empty for
	// steps and scores.
	Part  framework.Name `json:"part,omitzero"`
	Score framework.Name `json:"score,omitzero"`
	// Radar is the averages of the steps.
	Radar []Average `json:"radar,omitempty"`
	// Changes is how averages went from then to now.
	Changes []Change `json:"changes,omitempty"`
	// Bars are counts, such as votes, in the order in which they are drawn.
	Bars []Bar `json:"bars,omitempty"`
	// Count is how many have answered.
	Count *Count `json:"count,omitempty"`
	// Ask is a question to the room, or what it is to do now.
	Ask string `json:"ask,omitempty"`
	// Clock is the timer, while one runs.
	Clock *Clock `json:"clock,omitempty"`
}

// Level is one value of a scale.
type Level struct {
	Value int    `json:"value"`
	Label string `json:"label"`
	Text  string `json:"text,omitempty"` // what it means anywhere
	Here  string `json:"here,omitempty"` // what it looks like here, by our reading
}

// Round is how the scores of one round lie.
type Round struct {
	Title  string `json:"title,omitempty"`  // such as "Round 2"; empty where there is only one
	Lowest int    `json:"lowest,omitempty"` // the value of the lowest level
	Counts []int  `json:"counts"`           // how many gave each level, the lowest first
	Note   string `json:"note,omitempty"`   // a few words below it, such as "median 3"
	// Labels are what the values mean, for the end of each line.
	Labels []string `json:"labels,omitempty"`
}

// Agreed is a consensus.
type Agreed struct {
	Score *int   `json:"score"` // nil for no consensus
	Label string `json:"label,omitempty"`
}

// Average is one step's averages on the scale, rounded to one decimal as everywhere on
// screens; nil for a step without any.
type Average struct {
	Number     int      `json:"number"`
	Short      string   `json:"short"`
	Consensus  *float64 `json:"consensus"`
	Individual *float64 `json:"individual"`
	Baseline   *float64 `json:"baseline,omitempty"`
	Target     *float64 `json:"target,omitempty"` // where the area wants to be
	Focus      bool     `json:"focus,omitempty"`  // the room is at this step
}

// Change is how a figure on the scale went; nil where there is none.
type Change struct {
	Name string   `json:"name"`
	Then *float64 `json:"then"`
	Now  *float64 `json:"now"`
}

// Bar is a count with its name.
type Bar struct {
	Name   string `json:"name"`
	Count  int    `json:"count"`
	Chosen bool   `json:"chosen,omitempty"` // stands out among the others
}

// Count is how many have done something, of how many.
type Count struct {
	Done  int    `json:"done"`
	Of    int    `json:"of"`
	Words string `json:"words"` // behind the figures, such as "in"
}

// Clock is a timer.
type Clock struct {
	Seconds int    `json:"seconds"` // that are left; less than none once it is over
	Words   string `json:"words"`   // what the time is for, such as "in pairs"
}

// Empty reports whether there is nothing to see but a title, or not even that.
func (s Slide) Empty() bool {
	return s.Statement == "" && s.Text == "" && len(s.Points)+len(s.Levels)+len(s.Rounds)+len(s.Radar)+len(s.Changes)+len(s.Bars) == 0 &&
		s.Agreed == nil && s.Count == nil && s.Ask == "" && s.Clock == nil
}
