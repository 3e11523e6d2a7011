package framework

import (
	"os"
	"strings"
	"testing"
)

// The title that a list shows is the one that is read with the whole file.
func TestTheTitleInTheHeadOfAFile(t *testing.T) {
	for _, path := range everyFile(t) {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		fw, err := read(string(text))
		if err != nil {
			continue // half of an example
		}
		if got := TitleIn(string(text[:min(len(text), HeadSize)])); got != fw.Title {
			t.Errorf("%s: %q, want %q", path, got, fw.Title)
		}
	}
	for text, want := range map[string]string{
		"": "", "a: b": "", "title:": "", "source:\n  title: Inner\ntitle: Ours # and more": "Ours", "title: >\n  Two\n  lines\nid: x": "Two lines",
		"\ufefftitle: 'It''s ours'\r\nid: x\r\n": "It's ours", "{\n\t\"id\": \"x\",\n\t\"title\": \"A \\\"b\\\"\",\n}": `A "b"`,
		"title: Ti\x1b[2Jtle": "", "title: [a]": "", "title: *a": "", "title: " + strings.Repeat("a", 5000): "", "title: 12": "12",
	} {
		if got := TitleIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
