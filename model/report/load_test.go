package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

var later = time.Date(2027, 1, 2, 3, 4, 5, 0, time.UTC)

func exported(t testing.TB, s *model.Session) []byte {
	t.Helper()
	return written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, s, report.Options{Names: true}) })
}

func TestLoadsAgain(t *testing.T) {
	empty := begin(t, model.Group, model.Details{Title: "Nothing yet"}, smallFramework(t)).h.Session()
	builtin := begin(t, model.Solo, model.Details{Title: "All of it"}, framework.Builtin()).h.Session()
	for _, s := range []*model.Session{
		workshop(t), alone(t), hostile(t), empty, builtin, again(t).Session(), revealed(t, secret(t, false)), revealed(t, secret(t, true)),
	} {
		first := exported(t, s)
		loaded, err := load.Session(bytes.NewReader(first), later)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(first), string(exported(t, loaded.History.Session()))); diff != "" {
			t.Errorf("%s comes back different (-first +again):\n%s", s.Details().Title, diff)
		}
		checkLog(t, loaded, first)
	}
}

// checkLog replays the entries that a store would keep and compares what they make.
func checkLog(t testing.TB, loaded *load.Loaded, want []byte) {
	t.Helper()
	s := loaded.History.Session()
	if got := s.Origin().Framework; got != s.Framework().Digest() {
		t.Errorf("the origin has the framework's digest %q", got)
	}
	again, err := model.NewHistory(s.Origin(), s.Framework())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range loaded.Entries {
		if !e.At.Equal(later) {
			t.Fatalf("entry %d happened %v", e.Seq, e.At)
		}
		if err := again.Replay(e); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(string(want), string(exported(t, again.Session()))); diff != "" {
		t.Errorf("the entries make another session (-want +got):\n%s", diff)
	}
}

func TestExportLoadExportIsTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := revealed(t, randomSession(t, rt))
		names := rapid.Bool().Draw(rt, "names")
		o := report.Options{Names: names}
		first := written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, s, o) })
		loaded, err := load.Session(bytes.NewReader(first), later)
		if err != nil {
			rt.Fatalf("%v in\n%s", err, first)
		}
		if loaded.Sealed != 0 {
			rt.Fatalf("%d scores are told to be missing", loaded.Sealed)
		}
		again := written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, loaded.History.Session(), o) })
		if diff := cmp.Diff(string(first), string(again)); diff != "" {
			rt.Fatalf("comes back different:\n%s", diff)
		}
		if names {
			checkLog(t, loaded, first)
		}
	})
}

