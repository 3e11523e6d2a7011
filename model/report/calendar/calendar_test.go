package calendar_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/calendar"
	"familyhub/stocktake/model/sample"
)

var noon = time.Date(2026, 3, 12, 12, 0, 0, 0, time.UTC)

// workshop is the newer of the two sample sessions.
func workshop(t *testing.T) *model.History {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	return all[0].History
}

func do(t *testing.T, h *model.History, changes ...model.Change) {
	t.Helper()
	for _, c := range changes {
		if _, err := h.Do(c, noon); err != nil {
			t.Fatalf("%#v: %v", c, err)
		}
	}
}

func written(t *testing.T, h *model.History) string {
	t.Helper()
	var b bytes.Buffer
	if err := calendar.Write(&b, h.Session(), report.Options{Changed: h.Changed()}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// long are priorities whose texts must be folded and escaped.
var long = []string{
	"Sicrhau bod gweithwyr cymdeithasol, ymwelwyr iechyd a’r tîm cymorth cynnar yn cwrdd â’i gilydd bob wythnos; a rhannu’r hyn a ddysgwyd, yn ysgrifenedig",
	"为家庭中心的所有工作人员提供关于早期干预的培训，确保每一个家庭都能在需要的时候得到及时的帮助和支持，并且每三个月回顾一次进展情况",
	`Backslash \ semicolon ; comma , colon : "quotes" BEGIN:VEVENT`,
	"Two lines\nEND:VCALENDAR",
}

// hard is a session with these priorities, each due and reviewed on a day of its own.
func hard(t *testing.T) *model.History {
	t.Helper()
	h := workshop(t)
	for i, what := range long {
		do(t, h, model.Add[model.Priority]{Item: model.Priority{ID: "pr90" + string(rune('1'+i)), What: what, Why: what, Quarter: "Q2", Review: "2026-07-01", Owner: "Quilla Zwart"}})
	}
	return h
}

func TestCalendar(t *testing.T) {
	golden.Compare(t, "sample.ics", []byte(written(t, workshop(t))))
	golden.Compare(t, "hard.ics", []byte(written(t, hard(t))))
}

// TestLinesAreWhatTheStandardAsksFor: at most 75 bytes, ended by CR LF, never broken within a letter.
func TestLinesAreWhatTheStandardAsksFor(t *testing.T) {
	text := written(t, hard(t))
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Error("a line ends in a bare LF")
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 || strings.ToValidUTF8(line, "") != line {
			t.Errorf("%d bytes: %q", len(line), line)
		}
	}
	if strings.Contains(text, "Quilla") {
		t.Error("it names who leads")
	}
}

var uid = regexp.MustCompile(`(?m)^UID:(.*)\r$`)

// TestUIDsStayAsThePlanChanges, and only the moment of the change tells newer dates from older.
func TestUIDsStayAsThePlanChanges(t *testing.T) {
	h := workshop(t)
	was := written(t, h)
	if again := written(t, h); again != was {
		t.Error("nothing was entered, and the bytes differ")
	}
	for _, p := range h.Session().Priorities() {
		if p.Open() && p.Quarter != "" {
			p.What = "Worded anew"
			do(t, h, model.Edit[model.Priority]{Item: p})
			break
		}
	}
	now := written(t, h)
	if before, after := uid.FindAllString(was, -1), uid.FindAllString(now, -1); strings.Join(before, "") != strings.Join(after, "") {
		t.Errorf("UIDs were\n%v\nand are\n%v", before, after)
	}
	if !strings.Contains(now, "DTSTAMP:"+noon.Format("20060102T150405Z")) || !strings.Contains(now, "Worded anew") {
		t.Error("the change is not in it:\n" + now)
	}
}

func TestNoDatesIsSaid(t *testing.T) {
	h, err := model.NewHistory(model.Origin{ID: "k3v9a2mq7xtd", Mode: model.Group, Details: model.Details{Title: "Northvale", Date: "2026-03-12"}}, framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := calendar.Write(&b, h.Session(), report.Options{}); !errors.Is(err, calendar.ErrNoDates) || b.Len() > 0 {
		t.Errorf("%v, %d bytes", err, b.Len())
	}
}

// reader prints a line for each event of a calendar file, by python3-icalendar.
const reader = `
import sys, icalendar
for e in icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read()).walk("VEVENT"):
    print(e.decoded("dtstart").isoformat(), (e.decoded("dtend") - e.decoded("dtstart")).days, str(e["description"]).split("\n")[0])
`

// TestAnotherProgramReadsIt, with every letter, where python3-icalendar or khal are installed.
func TestAnotherProgramReadsIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hard.ics")
	if err := os.WriteFile(path, []byte(written(t, hard(t))), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{long[0], long[1], long[2], "Two lines"}
	t.Run("icalendar", func(t *testing.T) {
		python := "/usr/bin/python3" // which Debian installs its libraries for
		if err := exec.Command(python, "-c", "import icalendar").Run(); err != nil {
			t.Skip("python3-icalendar is not installed")
		}
		out, err := exec.Command(python, "-c", reader, path).Output()
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range want {
			if !strings.Contains(string(out), "2026-07-01 1 "+line+"\n") {
				t.Errorf("%q is not read:\n%s", line, out)
			}
		}
	})
	t.Run("khal", func(t *testing.T) {
		if _, err := exec.LookPath("khal"); err != nil {
			t.Skip("khal is not installed")
		}
		config := filepath.Join(t.TempDir(), "config")
		if err := os.WriteFile(config, []byte("[calendars]\n[[plan]]\npath = "+t.TempDir()+"\n[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		out, err := exec.Command("khal", "-c", config, "printics", "--format", "{start-date} {description}", path).CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		for _, line := range want {
			if !strings.Contains(string(out), line) {
				t.Errorf("%q is not read:\n%s", line, out)
			}
		}
	})
}
