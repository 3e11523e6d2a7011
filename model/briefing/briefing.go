// Package briefing is what a room is told before its first statement: what this is, how it is
// scored, what the levels mean, how the room works together, and a statement to try it on.
// The screen, the wall and the accessible mode have it from here.
package briefing

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/agency"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/text"
)

// The parts of a briefing, as they are numbered in the place of the opening.
const (
	WhatPart = iota + 1
	ScalePart
	RulesPart
	PracticePart
	Parts = PracticePart
)

// Part is a page of it.
type Part struct {
	Title  string
	Points []Point
}

// Point is something to be said, with a word in front of it; empty for none.
type Point struct {
	Head, Text string
	// Room is what stands on the wall of it, in a few words.
	Room string
}

// Of is a part of a session's briefing, from 1 to Parts.
func Of(s *model.Session, part int) Part {
	switch part {
	case ScalePart:
		return Part{"What the levels mean", levels(s)}
	case RulesPart:
		return Part{"How we work together", rules(s)}
	case PracticePart:
		return Part{"A practice run: it counts nowhere", []Point{{Text: s.Framework().PracticeItem()}}}
	default:
		return Part{"What this is", what(s)}
	}
}

// what says what is asked, how it is scored, and who sees it.
func what(s *model.Session) []Point {
	fw := s.Framework()
	nothing := "a 0"
	if !fw.Scale.Has(0) {
		nothing = fw.Worded("a score")
	}
	points := []Point{
		{
			"What", fmt.Sprintf("%s: %s in %s, each scored from %s.", fw.Title, fw.Words().Statement.Count(len(fw.Statements())),
				fw.Words().Step.Count(len(fw.Steps)), fw.Scale.Words()),
			fmt.Sprintf("%s, each %s", fw.Words().Statement.Count(len(fw.Statements())), fw.Scale.Words()),
		},
		{"For each", fw.Worded(howScored(s)), "Think alone, score together, hear both ends, agree"},
		{"Don't know", "is an answer, and so is \"not applicable\": nobody has to guess, and neither counts as " + nothing + ".", "\"Don't know\" is an answer"},
		{"No exam", fw.Worded("A low score is where to begin. There is no total. No person is compared with another."), fw.Worded("A low score is where to begin")},
		{"Who sees it", fw.Worded(whoSees(s)), "No names on the wall"},
	}
	if said := families(s); said != "" {
		points = append(points, Point{"Families", said, "What have families told us?"})
	}
	if when := timing(s); when != "" {
		points = append(points, Point{"Time", when, strings.TrimSuffix(when, ".")})
	}
	return points
}

func howScored(s *model.Session) string {
	if s.Blind() {
		return "Read it, think alone, then each of us gives a score. Nobody sees any before all are shown together. We hear the highest " +
			"and the lowest, and agree on one score for the area."
	}
	return "Read it, think alone, then all show a score at the same time. We hear the highest and the lowest, and agree on one " +
		"score for the area."
}

func whoSees(s *model.Session) string {
	if s.Anonymous() {
		return "Scores on the wall, and no names: we are numbers here, and no list says who is which."
	}
	return fmt.Sprintf("Scores on the wall, and no names. Results name agencies, and only where %d or more of an agency's people scored.",
		agency.LeastGroup)
}

// families brings in those who see what services cannot; empty where the framework asks nothing of
// them, and none are there.
func families(s *model.Session) string {
	there := 0
	for _, p := range s.Participants() {
		if p.IsFamily() && !p.Left {
			there++
		}
	}
	switch {
	case there > 0 && there < agency.LeastGroup:
		return fmt.Sprintf("%s in the room. With %d or more who score, their view is a group of its own in the results.",
			text.CountOf(there, "parent or carer is", "parents and carers are"), agency.LeastGroup)
	case there > 0:
		return fmt.Sprintf("%d parents and carers are in the room. Their view is a group of its own in the results.", there)
	case !s.Framework().AsksFamilies():
		return ""
	case s.Anonymous():
		return "They see what services cannot. Who speaks for them here, and what have they told us?"
	default:
		return "They see what services cannot, and none are marked as being here. Who speaks for them, and what have they told us?"
	}
}

// timing is when it ends and how the time divides; empty where nobody has said.
func timing(s *model.Session) string {
	var parts []string
	plan, a := s.Agenda(), "a break"
	if !plan.Edited {
		a = "a suggested break" // nobody has said so
	}
	for _, it := range plan.Items {
		if it.Part == agenda.Break {
			parts = append(parts, fmt.Sprintf("%s of %s after %s", a, text.CountOf(it.Minutes, "minute", "minutes"), s.Framework().StepNamed(it.Step)))
		}
	}
	ends := s.Details().Ends
	switch {
	case ends == "" && len(parts) == 0:
		return ""
	case ends == "":
		return text.Capital(strings.Join(parts, ", ")) + "."
	case len(parts) == 0:
		return fmt.Sprintf("We end at %s.", ends)
	}
	return fmt.Sprintf("We end at %s, with %s.", ends, strings.Join(parts, " and "))
}

func levels(s *model.Session) []Point {
	var points []Point
	for _, level := range s.Framework().Scale {
		points = append(points, Point{Head: framework.Number(level.Value) + " " + level.Label, Text: level.Description})
	}
	return points
}

func rules(s *model.Session) []Point {
	var points []Point
	for _, r := range s.GroundRules().Rules {
		first, _, _ := strings.Cut(r.Text, ". ")
		points = append(points, Point{r.Title, r.Text, r.Title + ": " + strings.TrimSuffix(text.Line(first), ".")})
	}
	return points
}
