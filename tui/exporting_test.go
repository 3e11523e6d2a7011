package tui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/tui/form"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/agefile"

	tea "github.com/charmbracelet/bubbletea"
)

// exported are the names of the files in the folder of exports.
func (s *sim) exported() []string {
	s.t.Helper()
	entries, err := os.ReadDir(s.root.config.ExportDir)
	if err != nil {
		s.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestExportWritesSeveralAtOnce(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("x space down down down space down down space down space tab")
	s.shows("md, json, csv")
	s.press("enter")
	s.shows("Written", "6 files are now in")
	names := s.exported()
	s.shows(names...)
	if len(names) != 6 {
		t.Errorf("%v", names)
	}
	for _, end := range []string{".md", ".json", "-scores.csv", "-statements.csv", "-priorities.csv", "-dictionary.csv"} {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, end) }) {
			t.Errorf("there is no %s among %v", end, names)
		}
	}
	s.press("esc")
	s.hides("6 files are now in")
}

func TestExportAsksOnceForAllThatItReplaces(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	const both = "x space down down down space down down space enter" // md and json
	s.press(both + " esc")
	names := s.exported()
	edited := []byte("minutes, edited by hand")
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(s.root.config.ExportDir, name), edited, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	same := func() (n int) {
		for _, name := range names {
			if data, _ := os.ReadFile(filepath.Join(s.root.config.ExportDir, name)); bytes.Equal(data, edited) {
				n++
			}
		}
		return n
	}
	s.press(both)
	s.shows("Replace 2 files in", ".md", ".json", "will be gone")
	s.press("n")
	if same() != 2 {
		t.Error("files were replaced without a yes")
	}
	s.press(both + " y")
	s.shows("2 files are now in")
	if same() != 0 {
		t.Error("files were not replaced after a yes")
	}
}

func TestExportOfNothingSaysSo(t *testing.T) {
	s := newSim(t, 80, 24)
	s.workshop(2)
	s.press("x space enter")
	s.shows("Nothing is ticked; Space ticks what is to be written")
	if names := s.exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
}

// A folder that takes some files and not others: what was written is said.
func TestExportSaysWhatWasWrittenBeforeAFailure(t *testing.T) {
	s := newSim(t, 200, 60)
	s.workshop(2)
	s.press("x space down down down space down down space enter esc")
	for _, name := range s.exported() {
		path := filepath.Join(s.root.config.ExportDir, name)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".json") {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.press("x space down down down space down down space enter y")
	s.shows("is a folder", "written before it: ", ".md", "Write", "[x] the whole session")
}

const openSesame = "open sesame, please"

// encrypting opens the dialog up to the page for the passphrase.
func encrypting(t *testing.T, change ...func(*Config)) *sim {
	t.Helper()
	s := newSim(t, 80, 24, change...)
	s.workshop(2)
	s.press("x space down down down space tab tab tab right enter")
	s.shows("Export: passphrase")
	return s
}

func TestExportEncrypts(t *testing.T) {
	s := encrypting(t)
	s.write(openSesame)
	s.press("enter")
	s.write(openSesame)
	s.press("enter")
	s.shows("Written: ", ".md.age")
	names := s.exported()
	if len(names) != 1 {
		t.Fatalf("%v", names)
	}
	file, err := os.Open(filepath.Join(s.root.config.ExportDir, names[0]))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	data, err := agefile.Opener{Ask: func(int) (string, error) { return openSesame, nil }}.Open(file)
	if err != nil || !bytes.HasPrefix(data, []byte("# Northvale")) {
		t.Errorf("%.40q, %v", data, err)
	}
}

func TestPassphraseIsAskedForUntilItIsGood(t *testing.T) {
	s := encrypting(t)
	s.write("short")
	s.press("enter")
	s.shows("The passphrase is too short")
	s.press("ctrl+u")
	s.write(openSesame)
	s.press("enter")
	s.write("open sesame, pleese")
	s.press("enter")
	s.shows("The two are not the same")
	if names := s.exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
	s.press("esc")
	s.shows("Write", "Encrypt", "yes, with a passphrase")
	s.press("enter")
	s.hides("***")
}

// What is typed as a passphrase shows nowhere and is kept nowhere.
func TestPassphraseIsNeitherShownNorKept(t *testing.T) {
	var published, edited, kept bytes.Buffer
	s := encrypting(t, soon, func(c *Config) {
		c.Publish = func(state []byte) { published.Write(state) }
		c.Editor = func(text string, _ func(string, error) tea.Msg) tea.Cmd {
			edited.WriteString(text)
			return nil
		}
	})
	secret := func(when string) {
		t.Helper()
		for _, d := range s.store.drafts {
			fmt.Fprintf(&kept, "%v", d)
		}
		for what, text := range map[string]string{
			"the screen": s.see(), "the wall": published.String(), "the editor": edited.String(), "a draft": kept.String(),
			"a page": fmt.Sprintf("%v", form.OpenIn(s.root.Top())),
		} {
			if strings.Contains(text, "sesame") {
				t.Errorf("%s, %s has the passphrase:\n%s", when, what, text)
			}
		}
	}
	for range 2 {
		for _, char := range openSesame {
			s.write(string(char))
			secret("while it is typed")
		}
		s.press("ctrl+e")
		s.shows("This is no text")
		secret("after the key for the editor")
		s.resize(60, 18)
		s.shows(strings.Repeat("*", len(openSesame)))
		s.press("enter")
		secret("after Enter")
	}
	s.shows("Written: ")
	secret("in the end")
	for _, name := range s.exported() {
		data, err := os.ReadFile(filepath.Join(s.root.config.ExportDir, name))
		if err != nil || bytes.Contains(data, []byte("sesame")) {
			t.Errorf("%s has the passphrase: %v", name, err)
		}
	}
}

// Even a form of which the text is kept keeps no passphrase.
func TestDraftLeavesSecretsOut(t *testing.T) {
	s := newSim(t, 80, 24)
	note, secret := form.NewLine("Note", "", ""), form.NewSecret("Passphrase", "")
	f := form.New(s.root.look, note, secret)
	note.Input.SetValue("half a text")
	secret.Input.SetValue(openSesame)
	d, some := f.Draft(form.ID{Form: form.RemarkForm})
	if !some || len(d.Texts) != 1 || d.Texts["Note"] != "half a text" {
		t.Errorf("%v, %t", d, some)
	}
	f.Fill(model.Draft{Texts: map[string]string{"Passphrase": "from a file"}})
	if secret.Value() != openSesame {
		t.Error("a draft filled in a passphrase")
	}
	if text := fmt.Sprintf("%v %s", secret, secret); strings.Contains(text, "sesame") {
		t.Error(text)
	}
}

func TestPassphraseCanBePasted(t *testing.T) {
	f := form.NewSecret("Passphrase", "")
	f.Focus()
	f.Key(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(openSesame + "\n"), Paste: true})
	if f.Value() != openSesame {
		t.Errorf("%q", f.Value())
	}
}
