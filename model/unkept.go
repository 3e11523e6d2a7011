package model

import (
	"fmt"
	"slices"
	"strings"
)

// unkept is what another priority says that would be lost if it were merged into this
// one, since both say something and only one can stand: in words, what is about its
// reason and what is about doing it.
func (p Priority) unkept(other Priority) (why, resources string) {
	why = lines(
		differing("Other outcome", p.Outcome, other.Outcome),
		p.Measure.unkept(other.Measure),
		differing("Other government priority", numberWords(p.Government), numberWords(other.Government)),
	)
	resources = lines(
		differing("Other lead", p.Owner, other.Owner),
		differing("Other quarter", string(p.Quarter), string(other.Quarter)),
		differing("Other review", p.Review.Words(), other.Review.Words()),
	)
	return why, resources
}

// unkept is what another measure says that with leaves out.
func (m Measure) unkept(other Measure) string {
	if m.Text != "" && other.Text != "" && !strings.EqualFold(m.Text, other.Text) {
		return "Other measure: " + joined(other.Text, labelled("now", other.Now), labelled("target", other.Target))
	}
	return joined(differing("Other figure for now", m.Now, other.Now), differing("Other target", m.Target, other.Target))
}

// differing is a text under a label where it would give way to one that says something
// else; empty where nothing is lost.
func differing(label, stays, goes string) string {
	if stays == "" || strings.EqualFold(stays, goes) {
		return ""
	}
	return labelled(label, goes)
}

func labelled(label, text string) string {
	if text == "" {
		return ""
	}
	return label + ": " + text
}

func numberWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

func lines(all ...string) string  { return strings.Join(said(all), "\n") }
func joined(all ...string) string { return strings.Join(said(all), "; ") }

// said are the texts that are not empty.
func said(texts []string) []string {
	return slices.DeleteFunc(texts, func(text string) bool { return text == "" })
}
