package calendar_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
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
	if counted(t, now) <= counted(t, was) {
		t.Error("no calendar would take the change for the newer one")
	}
	if !strings.Contains(now, "DTSTAMP:"+noon.Format("20060102T150405Z")) || !strings.Contains(now, "Worded anew") {
		t.Error("the change is not in it:\n" + now)
	}
}

// counted is the SEQUENCE that all events of a file have.
func counted(t *testing.T, text string) int {
	t.Helper()
	all := slices.Compact(regexp.MustCompile(`(?m)^SEQUENCE:(.*)\r$`).FindAllString(text, -1))
	if len(all) != 1 {
		t.Fatalf("the events count changes as %q", all)
	}
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(all[0], "SEQUENCE:")))
	if err != nil {
		t.Fatal(err)
	}
	return n
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

// TestAnotherProgramReadsIt, with every letter, where python3-icalendar and khal are installed; a
// file that is taken in again changes what it brought before, and doubles nothing.
func TestAnotherProgramReadsIt(t *testing.T) {
	dir := t.TempDir()
	h := hard(t)
	first := saved(t, dir, "first.ics", h)
	want := []string{long[0], long[1], long[2], "Two lines"}
	t.Run("icalendar", func(t *testing.T) {
		python := "/usr/bin/python3" // which Debian installs its libraries for
		if err := exec.Command(python, "-c", "import icalendar").Run(); err != nil {
			lacks(t, "python3-icalendar")
		}
		read := output(t, python, "-c", reader, first)
		for _, line := range want {
			if !strings.Contains(read, "2026-07-01 1 "+line+"\n") {
				t.Errorf("%q is not read:\n%s", line, read)
			}
		}
	})
	t.Run("khal", func(t *testing.T) {
		if _, err := exec.LookPath("khal"); err != nil {
			lacks(t, "khal")
		}
		config := filepath.Join(dir, "config")
		text := "[calendars]\n[[plan]]\npath = " + filepath.Join(dir, "plan") + "\n[sqlite]\npath = " + filepath.Join(dir, "khal.db") +
			"\n[default]\ndefault_calendar = plan\n[locale]\nlocal_timezone = Europe/London\ndefault_timezone = Europe/London\nlongdateformat = %d/%m/%Y\n"
		if err := os.WriteFile(config, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		taken := func(path string) string {
			output(t, "khal", "-c", config, "import", "--batch", "-a", "plan", path)
			return output(t, "khal", "-c", config, "list", "--day-format", "", "--format", "{start-date-long} {title} {description}", "01/03/2026", "500d")
		}
		listed := taken(first)
		for _, line := range want {
			if !strings.Contains(listed, line) {
				t.Errorf("%q is not read:\n%s", line, listed)
			}
		}
		moved, _ := h.Session().Plan().Priority("pr902")
		moved.Quarter, moved.Review = "Q3", "2026-10-05"
		if _, err := h.Do(model.Edit[model.Priority]{Item: moved}, noon.Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		again := taken(saved(t, dir, "second.ics", h))
		for title, days := range map[string][2]string{"Due: 为家": {"11/09/2026", "11/12/2026"}, "Review: 为家": {"01/07/2026", "05/10/2026"}} {
			if !strings.Contains(listed, days[0]+" "+title) || !strings.Contains(again, days[1]+" "+title) || strings.Count(again, title) != 1 {
				t.Errorf("%s was not moved from %s to %s:\n%s", title, days[0], days[1], again)
			}
		}
	})
}

// lacks skips a test, but not where everything is to be tested.
func lacks(t *testing.T, program string) {
	t.Helper()
	if os.Getenv("STOCKTAKE_CI") == "1" {
		t.Fatal(program + " is not installed")
	}
	t.Skip(program + " is not installed")
}

func saved(t *testing.T, dir, name string, h *model.History) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(written(t, h)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func output(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", program, args, err, out)
	}
	return string(out)
}
