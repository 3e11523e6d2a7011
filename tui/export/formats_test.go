package export

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	ics "familyhub/stocktake/model/report/calendar"
	"familyhub/stocktake/model/sample"
)

func session(t *testing.T, title string, date calendar.Date) *model.Session {
	t.Helper()
	fw := framework.Builtin()
	h, err := model.NewHistory(model.Origin{
		ID: "abc", Mode: model.Group, Created: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), Framework: fw.Digest(),
		Details: model.Details{Title: title, Date: date},
	}, fw)
	if err != nil {
		t.Fatal(err)
	}
	return h.Session()
}

func TestFileName(t *testing.T) {
	md := find(t, Formats(false), "md")
	for title, want := range map[string]string{
		"Northvale, spring":            "northvale-spring",
		"  Northvale  ":                "northvale",
		"Sîan's “Hub” №2":              "sîan-s-hub-2",
		"../../etc/passwd":             "etc-passwd",
		`C:\Windows\system32`:          "c-windows-system32",
		"a/b\\c:d*e?f\"g<h>i|j":        "a-b-c-d-e-f-g-h-i-j",
		".hidden":                      "hidden",
		"-rf":                          "rf",
		"~":                            "session",
		"...":                          "session",
		"😀":                            "session",
		"CON":                          "session",
		"nul":                          "session",
		"com1":                         "session",
		"LPT9":                         "session",
		"console":                      "console",
		"\x1b[31mred\x1b[0m\u202etxt":  "redtxt",
		"北谷 工作坊":                       "北谷-工作坊",
		"कार्यशाला":                    "कार्यशाला",
		strings.Repeat("长", 300):       strings.Repeat("长", 27),
		strings.Repeat("word ", 60):    strings.TrimSuffix(strings.Repeat("word-", 16), "-") + "-w",
		"Northvale 2026-03-12 morning": "northvale-2026-03-12-morning",
	} {
		for _, date := range []calendar.Date{"", "2026-03-12"} {
			want := want
			if date != "" && !strings.Contains(want, string(date)) {
				want += "-" + string(date)
			}
			got := names(md, session(t, title, date))[0]
			if got != want+".md" {
				t.Errorf("%q, %q: %q, not %q", title, date, got, want+".md")
			}
		}
	}
}

func TestFileNamesFitEverySystem(t *testing.T) {
	for _, title := range []string{strings.Repeat("长", 300), strings.Repeat("x", 300), strings.Repeat("é", 300), strings.Repeat("ßẞ", 150)} {
		for _, f := range Formats(true).All() {
			for _, name := range names(f, session(t, title, "2026-03-12")) {
				if len(name) >= 200 || !utf8.ValidString(name) {
					t.Errorf("%q has %d bytes, valid: %t", name, len(name), utf8.ValidString(name))
				}
			}
		}
	}
}

func TestEveryFormatWritesSomething(t *testing.T) {
	workshops, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	alone, err := sample.Solo(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*model.Session{workshops[0].History.Session(), alone.History.Session()} {
		paths := map[string]bool{}
		for _, f := range append(Formats(s.Solo()).All(), Plans().All()...) {
			files, err := f.Files(Content{Session: s}, true)
			if errors.Is(err, ics.ErrNoDates) && len(s.Priorities()) == 0 {
				continue
			}
			if err != nil || len(files) == 0 {
				t.Errorf("%s: %d files, %v", f.Name, len(files), err)
			}
			for i, file := range files {
				if len(file.Data) == 0 {
					t.Errorf("%s: %s is empty", f.Name, file.Path)
				}
				// What csv writes can be had by itself, too.
				if paths[file.Path] && f.Name != "csv-statements" {
					t.Errorf("two formats write %s", file.Path)
				}
				paths[file.Path] = true
				if f.Name == "db" {
					continue // no two data files are of the same bytes
				}
				if first, err := f.Bytes(Content{Session: s}, true); err != nil || (i == 0) != bytes.Equal(first, file.Data) {
					t.Errorf("%s: on stdout is not the first of its files, %v", f.Name, err)
				}
			}
		}
	}
}

func TestMakeMakesEachOnce(t *testing.T) {
	s := session(t, "Northvale", "")
	formats, err := Formats(false).Find("csv", "csv-statements", "md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := Make(Content{Session: s}, formats, false)
	if got := strings.Join(paths(files), " "); err != nil || got != "northvale-scores.csv northvale-statements.csv northvale-priorities.csv northvale-dictionary.csv northvale-steps.csv northvale.md" {
		t.Errorf("%s, %v", got, err)
	}
}

func TestFilesAt(t *testing.T) {
	s := session(t, "Northvale", "")
	for path, want := range map[string]string{
		"c.csv":         "c.csv c-statements.csv c-priorities.csv c-dictionary.csv c-steps.csv",
		"a/c.d.csv":     "a/c.d.csv a/c.d-statements.csv a/c.d-priorities.csv a/c.d-dictionary.csv a/c.d-steps.csv",
		"c-scores.csv":  "c-scores.csv c-statements.csv c-priorities.csv c-dictionary.csv c-steps.csv",
		"c":             "c c-statements c-priorities c-dictionary c-steps",
		"c.txt":         "c.txt c-statements.txt c-priorities.txt c-dictionary.txt c-steps.txt",
		"../a b/ä.CSV":  "../a b/ä.CSV ../a b/ä-statements.CSV ../a b/ä-priorities.CSV ../a b/ä-dictionary.CSV ../a b/ä-steps.CSV",
		"scores.csv":    "scores.csv scores-statements.csv scores-priorities.csv scores-dictionary.csv scores-steps.csv",
		"./-scores.csv": "./-scores.csv ./-statements.csv ./-priorities.csv ./-dictionary.csv ./-steps.csv",
	} {
		files, err := find(t, Formats(false), "csv").FilesAt(path, Content{Session: s}, false)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(paths(files), " "); got != want {
			t.Errorf("%s: %s, not %s", path, got, want)
		}
	}
}

func TestFindNamesWhatThereIs(t *testing.T) {
	for _, name := range []string{"pdf", "", "sheet-csv", "MD"} {
		_, err := Formats(false).Find("md", name)
		if err == nil || !strings.Contains(err.Error(), "choose one of docx, html, ") || strings.Contains(err.Error(), "sheet-json") {
			t.Errorf("%q: %v", name, err)
		}
		if _, err := Formats(true).Find("sheet-csv"); err != nil {
			t.Error(err)
		}
	}
}

func TestFindEachOnce(t *testing.T) {
	found, err := Formats(false).Find("csv", "md", "csv", "json", "md")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range found {
		got = append(got, f.Name)
	}
	if strings.Join(got, " ") != "csv md json" {
		t.Errorf("%v", got)
	}
}

func TestByExtension(t *testing.T) {
	for ext, want := range map[string]string{".md": "md", ".TXT": "txt", ".json": "json", ".csv": "csv", ".pdf": "", "": "", "md": ""} {
		f, ok := Formats(true).ByExtension(ext)
		if f.Name != want || ok != (want != "") {
			t.Errorf("%q: %q, %t", ext, f.Name, ok)
		}
	}
}

// find is the one format of a name.
func find(t testing.TB, from List, name string) Format {
	t.Helper()
	found, err := from.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return found[0]
}

// names are those of a session's files in a format.
func names(f Format, s *model.Session) (all []string) {
	for _, p := range f.parts {
		all = append(all, Stem(s)+p.suffix)
	}
	return all
}

func paths(files []File) (all []string) {
	for _, f := range files {
		all = append(all, f.Path)
	}
	return all
}
