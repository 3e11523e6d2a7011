// Package paper lays out what a room works with that has no screen: score cards to hold up, a card for
// each statement, place cards, and wall charts to stick dots on. Sizes are in millimetres and points;
// the packages of the formats only write them down.
//
// Layouts are given what is asked and who sits in the room, and no session: there is no score in any of it.
package paper

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/text"
)

// Room is what is printed for: a framework and the people.
type Room struct {
	Framework *framework.Framework
	Title     string // of the session
	Seats     []Seat // those who have not left, in the order of the table
}

// Seat is a person in the room.
type Seat struct {
	Name, Agency, Role string
	Observes           bool
}

// RoomOf is the room of a session. Without names, and in an anonymous session in any case, people
// are called by their aliases, and have no agency and no role.
func RoomOf(s *model.Session, names bool) Room {
	r := Room{Framework: s.Framework(), Title: s.Details().Title}
	for _, p := range s.Participants() {
		switch {
		case p.Left:
		case names && !s.Anonymous():
			r.Seats = append(r.Seats, Seat{p.Label(), p.Agency, p.Role, !p.Scoring})
		default:
			r.Seats = append(r.Seats, Seat{Name: p.Alias(), Observes: !p.Scoring})
		}
	}
	return r
}

// Options are what can be chosen.
type Options struct {
	Sets    int  // of score cards; 0 for one for each person who scores, or one where there is nobody yet
	SmallA4 bool // wall charts on A4 in place of A3
}

// Kind is one thing that is printed.
type Kind struct {
	Name   string // as a person asks for it
	Suffix string // of its files' names
	// Details is what it is, for people who choose.
	Details string
	// People reports whether there is none of it where nobody is in the room yet.
	People bool
	// Names reports whether people are named on it.
	Names bool
	New   func(Room, Options) *Pages
}

// Kinds are all of them, in the order in which a room needs them.
func Kinds() []Kind {
	return []Kind{
		{Name: "cards", Suffix: "-score-cards", Details: "score cards to hold up, one set for each person who scores", New: scoreCards},
		{Name: "statements", Suffix: "-statement-cards", Details: "a card for each statement, with what to look for and what the levels look like", New: statementCards},
		{Name: "names", Suffix: "-place-cards", Details: "place cards to fold: name, role and agency", People: true, Names: true, New: placeCards},
		{Name: "chart", Suffix: "-wall-chart", Details: "blank wall charts on A3: statements and levels for dots, and the steps to draw in", New: wallChart},
	}
}

// Pages are sheets of one size of paper.
type Pages struct {
	report.Document         // its title, language and direction; it has no blocks
	Width, Height   float64 // of the paper
	Padding         float64 // the room between the edge of a box and its texts
	Sheets          []Sheet
}

// Margin is how far from the edge of the paper everything stays, where printers do not print.
const Margin = 8.0

// Sheet is one side of paper, in rows from the top.
type Sheet []Row

// Row is boxes beside one another.
type Row struct {
	Height float64 // more where a text needs it
	Boxes  []Box
	Below  Line
	Foot   bool // the last of a sheet, which says what to do with it: small, and without padding
}

// Line is what is drawn between boxes.
type Line int

// The lines.
const (
	NoLine   Line = iota
	CutLine       // to cut along
	FoldLine      // to fold along
)

// Box holds texts, one below the other.
type Box struct {
	Width  float64
	Texts  []Text
	Middle bool          // texts are centred, both ways
	Turned bool          // upside down, where a format can
	Ruled  bool          // framed
	Beside Line          // between this box and the next
	Radar  *report.Radar // in place of texts
}

// Text is a paragraph in one size.
type Text struct {
	Lead    string // what stands before it, such as a bullet; lines below begin behind it
	Text    string
	Size    float64 // in points
	Bold    bool
	Program bool // a sentence of the program's
}

// padding is that of pages which are not made smaller.
const padding = 3.5

// The papers, upright.
const (
	a4Width, a4Height = 210.0, 297.0
	a3Width, a3Height = 297.0, 420.0
)

// spare is left free at the foot of each sheet, for lines, and for the paragraphs that Word wants around
// a table.
const spare = 3.0

// newPages begins pages about a framework.
func newPages(r Room, what string, width, height float64) *Pages {
	doc := report.BuildOn(r.Framework, text.Joined(": ", text.Line(r.Title), r.Framework.Worded(what))).Doc
	return &Pages{Document: *doc, Width: width, Height: height, Padding: padding}
}

// inner is the room between the margins.
func (p *Pages) inner() (width, height float64) {
	return p.Width - 2*Margin, p.Height - 2*Margin - spare
}

// The line at the foot of a sheet: its height, and the size of its text.
const (
	footHeight = 4.0
	footSize   = 7.0
)

// add adds a sheet with a line at its foot that says what to do with it.
func (p *Pages) add(foot string, rows ...Row) {
	width, _ := p.inner()
	said := some(Text{Text: foot, Size: footSize, Program: true})
	p.Sheets = append(p.Sheets, append(rows, Row{Height: footHeight, Boxes: []Box{{Width: width, Texts: said}}, Foot: true}))
}
