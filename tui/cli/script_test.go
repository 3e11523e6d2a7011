package cli_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/sample"
	"familyhub/stocktake/tui/cli"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary be stocktake too, for the scripts: they call it by
// that name.
func TestMain(m *testing.M) {
	testscript.Main(tidy{m}, map[string]func(){
		"stocktake": func() { os.Exit(scripted().Run(os.Args[1:])) },
		cheap: func() {
			a := scripted()
			a.Work = 2
			os.Exit(a.Run(os.Args[1:]))
		},
	})
}

// scripted are the commands with the clock of the script that calls them, where one does.
func scripted() *cli.App {
	a := cli.NewApp()
	if ahead, err := time.ParseDuration(os.Getenv(aheadVar)); err == nil {
		a.Now = func() time.Time { return time.Now().Add(ahead) }
	}
	return a
}

// aheadVar says how far the clock of scripts is ahead of the machine's: they are run on one day, whatever the
// day. What takes time takes as long as ever.
const aheadVar = "STOCKTAKE_TEST_AHEAD"

// scriptsBegin is when all scripts begin.
var scriptsBegin = time.Date(2026, time.December, 2, 10, 0, 0, 0, time.Local)

// cheap is stocktake with passphrases that cost next to nothing.
const cheap = "stocktake-cheap"

// scratch is a folder for what several tests share, while they run.
var scratch string

// tidy runs the tests and removes their scratch.
type tidy struct{ *testing.M }

func (m tidy) Run() int {
	var err error
	if scratch, err = os.MkdirTemp("", "stocktake-test-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(scratch)
	return m.M.Run()
}

func TestScripts(t *testing.T) {
	params := testscript.Params{
		Dir:   filepath.Join("testdata", "script"),
		Setup: setUp,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "keep": keep, "inert": inert, "flip": flip,
			"said": func(ts *testscript.TestScript, _ bool, args []string) { transcript(t, ts, args) },
		},
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
	}
	if testing.Short() { // every third: the race detector makes some hundred starts of the program slow
		all, err := filepath.Glob(filepath.Join(params.Dir, "*.txtar"))
		if err != nil {
			t.Fatal(err)
		}
		params.Dir = ""
		for i := 0; i < len(all); i += 3 {
			params.Files = append(params.Files, all[i])
		}
	}
	testscript.Run(t, params)
}

// hostile is a text that would paint, move the cursor, hide and run backwards if a
// terminal got it as it is.
const hostile = "\x1b[31mRed\x1b[0m \x1b]0;title\x07 \u009b2J \u202etxt.exe\u202c \x08\r=cmd|' /C calc'!A0 <b>&amp;"

// setUp gives a script its own data file and folders, the sample sessions workshop.json,
// earlier.json (of the year before) and solo.json, and hostile texts.
func setUp(env *testscript.Env) error {
	env.Setenv("STOCKTAKE_FILE", filepath.Join(env.WorkDir, "data", "stocktake.db"))
	env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "share"))
	env.Setenv("HOME", env.WorkDir)
	env.Setenv(aheadVar, time.Until(scriptsBegin).String())
	env.Setenv("GORACE", os.Getenv("GORACE")) // the programs of a script were built as the test was
	env.Setenv("HOSTILE", hostile)
	env.Setenv("RED", "\x1b[31mRed\u202e")
	env.Setenv("LONG", strings.Repeat("长", 301))
	samples, err := sampleFiles()
	for name, content := range samples {
		err = errors.Join(err, os.WriteFile(filepath.Join(env.WorkDir, name), content, 0o600))
	}
	return errors.Join(err,
		os.WriteFile(filepath.Join(env.WorkDir, "hostile.csv"), []byte("participant,statement,score\n\""+hostile+"\",1,3\n\"\x1b[31m\",99,4\n\"\x1b[31mA\",1,\"\x1b[2J\u202e9\"\n"), 0o600),
	)
}

// sampleFiles are the sample sessions in JSON, by the names of their files; made once for all scripts.
var sampleFiles = sync.OnceValues(func() (map[string][]byte, error) {
	workshops, err := sample.Sessions(framework.Builtin())
	if err != nil {
		return nil, err
	}
	solo, err := sample.Solo(framework.Builtin())
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for name, s := range map[string]sample.Sample{"workshop.json": workshops[0], "earlier.json": workshops[1], "solo.json": solo} {
		var b bytes.Buffer
		if err := jsonfile.Session(&b, s.History.Session(), report.Options{Names: true}); err != nil {
			return nil, err
		}
		files[name] = b.Bytes()
	}
	return files, nil
})

// exits runs stocktake and wants an exit status: exits STATUS ARG...
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if neg || err != nil {
		ts.Fatalf("usage: exits STATUS ARG...")
	}
	got := 0
	if err := ts.Exec("stocktake", args[1:]...); err != nil {
		exit := new(exec.ExitError)
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("stocktake %q ends with %d, not %d", args[1:], got, want)
	}
	inert(ts, false, []string{"stdout", "stderr"})
}

// transcript compares what was printed last with the golden file of a name, with words for what is another day
// and in another folder: said NAME
func transcript(t *testing.T, ts *testscript.TestScript, args []string) {
	t.Helper()
	day := scriptsBegin
	got := strings.NewReplacer(ts.Getenv("WORK"), "WORK", day.Format("2006-01-02"), "DAY").Replace(ts.ReadFile("stdout"))
	today := regexp.MustCompile(`\b(` + day.Format("2 January 2006") + "|" + day.Format("2 Jan 2006") + `)`) // not the end of 12 December
	got = today.ReplaceAllString(got, "TODAY")
	got = savedAt.ReplaceAllString(got, "saved HH:MM")
	got = headline.ReplaceAllString(got, "$1, HEADLINE")
	got = strings.NewReplacer(", which is over", "", "Working…\n", "").Replace(got)
	golden.Compare(t, filepath.Join("said", args[0]), []byte(got))
}

// What changes with the time: when something was saved, and what is due.
var (
	savedAt  = regexp.MustCompile(`saved \d\d:\d\d`)
	headline = regexp.MustCompile(`(The next twelve months|The plan for twelve months), .*`)
)

// keep puts what was printed last into a variable: keep NAME
func keep(ts *testscript.TestScript, _ bool, args []string) {
	ts.Setenv(args[0], strings.TrimSpace(ts.ReadFile("stdout")))
}

// inert wants files without anything that a terminal would obey: inert FILE...
func inert(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		// Completion answers with a tab between an id and its title.
		if err := hostiletext.Harmless(strings.ReplaceAll(strings.TrimPrefix(ts.ReadFile(name), "\ufeff"), "\t", " ")); err != nil {
			ts.Fatalf("%s: %v", name, err)
		}
	}
}
