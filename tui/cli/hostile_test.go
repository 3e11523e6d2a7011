package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/cli"
)

// called is what a command did.
type called struct {
	status      int
	out, errors string
}

// run carries out a command in this process, on a data file.
func run(file string, args ...string) called {
	var out, errs bytes.Buffer
	app := cli.NewApp()
	app.Stdin, app.Stdout, app.Stderr = strings.NewReader(""), &out, &errs
	app.Now = func() time.Time { return time.Date(2026, time.March, 12, 9, 30, 0, 0, time.UTC) }
	app.Getenv = func(key string) string {
		if key == "STOCKTAKE_FILE" {
			return file
		}
		return ""
	}
	return called{app.Run(args), out.String(), errs.String()}
}

// harmless fails on any output that a terminal would obey, and on errors that are not
// where they belong.
func (c called) harmless(t *testing.T, what string) {
	t.Helper()
	for stream, text := range map[string]string{"stdout": c.out, "stderr": c.errors} {
		// Completion answers with a tab between an id and its title.
		if err := hostiletext.Harmless(strings.ReplaceAll(text, "\t", " ")); err != nil {
			t.Errorf("%s: %s: %v", what, stream, err)
		}
	}
	if c.status != 0 && (c.errors == "" || c.out != "") {
		t.Errorf("%s: it ends with %d, says %q and prints %q", what, c.status, c.errors, c.out)
	}
}

// hostileFile is a data file with a session for each hostile text, and the ids.
func hostileFile(t *testing.T, path string, texts []hostiletext.Text) map[string]string {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ids := map[string]string{}
	for n, text := range texts {
		fw, mode := hostilesession.Framework(text.Value), model.Group
		if n%4 == 3 {
			fw, mode = framework.Builtin(), model.Solo
		}
		full, err := hostilesession.New(fw, mode, text.Value)
		if err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		full.Origin.ID = fmt.Sprintf("h%04d", n)
		full.Origin.Details.Title = text.Value // as a program that cleans nothing would write it
		o := overview.Of(full.History.Session(), full.Origin.Created, full.Place)
		o.ID, o.Details = full.Origin.ID, full.Origin.Details
		if o.Details.Title == "" {
			o.Details.Title = "a"
		}
		if err := s.Create(full.Origin, fw, o, full.Entries...); err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		ids[text.Name] = full.Origin.ID
	}
	return ids
}

func TestHostileSessionsInEveryCommand(t *testing.T) {
	t.Chdir(t.TempDir())
	texts := hostiletext.Typed()
	file := filepath.Join(t.TempDir(), "stocktake.db")
	ids := hostileFile(t, file, texts)
	for _, args := range [][]string{{}, {"list"}, {"list", "--json"}, {"__complete", "show", ""}, {"show", "h"}, {"show", "nobody"}} {
		run(file, args...).harmless(t, strings.Join(args, " "))
	}
	for n, text := range texts {
		for i, args := range [][]string{
			{"show", ids[text.Name], "--names"},
			{"show", ids[text.Name], "--history", "--names"},
			{"export", ids[text.Name]},
			{"export", ids[text.Name], "--format", "json", "-o", "-"},
			{"export", ids[text.Name], "--format", "csv", "-o", "-"},
			{"solo", ids[text.Name]},
			{"erase", ids[text.Name]},
			{"erase", ids[text.Name], "--participant", "p9"},
		} {
			if (i+n)%3 == 0 { // each text in a third of them
				run(file, args...).harmless(t, text.Name+": "+strings.Join(args, " "))
			}
		}
	}
	wantFilesInFolder(t, len(texts))
	for _, format := range []string{"csv", "ndjson"} {
		c := run(file, "export", "--all", "--names", "--table", "priorities", "--format", format, "-o", "-")
		if c.status != 1 || strings.Count(c.out, "\n") < len(texts)/2 {
			t.Errorf("all sessions as %s end with %d, and %d lines", format, c.status, strings.Count(c.out, "\n"))
		}
		c.status = 0 // those without a title cannot be read; all others are written
		c.harmless(t, "all sessions as "+format)
	}
}

// wantFilesInFolder fails unless the exports lie here, under names that every system takes.
func wantFilesInFolder(t *testing.T, most int) {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) == 0 || len(entries) > most {
		t.Errorf("%d files were written", len(entries))
	}
	for _, e := range entries {
		if err := hostiletext.Harmless(e.Name()); err != nil || strings.ContainsAny(e.Name(), "/\\:*?\"<>|") {
			t.Errorf("the file %q: %v", e.Name(), err)
		}
	}
}

