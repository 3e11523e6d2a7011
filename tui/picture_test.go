package tui

import (
	"bytes"
	"regexp"
	"strings"

	"pgregory.net/rapid"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
)

// spent is the one list of a session in JSON that undo does not bring back.
var spent = regexp.MustCompile(`(?s)"spent": \[[^]]*\]`)

// picture is all that undo brings back of a session: everything but the time spent.
func picture(t rapid.TB, s *model.Session) string {
	t.Helper()
	var text bytes.Buffer
	if err := jsonfile.Session(&text, s, report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	at := spent.FindIndex(text.Bytes())
	if at == nil {
		t.Fatal("no time spent is in the JSON")
	}
	return text.String()[:at[0]] + text.String()[at[1]:]
}

// same fails with the first line that differs.
func same(t rapid.TB, what, got, want string) {
	t.Helper()
	if got == want {
		return
	}
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s, line %d is %s, and should be %s", what, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s, there are %d lines, and should be %d", what, len(g), len(w))
}
