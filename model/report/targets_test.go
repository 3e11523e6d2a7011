package report_test

import (
	"bytes"
	"strings"
	"testing"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"

	"github.com/google/go-cmp/cmp"
)

func TestTargetsLoadAgain(t *testing.T) {
	s := aiming(t)
	data := jsonOf(t, "session", s, report.Options{Names: true})
	loaded, err := load.Session(bytes.NewReader(data), opened)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s.Targets().All(), loaded.History.Session().Targets().All()); diff != "" {
		t.Error(diff)
	}
	again := written(t, func(b *bytes.Buffer) error {
		return jsonfile.Session(b, loaded.History.Session(), report.Options{Names: true})
	})
	if diff := cmp.Diff(string(data), string(again)); diff != "" {
		t.Error(diff)
	}
	for words, c := range map[string][2]string{
		"there is a target of statement 1 already": {`"statement": 2,` + "\n      \"level\": 2", `"statement": 1,` + "\n      \"level\": 2"},
		"a day by which it is wanted":              {`"by": "2027-09-30"`, `"by": ""`},
		"a target is 0 to 5":                       {`"level": 2,`, `"level": "dk",`},
	} {
		broken := strings.Replace(string(data), c[0], c[1], 1)
		if _, err := load.Session(strings.NewReader(broken), opened); err == nil || !strings.Contains(err.Error(), words) {
			t.Errorf("%s in place of %s is answered with %v", c[1], c[0], err)
		}
	}
}
