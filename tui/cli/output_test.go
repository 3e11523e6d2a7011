package cli

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/screens"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/ui"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The ids of the two sessions in the data file.
const (
	now     = "followup2026"
	earlier = "baseline2025"
)

// OUT in a command line stands for the path of what is written.
const out = "OUT"

// writers are the command lines of each command that writes where its caller says: one for
// each way to write.
func writers() map[string][][]string {
	all := map[string][][]string{
		"framework export":  {{"-o", out}},
		"framework show":    {{"--all", "--format", "html", "-o", out}, {"team-health", "--format", "txt", "-o", out}},
		"framework new":     {{"-o", out, "--title", "Spring", "--level", "No: Nobody does.", "--level", "Yes: All do.", "--statement", "Welcome: All can ask somebody."}},
		"framework import":  {{"--blank", "-o", out}},
		"framework overlay": {{framework.Builtin().ID, filepath.Join("testdata", "wording.yaml"), "-o", out}},
		"guide facilitator": {{"--format", "txt", "-o", out}, {"--session", now, "--format", "docx", "-o", out}},
		"guide participant": {{"--format", "html", "-o", out}},
		"sheet":             {{now, "--format", "csv", "-o", out}, {now, "--format", "xlsx", "--for", "Quilla", "-o", out}, {now, "--each", "-o", out}},
		"print":             {{now, "--format", "html", "-o", out}, {now, "--only", "names", "--format", "docx", "-o", out}, {"--framework", "team-health", "--format", "html,docx", "-o", out}},
		"backup":            {{out}, {out, "--replace"}},
	}
	for _, f := range export.Formats(false).All() {
		for _, more := range [][]string{nil, {"--encrypt"}} {
			all["export"] = append(all["export"], slices.Concat([]string{now, "--format", f.Name, "-o", out}, more))
		}
	}
	all["export"] = append(all["export"], []string{now, "--format", "md,json", "-o", out})
	for _, f := range export.Plans().All() {
		all["export"] = append(all["export"], []string{now, "--plan", "--format", f.Name, "-o", out})
	}
	for _, name := range table.Names() {
		for _, format := range table.PoolFormats() {
			all["export"] = append(all["export"], []string{"--all", "--table", name, "--format", format, "-o", out})
		}
	}
	all["export"] = append(all["export"], []string{"--all", "--format", "csv", "--encrypt", "-o", out})
	for _, name := range progressNames() {
		all["compare"] = append(all["compare"], []string{now, earlier, "--format", name, "-o", out})
	}
	return all
}

// others are the commands that write nowhere but into the data file and its backups, or
// nothing at all.
var others = []string{
	"", "demo", "story", "open", "session", "session upgrade", "solo", "list", "new", "show", "import", "load", "baseline", "wall", "erase", "check", "restore", "compact",
	"schema", "version", "help", "guide", "framework", "framework list", "framework check", "framework format",
	"completion", "completion bash", "completion fish", "completion powershell", "completion zsh",
}

// pathFlags are the flags that take a path, and what is at it: "output" is written.
var pathFlags = map[string]string{"file": "the data file", "output": "output", "participants": "read", "framework": "read", "template": "read"}

// commands are all commands by their names, without that of the program.
func commands(cmd *cobra.Command) map[string]*cobra.Command {
	all := map[string]*cobra.Command{}
	for _, c := range append(cmd.Commands(), cmd) {
		_, name, _ := strings.Cut(c.CommandPath(), " ")
		all[name] = c
		if c != cmd {
			maps.Copy(all, commands(c))
		}
	}
	return all
}

// A command or a flag that is new has to be put into one of the tables, and with that into
// the test that its files are refused where they would destroy something.
func TestEveryWriterIsKnown(t *testing.T) {
	for name, cmd := range commands(NewApp().root()) {
		_, writes := writers()[name]
		if writes == slices.Contains(others, name) {
			t.Errorf("say of the command %q in one of the tables whether it writes where its caller says", name)
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			value, usage := pflag.UnquoteUsage(f)
			takesPath := strings.Contains(value, "FILE") || strings.Contains(value, "PATH") || strings.Contains(value, "FOLDER") || strings.Contains(usage, "folder to")
			what, known := pathFlags[f.Name]
			switch {
			case takesPath && !known:
				t.Errorf("say of --%s of the command %q in the table what becomes of the path", f.Name, name)
			case what == "output" && !writes:
				t.Errorf("the command %q has --%s and is not among the writers", name, f.Name)
			}
		})
	}
}

