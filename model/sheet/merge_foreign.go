package sheet

import (
	"familyhub/stocktake/model/text"
	"fmt"
	"strconv"
	"strings"
)

// foreign is what the file at hand says of another session or another framework. There
// an alias is somebody else, and a number can be another statement.
type foreign struct {
	session   Source          // empty for this one
	framework Source          // empty for this session's
	strangers map[string]bool // aliases that were refused, folded
	unread    bool            // that texts are missing was told
}

// foreignTo looks at what a file says it was made for.
func (m *merger) foreignTo(sources []Source) foreign {
	other := foreign{strangers: make(map[string]bool)}
	for _, src := range sources {
		if src.ID != "" && src.ID != m.s.ID() {
			other.session = src
		}
		if src.Framework != "" && src.Framework != m.s.Framework().ID {
			other.framework = src
		}
	}
	return other
}

// ofThisSession refuses an alias of another session, once in each file.
func (m *merger) ofThisSession(row Row) bool {
	if _, alias := aliased(row.Participant); !alias || m.foreign.session == (Source{}) {
		return true
	}
	if who := fold(row.Participant); !m.strangers[who] {
		m.strangers[who] = true
		m.wrong().at(row.at, colParticipant,
			"%s of another session, %s, is not the person of that alias here; give people their names there and export it with names, or for one person's own sheet leave the alias out and %s",
			row.Participant, quote(or(m.foreign.session.Title, m.foreign.session.ID)), oneForAll)
	}
	return false
}

// readsTheSame refuses an answer to a statement that reads otherwise here, and one of
// another framework whose statement nobody can read, which is told once in each file.
func (m *merger) readsTheSame(row Row) bool {
	here, _ := m.s.Framework().Statement(row.Statement)
	there := unspaced(row.text)
	switch other := m.foreign.framework.Framework; {
	case there == "" && other == "":
		return true
	case there == "":
		if !m.unread {
			m.unread = true
			*m.wrong() = append(*m.wrong(), Problem{File: row.at.file, Sentence: fmt.Sprintf(
				"the sheet was made for the framework %s, and this session uses %s, in which a number can be another statement; fill in a blank sheet of this session, or add a column text with the statements",
				quote(other), quote(m.s.Framework().ID))})
		}
		return false
	case there != unspaced(here.Text):
		m.wrong().at(row.at, colText, "statement %d reads %s in the sheet and %s in this session; fill in a blank sheet of this session, or give the number that the statement has here",
			row.Statement, quoteAll(row.text), quoteAll(here.Text))
		return false
	}
	return true
}

// unspaced is a text without its white space, which programs set as they like.
func unspaced(s string) string {
	return strings.Join(strings.Fields(text.Lines(s)), "")
}

// quoteAll shows a statement at a length at which two of them tell apart.
func quoteAll(s string) string {
	const most = 200 // characters
	return strconv.Quote(shortenTo(text.Line(s), most))
}
