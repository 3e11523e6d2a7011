package sheet

import (
	"testing"

	"stocktake/framework"
	"stocktake/model"
)

func TestSheetsOfAnotherSessionAreNamed(t *testing.T) {
	h, err := model.NewHistory(model.Origin{ID: "a", Mode: model.Group, Details: model.Details{Title: "Northvale"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	own := framework.Builtin().Title
	for _, c := range []struct{ session, framework, want string }{
		{"", "", ""},
		{"northvale", own, ""},
		{"Southvale", own, "was made for the session “Southvale”"},
		{"Northvale", "Another", "was made for the framework “Another”, not “" + own + "”: its statements of the same numbers may say something else"},
	} {
		if got := strangeTo(h.Session(), c.session, c.framework); got != c.want {
			t.Errorf("%q, %q: %q", c.session, c.framework, got)
		}
	}
}
