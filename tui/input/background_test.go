package input

import "testing"

func TestDarkAnswer(t *testing.T) {
	for answer, want := range map[string]struct{ dark, known bool }{
		"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[24;80R":    {true, true},
		"3\x1b[A\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[1;1R": {false, true},
		"\x1b]11;rgba:fd/f6/e3/ff\x07\x1b[1;1R":          {false, true},
		"\x1b]11;rgb:0/2/3\x07":                          {true, true},
		"\x1b]11;rgb:000/fff/fff\x07":                    {false, true},
		"\x1b]10;rgb:ffff/ffff/ffff\x07\x1b[1;1R":        {false, false},
		"\x1b[24;80R":               {false, false},
		"\x1b]11;rgb:fffff/0/0\x07": {false, false},
		"":                          {false, false},
	} {
		if dark, known := darkAnswer([]byte(answer)); dark != want.dark || known != want.known {
			t.Errorf("%q: dark %t, known %t", answer, dark, known)
		}
	}
}
