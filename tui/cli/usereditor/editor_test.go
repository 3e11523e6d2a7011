package usereditor

import "testing"

func TestTextsAsEditorsSaveThem(t *testing.T) {
	for name, c := range map[string]struct{ saved, want string }{
		"UTF-8":                       {"caf\u00e9 \U0001f600\n", "caf\u00e9 \U0001f600\n"},
		"UTF-8 with a mark":           {"\ufeffcaf\u00e9", "caf\u00e9"},
		"UTF-16, little end first":    {"\xff\xfeL\x00\xf3\x00\x3d\xd8\x00\xde", "L\u00f3\U0001f600"},
		"UTF-16, big end first":       {"\xfe\xff\x00L\x00\xf3", "L\u00f3"},
		"Windows-1252":                {"caf\xe9 \x80 5", "caf\u00e9 \u20ac 5"},
		"nothing":                     {"", ""},
		"a mark alone":                {"\xff\xfe", ""},
		"UTF-16 that was cut in half": {"\xff\xfeL\x00\xf3", "L\ufffd"},
	} {
		if got := decoded([]byte(c.saved)); got != c.want {
			t.Errorf("%s: %q is read as %q, not %q", name, c.saved, got, c.want)
		}
	}
}
