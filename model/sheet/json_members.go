package sheet

import (
	"bytes"
	"encoding/json"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/text"
	"fmt"
	"slices"
	"strings"
)

// A JSON file with other members than ours is one of another program: what it calls a
// score nobody knows. More members beside ours are passed over.

// memberNames are the names of an object's members, as they stand in it.
type memberNames struct {
	names []string
	score string // the content of the member score
}

// members are those of each object in the file's list of scores. There is an error where
// the file has no such list, or two.
func members(data []byte) ([]memberNames, error) {
	const list = "scores"
	whole := memberNames{names: namesIn(data)}
	switch found := whole.called(list); {
	case len(found) == 0:
		return nil, fmt.Errorf("there is no %q in the file, which has %s; it comes from another program, so look there for a table with the columns participant, statement and score",
			list, named(whole.names))
	case len(found) > 1:
		return nil, fmt.Errorf("%s stand in the file together; leave one of them in", named(found))
	}
	for _, name := range whole.names {
		if columnCalled(strings.ToLower(name)) == colParticipant {
			return nil, fmt.Errorf("%q stands beside the scores and is not read there; write in each score whose it is, as %q", name, colParticipant)
		}
	}
	var file struct {
		Scores []json.RawMessage `json:"scores"`
	}
	if err := jsonfile.Decode(data, &file); err != nil {
		return nil, err
	}
	raws := file.Scores
	all := make([]memberNames, len(raws))
	for i, raw := range raws {
		var object struct {
			Score json.RawMessage `json:"score"`
		}
		_ = json.Unmarshal(raw, &object)
		all[i] = memberNames{namesIn(raw), scalar(object.Score)}
	}
	return all, nil
}

// namesIn are the names of an object's members, in its order.
func namesIn(object []byte) []string {
	dec := json.NewDecoder(bytes.NewReader(object))
	if token, err := dec.Token(); err != nil || token != json.Delim('{') {
		return nil
	}
	var names []string
	for dec.More() {
		token, err := dec.Token()
		name, ok := token.(string)
		var skipped json.RawMessage
		if err != nil || !ok || dec.Decode(&skipped) != nil {
			break
		}
		names = append(names, name)
	}
	return names
}

// has reports whether an object has members of these names, each once, and adds what is
// wrong.
func (m memberNames) has(problems *Problems, at place, wanted ...string) bool {
	for _, name := range wanted {
		switch n := len(m.called(name)); {
		case n == 0:
			problems.at(at, name, "there is no %q here, only %s; call it %q", name, named(m.names), name)
			return false
		case n > 1:
			problems.at(at, name, "%s stand here together; leave one of them in", named(m.called(name)))
			return false
		}
	}
	for _, name := range m.names {
		if name != colParticipant && columnCalled(strings.ToLower(name)) == colParticipant {
			problems.at(at, name, "%q could be who answered; call it %q, or leave it out", name, colParticipant)
			return false
		}
	}
	return true
}

// called are the members that are read as one of a name, whose case does not matter.
func (m memberNames) called(name string) []string {
	return slices.DeleteFunc(slices.Clone(m.names), func(other string) bool { return !strings.EqualFold(other, name) })
}

func named(names []string) string {
	const most = 12
	if len(names) == 0 {
		return "nothing"
	}
	shown := make([]string, 0, most)
	for _, name := range names[:min(len(names), most)] {
		shown = append(shown, quote(text.Line(name)))
	}
	return strings.Join(shown, ", ")
}

// scoresOf are the scores as texts.
func scoresOf(all []memberNames) []string {
	scores := make([]string, len(all))
	for i, m := range all {
		scores[i] = m.score
	}
	return scores
}
