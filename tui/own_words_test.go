package tui_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/tui/tuitest"

	"golang.org/x/text/unicode/norm"
)

// ofTheBuiltin is what only the built-in instrument is about.
var ofTheBuiltin = regexp.MustCompile(`(?i)\b(workforce|government|family hub)s?\b`)

// collidingNames are what the program calls something else, or are no plain words.
var collidingNames = framework.Names{
	Step:        framework.Name{One: "area", Many: "areas"},
	Statement:   framework.Name{One: "question", Many: "questions"},
	Score:       framework.Name{One: "answer", Many: "answers"},
	Session:     framework.Name{One: "50% hour", Many: "50% hours"},
	Participant: framework.Name{One: "team's voice", Many: "team's voices"},
	Area:        framework.Name{One: "locality", Many: "localities"},
	Requirement: framework.Name{One: "duty", Many: "duties"},
}

// accented are the same names with accents, and so words that stand in no text of the program.
func accented() framework.Names {
	accents := strings.NewReplacer("e", "ë", "s", "ś", "t", "ţ", "i", "ï", "n", "ń", "o", "ö", "r", "ŕ", "u", "ü", "y", "ÿ", "c", "ċ")
	name := func(n framework.Name) framework.Name {
		of := func(word string) string { return word[:1] + accents.Replace(word[1:]) } // the article goes by the first letter
		return framework.Name{One: of(n.One), Many: of(n.Many)}
	}
	n := collidingNames
	return framework.Names{
		Step: name(n.Step), Statement: name(n.Statement), Score: name(n.Score), Session: name(n.Session),
		Participant: name(n.Participant), Area: name(n.Area), Requirement: name(n.Requirement),
	}
}

// withoutAccents is a screen with plain letters alone.
func withoutAccents(screen string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(screen))
}

// inOtherWords are texts in JSON that were rewritten, by what they were: most screens show the same sessions.
var inOtherWords sync.Map

// rewritten puts into to what stands in from, in other words.
func rewritten(t testing.TB, from, to any) {
	t.Helper()
	data, err := json.Marshal(from)
	if err != nil {
		t.Fatal(err)
	}
	own, known := inOtherWords.Load(string(data))
	if !known {
		var all any
		if err := json.Unmarshal(data, &all); err != nil {
			t.Fatal(err)
		}
		if own, err = json.Marshal(frameworktest.WithoutUsualWords(all)); err != nil {
			t.Fatal(err)
		}
		inOtherWords.Store(string(data), own)
	}
	if err := json.Unmarshal(own.([]byte), to); err != nil {
		t.Fatal(err)
	}
}

// named is a framework under other names, rid of the usual words.
func named(t testing.TB, fw *framework.Framework, names framework.Names) *framework.Framework {
	t.Helper()
	var own framework.Framework
	rewritten(t, fw, &own)
	own.ID, own.Names = "odd", names
	return &own
}

// inNames is a store with all its sessions on frameworks under other names.
func inNames(t testing.TB, m *tuitest.Memory, names framework.Names) *tuitest.Memory {
	t.Helper()
	m = m.Clone()
	for id, fw := range m.Works {
		m.Works[id] = named(t, fw, names)
		origin, seen := m.Origins[id], overview.Overview{}
		rewritten(t, origin.Details, &origin.Details)
		origin.Framework = m.Works[id].Digest()
		rewritten(t, m.Overviews[id], &seen)
		seen.ID = id
		m.Origins[id], m.Overviews[id] = origin, seen
		m.Logs[id] = slices.Clone(m.Logs[id]) // others have the same
		for i, e := range m.Logs[id] {
			var own model.Entry
			rewritten(t, e, &own)
			own.Seq = e.Seq
			m.Logs[id][i] = own
		}
	}
	return m
}

// inWordsOf begins the program on the frameworks of a store.
func inWordsOf(fw *framework.Framework) func(*tuitest.Setup) {
	return func(c *tuitest.Setup) {
		only := framework.Offer(fw.ID, fw.Title, func() (*framework.Framework, error) { return fw, nil })
		c.ExportDir = "/home/reader/minutes"
		c.Framework, c.Instruments = fw, func() []framework.Instrument { return []framework.Instrument{only} }
	}
}

// isNoName is where a usual word is none of a framework's: "score" where it is what people do, what
// people without a name are known by in sheets and commands, and names and columns of files.
var isNoName = regexp.MustCompile(`(?i)\b(to|who|we|they|people|and|alone,) score\b|\bScore (the|alone)\b|` +
	`\bParticipant \d+|https:\S+|\S+\.(csv|json)\b.*|the session k3v7`)

// TestScreensUseTheNamesOfTheFramework leads through every screen of a session on a framework that calls
// everything otherwise: none of the program's own words shows, and where a name is what the program calls
// something else, nothing is replaced twice.
func TestScreensUseTheNamesOfTheFramework(t *testing.T) {
	notShort(t)
	see := func(t *testing.T, shot shot, names framework.Names) *tuitest.Sim {
		fw := named(t, framework.Builtin(), names)
		s := tuitest.New(t, 160, 50, tuitest.On(inNames(t, shot.begin(t), names)), inWordsOf(fw), tuitest.Still)
		shot.lead(s)
		return s
	}
	for _, shot := range shots() {
		if shot.name == "tour-offered" {
			continue // its samples are on the built-in instrument
		}
		t.Run(shot.name, func(t *testing.T) {
			s := see(t, shot, accented())
			screen := s.See()
			other := see(t, shot, collidingNames).See()
			if shot.name != "wall-opening" && withoutAccents(screen) != withoutAccents(other) { // there are no block letters with accents
				t.Errorf("with names that are other words, too, it is another screen:\n%s\n%s", other, screen)
			}
			word := frameworktest.UsualWord
			if !s.Open() { // what stands before an instrument is chosen, of sessions on several of them
				word = ofTheBuiltin
			}
			s.Press("f1")
			for line := range strings.Lines(screen + s.See()) {
				if found := word.FindString(isNoName.ReplaceAllString(line, "")); found != "" {
					t.Errorf("%q stands in %q", found, strings.TrimSpace(line))
				}
			}
		})
	}
}
