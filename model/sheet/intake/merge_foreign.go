package intake

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// foreign is what the file at hand says of another session or another framework. There
// an alias is somebody else, and a number can be another statement.
type foreign struct {
	session   sheet.Source    // empty for this one
	framework sheet.Source    // empty for this session's
	strangers map[string]bool // aliases that were refused, folded
	unread    bool            // that texts are missing was told
}

// foreignTo looks at what a file says it was made for.
func foreignTo(s *model.Session, sources []sheet.Source) foreign {
	other := foreign{strangers: make(map[string]bool)}
	for _, src := range sources {
		if src.ID != "" && src.ID != s.ID() {
			other.session = src
		}
		if src.Framework != "" && src.Framework != s.Framework().ID {
			other.framework = src
		}
	}
	return other
}

// ofThisSession refuses an alias of another session, once in each file.
func (m *merger) ofThisSession(row sheet.Row) bool {
	if _, alias := namelist.Aliased(row.Participant); !alias || m.file.foreign.session == (sheet.Source{}) {
		return true
	}
	if who := namelist.Fold(row.Participant); !m.file.strangers[who] {
		m.file.strangers[who] = true
		m.file.problems.At(row.At, tabular.ColParticipant,
			"%s of another session, %s, is not the person of that alias here; give people their names there and export it with names, or for one person's own sheet leave the alias out and %s",
			row.Participant, tabular.Quote(cmp.Or(m.file.foreign.session.Title, m.file.foreign.session.ID)), oneForAll)
	}
	return false
}

// readsTheSame refuses an answer to a statement that reads otherwise here, and one of
// another framework whose statement nobody can read, which is told once in each file.
func (m *merger) readsTheSame(row sheet.Row) bool {
	here, _ := m.s.Framework().Statement(row.Statement)
	there := unspaced(row.Text)
	switch other := m.file.foreign.framework.Framework; {
	case there == "" && other == "":
		return true
	case there == "":
		if !m.file.unread {
			m.file.unread = true
			m.file.problems.At(tabular.Place{File: row.At.File}, "",
				"the sheet was made for the framework %s, and this session uses %s, in which a number can be another statement; fill in a blank sheet of this session, or add a column text with the statements",
				tabular.Quote(other), tabular.Quote(m.s.Framework().ID))
		}
		return false
	case !sameStatement(row, here):
		m.file.problems.At(row.At, sheet.ColText, "%s reads %s in the sheet and %s in this session; fill in a blank sheet of this session, or give the number that the statement has here",
			m.named(row), quoteAll(row.Text), quoteAll(here.Text))
		return false
	}
	return true
}

// sameStatement reports whether the sheet and the session have the same words for a
// statement, or one of them has words that the other had before.
func sameStatement(row sheet.Row, here framework.Statement) bool {
	there := framework.Statement{Text: row.Text, EarlierTexts: row.Texts}
	has := func(st framework.Statement, words string) bool {
		return slices.ContainsFunc(append([]string{st.Text}, st.EarlierTexts...), func(text string) bool { return unspaced(text) == unspaced(words) })
	}
	return has(here, there.Text) || has(there, here.Text)
}

// unspaced is a text without its white space, which programs set as they like.
func unspaced(said string) string {
	return strings.Join(strings.Fields(text.Lines(said)), "")
}

// quoteAll shows a statement at a length at which two of them tell apart.
func quoteAll(said string) string {
	const most = 200 // characters
	return strconv.Quote(tabular.ShortenTo(text.Line(said), most))
}
