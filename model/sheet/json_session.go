package sheet

import (
	"encoding/json"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/text"
	"fmt"
	"strconv"
	"strings"
)

// sessionJSON is what a score sheet needs of a session's JSON.
type sessionJSON struct {
	ID           string              `json:"id"`
	Title        string              `json:"title"`
	Mode         model.Mode          `json:"mode"`
	Framework    frameworkJSON       `json:"framework"`
	Participants []model.Participant `json:"participants"`
	Scores       []struct {
		Round       int             `json:"round"`
		Participant string          `json:"participant"`
		Statement   int             `json:"statement"`
		Score       json.RawMessage `json:"score"`
	} `json:"scores"`
	Evidence []model.Note `json:"evidence"`
}

// frameworkJSON is what tells whether its statements are those of another session.
type frameworkJSON struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Steps   []struct {
		Statements []struct {
			Number int    `json:"number"`
			Text   string `json:"text"`
		} `json:"statements"`
	} `json:"steps"`
}

func (fw frameworkJSON) texts() map[int]string {
	texts := make(map[int]string)
	for _, step := range fw.Steps {
		for _, st := range step.Statements {
			texts[st.Number] = st.Text
		}
	}
	return texts
}

// source is where the answers come from. Everybody who scores alone does so in a
// session of their own, which need not be told.
func (file sessionJSON) source(name string) Source {
	said := func(s string) string { return shortenTo(text.Line(s), model.MaxLine) }
	src := Source{File: name, Framework: said(file.Framework.ID), Version: said(file.Framework.Version)}
	if file.Mode != model.Solo {
		src.ID, src.Title = said(file.ID), said(file.Title)
	}
	return src
}

func readSession(name string, data []byte) (Sheet, Problems, error) {
	var file sessionJSON
	if err := jsonfile.Decode(data, &file); err != nil {
		return Sheet{}, nil, err
	}
	if len(file.Scores)+len(file.Evidence) > maxRows {
		return Sheet{}, nil, fmt.Errorf("the session has more than %d scores and notes; check that it is the right file", maxRows)
	}
	people := make(map[string]model.Participant, len(file.Participants))
	for _, p := range file.Participants {
		people[p.ID] = p
	}
	raws, err := members(data)
	if err != nil {
		return Sheet{}, nil, err
	}
	letters := lettersMean(scoresOf(raws))
	var sh Sheet
	if src := file.source(name); src != (Source{File: name}) {
		sh.Sources = []Source{src}
	}
	texts := file.Framework.texts()
	var problems Problems
	for _, given := range file.answers(jsonfile.Lines(data, "scores")) {
		at := place{file: name, line: given.line}
		p, known := people[given.participant]
		if !known {
			problems.at(at, colParticipant, "the session lists no participant %s", quote(given.participant))
			continue
		}
		if given.number < len(raws) && !raws[given.number].has(&problems, at, "statement", "score") {
			continue
		}
		answer := answerJSON{
			Participant: file.called(p), Agency: p.Agency, Role: p.Role,
			Statement: json.RawMessage(strconv.Itoa(given.statement)), Round: file.roundOf(given), Score: given.score,
			Comment: strings.Join(given.comments, "\n"), text: texts[given.statement],
		}
		if row, ok := (rawRow{at, letters, oddValue(given.score), answer.cell}).parse(&problems); ok {
			sh.Rows = append(sh.Rows, row)
		}
	}
	return sh, problems, nil
}

// key is one person at one statement.
type key struct {
	participant string
	statement   int
}

// answer is what that person said in one round, or a comment without a score.
type answer struct {
	key
	round    int // 0 for a comment alone
	score    json.RawMessage
	comments []string
	line     int
	number   int // of the score in the file, from 0
}

// answers are the scores in the order of the file. Comments stand with their writer's
// latest score, or alone after the others.
func (file sessionJSON) answers(lines []int) []*answer {
	var all []*answer
	latest := make(map[key]*answer)
	for i, sc := range file.Scores {
		a := &answer{key: key{sc.Participant, sc.Statement}, round: sc.Round, score: sc.Score, number: i}
		if i < len(lines) {
			a.line = lines[i]
		}
		all = append(all, a)
		if last := latest[a.key]; last == nil || last.round <= a.round {
			latest[a.key] = a
		}
	}
	for _, n := range file.Evidence {
		k := key{n.By, n.Statement}
		if n.By == "" {
			continue
		}
		if latest[k] == nil {
			latest[k] = &answer{key: k, number: len(file.Scores)}
			all = append(all, latest[k])
		}
		latest[k].comments = append(latest[k].comments, n.Text)
	}
	return all
}

// roundOf is the round that an answer belongs to. Scores given alone are of no round
// of the group that takes them in; they go into its current one.
func (file sessionJSON) roundOf(a *answer) json.RawMessage {
	if file.Mode == model.Solo || a.round == 0 {
		return nil
	}
	return json.RawMessage(strconv.Itoa(a.round))
}

// called is a participant's name on the sheet. Somebody who scored alone without
// giving a name has none: "Participant 1" would be another person in a group.
func (file sessionJSON) called(p model.Participant) string {
	if file.Mode == model.Solo {
		return soloName(p)
	}
	return p.Label()
}

func soloName(p model.Participant) string {
	if p.Name == p.Alias() {
		return ""
	}
	return p.Name
}
