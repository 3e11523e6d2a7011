package input

import "testing"

func TestColourAnswer(t *testing.T) {
	for answer, want := range map[string]string{
		"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[24;80R":    "#1e1e1e",
		"3\x1b[A\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[1;1R": "#ffffff",
		"\x1b]11;rgba:fd/f6/e3/ff\x07\x1b[1;1R":          "#fdf6e3",
		"\x1b]11;rgb:0/2/3\x07":                          "#002233",
		"\x1b]11;rgb:000/fff/fff\x07":                    "#00ffff",
		"\x1b]10;rgb:ffff/ffff/ffff\x07\x1b[1;1R":        "",
		"\x1b[24;80R":               "",
		"\x1b]11;rgb:fffff/0/0\x07": "",
		"":                          "",
	} {
		if colour, known := colourAnswer([]byte(answer)); known != (want != "") || known && colour.Hex() != want {
			t.Errorf("%q: colour %s, known %t", answer, colour.Hex(), known)
		}
	}
}
