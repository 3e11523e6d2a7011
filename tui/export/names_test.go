package export

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/table"

	"pgregory.net/rapid"
)

// The middle of every name, agency and role in these tests: nothing else holds it.
const (
	nameCore   = "Xqzeta"
	agencyCore = "Yqagency"
	roleCore   = "Zqrole"
)

// peopled is a session in which people with these names have done all that people do.
func peopled(rt interface {
	Fatal(...any)
	Fatalf(string, ...any)
}, origin model.Origin, names []string,
) *model.History {
	origin.ID, origin.Created = "k3v9a2mq7xtd", time.Unix(0, 0)
	origin.Details = model.Details{Title: "Northvale", Date: "2026-03-12", Facilitator: "Fac " + nameCore}
	h, err := model.NewHistory(origin, framework.Builtin())
	if err != nil {
		rt.Fatal(err)
	}
	do := func(changes ...model.Change) {
		for _, c := range changes {
			if _, err := h.Do(c, time.Unix(0, 0)); err != nil && !model.NoChange(err) {
				rt.Fatalf("%#v: %v", c, err)
			}
		}
	}
	for i, name := range names {
		p := model.Participant{ID: fmt.Sprintf("p%d", i+1), Name: name, Agency: fmt.Sprint(agencyCore, i%2), Role: fmt.Sprint(roleCore, i), Scoring: true}
		if origin.Anonymous {
			p.Name = ""
		}
		do(model.Add[model.Participant]{Item: p, At: model.End})
	}
	for i := range names {
		do(model.SetScore{Statement: 1, Round: 1, Participant: fmt.Sprintf("p%d", i+1), Score: model.Points(i % 6)})
	}
	do(
		model.SetConsensus{Statement: 2, Consensus: &model.Consensus{Score: model.Points(2), Rationale: "the rota"}},
		model.Add[model.Note]{Item: model.Note{ID: "e1", Statement: 1, Text: "the minutes", By: "p1"}, At: model.End},
		model.Add[model.Priority]{Item: model.Priority{ID: "pr1", What: "one form", Owner: "Hub lead", Statements: []int{1}}, At: model.End},
		model.Leave{Participant: "p2", Left: true},
	)
	if origin.Blind {
		do(model.Reveal{Statement: 1, Round: 1})
	}
	do(
		model.BeginRound{Statement: 1, Round: 2},
		model.Correct{Statement: 1, Round: 1, Participant: "p1", Score: model.Points(5)},
		model.SetScore{Statement: 1, Round: 2, Participant: "p1", Score: model.Points(4)},
		model.BeginVote{Each: 3}, model.SetDots{Participant: "p1", Dots: map[string]int{"pr1": 2}},
	)
	return h
}

func hostileNames(rt *rapid.T) []string {
	around := rapid.SampledFrom([]string{
		"priority: %s", "%s left", "Score %s", "Health %s", "<b>%s</b>", "=%s()", "'%s", "\"%s\"", "Participant 9 %s", "%s at statement 1: 3",
		"%s, %s", "王%s", "two priorities merged: %s", "|%s|", "../%s", "%s & sons",
	})
	var names []string
	for i := range rapid.IntRange(3, 7).Draw(rt, "people") {
		names = append(names, strings.ReplaceAll(around.Draw(rt, "name"), "%s", nameCore)+fmt.Sprint(" ", i))
	}
	return names
}

// within returns the bytes of a file, and of everything in it if it is a zip.
func within(t interface{ Fatal(...any) }, data []byte) []byte {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return data
	}
	all := bytes.Clone(data)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		all = append(append(all, f.Name...), part...)
	}
	return all
}

// TestNoNameLeavesUnasked: every format of a session, of its plan and of a comparison,
// alone or with others, holds no name of a participant or facilitator, and no agency or
// role beside a person.
func TestNoNameLeavesUnasked(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		origin := model.Origin{Mode: model.Group, Blind: rapid.Bool().Draw(rt, "blind"), Anonymous: rapid.Bool().Draw(rt, "anonymous")}
		h := peopled(rt, origin, hostileNames(rt))
		s := h.Session()
		formats := append(Formats(false).All(), Plans().All()...)
		chosen := rapid.SliceOfNDistinct(rapid.IntRange(0, len(formats)-1), 1, 3, rapid.ID[int]).Draw(rt, "formats")
		var some []Format
		for _, i := range chosen {
			some = append(some, formats[i])
		}
		files, err := Make(Content{Session: s, Baseline: s}, some, false)
		if err != nil {
			rt.Fatal(err)
		}
		for name, write := range map[string]func(io.Writer) error{
			"history":         func(w io.Writer) error { return plaintext.History(w, s, h.Lines(), report.Options{Width: 500}) },
			"comparison.json": func(w io.Writer) error { return jsonfile.Comparison(w, s, s, report.Options{}) },
			"comparison.md":   func(w io.Writer) error { return markdown.Write(w, comparison.New(s, s, report.Options{})) },
			"trend.json":      func(w io.Writer) error { return jsonfile.Trend(w, []*model.Session{s, s}, report.Options{}) },
			"all":             func(w io.Writer) error { return pooled(w, s) },
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				rt.Fatal(err)
			}
			files = append(files, File{Path: name, Data: b.Bytes()})
		}
		for _, f := range files {
			data := within(rt, f.Data)
			if bytes.Contains(data, []byte(nameCore)) || strings.Contains(f.Path, nameCore) {
				rt.Errorf("%s holds a name", f.Path)
			}
			if bytes.Contains(data, []byte(roleCore)) {
				rt.Errorf("%s holds a role", f.Path)
			}
			if strings.HasSuffix(f.Path, ".json") && !strings.HasPrefix(f.Path, "comparison") && bytes.Contains(data, []byte(agencyCore)) || origin.Anonymous && bytes.Contains(data, []byte(agencyCore)) {
				rt.Errorf("%s holds an agency", f.Path)
			}
		}
	})
}

func pooled(w io.Writer, s *model.Session) error {
	for _, name := range table.Names() {
		for _, format := range table.PoolFormats() {
			p, err := table.NewPool(w, name, format, report.Options{})
			if err != nil {
				return err
			}
			if err := p.Add(s); err != nil {
				return err
			}
			if err := p.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// TestNamesAreThereWhenAskedFor is the control of the test above: each format that is said
// to leave names out has them when they are asked for.
func TestNamesAreThereWhenAskedFor(t *testing.T) {
	s := peopled(t, model.Origin{Mode: model.Group}, []string{"A " + nameCore, "B " + nameCore, "C " + nameCore}).Session()
	for _, f := range append(Formats(false).All(), Plans().All()...) {
		files, err := f.Files(Content{Session: s}, true)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, file := range files {
			found = found || bytes.Contains(within(t, file.Data), []byte(nameCore))
		}
		if found != f.LeavesOut(s) {
			t.Errorf("%s: has names %t, said to leave them out otherwise %t", f.Name, found, f.LeavesOut(s))
		}
	}
}
