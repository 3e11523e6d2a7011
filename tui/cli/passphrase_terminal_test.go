//go:build unix

package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/cli/ptytest"

	"filippo.io/age"
)

const openSesame = "open sesame, please"

// cheaply is a call of the program with passphrases that cost next to nothing.
func cheaply(t testing.TB, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := ptytest.Command(self, dir, args...)
	cmd.Args[0] = cheap
	return cmd
}

// answered answers questions for passphrases, of which none may show.
func answered(t testing.TB, x *ptytest.Terminal, passphrases ...string) {
	t.Helper()
	for i, text := range passphrases {
		x.Await("question "+strings.Repeat("I", i+1), func(screen string) bool {
			return strings.Count(screen, "Passphrase")+strings.Count(screen, "The same once more:") > i
		})
		x.Write(text + "\r")
	}
}

// ended wants the end of a call with a status, a usable terminal and nothing of a
// passphrase on it.
func ended(t testing.TB, x *ptytest.Terminal, status int) {
	t.Helper()
	if got := x.Exit(); got != status {
		t.Errorf("it ends with %d, not %d:\n%s", got, status, x.Screen())
	}
	if why := x.Usable(); why != "" {
		t.Error(why)
	}
	if strings.Contains(x.Screen(), "sesame") {
		t.Errorf("the passphrase is on the screen:\n%s", x.Screen())
	}
}

// shut writes a session as an encrypted JSON into northvale.json.age, and returns its id.
func shut(t testing.TB, dir string) string {
	t.Helper()
	id := group(t, dir, 3)
	x := ptytest.Start(t, 100, 20, cheaply(t, dir, "export", id, "--format", "json", "--encrypt", "-o", "northvale.json"))
	answered(t, x, openSesame, openSesame)
	x.Shows("northvale.json.age")
	ended(t, x, 0)
	return id
}

func TestEncryptedSessionTravels(t *testing.T) {
	dir := t.TempDir()
	id := shut(t, dir)
	if _, err := os.Stat(filepath.Join(dir, "northvale.json")); err == nil {
		t.Error("the file is there for everybody, too")
	}
	if data, err := os.ReadFile(filepath.Join(dir, "northvale.json.age")); err != nil || !bytes.HasPrefix(data, []byte("age-encryption.org/v1\n-> scrypt ")) {
		t.Errorf("%.40q, %v", data, err)
	}
	x := ptytest.Start(t, 100, 20, cheaply(t, dir, "load", "northvale.json.age", "--file", "other.db"))
	answered(t, x, "close sesame", "", openSesame)
	x.Says("This passphrase does not open it.", id)
	ended(t, x, 0)
	if list := call(t, dir, "list", "--file", "other.db"); !strings.Contains(list, id) {
		t.Error(list)
	}
}

