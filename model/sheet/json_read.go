package sheet

import (
	"bytes"
	"encoding/json"
	"errors"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/text"
	"fmt"
	"io"
	"strings"
)

// Schema is what a score sheet's JSON says it is.
const Schema = "stocktake/sheet@1"

// answerJSON is one row of a score sheet as it is read. Statement, round and score may
// be numbers or texts, so that a wrong one can be named with its place.
type answerJSON struct {
	Participant string          `json:"participant"`
	Agency      string          `json:"agency"`
	Role        string          `json:"role"`
	Statement   json.RawMessage `json:"statement"`
	Round       json.RawMessage `json:"round"`
	Score       json.RawMessage `json:"score"`
	Comment     string          `json:"comment"`
	Step        json.RawMessage `json:"step"`

	text string // the statement's, of a whole session
}

// ReadJSON reads a score sheet of the schema stocktake/sheet@1, or the scores of a
// whole session with their rounds; name is what problems call the file. The error
// is Problems, and the sheet holds the good rows even then.
func ReadJSON(name string, r io.Reader) (Sheet, error) {
	sh, problems, err := readJSON(name, r)
	if err != nil {
		return Sheet{}, Problems{{File: name, Sentence: err.Error()}}
	}
	return sh, problems.err()
}

func readJSON(name string, r io.Reader) (Sheet, Problems, error) {
	data, err := jsonfile.Read(r)
	if err != nil {
		return Sheet{}, nil, err
	}
	if bytes.Contains(data, []byte("}\n{")) && bytes.Contains(data, []byte(`"framework_digest"`)) {
		return Sheet{}, nil, errors.New("this is a table of all sessions in NDJSON, which stocktake export --all writes; write it as CSV, or export the session as JSON, and take that in")
	}
	var file struct {
		Schema string `json:"schema"`
	}
	if bytes.HasPrefix(bytes.TrimSpace(data), []byte("[")) {
		return Sheet{}, nil, fmt.Errorf("line 1: this is a list, and neither a score sheet nor a session; their JSON begins with \"schema\": %q or %q", Schema, jsonfile.SessionSchema)
	}
	if err := jsonfile.Decode(data, &file); err != nil {
		return Sheet{}, nil, err
	}
	switch family, _, _ := strings.Cut(file.Schema, "@"); {
	case file.Schema == Schema:
		return readAnswers(name, data)
	case family == "stocktake/sheet":
		return Sheet{}, nil, fmt.Errorf("the score sheet was written as %s by another version of stocktake; this one reads %q, so look for a newer stocktake", quote(text.Line(file.Schema)), Schema)
	case family == "stocktake/session":
		if err := jsonfile.CheckSchema(data); err != nil {
			return Sheet{}, nil, err
		}
		return readSession(name, data)
	case family == "stocktake/plan", family == "stocktake/comparison":
		return Sheet{}, nil, fmt.Errorf("this is a report that stocktake export writes, %s, and holds no single scores; take in a score sheet or the session's JSON", quote(text.Line(file.Schema)))
	default:
		return Sheet{}, nil, fmt.Errorf("this is neither a score sheet nor a session; their JSON begins with \"schema\": %q or %q", Schema, jsonfile.SessionSchema)
	}
}

func readAnswers(name string, data []byte) (Sheet, Problems, error) {
	var file struct {
		Scores []answerJSON `json:"scores"`
	}
	if err := jsonfile.Decode(data, &file); err != nil {
		return Sheet{}, nil, err
	}
	if len(file.Scores) > maxRows {
		return Sheet{}, nil, fmt.Errorf("the score sheet has more than %d scores; check that it is the right file", maxRows)
	}
	raws, err := members(data)
	if err != nil {
		return Sheet{}, nil, err
	}
	lines := jsonfile.Lines(data, "scores")
	letters := lettersMean(scoresOf(raws))
	var sh Sheet
	var problems Problems
	for i, answer := range file.Scores {
		raw := rawRow{at: place{file: name}, letters: letters, odd: oddValue(answer.Score), cell: answer.cell}
		if i < len(lines) {
			raw.at.line = lines[i]
		}
		if !raws[i].has(&problems, raw.at, "statement", "score") {
			continue
		}
		if row, ok := raw.parse(&problems); ok {
			sh.Rows = append(sh.Rows, row)
		}
	}
	return sh, problems, nil
}

func (a answerJSON) cell(column string) string {
	switch column {
	case colParticipant:
		return a.Participant
	case colAgency:
		return a.Agency
	case colRole:
		return a.Role
	case colStatement:
		return scalar(a.Statement)
	case colRound:
		return scalar(a.Round)
	case colScore:
		return scalar(a.Score)
	case colStep:
		return scalar(a.Step)
	case colText:
		return a.text
	default:
		return a.Comment
	}
}

// scalar is a JSON value as a text: a string's content, nothing for null, else as it stands.
func scalar(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) == nil { // null leaves it empty
		return text
	}
	return string(raw)
}

// oddValue is a JSON value that is neither a text nor a number, nor null; empty for any other.
func oddValue(raw json.RawMessage) string {
	if len(raw) > 0 && strings.IndexByte("tf[{", raw[0]) >= 0 {
		return string(raw)
	}
	return ""
}