func TestHostileArgumentsInEveryCommand(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	file := filepath.Join(dir, "stocktake.db")
	id := strings.TrimSpace(run(file, "new", "--title", "Northvale").out)
	// Paths that lead upwards stay among folders that do not exist.
	nowhere := filepath.Join(dir, "1", "2", "3", "4", "5", "6")
	for n, text := range hostiletext.Typed() {
		if strings.Contains(text.Value, "\x00") {
			continue // it would end the argument
		}
		value, path := text.Value, nowhere+string(filepath.Separator)+"a"+text.Value
		for i, call := range []struct {
			ends string // what the sentence must still say
			args []string
		}{
			{"is meant", []string{"show", "1" + value}}, // with which no id begins
			{"", []string{"show", "1" + value, "--history"}},
			{"", []string{"export", "1" + value, "-o", "-"}},
			{"choose one that exists", []string{"export", id, "--format", "md", "-o", path}},
			{"", []string{"export", id, "-o", path + ".x" + value}},
			{"", []string{"export", id, "--format", "x" + value}},
			{"", []string{"export", "--all", "--table", "x" + value}},
			{"choose one that exists", []string{"export", "--all", "--format", "csv", "-o", path}},
			{"", []string{"schema", "x" + value}},
			{"", []string{"show", id, "--statement", "x" + value}},
			{"check the name and the folder", []string{"load", path}},
			{"check the name and the folder", []string{"framework", "check", path}},
			{"check the name and the folder", []string{"framework", "show", path}},
			{"check the name and the folder", []string{"new", "--title", "A", "--participants", path}},
			{"check the name and the folder", []string{"new", "--title", "A", "--framework", path}},
			{"", []string{"new", "--title", "A", "--date", "x" + value}},
			{"", []string{"new", "--title", "A", "--ends", "x" + value}},
			{"check the name and the folder", []string{"import", id, path}},
			{"", []string{"erase", id, "--participant", value}},
			{"and the file with it", []string{"show", id, "--file", path}},
			{"", []string{"list", "--theme", "x" + value}},
			{"", []string{"list", "--glyphs", "x" + value}},
			{"", []string{"list", "--x" + value}},
			{"", []string{"-" + "x" + value}},
			{"", []string{"x" + value}},
			{"", []string{"help", "x" + value}},
			{"needs quotation marks", []string{"show", id, "x" + value}},
			{"", []string{"open", value}},
			{"", []string{"wall", value}},
			{"", []string{"completion", "x" + value}},
		} {
			if (i+n)%3 > 0 {
				continue // each text in a third of them
			}
			what := text.Name + ": stocktake " + call.args[0]
			got := run(file, call.args...)
			got.harmless(t, what)
			if got.status == 0 {
				t.Errorf("%s: %q was taken", what, call.args)
			}
			if !strings.Contains(got.errors, call.ends) {
				t.Errorf("%s: %q does not say %q", what, got.errors, call.ends)
			}
		}
		run(file, "__complete", "show", value).harmless(t, text.Name+": completion")
		run(path, "list").harmless(t, text.Name+": STOCKTAKE_FILE")
		run(path, "show", id).harmless(t, text.Name+": STOCKTAKE_FILE")
	}
}

// TestHostileNamesOfFiles: every name that a Unix system takes for a file.
func TestHostileNamesOfFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows takes few of these names")
	}
	dir := t.TempDir()
	for _, text := range hostiletext.Typed() {
		const longest = 200 // bytes; the store puts more after the name
		if text.Value == "" || len(text.Value) > longest || strings.ContainsAny(text.Value, "/\x00") {
			continue
		}
		path := filepath.Join(dir, "a"+text.Value+".csv")
		for content, args := range map[string][]string{
			"participant,statement,score\nAnn,99,7\n": {"import", "x", path},
			"name,name\nAnn,Ben\n":                    {"new", "--title", "A", "--participants", path},
			"steps: [":                                {"framework", "check", path},
			"{":                                       {"load", path},
			"no data file":                            {"list", "--file", path},
		} {
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Skipf("the file system takes no file %q: %v", path, err)
			}
			got := run(filepath.Join(dir, "stocktake.db"), args...)
			got.harmless(t, text.Name+": "+args[0])
			if got.status == 0 {
				t.Errorf("%s: %q is taken", text.Name, args)
			}
		}
	}
}

// TestHostileNameOfTheDataFile makes, uses, blocks and erases in a data file whose
// name would clear the screen and swallow what comes after.
func TestHostileNameOfTheDataFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows takes no such names")
	}
	file := filepath.Join(t.TempDir(), "a\x1b[2J\n\u202eb\x1b]0;c", "d\x1b]0;e.db")
	made := run(file, "new", "--title", "Northvale")
	made.harmless(t, "new")
	if made.status != 0 {
		t.Fatal(made.errors)
	}
	for _, args := range [][]string{{"list"}, {"show", "nobody"}, {"erase", "Northvale", "--yes"}} {
		run(file, args...).harmless(t, args[0])
	}
	s, err := store.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	busy := run(file, "new", "--title", "A")
	busy.harmless(t, "a busy file")
	if !strings.Contains(busy.errors, "another file with --file") {
		t.Errorf("the end of the sentence is gone: %q", busy.errors)
	}
}