// One passphrase is for all files of a call.
func TestEncryptsAllFormats(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "out")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	x := ptytest.Start(t, 120, 30, cheaply(t, dir, "export", group(t, dir, 3), "--format", "md,json,csv", "--encrypt", "-o", "out"))
	answered(t, x, openSesame, openSesame)
	ended(t, x, 0)
	files, err := os.ReadDir(folder)
	if err != nil || len(files) < 4 {
		t.Errorf("%v, %v", files, err)
	}
	for _, e := range files {
		f, err := os.Open(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		o := agefile.Opener{Ask: func(int) (string, error) { return openSesame, nil }}
		if data, err := o.Open(f); err != nil || len(data) == 0 || !strings.HasSuffix(e.Name(), agefile.Suffix) {
			t.Errorf("%s: %d bytes, %v", e.Name(), len(data), err)
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}

func TestThreeWrongPassphrasesEndIt(t *testing.T) {
	dir := t.TempDir()
	shut(t, dir)
	x := ptytest.Start(t, 100, 20, cheaply(t, dir, "load", "northvale.json.age", "--file", "other.db"))
	answered(t, x, "sesame 1", "sesame 2", "sesame 3")
	x.Says("northvale.json.age: none of the passphrases opens it")
	ended(t, x, 1)
	if _, err := os.Stat(filepath.Join(dir, "other.db")); err == nil {
		t.Error("a data file was made")
	}
}

// What no passphrase opens is refused before anybody is asked.
func TestEncryptedForAKeyIsRefused(t *testing.T) {
	dir := t.TempDir()
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w, err := age.Encrypt(&b, key.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"key.age": b.Bytes(), "cut.age": b.Bytes()[:40]} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, says := range map[string]string{
		"key.age": "encrypted for the holder of a key, and not with a passphrase",
		"cut.age": "cut short or damaged",
	} {
		x := ptytest.Start(t, 100, 10, cheaply(t, dir, "load", name))
		x.Says(name+": ", says)
		ended(t, x, 1)
		if strings.Contains(x.Screen(), "Passphrase") {
			t.Errorf("%s: it asks for a passphrase:\n%s", name, x.Screen())
		}
	}
}

func TestNewPassphraseIsAskedForUntilItIsGood(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	x := ptytest.Start(t, 100, 30, cheaply(t, dir, "export", id, "--encrypt", "-o", "a.md"))
	answered(t, x, "sesame", "open sesame, pleese", openSesame, openSesame, openSesame)
	x.Says("The passphrase is too short", "The two are not the same.", "a.md.age")
	ended(t, x, 0)

	x = ptytest.Start(t, 100, 30, cheaply(t, dir, "export", id, "--encrypt", "-o", "b.md"))
	answered(t, x, "sesame", "sesame", "sesame")
	x.Says("no passphrase was set, so nothing was written")
	ended(t, x, 1)
	if left, _ := filepath.Glob(filepath.Join(dir, "b.md*")); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}

// A person who stops at the question has a terminal that echoes again, and no file.
func TestStoppingAtTheQuestion(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	for name, stop := range map[string]func(*ptytest.Terminal){
		"ctrl+c":  func(x *ptytest.Terminal) { x.Write("open ses\x03") },
		"ctrl+d":  func(x *ptytest.Terminal) { x.Write("\x04") },
		"SIGTERM": func(x *ptytest.Terminal) { x.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(x *ptytest.Terminal) { x.Signal(syscall.SIGHUP) },
		"SIGQUIT": func(x *ptytest.Terminal) { x.Signal(syscall.SIGQUIT) },
	} {
		t.Run(name, func(t *testing.T) {
			x := ptytest.Start(t, 100, 10, cheaply(t, dir, "export", id, "--encrypt", "-o", "a.md"))
			x.Says("Passphrase (what you type is not shown):")
			stop(x)
			x.Says("no passphrase was given, so nothing was done")
			ended(t, x, 1)
			if left, _ := filepath.Glob(filepath.Join(dir, "a.md*")); len(left) > 0 {
				t.Errorf("written: %v", left)
			}
		})
	}
}

// With stdin and stdout elsewhere the passphrase is still typed at the terminal.
func TestPassphraseBesidePipes(t *testing.T) {
	dir := t.TempDir()
	id := group(t, dir, 3)
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(dir, cheap)); err != nil {
		t.Fatal(err)
	}
	script := "echo secret from a pipe | ./" + cheap + " export " + id + " --format json --encrypt -o - >a.age 2>errors"
	x := ptytest.Start(t, 100, 20, ptytest.Command("/bin/sh", dir, "-c", script))
	answered(t, x, openSesame, openSesame)
	ended(t, x, 0)
	script = "./" + cheap + " load /dev/stdin --file other.db <a.age >id 2>errors"
	x = ptytest.Start(t, 100, 20, ptytest.Command("/bin/sh", dir, "-c", script))
	answered(t, x, openSesame)
	ended(t, x, 0)
	if said, err := os.ReadFile(filepath.Join(dir, "id")); err != nil || strings.TrimSpace(string(said)) != id {
		t.Errorf("%q, %v", said, err)
	}
	if said, err := os.ReadFile(filepath.Join(dir, "errors")); err != nil || len(said) > 0 {
		t.Errorf("on stderr: %s, %v", said, err)
	}
}

func TestEncryptedFileIsNotForTheTerminal(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 100, 10, cheaply(t, dir, "export", group(t, dir, 3), "--encrypt", "-o", "-"))
	x.Says("an encrypted file cannot be read in a terminal; name a file with -o")
	ended(t, x, 2)
}

func TestPassphraseNeedsATerminal(t *testing.T) {
	dir := t.TempDir()
	id := shut(t, dir)
	for _, args := range [][]string{
		{"export", id, "--encrypt", "-o", "a.md"}, {"load", "northvale.json.age"},
	} {
		cmd := cheaply(t, dir, args...)
		cmd.Stdin = strings.NewReader(openSesame + "\n" + openSesame + "\n")
		cmd.Env = append(cmd.Env, "AGE_PASSPHRASE="+openSesame, "STOCKTAKE_PASSPHRASE="+openSesame)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // away from the terminal that runs the tests
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.Contains(string(out), "a passphrase is typed at a terminal, and there is none here") {
			t.Errorf("%v: %v\n%s", args, err, out)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "a.md*")); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}

func TestReplaceAsksAtATerminal(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	id := group(t, dir, 3)
	call(t, dir, "export", id, "-o", "three.json")
	call(t, dir, "erase", id, "--participant", "Participant 1", "--yes")
	for _, answer := range []string{"no", "yes"} {
		x := ptytest.Start(t, 120, 20, program(t, dir, "load", "three.json", "--replace"))
		x.Says(`In the data file: "Northvale" of`, "2 people, 0 scores, 2 changes, last on",
			`In its place: "Northvale" of`, "3 people, 0 scores, 3 changes.",
			"Replace the session "+id, "Type y or yes:")
		x.Write(answer + "\r")
		if answer == "no" {
			x.Says("nothing was replaced")
			ended(t, x, 1)
		} else {
			x.Says("Replaced. What was there before is in the backup")
			ended(t, x, 0)
		}
		if got := strings.Count(call(t, dir, "show", id), "\n"); got == 0 {
			t.Error("nothing is shown")
		}
	}
	call(t, dir, "export", id, "-o", "again.json")
	was, err := os.ReadFile(filepath.Join(dir, "three.json"))
	if err != nil {
		t.Fatal(err)
	}
	if is, err := os.ReadFile(filepath.Join(dir, "again.json")); err != nil || !bytes.Equal(was, is) {
		t.Errorf("the session is not what was loaded: %v", err)
	}
	if n := inFolder(t, dir, "000"); n == 0 {
		t.Error("there is no backup")
	}
}

// In lines a passphrase is asked for between other fields, and does not show either.
func TestPassphraseIsUnseenInLines(t *testing.T) {
	dir := t.TempDir()
	x := ptytest.Start(t, 100, 60, cheaply(t, dir, "--accessible", "open", group(t, dir, 3)))
	x.Shows("or command:")
	for _, step := range []struct{ typed, then string }{
		{"summary", "Summary,"},
		{"export", "what is it for?"},
		{"2", "Write (1"},
		{"1", "Names (1"},
		{"1", "Folder ("},
		{"", "Encrypt (1"},
		{"2", "Passphrase (12"},
		{openSesame, "Once more"},
		{openSesame, "minutes.txt.age"},
	} {
		x.Write(step.typed + "\r")
		x.Shows(step.then)
	}
	x.Write("quit\r")
	x.Shows("Leave stocktake?")
	x.Write("y\r")
	ended(t, x, 0)
}
