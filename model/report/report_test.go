package report_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/golden"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/stats"

	"github.com/charmbracelet/x/ansi"
)

const radar = "\n      1\n     / \\\n    3---2   `●` \x1b[31mconsensus\x1b[0m\n\n"

func TestGolden(t *testing.T) {
	named := report.Options{Names: true, Radar: radar}
	sessions := map[string]*model.Session{
		"workshop": workshop(t), "alone": alone(t), "hostile": hostile(t),
		"blind": secret(t, false).Session(), "anonymous": secret(t, true).Session(), "open": again(t).Session(),
		"empty": begin(t, model.Group, model.Details{Title: "Nothing yet"}, smallFramework(t)).h.Session(),
	}
	formats := map[string]func(io.Writer, *model.Session, report.Options) error{
		"md": summaryMarkdown, "txt": summaryText, "scores.csv": table.CSV("scores"), "statements.csv": table.CSV("statements"), "json": jsonfile.Session,
	}
	for title, s := range sessions {
		for format, write := range formats {
			golden.Compare(t, title+"."+format, written(t, func(b *bytes.Buffer) error { return write(b, s, named) }))
			if title == "workshop" {
				golden.Compare(t, title+".unnamed."+format, written(t, func(b *bytes.Buffer) error { return write(b, s, report.Options{}) }))
			}
		}
	}
}

func TestNoNames(t *testing.T) {
	for _, s := range []*model.Session{workshop(t), alone(t), secret(t, false).Session()} {
		for _, write := range []func(io.Writer, *model.Session, report.Options) error{
			summaryMarkdown, summaryText, table.CSV("scores"), table.CSV("statements"), jsonfile.Session,
		} {
			out := string(written(t, func(b *bytes.Buffer) error { return write(b, s, report.Options{}) }))
			for _, name := range []string{"Siân", "王小明", "Priya", "O'Neill", "Ada Ward", "Marged", "Ann Evans", "Ochieng"} {
				if strings.Contains(out, name) {
					t.Errorf("an export without names has %q:\n%s", name, out)
				}
			}
		}
	}
}

// A report of an anonymous session lists nobody, not even by alias, and its data do
// not say whose agency or role stands beside which scores.
func TestAnonymousReportsListNobody(t *testing.T) {
	s := secret(t, true).Session()
	for _, c := range []struct {
		write func(io.Writer, *model.Session, report.Options) error
		never []string
	}{
		{summaryMarkdown, []string{"Participant"}},
		{summaryText, []string{"Participant"}},
		{table.CSV("scores"), []string{"Health", "Early years", "Manager", "Practitioner"}},
		{jsonfile.Session, []string{"\"agency\": \"Health\",\n      \"role\"", "Manager", "Practitioner"}},
	} {
		for _, names := range []bool{false, true} {
			out := string(written(t, func(b *bytes.Buffer) error { return c.write(b, s, report.Options{Names: names}) }))
			for _, word := range c.never {
				if strings.Contains(out, word) {
					t.Errorf("a report of an anonymous session has %q:\n%s", word, out)
				}
			}
		}
	}
}

func TestTextKeepsItsWidth(t *testing.T) {
	f := framework.Builtin()
	s := begin(t, model.Group, model.Details{Title: "王小明 " + strings.Repeat("long ", 30)}, f)
	s.do(model.Add[model.Priority]{At: model.End, Item: model.Priority{ID: "pr1", What: strings.Repeat("北谷", 60), Owner: "Ŵ"}})
	for _, width := range []int{60, 80, 120} {
		out := string(written(t, func(b *bytes.Buffer) error {
			return plaintext.WriteWidth(b, summary.New(s.h.Session(), report.Options{}), width)
		}))
		for line := range strings.SplitSeq(out, "\n") {
			// An address that is longer stands alone, so that it can be copied.
			if n := ansi.StringWidth(line); n > width && !strings.HasPrefix(line, "https://") {
				t.Errorf("a line of %d cells at width %d: %q", n, width, line)
			}
		}
	}
}

// Whatever people wrote, no raw control character and no HTML gets out.
func TestHostileTextIsInert(t *testing.T) {
	s := hostile(t)
	for name, write := range map[string]func(io.Writer, *model.Session, report.Options) error{
		"md": summaryMarkdown, "txt": summaryText, "scores": table.CSV("scores"), "statements": table.CSV("statements"), "json": jsonfile.Session,
	} {
		out := string(written(t, func(b *bytes.Buffer) error { return write(b, s, report.Options{Names: true, Radar: radar}) }))
		for _, r := range out {
			if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
				t.Errorf("%s has the control character %U", name, r)
			}
		}
		if name == "md" && strings.ContainsAny(strings.ReplaceAll(out, "<https://example.org/small_guide>", ""), "<>") {
			t.Errorf("HTML in Markdown:\n%s", out)
		}
	}
}

func TestCSVHasNoFormulas(t *testing.T) {
	s := hostile(t)
	for _, write := range []func(io.Writer, *model.Session, report.Options) error{table.CSV("scores"), table.CSV("statements")} {
		rows, err := csv.NewReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error {
			return write(b, s, report.Options{Names: true})
		}))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if hostiletext.Formula(cell) {
					t.Errorf("the cell %q is a formula to a spreadsheet", cell)
				}
			}
		}
	}
}

func TestCellAndBack(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "plain": "plain", "=1": "'=1", "+44": "'+44", "-": "'-", "@x": "'@x", "\tx": "'\tx", "\rx": "'\rx",
		"'quoted'": "'quoted'", "'=1": "''=1", "''=1": "'''=1", "'": "'", "a=b": "a=b",
		"＝1": "'＝1", "＋44": "'＋44", "－5": "'－5", "＠x": "'＠x", "'＝1": "''＝1", "﹦1": "'﹦1", "⁼1": "'⁼1", "−1": "'−1",
		" =1": "' =1", "\u3000＝1": "'\u3000＝1", "\u200b=1": "'\u200b=1", " '=1": "' '=1", "\n=1": "'\n=1", "' =1": "'' =1",
		"– a dash": "– a dash", "１": "１", "“=”": "“=”", "平均＝3": "平均＝3",
	} {
		if got := table.Escape(text); got != want {
			t.Errorf("Cell(%q) = %q, want %q", text, got, want)
		}
		if back := table.Unescape(table.Escape(text)); back != text {
			t.Errorf("%q comes back as %q", text, back)
		}
	}
}

func TestFigure(t *testing.T) {
	for x, want := range map[float64]string{0: "0.0", 3.25: "3.3", 2.75: "2.8", 10.0 / 3: "3.3", 4.95: "5.0", 5: "5.0"} {
		if got := stats.Figure(x); got != want {
			t.Errorf("Figure(%v) = %q, want %q", x, got, want)
		}
	}
}

type full struct{}

var errFull = errors.New("the disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsComeBack(t *testing.T) {
	for _, write := range []func(io.Writer, *model.Session, report.Options) error{
		summaryMarkdown, summaryText, table.CSV("scores"), table.CSV("statements"), jsonfile.Session,
	} {
		if err := write(full{}, workshop(t), report.Options{}); !errors.Is(err, errFull) {
			t.Errorf("got %v", err)
		}
	}
	if err := plaintext.History(full{}, workshop(t), nil, report.Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