// inPlace is a data file with two sessions and with backups, and everything else that must
// survive.
func inPlace(t *testing.T) (folder, file string) {
	t.Helper()
	folder = t.TempDir()
	file = filepath.Join(folder, "data", "stocktake.db")
	st, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range all[:2] {
		o := overview.Of(one.History.Session(), time.Now(), one.Place)
		if err := st.Create(one.Origin, framework.Builtin(), o, one.Entries...); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := st.Backup(); err != nil {
		t.Fatal(err)
	}
	other, err := store.Open(filepath.Join(folder, "other.db"))
	if err := errors.Join(err, st.Close(), other.Close()); err != nil {
		t.Fatal(err)
	}
	return folder, file
}

// filesIn is the names of all files in a folder with what is in them.
func filesIn(t *testing.T, folder string) string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			all = append(all, path)
			return err
		}
		data, err := os.ReadFile(path)
		all = append(all, fmt.Sprintf("%s %x", path, sha256.Sum256(data)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(all, "\n")
}

// runIn carries out a command line for a data file.
func runIn(file string, args ...string) (status int, said string) {
	status, said, _ = runAndRead(file, args...)
	return status, said
}

// runAndRead is runIn with what was printed.
func runAndRead(file string, args ...string) (status int, said, printed string) {
	var stdout, stderr bytes.Buffer
	a := newApp(&console.Console{Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: &stderr}, func(string) string { return "" })
	a.Work = 2
	status = a.Run(append([]string{"--file", file}, args...))
	return status, stderr.String(), stdout.String()
}

// targets are paths at which nothing may be put: by what is there.
func targets(t *testing.T, folder, file string) map[string]string {
	t.Helper()
	backups, err := backup.List(file)
	if err != nil || len(backups) != 1 {
		t.Fatalf("%v, %v", backups, err)
	}
	working, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	relative, err := filepath.Rel(working, file)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{
		"the data file":              file,
		"the same, relative":         relative,
		"the same, by way of ..":     filepath.Join(folder, "data") + filepath.FromSlash("/../data/stocktake.db"),
		"its owner file":             file + ".owner",
		"its backups":                backup.Folder(file),
		"a backup":                   backups[0].Path,
		"beside a backup":            filepath.Join(backup.Folder(file), "report.md"),
		"a folder among the backups": filepath.Join(backup.Folder(file), "new") + string(filepath.Separator),
		"its second screen":          file + ".live",
		"in that folder":             filepath.Join(file+".live", "wall"),
		"another data file":          filepath.Join(folder, "other.db"),
	}
	links := filepath.Join(folder, "links")
	if err := os.Mkdir(links, 0o700); err != nil {
		t.Fatal(err)
	}
	link := func(what, name, to string, make func(to, from string) error) {
		path := filepath.Join(links, name)
		if err := make(to, path); err != nil {
			t.Logf("this system makes no such link: %v", err)
			return
		}
		all[what] = path
	}
	link("a symbolic link", "soft.md", file, os.Symlink)
	link("a relative one", "relative.md", filepath.FromSlash("../data/stocktake.db"), os.Symlink)
	link("a link to a link", "twice.md", "soft.md", os.Symlink)
	link("a hard link", "hard.md", file, os.Link)
	link("a hard link of a backup", "backup.md", backups[0].Path, os.Link)
	link("a link to a file that is not there yet", "owner.md", file+".owner", os.Symlink)
	link("a linked folder", "folder", filepath.Dir(file), os.Symlink)
	if linked, ok := all["a linked folder"]; ok {
		delete(all, "a linked folder")
		all["the data file in a linked folder"] = filepath.Join(linked, "stocktake.db")
		all["its owner file, not there yet, in a linked folder"] = filepath.Join(linked, "stocktake.db.owner")
	}
	if runtime.GOOS == "windows" {
		all["in other capitals"] = strings.ToUpper(file)
	}
	return all
}

func TestNothingIsWrittenOverTheDataFile(t *testing.T) {
	t.Parallel()
	folder, file := inPlace(t)
	places := targets(t, folder, file)
	before := filesIn(t, folder)
	for name, lines := range writers() {
		for i, line := range lines {
			for what, path := range places {
				few := what == "the data file" || what == "a hard link"
				switch {
				case (i > 0 || testing.Short()) && name != "backup" && !few: // the first line of a command goes through all
					continue
				case name == "backup" && what == "another data file": // that may be an earlier copy
					continue
				case slices.Contains(line, "--encrypt"): // see below
					continue
				}
				args := append(strings.Fields(name), line...)
				args[slices.Index(args, out)] = path
				if status, said := runIn(file, args...); status != failed || said == "" {
					t.Errorf("%s, stocktake %q ends with %d: %s", what, args, status, said)
				}
				if after := filesIn(t, folder); after != before {
					t.Fatalf("%s, stocktake %q: there is\n%s\nand was\n%s", what, args, after, before)
				}
			}
		}
	}
}

// An encrypted file has a name of its own, and is refused before a passphrase is asked for.
func TestNothingIsEncryptedOverTheDataFile(t *testing.T) {
	folder, file := inPlace(t)
	encrypted := file + ".age"
	if err := os.Rename(file, encrypted); err != nil {
		t.Fatal(err)
	}
	before := filesIn(t, folder)
	for _, args := range [][]string{
		{"export", now, "--encrypt", "--format", "md", "-o", file},
		{"export", now, "--encrypt", "--format", "csv", "-o", encrypted},
		{"export", "--all", "--encrypt", "--format", "csv", "-o", file},
		{"export", "--all", "--encrypt", "--format", "csv", "-o", encrypted},
	} {
		if status, said := runIn(encrypted, args...); status != failed || !strings.Contains(said, "is the data file itself") {
			t.Errorf("stocktake %q ends with %d: %s", args, status, said)
		}
	}
	if after := filesIn(t, folder); after != before {
		t.Errorf("there is\n%s\nand was\n%s", after, before)
	}
}

// Anywhere else they all write, as they should.
func TestWritersWriteElsewhere(t *testing.T) {
	t.Parallel()
	_, file := inPlace(t)
	for name, lines := range writers() {
		for i, line := range lines {
			if i > 0 && testing.Short() {
				break
			}
			args := append(strings.Fields(name), line...)
			if slices.Contains(args, "--encrypt") {
				continue // nobody can be asked for a passphrase here
			}
			folder := filepath.Join(t.TempDir(), "new") + string(filepath.Separator)
			args[slices.Index(args, out)] = folder
			want := done
			if name == "backup" {
				want = failed // a stick that is not plugged in is no folder to make
			}
			if status, said := runIn(file, args...); status != want {
				t.Errorf("stocktake %q ends with %d: %s", args, status, said)
			}
			if files, err := os.ReadDir(folder); want == done && (err != nil || len(files) == 0) {
				t.Errorf("stocktake %q: %v, %v", args, files, err)
			}
		}
	}
}

// A table of all sessions goes into the second file of several, which may be the data file.
func TestNoFileIsWrittenBeforeOneThatIsRefused(t *testing.T) {
	folder, file := inPlace(t)
	second := filepath.Join(folder, "tables-statements.db")
	if err := os.Rename(file, second); err != nil {
		t.Fatal(err)
	}
	before := filesIn(t, folder)
	if status, said := runIn(second, "export", now, "--format", "csv", "-o", filepath.Join(folder, "tables.db")); status != failed {
		t.Errorf("it ends with %d: %s", status, said)
	}
	if after := filesIn(t, folder); after != before {
		t.Errorf("there is\n%s\nand was\n%s", after, before)
	}
}

// The screens have two ways to write: exports, and the data file in which work goes on.
func TestScreensWriteNothingOverADataFile(t *testing.T) {
	folder, file := inPlace(t)
	e := screens.Elsewhere{Open: store.Opener{}.OpenNew, First: []string{file}}
	fill := func(ui.Store) error { return nil }
	second := filepath.Join(folder, "second.db")
	st, err := e.Make(second, fill)
	if err != nil {
		t.Fatal(err)
	}
	places := targets(t, folder, file)
	places["where the work goes on"] = second
	places["its backups"] = backup.Folder(second)
	places["its owner file"] = second + ".owner"
	before := filesIn(t, folder)
	for what, path := range places {
		if err := (export.Writer{Refuse: e.Refuse}).Save(path, []byte("a report")); err == nil {
			t.Errorf("%s: an export is written", what)
		}
		if _, err := e.Make(path, fill); err == nil {
			t.Errorf("%s: a data file is made", what)
		}
		if after := filesIn(t, folder); after != before {
			t.Fatalf("%s: there is\n%s\nand was\n%s", what, after, before)
		}
	}
	if err := e.Close(func(string) {}); err != nil || st == nil {
		t.Error(err)
	}
}

// makers are the files of the program that make, rename or cut files, and why each may. The
// files that a caller names all go through export.Writer, or store's own BackupTo and OpenNew.
var makers = map[string]string{
	"store/backup.go":                     "backups, in their own folder",
	"store/backup_to.go":                  "asks checkTarget",
	"store/compact.go":                    "the data file itself",
	"store/create.go":                     "a data file where none is",
	"store/open.go":                       "opens without making",
	"store/backup/aside.go":               "a link or a copy in the folder of backups, where none is",
	"store/disk/bytes.go":                 "a file of a random name, put where none is",
	"store/disk/folder.go":                "a folder",
	"store/lock/lock.go":                  "opens without making",
	"store/lock/owner.go":                 "the owner file, where none is",
	"store/restore.go":                    "the data file itself, which is set aside",
	"store/copy.go":                       "a file of a random name",
	"store/unfinished/unfinished.go":      "a file of a random name, where none is",
	"store/unfinished/rename_unix.go":     "for those who ask",
	"store/unfinished/rename_windows.go":  "for those who ask",
	"tui/export/datafile.go":              "a folder of its own for the copy",
	"tui/export/save.go":                  "asks Writer.Refuse",
	"tui/cli/console/terminal_unix.go":    "the terminal",
	"tui/cli/console/terminal_windows.go": "the terminal",
	"tui/cli/screens/demo_file.go":        "a folder of its own for the demo",
	"tui/cli/usereditor/editor.go":        "a file in a folder of its own for the editor",
	"tui/cli/usereditor/edited_folder.go": "a folder of its own for the editor",
	"tui/journal/log.go":                  "the log",
	"tui/live/path.go":                    "the folder of the second screen's socket",
	"docs/manpages/main.go":               "a program of its own for releases",
	"store/storetest/state.go":            "for tests only",
	"tui/cli/program/fault_on.go":         "for tests only",
	"model/golden/golden.go":              "for tests only",
}

func TestFilesAreMadeWhereTheyAreGuarded(t *testing.T) {
	root := filepath.Join("..", "..")
	making := []string{
		"Create", "CreateTemp", "OpenFile", "WriteFile", "Rename", "Link", "Symlink", "Truncate", "Mkdir", "MkdirAll", "MkdirTemp", "CopyFS", "RemoveAll",
	}
	met := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		within, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		within = filepath.ToSlash(within)
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if pkg, ok := s.X.(*ast.Ident); ok && (pkg.Name == "os" || pkg.Name == "unfinished") && slices.Contains(making, s.Sel.Name) {
					met[within] = true
					if makers[within] == "" {
						t.Errorf("%s calls %s.%s: let export.Writer write the file, or say in the table why it can destroy nothing", within, pkg.Name, s.Sel.Name)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for path := range makers {
		if !met[path] {
			t.Errorf("%s makes no file any more; take it out of the table", path)
		}
	}
}
