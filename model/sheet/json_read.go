package sheet

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
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
	Barriers    []string        `json:"barriers"`
	Priorities  []string        `json:"priorities"`
	Step        json.RawMessage `json:"step"`

	text     string   // the statement's, of a whole session
	earlier  []string // how it was worded before
	stranger bool     // the participant is an id that the session does not list
}

// ReadJSON reads a score sheet of the schema stocktake/sheet@1, or the scores of a
// whole session with their rounds; name is what problems call the file. The error
// is Problems, and the sheet holds the good rows even then.
func ReadJSON(name string, r io.Reader, fw *framework.Framework) (Sheet, error) {
	sh, problems, err := readJSON(name, r, fw)
	if err != nil {
		return Sheet{}, tabular.Refused(name, "%v", err)
	}
	return sh, problems.Err()
}

func readJSON(name string, r io.Reader, fw *framework.Framework) (Sheet, tabular.Problems, error) {
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
		return readAnswers(originOf(name, fw), data)
	case family == "stocktake/sheet":
		return Sheet{}, nil, fmt.Errorf("the score sheet was written as %s by another version of stocktake; this one reads %q, so look for a newer stocktake", tabular.Quote(text.Line(file.Schema)), Schema)
	case family == "stocktake/session":
		if err := jsonfile.CheckSchema(data); err != nil {
			return Sheet{}, nil, err
		}
		return readSession(originOf(name, fw), data)
	case family == "stocktake/plan", family == "stocktake/comparison":
		return Sheet{}, nil, fmt.Errorf("this is a report that stocktake export writes, %s, and holds no single scores; take in a score sheet or the session's JSON", tabular.Quote(text.Line(file.Schema)))
	default:
		return Sheet{}, nil, fmt.Errorf("this is neither a score sheet nor a session; their JSON begins with \"schema\": %q or %q", Schema, jsonfile.SessionSchema)
	}
}

func readAnswers(of origin, data []byte) (Sheet, tabular.Problems, error) {
	var file struct {
		Scores []answerJSON `json:"scores"`
	}
	if err := jsonfile.Decode(data, &file); err != nil {
		return Sheet{}, nil, err
	}
	if len(file.Scores) > tabular.MaxRows {
		return Sheet{}, nil, fmt.Errorf("the score sheet has more than %d scores; check that it is the right file", tabular.MaxRows)
	}
	rows, problems, err := rowsOf(of, data, file.Scores)
	return Sheet{Rows: rows}, problems, err
}

// rowsOf are the rows of a file's answers: first those of its list of scores, in their
// order, then others that stand elsewhere in it.
func rowsOf(of origin, data []byte, answers []answerJSON) (rows []Row, problems tabular.Problems, err error) {
	objects, letters, err := scoreObjects(of.scale, data)
	if err != nil {
		return nil, nil, err
	}
	for i, a := range answers {
		raw := rawRow{at: tabular.Place{File: of.file}, origin: of, letters: letters, odd: oddValue(a.Score), step: scalar(a.Step), cell: a.cell}
		if i < len(objects) {
			raw.at.Line = objects[i].line
		}
		if a.stranger {
			problems.At(raw.at, tabular.ColParticipant, "the session lists no participant %s", tabular.Quote(a.Participant))
			continue
		}
		if i < len(objects) && !objects[i].isAnswer(&problems, raw.at) {
			continue
		}
		if row, ok := raw.parse(&problems); ok {
			row.Texts = a.earlier
			rows = append(rows, row)
		}
	}
	return rows, problems, nil
}

func (a answerJSON) cell(column string) string {
	return map[string]string{
		tabular.ColParticipant: a.Participant, tabular.ColAgency: a.Agency, tabular.ColRole: a.Role, tabular.ColComment: a.Comment,
		tabular.ColStatement: scalar(a.Statement), tabular.ColRound: scalar(a.Round), tabular.ColScore: scalar(a.Score),
		tabular.ColBarrier: onLines(a.Barriers), tabular.ColPriority: onLines(a.Priorities),
		ColStep: scalar(a.Step), ColText: a.text,
	}[column]
}

// onLines has each of some texts on a line of its own, as a cell has them.
func onLines(all []string) string {
	lines := make([]string, len(all))
	for i, said := range all {
		lines[i] = text.Line(said)
	}
	return strings.Join(lines, "\n")
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
