package tuitest

import (
	"bytes"
	"os"
	"reflect"
	"regexp"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"
)

// Open reports whether a session is open.
func (s *Sim) Open() bool { return s.Root.Session() != nil }

// History is that of the session that is open.
func (s *Sim) History() *model.History { s.T.Helper(); s.Session(); return s.Root.Session().History }

// Seq is how many entries the open session's log has.
func (s *Sim) Seq() int { s.T.Helper(); return int(s.History().Seq()) }

// Place is where one is in the open session.
func (s *Sim) Place() model.Place { s.T.Helper(); s.Session(); return s.Root.Session().Place }

// At is which statement of the session is open, from 1.
func (s *Sim) At() int {
	for i, st := range s.Session().Statements() {
		if st.Number == s.Place().Number {
			return i + 1
		}
	}
	return 0
}

// Do makes a change to the open session, as a page would, and reports whether it was
// accepted.
func (s *Sim) Do(c model.Change) (done bool) {
	s.T.Helper()
	s.Session()
	s.Run(func(app ui.App) tea.Cmd { done = app.Session().Do(c); return nil })
	return done
}

// Did makes a change to the open session, which must be accepted.
func (s *Sim) Did(c model.Change) {
	s.T.Helper()
	if !s.Do(c) {
		s.T.Fatalf("%T was refused:\n%s", c, s.See())
	}
}

// Given lists what the people of a statement gave, in the order of the table.
func (s *Sim) Given(statement int) string {
	var cards []string
	for _, p := range s.Session().Participants() {
		if card := s.Session().At(statement).Score(p.ID).String(); card != "" {
			cards = append(cards, card)
			continue
		}
		cards = append(cards, "-")
	}
	return strings.Join(cards, " ")
}

// Labels are what the people of the session are called, in the order of the table.
func (s *Sim) Labels() (all []string) {
	for _, p := range s.Session().Participants() {
		all = append(all, p.Label())
	}
	return all
}

// Saved fails unless the log of the open session is on the disk, and holds what the
// screens have.
func (s *Sim) Saved() { s.T.Helper(); s.SavedIn(s.T) }

// SavedIn is Saved, in a run of rapid.
func (s *Sim) SavedIn(t rapid.TB) {
	t.Helper()
	s.AllSaved(t)
	h, _, err := s.File().Load(s.Session().ID())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(h.Session(), s.Session()) { // as most are; what differs may still mean the same
		Same(t, "in the store", Written(t, h.Session()), Written(t, s.Session()))
	}
}

// AllSaved fails unless the screen says that everything is saved.
func (s *Sim) AllSaved(t rapid.TB) {
	t.Helper()
	if err := s.Root.SaveError(); err != nil || strings.Contains(s.See(), "saving…") || strings.Contains(s.See(), "NOT SAVED") {
		t.Fatalf("not everything is saved: %v\n%s", err, s.See())
	}
}

// NoDraft fails if a text of a session is still on the disk although it was taken.
func (s *Sim) NoDraft(id string) {
	s.T.Helper()
	if d := s.Store.Drafts[id]; d != nil {
		s.T.Errorf("what was taken is still kept as a draft: %v", d)
	}
}

// Exported are the names of the files in the folder of exports.
func (s *Sim) Exported() (names []string) {
	s.T.Helper()
	entries, err := os.ReadDir(s.Setup.ExportDir)
	if err != nil {
		s.T.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// Written is a session as its JSON has it, for comparing whole sessions.
func Written(t rapid.TB, s *model.Session) string {
	t.Helper()
	var b bytes.Buffer
	if err := jsonfile.Session(&b, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// spent is the one list of a session in JSON that undo does not bring back.
var spent = regexp.MustCompile(`(?s)"spent": \[[^]]*\]`)

// Entered is all that undo brings back of a session: everything but the time spent.
func Entered(t rapid.TB, s *model.Session) string {
	t.Helper()
	text := Written(t, s)
	at := spent.FindStringIndex(text)
	if at == nil {
		t.Fatal("no time spent is in the JSON")
	}
	return text[:at[0]] + text[at[1]:]
}

// Same fails with the first line that differs.
func Same(t rapid.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s, line %d is %s, and should be %s", what, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s, there are %d lines, and should be %d", what, len(g), len(w))
}
