package sheet

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/text"
)

// A JSON file with other members than ours is one of another program: what it calls a
// score nobody knows. More members besides ours are passed over.

// scoreObject is one object of the file's list of scores, by the names of its members.
type scoreObject struct {
	line  int // in the file; 0 where that cannot be told
	names memberNames
}

// memberNames are the names of an object's members, as they stand in it.
type memberNames []string

// scoreObjects are those of the file's list of scores, and letters reports whether D and N
// stand for answers in them. There is an error where the file has no such list, or two.
func scoreObjects(scale framework.Scale, data []byte) (objects []scoreObject, letters bool, err error) {
	const list = "scores"
	whole := namesIn(data)
	switch found := whole.called(list); {
	case len(found) == 0:
		return nil, false, fmt.Errorf("there is no %q in the file, which has %s; it comes from another program, so look there for a table with the columns participant, statement and score",
			list, whole)
	case len(found) > 1:
		return nil, false, fmt.Errorf("%s stand in the file together; leave one of them in", found)
	}
	if i := slices.IndexFunc(whole, isParticipant); i >= 0 {
		return nil, false, fmt.Errorf("%q stands beside the scores and is not read there; write in each score whose it is, as %q", whole[i], tabular.ColParticipant)
	}
	var file struct {
		Scores []json.RawMessage `json:"scores"`
	}
	if err := jsonfile.Decode(data, &file); err != nil {
		return nil, false, err
	}
	objects, scores := make([]scoreObject, len(file.Scores)), make([]string, len(file.Scores))
	for i, raw := range file.Scores {
		var object struct {
			Score json.RawMessage `json:"score"`
		}
		_ = json.Unmarshal(raw, &object)
		objects[i].names, scores[i] = namesIn(raw), scalar(object.Score)
	}
	for i, line := range jsonfile.Lines(data, list) {
		if i < len(objects) {
			objects[i].line = line
		}
	}
	return objects, lettersMean(scale, scores), nil
}

// namesIn are the names of an object's members, in its order.
func namesIn(object []byte) memberNames {
	dec := json.NewDecoder(bytes.NewReader(object))
	if token, err := dec.Token(); err != nil || token != json.Delim('{') {
		return nil
	}
	var names memberNames
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

// isAnswer reports whether an object has a statement or a step, and a score, each once, and nothing
// that could be who answered under another name; it adds what is wrong.
func (o scoreObject) isAnswer(problems *tabular.Problems, at tabular.Place) bool {
	for _, name := range []string{"statement", "score"} {
		switch found := o.names.called(name); {
		case len(found) == 0 && name == tabular.ColStatement && len(o.names.called(ColStep)) > 0:
		case len(found) == 0:
			problems.At(at, name, "there is no %q here, only %s; call it %q", name, o.names, name)
			return false
		case len(found) > 1:
			problems.At(at, name, "%s stand here together; leave one of them in", found)
			return false
		}
	}
	for _, name := range o.names {
		if name != tabular.ColParticipant && isParticipant(name) {
			problems.At(at, name, "%q could be who answered; call it %q, or leave it out", name, tabular.ColParticipant)
			return false
		}
	}
	return true
}

func isParticipant(name string) bool {
	return columnCalled(strings.ToLower(name)) == tabular.ColParticipant
}

// called are the members that are read as one of a name, whose case does not matter.
func (m memberNames) called(name string) memberNames {
	return slices.DeleteFunc(slices.Clone(m), func(other string) bool { return !strings.EqualFold(other, name) })
}

// String is the first dozen of the names, as messages quote them.
func (m memberNames) String() string {
	const most = 12
	if len(m) == 0 {
		return "nothing"
	}
	shown := make([]string, 0, most)
	for _, name := range m[:min(len(m), most)] {
		shown = append(shown, tabular.Quote(text.Line(name)))
	}
	return strings.Join(shown, ", ")
}
