package export

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sample"
)

func TestPlanIsAFileOfItsOwn(t *testing.T) {
	workshops, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	s := workshops[0].History.Session()
	for _, name := range []string{"md", "json"} {
		plan, whole := find(t, Plans(), name), find(t, Formats(false), name)
		data, err := plan.Bytes(Content{Session: s}, false)
		if err != nil || len(data) == 0 {
			t.Errorf("%s: %d bytes, %v", name, len(data), err)
		}
		if other, err := whole.Bytes(Content{Session: s}, false); err != nil || bytes.Equal(data, other) {
			t.Errorf("%s: the plan is the session, %v", name, err)
		}
		if name == "json" && !json.Valid(data) {
			t.Errorf("no JSON: %s", data)
		}
		if got, not := names(plan, s)[0], names(whole, s)[0]; got == not || !strings.HasSuffix(got, "-plan."+name) {
			t.Errorf("the plan is called %s, and the session %s", got, not)
		}
	}
}

func TestPlanHasFormatsOfItsOwn(t *testing.T) {
	for _, name := range []string{"", "csv", "txt", "plan-md", "MD"} {
		if _, err := Plans().Find(name); err == nil || !strings.Contains(err.Error(), "the plan is written as md or ") {
			t.Errorf("%q: %v", name, err)
		}
	}
}
