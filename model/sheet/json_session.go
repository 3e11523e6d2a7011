package sheet

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"stocktake/model"
	"stocktake/model/report/jsonfile"
)

// sessionJSON is what a score sheet needs of a session's JSON.
type sessionJSON struct {
	Mode         model.Mode          `json:"mode"`
	Participants []model.Participant `json:"participants"`
	Scores       []struct {
		Round       int             `json:"round"`
		Participant string          `json:"participant"`
		Statement   int             `json:"statement"`
		Score       json.RawMessage `json:"score"`
	} `json:"scores"`
	Evidence []model.Note `json:"evidence"`
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
	var sh Sheet
	var problems Problems
	for _, given := range file.answers(jsonfile.Lines(data, "scores")) {
		at := place{file: name, line: given.line}
		p, known := people[given.participant]
		if !known {
			problems.at(at, colParticipant, "the session lists no participant %s", quote(given.participant))
			continue
		}
		answer := answerJSON{
			Participant: file.called(p), Agency: p.Agency, Role: p.Role,
			Statement: json.RawMessage(strconv.Itoa(given.statement)), Score: given.score,
			Comment: strings.Join(given.comments, "\n"),
		}
		if row, ok := (rawRow{at, answer.cell}).parse(&problems); ok {
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

// answer is what that person said in the latest round.
type answer struct {
	key
	round    int
	score    json.RawMessage
	comments []string
	line     int
}

// answers are the latest scores and the comments, in the order of the file.
func (file sessionJSON) answers(lines []int) []*answer {
	var all []*answer
	found := make(map[key]*answer)
	of := func(k key) *answer {
		if found[k] == nil {
			found[k] = &answer{key: k}
			all = append(all, found[k])
		}
		return found[k]
	}
	for i, sc := range file.Scores {
		a := of(key{sc.Participant, sc.Statement})
		if sc.Round < a.round {
			continue
		}
		a.round, a.score = sc.Round, sc.Score
		if i < len(lines) {
			a.line = lines[i]
		}
	}
	for _, n := range file.Evidence {
		if n.By != "" {
			a := of(key{n.By, n.Statement})
			a.comments = append(a.comments, n.Text)
		}
	}
	return all
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
