package dialog_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/tuitest"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

func TestExportWritesSeveralAtOnce(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("x 0 space down down down space down down space down space tab")
	s.Shows("md, json, csv")
	s.Press("enter")
	s.Shows("Written", "7 files are now in")
	names := s.Exported()
	s.Shows(names...)
	if len(names) != 7 {
		t.Errorf("%v", names)
	}
	for _, end := range []string{".md", ".json", "-scores.csv", "-statements.csv", "-priorities.csv", "-dictionary.csv", "-steps.csv"} {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, end) }) {
			t.Errorf("there is no %s among %v", end, names)
		}
	}
	s.Press("esc")
	s.Hides("7 files are now in")
}

func TestExportAsksOnceForAllThatItReplaces(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	const both = "x 0 space down down down space down down space enter" // md and json
	s.Press(both + " esc")
	names := s.Exported()
	edited := []byte("minutes, edited by hand")
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(s.Setup.ExportDir, name), edited, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	same := func() (n int) {
		for _, name := range names {
			if data, _ := os.ReadFile(filepath.Join(s.Setup.ExportDir, name)); bytes.Equal(data, edited) {
				n++
			}
		}
		return n
	}
	s.Press(both)
	s.Shows("Replace 2 files in", ".md", ".json", "will be gone")
	s.Press("n")
	if same() != 2 {
		t.Error("files were replaced without a yes")
	}
	s.Press(both + " y")
	s.Shows("2 files are now in")
	if same() != 0 {
		t.Error("files were not replaced after a yes")
	}
}

func TestExportOfNothingSaysSo(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	s.Workshop(2)
	s.Press("x 0 space enter")
	s.Shows("Nothing is ticked; Space ticks what is to be written")
	if names := s.Exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
}

// A folder that takes some files and not others: what was written is said.
func TestExportSaysWhatWasWrittenBeforeAFailure(t *testing.T) {
	s := tuitest.New(t, 200, 60)
	s.Workshop(2)
	s.Press("x 0 space down down down space down down space enter esc")
	for _, name := range s.Exported() {
		path := filepath.Join(s.Setup.ExportDir, name)
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".json") {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}
	}
	s.Press("x 0 space down down down space down down space enter y")
	s.Shows("is a folder", "written before it: ", ".md", "Write", "[x] the whole session")
}

const openSesame = "open sesame, please"

// encrypting opens the dialog up to the page for the passphrase.
func encrypting(t *testing.T, change ...func(*tuitest.Setup)) *tuitest.Sim {
	t.Helper()
	s := tuitest.New(t, 80, 24, change...)
	s.Workshop(2)
	s.Press("x 0 space down down down space tab tab tab right enter")
	s.Shows("Export: passphrase")
	return s
}

func TestExportEncrypts(t *testing.T) {
	s := encrypting(t)
	s.Type(openSesame)
	s.Press("enter")
	s.Type(openSesame)
	s.Press("enter")
	s.Shows("Written: ", ".md.age")
	names := s.Exported()
	if len(names) != 1 {
		t.Fatalf("%v", names)
	}
	file, err := os.Open(filepath.Join(s.Setup.ExportDir, names[0]))
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
	s.Type("short")
	s.Press("enter")
	s.Shows("The passphrase is too short")
	s.Press("ctrl+u")
	s.Type(openSesame)
	s.Press("enter")
	s.Type("open sesame, pleese")
	s.Press("enter")
	s.Shows("The two are not the same")
	if names := s.Exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
	s.Press("esc")
	s.Shows("Write", "Encrypt", "yes, with a passphrase")
	s.Press("enter")
	s.Hides("***")
}