func TestLoadRefuses(t *testing.T) {
	good := string(exported(t, workshop(t)))
	replaced := func(old, with string) string {
		t.Helper()
		if !strings.Contains(good, old) {
			t.Fatalf("no %q in the file", old)
		}
		return strings.Replace(good, old, with, 1)
	}
	for _, c := range []struct{ name, file, want string }{
		{"nothing", " ", "empty"},
		{"not JSON", "Dear all,", "line 1: the file is damaged or not JSON"},
		{"cut off", good[:len(good)/2], "the file is damaged or not JSON"},
		{"a list", "[]", "line 1"},
		{"no schema", "{}", `begins with "schema": "stocktake/session@1"`},
		{"a newer schema", replaced("session@1", "session@2"), "another version of stocktake"},
		{"another schema", replaced("stocktake/session@1", "x/y@1"), `its schema is "x/y@1"`},
		{"a sheet", replaced("session@1", "sheet@1"), "stocktake import"},
		{"wrong type", replaced(`"title": "Northvale, spring 2026"`, `"title": 7`), "line 4: \"title\" has a number where something else belongs"},
		{"no title", replaced(`"title": "Northvale, spring 2026"`, `"title": ""`), "a session needs a title"},
		{"no such mode", replaced(`"mode": "group"`, `"mode": "mob"`), `"mob" is no mode`},
		{"a bad id", replaced("k3v9a2mq7xtd", "../../etc"), "no id for a session"},
		{"a bad date", replaced("2026-03-12", "12 March"), "is not a date"},
		{"a bad creation", replaced("2026-03-12T09:30:00Z", "then"), "no moment of creation"},
		{"no framework", `{"schema":"stocktake/session@1","id":"a","title":"T","mode":"group"}`, "no framework"},
		{"a bad framework", replaced(`"value": 3`, `"value": 8`), "the framework in the file cannot be used"},
		{"a bad score", replaced(`"score": 3`, `"score": 7`), `entry 1 of "scores": 7 is no score here`},
		{"a bad round", replaced(`"round": 1`, `"round": 2`), "has no round 2"},
		{"an unknown participant", replaced(`"participant": "p1"`, `"participant": "p77"`), `there is no participant "p77"`},
		{"twice the same", replaced(`"participant": "p2"`, `"participant": "p1"`), "has a score for statement 1 already"},
		{"an unknown statement", replaced("\"flags\": [\n    4", "\"flags\": [\n    400"), `entry 1 of "flags": there is no statement 400`},
		{"a round that was not begun", replaced("\"rounds\": [\n    {\n      \"statement\": 1,\n      \"round\": 1", "\"rounds\": [\n    {\n      \"statement\": 1,\n      \"round\": 3"), `entry 1 of "rounds": the next round of statement 1 is round 2`},
		{"a round twice", replaced("\"rounds\": [\n    {\n      \"statement\": 1,", "\"rounds\": [\n    {\n      \"statement\": 2,"), `entry 2 of "rounds": round 1 of statement 2 is in the list already`},
		{"a correction of nothing", replaced(`"score": 3`, `"score": 4, "was": 3`), `entry 1 of "scores": round 1 of statement 1 is not fixed yet`},
		{"alone and blind", `{"schema":"stocktake/session@1","id":"a","title":"T","mode":"solo","blind":true,"framework":` + smallJSON(t) + `}`, "nothing to hide"},
		{"time without end", replaced(`"spent": []`, `"spent": [{"statement": 1, "seconds": 99999999}]`), `entry 1 of "spent": 99999999 seconds`},
		{"time twice", replaced(`"spent": []`, `"spent": [{"statement": 1, "seconds": 5}, {"statement": 1, "seconds": 5}]`), "has its time already"},
		{"two people alone", replaced(`"mode": "group"`, `"mode": "solo"`), `entry 2 of "participants": a solo session has one participant`},
		{"not UTF-8", replaced("Northvale", "Northv\xe2le"), "not in UTF-8"},
		{"too many values", `{"schema":[` + strings.Repeat("0,", 500_001), "more than 500000 values"},
		{"too many people", strings.Replace(good, `"participants": [`, `"participants": [`+strings.Repeat("{},", 1001), 1), "at most 1000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			loaded, err := load.Session(strings.NewReader(c.file), later)
			if err == nil || loaded != nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}

// The line that a refusal names is the one where the entry begins.
func TestLoadNamesTheLine(t *testing.T) {
	file := string(exported(t, workshop(t)))
	at := strings.Index(file, `"text": "No shared calendar"`)
	line := strings.Count(file[:strings.LastIndex(file[:at], "{")], "\n") + 1
	file = strings.Replace(file, `"text": "No shared calendar"`, `"text": ""`, 1)
	_, err := load.Session(strings.NewReader(file), later)
	if err == nil || !strings.HasPrefix(err.Error(), "line "+jsonNumber(line)+", entry 1 of \"barriers\": the barrier is empty") {
		t.Errorf("got %v, want line %d", err, line)
	}
}

func smallJSON(t testing.TB) string {
	t.Helper()
	data, err := json.Marshal(smallFramework(t))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// What was not revealed is not in the file: the rounds come back open and without it,
// and the file says how many scores have to be given again.
func TestSealedScoresDoNotLoad(t *testing.T) {
	loaded, err := load.Session(bytes.NewReader(exported(t, secret(t, false).Session())), later)
	if err != nil {
		t.Fatal(err)
	}
	if loaded.Sealed != 8 {
		t.Errorf("%d scores are told to be missing, want 8", loaded.Sealed)
	}
	s := loaded.History.Session()
	for statement, rounds := range map[int]int{3: 2, 4: 1} {
		if s.At(statement).Rounds() != rounds || s.At(statement).Revealed() {
			t.Errorf("statement %d has %d rounds, revealed: %t", statement, s.At(statement).Rounds(), s.At(statement).Revealed())
		}
		for _, p := range s.Participants() {
			if score := s.At(statement).Score(p.ID); score.Answered() {
				t.Errorf("%s at statement %d: %s", p.ID, statement, score.Words())
			}
		}
	}
	if _, err := loaded.History.Do(model.SetScore{Statement: 3, Round: 2, Participant: "p1", Score: model.Points(4)}, later); err != nil {
		t.Errorf("the score cannot be given again: %v", err)
	}
}

// Loading keeps time as time: undo passes it over.
func TestLoadedTimeIsNoted(t *testing.T) {
	loaded, err := load.Session(bytes.NewReader(exported(t, secret(t, false).Session())), later)
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := loaded.History.Undo(later); err != nil {
			break
		}
	}
	if spent := loaded.History.Session().At(1).TimeSpent(); spent != 754*time.Second {
		t.Errorf("after undoing everything %v were spent", spent)
	}
}

func jsonNumber(n int) string {
	text, _ := json.Marshal(n)
	return string(text)
}

// What other programs add to the file, and their summary, is passed over.
func TestLoadPassesOverWhatItDoesNotKnow(t *testing.T) {
	want := exported(t, workshop(t))
	var file map[string]any
	if err := json.Unmarshal(want, &file); err != nil {
		t.Fatal(err)
	}
	file["summary"] = []any{"nonsense"}
	file["colour"] = "red"
	changed, err := json.Marshal(file)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := load.Session(bytes.NewReader(append([]byte("\ufeff"), changed...)), later)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(exported(t, loaded.History.Session()))); diff != "" {
		t.Error(diff)
	}
}

func FuzzLoadJSON(f *testing.F) {
	f.Add(exported(f, workshop(f)))
	f.Add(exported(f, alone(f)))
	f.Add(exported(f, secret(f, true).Session()))
	f.Add(exported(f, again(f).Session()))
	f.Add([]byte(`{"schema":"stocktake/session@1","scores":[{"score":null}],"framework":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		loaded, err := load.Session(bytes.NewReader(data), later)
		if err != nil {
			return
		}
		// Scores of a sealed round are written into no file, so they go once.
		loaded, err = load.Session(bytes.NewReader(exported(t, loaded.History.Session())), later)
		if err != nil {
			t.Fatalf("what was loaded does not load again: %v", err)
		}
		first := exported(t, loaded.History.Session())
		again, err := load.Session(bytes.NewReader(first), later)
		if err != nil {
			t.Fatalf("what was loaded does not load a third time: %v", err)
		}
		if !bytes.Equal(first, exported(t, again.History.Session())) {
			t.Error("what was loaded comes back different")
		}
	})
}
