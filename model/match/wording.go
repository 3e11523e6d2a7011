package match

import (
	"slices"
	"strings"

	"familyhub/stocktake/framework"
)

// SameWords reports whether two statements have the same words but for white space, or one
// of them the words that the other had before. Who asks of many takes Words.
func SameWords(a, b framework.Statement) bool {
	return a.Text == b.Text || wordingOf(a).same(wordingOf(b))
}

// Words finds statements by their words. They are made ready once: all statements of a framework are
// compared with all of another.
type Words []wording

// NewWords is for finding the statements of a framework.
func NewWords(fw *framework.Framework) Words { return wordings(fw.Statements()) }

// Find is the first statement with the same words as another, see SameWords; none for one without words.
func (all Words) Find(st framework.Statement) (framework.Statement, bool) {
	of := wordingOf(st)
	if i := slices.IndexFunc(all, of.same); i >= 0 && st.Text != "" {
		return all[i].Statement, true
	}
	return framework.Statement{}, false
}

// wording is a statement with its words, now and before, as they are compared.
type wording struct {
	framework.Statement
	words  string
	before []string
}

func wordingOf(st framework.Statement) wording {
	w := wording{Statement: st, words: plain(st.Text)}
	for _, earlier := range st.EarlierTexts {
		w.before = append(w.before, plain(earlier))
	}
	return w
}

func wordings(statements []framework.Statement) []wording {
	all := make([]wording, len(statements))
	for i, st := range statements {
		all[i] = wordingOf(st)
	}
	return all
}

func (w wording) same(other wording) bool {
	return w.words == other.words || slices.Contains(other.before, w.words) || slices.Contains(w.before, other.words)
}

// plain is a text with one space between its words.
func plain(s string) string { return strings.Join(strings.Fields(s), " ") }