// What is typed as a passphrase shows nowhere and is kept nowhere.
func TestPassphraseIsNeitherShownNorKept(t *testing.T) {
	var published, edited, kept bytes.Buffer
	s := encrypting(t, tuitest.Soon, func(c *tuitest.Setup) {
		c.Publish = func(state []byte) { published.Write(state) }
		c.Editor = func(text string, _ func(string, error) tea.Msg) tea.Cmd {
			edited.WriteString(text)
			return nil
		}
	})
	secret := func(when string) {
		t.Helper()
		for _, d := range s.Store.Drafts {
			fmt.Fprintf(&kept, "%v", d)
		}
		page := ""
		if holder, ok := s.App().Top().(form.Holder); ok {
			page = fmt.Sprintf("%v", holder.OpenForm())
		}
		for what, text := range map[string]string{
			"the screen": s.See(), "the wall": published.String(), "the editor": edited.String(), "a draft": kept.String(),
			"a page": page,
		} {
			if strings.Contains(text, "sesame") {
				t.Errorf("%s, %s has the passphrase:\n%s", when, what, text)
			}
		}
	}
	for range 2 {
		for _, char := range openSesame {
			s.Type(string(char))
			secret("while it is typed")
		}
		s.Press("ctrl+e")
		s.Shows("This is no text")
		secret("after the key for the editor")
		s.Resize(60, 18)
		s.Shows(strings.Repeat("*", len(openSesame)))
		s.Press("enter")
		secret("after Enter")
	}
	s.Shows("Written: ")
	secret("in the end")
	for _, name := range s.Exported() {
		data, err := os.ReadFile(filepath.Join(s.Setup.ExportDir, name))
		if err != nil || bytes.Contains(data, []byte("sesame")) {
			t.Errorf("%s has the passphrase: %v", name, err)
		}
	}
}

// Even a form of which the text is kept keeps no passphrase.
func TestDraftLeavesSecretsOut(t *testing.T) {
	s := tuitest.New(t, 80, 24)
	note, secret := form.NewLine("Note", "", ""), form.NewSecret("Passphrase", "")
	f := form.New(s.App().Look(), note, secret)
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

// A path of Windows would be the name of a file on another system.
func TestAPathOfAnotherSystemIsRefused(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("here it is one of its own")
	}
	s := tuitest.New(t, 80, 24, tuitest.On(tuitest.Samples(t)))
	s.Press("x 4 tab tab")
	s.Type(`C:\Users\Ann\Documents`)
	s.Press("ctrl+s")
	s.Shows("This is a path of Windows")
	if names := s.Exported(); len(names) > 0 {
		t.Errorf("written: %v", names)
	}
}

// TestAFolderIsOfferedAgain: where files were written once, they go again with two keys, after a
// restart, too, and it is offered where a file is asked for.
func TestAFolderIsOfferedAgain(t *testing.T) {
	const sep = string(filepath.Separator)
	s := tuitest.New(t, 100, 30, func(c *tuitest.Setup) { c.Computer = "hub-laptop" })
	s.Workshop(2)
	board := t.TempDir()
	s.Press("x enter")
	s.ToField("Folder")
	s.Type(board)
	s.Press("ctrl+s")
	s.Shows("1 file is now in")
	kept, _, err := s.Store.Setting(ui.FoldersSetting + "hub-laptop")
	if err != nil || kept != board+sep {
		t.Fatalf("kept is %q, %v", kept, err)
	}
	s.Press("esc P I")
	s.Shows("used last")
	s.Setup.Folders = strings.Split(kept, "\n")
	s.Restart()
	s.Press("enter x enter")
	s.ToField("Folder")
	s.Shows("used last")
	s.Press("down tab")
	if got := s.Field("Folder"); got != board+sep {
		t.Errorf("the folder is %q", got)
	}
}

// TestCardsForARoomWithoutScreens are found by what people call them, and have names where names are chosen.
func TestCardsForARoomWithoutScreens(t *testing.T) {
	s := tuitest.New(t, 110, 32, tuitest.On(tuitest.Samples(t)))
	for _, words := range []string{"print", "paper", "place cards", "wall chart"} {
		s.Press("ctrl+p")
		s.Type(words)
		s.Shows("export")
		s.Press("esc")
	}
	for _, want := range []struct {
		keys string
		name bool
	}{{"x 8 space down down space tab ctrl+s", false}, {"esc x 8 space down down space tab right ctrl+s y", true}} {
		s.Press(want.keys)
		s.Shows("4 files are now in")
		named := 0
		for _, file := range s.Exported() {
			data, err := os.ReadFile(filepath.Join(s.Setup.ExportDir, file))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(data, []byte("Northvale Council")) {
				named++
			}
		}
		if (named == 1) != want.name {
			t.Errorf("after %q, %d files have an agency", want.keys, named)
		}
	}
}
