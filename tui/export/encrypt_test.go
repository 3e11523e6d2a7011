package export

import (
	"bytes"
	"path/filepath"
	"testing"

	"familyhub/stocktake/tui/agefile"
)

func TestEncryptedFilesOpenToWhatTheyWere(t *testing.T) {
	const passphrase, cheap = "correct horse battery", 2
	files, err := find(t, Formats(false), "csv").Files(Content{Session: session(t, "Northvale", "2026-03-12")}, true)
	if err != nil {
		t.Fatal(err)
	}
	shut, err := Encrypt(files, passphrase, cheap)
	if err != nil {
		t.Fatal(err)
	}
	o := agefile.Opener{Ask: func(int) (string, error) { return passphrase, nil }}
	for i, f := range shut {
		data, err := o.Open(bytes.NewReader(f.Data))
		if err != nil || !bytes.Equal(data, files[i].Data) || f.Path != files[i].Path+".age" {
			t.Errorf("%s: %d bytes of %d, %v", f.Path, len(data), len(files[i].Data), err)
		}
	}
	again, err := Encrypt([]File{{Path: "a.md.AGE"}}, passphrase, cheap)
	if err != nil || again[0].Path != "a.md.age" {
		t.Errorf("%v, %v", again, err)
	}
	if _, err := Encrypt(files, "short", cheap); err == nil {
		t.Error("a short passphrase will do")
	}
}

func TestInto(t *testing.T) {
	for _, f := range Into(filepath.Join("a", "b"), []File{{Path: "c.md"}, {Path: "d.md"}}) {
		if filepath.Dir(f.Path) != filepath.Join("a", "b") {
			t.Error(f.Path)
		}
	}
}
