package sheet

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// sessionJSON is what a score sheet needs of a session's JSON.
type sessionJSON struct {
	ID        string     `json:"id"`
	Title     string     `json:"title"`
	Mode      model.Mode `json:"mode"`
	Framework struct {
		ID      string          `json:"id"`
		Version string          `json:"version"`
		Scale   framework.Scale `json:"scale"`
		Steps   []struct {
			Statements []struct {
				Number       int      `json:"number"`
				ID           string   `json:"id"`
				Text         string   `json:"text"`
				EarlierTexts []string `json:"earlier_texts"`
			} `json:"statements"`
			Number int `json:"number"`
		} `json:"steps"`
	} `json:"framework"`
	Participants []model.Participant `json:"participants"`
	Scores       []struct {
		Round       int             `json:"round"`
		Participant string          `json:"participant"`
		Statement   int             `json:"statement"`
		Score       json.RawMessage `json:"score"`
	} `json:"scores"`
	Evidence   []model.Note     `json:"evidence"`
	Barriers   []model.Barrier  `json:"barriers"`
	Priorities []model.Priority `json:"priorities"`
}

// source is where the answers come from. Everybody who scores alone does so in a
// session of their own, which need not be told.
func (file sessionJSON) source(name string) Source {
	said := func(said string) string { return tabular.ShortenTo(text.Line(said), refusal.MaxLine) }
	src := Source{File: name, Framework: said(file.Framework.ID), Version: said(file.Framework.Version)}
	if file.Mode != model.Solo {
		src.ID, src.Title = said(file.ID), said(file.Title)
	}
	return src
}

func readSession(of origin, data []byte) (Sheet, tabular.Problems, error) {
	var file sessionJSON
	if err := jsonfile.Decode(data, &file); err != nil {
		return Sheet{}, nil, err
	}
	if len(file.Scores)+len(file.Evidence)+len(file.Barriers)+len(file.Priorities) > tabular.MaxRows {
		return Sheet{}, nil, fmt.Errorf("the session has more than %d scores, notes, barriers and priorities; check that it is the right file", tabular.MaxRows)
	}
	switch theirs := file.Framework.Scale; {
	case len(theirs) == 0:
	case !theirs.Same(of.scale):
		return Sheet{}, nil, fmt.Errorf("the session in it is scored from %s, and this one from %s: its scores say something else here, so none of them is taken",
			theirs.Words(), of.scale.Words())
	default:
		if how := match.ScalesDiffer(theirs, of.scale, "there", "here"); how != "" {
			return Sheet{}, nil, fmt.Errorf("in the session in it, %s: its scores say something else here, so none of them is taken", how)
		}
	}
	rows, problems, err := rowsOf(of, data, file.answers(len(of.ids) > 0))
	if err != nil {
		return Sheet{}, nil, err
	}
	sh := Sheet{Rows: rows}
	if src := file.source(of.file); src != (Source{File: of.file}) {
		sh.Sources = []Source{src}
	}
	return sh, problems, nil
}

// key is one person at one statement.
type key struct {
	participant string
	statement   int
	step        string // of what is about a whole step, or about none
}

// answers are the scores in the order of the file. Comments, barriers and priorities stand with their writer's
// latest score, or alone after the others. Scores given alone are of no round of the group
// that takes them in; they go into its current one. Statements go by their ids where both frameworks
// have ids: they stay when others come before them.
func (file sessionJSON) answers(byID bool) []answerJSON {
	people := make(map[string]model.Participant, len(file.Participants))
	for _, p := range file.Participants {
		people[p.ID] = p
	}
	texts, earlier, ids := make(map[int]string), make(map[int][]string), make(map[int]string)
	for _, step := range file.Framework.Steps {
		for _, st := range step.Statements {
			texts[st.Number], earlier[st.Number], ids[st.Number] = st.Text, st.EarlierTexts, st.ID
		}
	}
	var all []answerJSON
	latest := make(map[key]int) // the place of each person's latest answer
	add := func(k key) *answerJSON {
		a := answerJSON{Participant: k.participant, stranger: true, text: texts[k.statement], earlier: earlier[k.statement]}
		if k.step != "" {
			a.Step, _ = json.Marshal(k.step)
		} else if id := ids[k.statement]; byID && id != "" {
			a.Statement, _ = json.Marshal(id)
		} else {
			a.Statement = number(k.statement)
		}
		if p, known := people[k.participant]; known {
			a.Participant, a.Agency, a.Role, a.stranger = file.called(p), p.Agency, p.Role, false
		}
		all = append(all, a)
		return &all[len(all)-1]
	}
	for i, sc := range file.Scores {
		k := key{participant: sc.Participant, statement: sc.Statement}
		a := add(k)
		if a.Score = sc.Score; file.Mode != model.Solo && sc.Round != 0 {
			a.Round = number(sc.Round)
		}
		if before, met := latest[k]; !met || file.Scores[before].Round <= sc.Round {
			latest[k] = i
		}
	}
	at := func(k key) *answerJSON {
		if _, met := latest[k]; !met {
			latest[k] = len(all)
			add(k)
		}
		return &all[latest[k]]
	}
	for _, n := range file.Evidence {
		if n.By != "" {
			a := at(key{participant: n.By, statement: n.Statement})
			a.Comment = strings.TrimPrefix(a.Comment+"\n"+n.Text, "\n")
		}
	}
	for _, b := range file.Barriers {
		file.said(b.By, b.Statements, b.Steps, func(k key) { a := at(k); a.Barriers = append(a.Barriers, b.Text) })
	}
	for _, p := range file.Priorities {
		if !p.Open() {
			continue // the group has nothing to do about it
		}
		file.said(p.By, p.Statements, p.Steps, func(k key) { a := at(k); a.Priorities = append(a.Priorities, p.What) })
	}
	return all
}

// said hands on who said something at which statements: somebody who scored alone all of
// it, in a group those of whom that is known. What is about a step, or about nothing in particular,
// stands in a row of its own.
func (file sessionJSON) said(by []string, statements, steps []int, at func(key)) {
	if file.Mode == model.Solo {
		by = []string{model.SoloParticipant}
	}
	var keys []key
	for _, step := range file.Framework.Steps {
		for _, st := range step.Statements {
			if slices.Contains(statements, st.Number) {
				keys = append(keys, key{statement: st.Number})
			}
		}
		if slices.Contains(steps, step.Number) {
			keys = append(keys, key{step: strconv.Itoa(step.Number)})
		}
	}
	if len(statements)+len(steps) == 0 {
		keys = []key{{step: StepAll}}
	}
	for _, k := range keys {
		for _, who := range by {
			k.participant = who
			at(k)
		}
	}
}

func number(n int) json.RawMessage { return json.RawMessage(strconv.Itoa(n)) }

// called is a participant's name on the sheet. Somebody who scored alone without
// giving a name has none: "Participant 1" would be another person in a group.
func (file sessionJSON) called(p model.Participant) string {
	if file.Mode == model.Solo {
		return SoloName(p)
	}
	return p.Label()
}

// SoloName is the name of somebody who scored alone; empty where they gave none.
func SoloName(p model.Participant) string {
	if p.Name == p.Alias() {
		return ""
	}
	return p.Name
}
