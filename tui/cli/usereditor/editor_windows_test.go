package usereditor

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestEditorWords(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Program Files")
	program := filepath.Join(folder, "edit.exe")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(program, nil, 0o700); err != nil {
		t.Fatal(err)
	}
	for command, want := range map[string][]string{
		program:               {program},
		` "` + program + `" `: {program},
		`"` + program + `" -multiInst -nosession`: {program, "-multiInst", "-nosession"},
		`"` + program + `" --title "one text"`:    {program, "--title", "one text"},
		"notepad":                                 {"notepad"},
		"code --wait":                             {"code", "--wait"},
	} {
		if got := editorWords(command); !slices.Equal(got, want) {
			t.Errorf("%s is read as %q, not %q", command, got, want)
		}
	}
}

func TestNotepadIsTheEditorWhereNoneIsSet(t *testing.T) {
	if e := New(func(string) string { return "" }, os.Stdin, os.Stdout, nil); e == nil || !slices.Equal(e.words, []string{"notepad"}) {
		t.Errorf("got %+v", e)
	}
}
