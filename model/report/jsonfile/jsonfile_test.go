package jsonfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"familyhub/stocktake/model/report/jsonfile"
)

func TestReadRefuses(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{strings.Repeat(" ", jsonfile.MaxBytes+1), "larger than 32 MiB"},
		{strings.Repeat("{},", 300_000), "more than 500000 values"},
		{"\"Si\xe2n\"", "not in UTF-8"},
	} {
		if _, err := jsonfile.Read(strings.NewReader(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.10q: got %v, want %q", c.file, err, c.want)
		}
	}
	broken := errors.New("broken")
	if _, err := jsonfile.Read(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// Commas in texts are no values.
func TestReadTakesLongTexts(t *testing.T) {
	file := `"` + strings.Repeat(`,{[\"`, 200_000) + `"`
	if _, err := jsonfile.Read(strings.NewReader(file)); err != nil {
		t.Error(err)
	}
}

func TestDecode(t *testing.T) {
	var v struct {
		A struct {
			B int `json:"b"`
		} `json:"a"`
	}
	for _, c := range []struct{ file, want string }{
		{"", "the file is empty"},
		{"{\n\n\"a\": {\"b\": \"x\"}}", `line 3: "b" has a string where something else belongs`},
		{"{\n\"a\": }", "line 2: the file is damaged or not JSON"},
		{"{}\n{}", "line 2: the file is damaged or not JSON"},
		{strings.Repeat("[", 20_000), "line 1: the file is damaged"},
	} {
		if err := jsonfile.Decode([]byte(c.file), &v); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%.20q: got %v, want %q", c.file, err, c.want)
		}
	}
	if err := jsonfile.Decode([]byte(`{"a":{"b":7},"more":[]}`), &v); err != nil || v.A.B != 7 {
		t.Errorf("got %v, %v", v, err)
	}
}

func TestLines(t *testing.T) {
	const file = "{\n\"a\": [[1,\n2]],\n\"b\":\n[ {\"b\":\n[1]}, 2\n,3,\n\n\"x\\n\"\n]\n}"
	if got, want := jsonfile.Lines([]byte(file), "b"), []int{5, 6, 7, 9}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, other := range []string{"", "[]", "{}", `{"b":7}`, `{"b"`, `{"b":[`} {
		if got := jsonfile.Lines([]byte(other), "b"); len(got) != 0 {
			t.Errorf("%q has %v", other, got)
		}
	}
}

func FuzzLines(f *testing.F) {
	f.Add([]byte("{\"b\":[1,\n2]}"))
	f.Fuzz(func(t *testing.T, data []byte) {
		lines := jsonfile.Lines(data, "b")
		var file struct {
			B []json.RawMessage `json:"b"`
		}
		if json.Unmarshal(data, &file) == nil && slices.Max(append(lines, 1)) > 1+bytes.Count(data, []byte("\n")) {
			t.Errorf("%v are not lines of %q", lines, data)
		}
	})
}
