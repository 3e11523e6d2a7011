package export

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stocktake/framework"
	"stocktake/model"
	"stocktake/model/sample"
)

func session(t *testing.T, title string, date model.Date) *model.Session {
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
	md, err := Find("md", false)
	if err != nil {
		t.Fatal(err)
	}
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
		for _, date := range []model.Date{"", "2026-03-12"} {
			want := want
			if date != "" && !strings.Contains(want, string(date)) {
				want += "-" + string(date)
			}
			got := md.FileName(session(t, title, date))
			if got != want+".md" {
				t.Errorf("%q, %q: %q, not %q", title, date, got, want+".md")
			}
		}
	}
}

func TestFileNamesFitEverySystem(t *testing.T) {
	for _, title := range []string{strings.Repeat("长", 300), strings.Repeat("x", 300), strings.Repeat("é", 300), strings.Repeat("ßẞ", 150)} {
		for _, f := range Formats(true) {
			name := f.FileName(session(t, title, "2026-03-12"))
			if len(name) >= 200 || !utf8.ValidString(name) {
				t.Errorf("%q has %d bytes, valid: %t", name, len(name), utf8.ValidString(name))
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
		names := map[string]bool{}
		for _, f := range Formats(s.Solo()) {
			data, err := f.Bytes(s, f.KeepsNames())
			if err != nil || len(data) == 0 {
				t.Errorf("%s: %d bytes, %v", f.Name, len(data), err)
			}
			if names[f.FileName(s)] {
				t.Errorf("two formats write %s", f.FileName(s))
			}
			names[f.FileName(s)] = true
			if found, err := Find(f.Name, s.Solo()); err != nil || found.Name != f.Name {
				t.Errorf("%s is not found: %v", f.Name, err)
			}
		}
	}
}

func TestFindNamesWhatThereIs(t *testing.T) {
	for _, name := range []string{"pdf", "", "sheet-csv", "MD"} {
		_, err := Find(name, false)
		if err == nil || !strings.Contains(err.Error(), "choose one of md, txt, json, csv, csv-statements") {
			t.Errorf("%q: %v", name, err)
		}
	}
}
