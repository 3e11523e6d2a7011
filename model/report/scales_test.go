package report_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	stdhtml "html"
	"io"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/report/xlsx"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

// scales are of 2 to 11 levels, from below 0 and above it, and one whose levels count for other
// figures than their values.
func scales() map[string]framework.Scale {
	counted := frameworktest.Scale(0, 4)
	for i, points := range []float64{0, 0.25, 0.5, 1} {
		counted[i].Points = &points
	}
	return map[string]framework.Scale{
		"yes and no": frameworktest.Scale(0, 2), "0 to 2": frameworktest.Scale(0, 3), "0 to 3": frameworktest.Scale(0, 4), "1 to 5": frameworktest.Scale(1, 5),
		"-2 to 2": frameworktest.Scale(-2, 5), "1 to 7": frameworktest.Scale(1, 7), "0 to 10": frameworktest.Scale(0, 11), "points": counted,
	}
}

// shaped is a framework of so many steps, of two statements each.
func shaped(t testing.TB, steps int, scale framework.Scale) *framework.Framework {
	t.Helper()
	f := smallFramework(t)
	f.ID, f.Scale, f.Steps = "shaped", scale, nil
	for i := range steps {
		n := 2*i + 1
		f.Steps = append(f.Steps, framework.Step{
			Number: i + 1, Title: fmt.Sprintf("The step of the number %d", i+1), Short: fmt.Sprintf("Step no. %d", i+1),
			Statements: []framework.Statement{
				{Number: n, Text: fmt.Sprintf("The statement %d holds.", n), Short: fmt.Sprintf("Statement %d", n)},
				{Number: n + 1, Text: fmt.Sprintf("The statement %d holds.", n+1), Short: fmt.Sprintf("Statement %d", n+1)},
			},
		})
	}
	return f
}

// given is what person i of five gave statement n, as a place on the scale; the fourth does not know.
func given(scale framework.Scale, person, n int) (place int, known bool) {
	return (person*n + person + n) % len(scale), person != 3
}

// scored is a session on a framework in which everybody answered, the first statement of each step
// has a consensus, and the second a target.
func scored(t testing.TB, f *framework.Framework) *model.Session {
	t.Helper()
	s := begin(t, model.Group, model.Details{Title: "Northvale", Area: "Northvale", Date: "2026-03-12"}, f)
	s.people("Ann/Health/", "Bo/Health/", "Cy/Council/", "Di/Council/", "Ed/Health/")
	for _, st := range f.Statements() {
		for i, p := range s.h.Session().Participants() {
			score := model.DontKnow
			if place, known := given(f.Scale, i, st.Number); known {
				score = model.Points(f.Scale[place].Value)
			}
			s.do(model.SetScore{Statement: st.Number, Round: 1, Participant: p.ID, Score: score})
		}
		if st.Number%2 == 1 {
			s.settle(st.Number, model.Points(f.Scale[st.Number%len(f.Scale)].Value), "It was seen.", "")
		} else {
			s.do(model.SetTarget{Statement: st.Number, Level: model.Points(f.Scale.Highest())})
		}
	}
	return s.h.Session()
}

// worked is what a spreadsheet would make of the scores of a statement.
type worked struct {
	counts                     []int
	n, low, high               int
	mean, median, ad, rwg, cns float64
}

func workedOut(scale framework.Scale, n int) worked {
	w := worked{counts: make([]int, len(scale))}
	var values []float64
	points := 0.0
	for person := range 5 {
		if place, known := given(scale, person, n); known {
			w.counts[place]++
			values = append(values, float64(scale[place].Value))
			points += scale.Points(scale[place].Value)
		}
	}
	slices.Sort(values)
	w.n = len(values)
	count := float64(w.n)
	w.low, w.high, w.mean = int(values[0]), int(values[w.n-1]), points/count
	w.median = (values[(w.n-1)/2] + values[w.n/2]) / 2
	sum, squares := 0.0, 0.0
	for _, v := range values {
		sum += v
	}
	average := sum / count
	agreement := 1.0
	for _, v := range values {
		w.ad += math.Abs(v-w.median) / count
		squares += (v - average) * (v - average)
		agreement += math.Log2(1-math.Abs(v-average)/float64(len(scale)-1)) / count
	}
	levels := float64(len(scale))
	w.rwg, w.cns = max(0, 1-squares/(count-1)/((levels*levels-1)/12)), agreement
	return w
}

func near(t *testing.T, what string, got string, want float64) {
	t.Helper()
	x, err := strconv.ParseFloat(got, 64)
	if err != nil || math.Abs(x-want) > 1e-9 {
		t.Errorf("%s is %q, want %v", what, got, want)
	}
}

// read is a number with a minus and so many decimals as people read it, halves rounded up; −1 for as many as
// it needs, of which one is read.
func read(x float64, decimals int) string {
	tenths := math.Pow(10, math.Max(1, float64(decimals)))
	words := strconv.FormatFloat(math.Floor(x*tenths+0.5)/tenths, 'f', decimals, 64)
	return strings.Replace(words, "-", "−", 1)
}

// decimals are those with which averages of the scales here are read.
func decimals(scale framework.Scale) int {
	if scale.Points(1) == 0.25 {
		return 2
	}
	return 1
}

// agreement is what is said of how far apart the scores are, by the rules of the method.
func (w worked) agreement() string {
	levels := len(w.counts)
	outer, low, high := max(levels/3, 1), 0, 0
	for i := range outer {
		low, high = low+w.counts[i], high+w.counts[levels-1-i]
	}
	switch acceptable := float64(levels) / 6; {
	case 3*low >= w.n && 3*high >= w.n:
		return "split"
	case levels == 2:
		return "not split"
	case w.ad <= acceptable/2:
		return "close together"
	case w.ad <= acceptable:
		return "mixed"
	default:
		return "far apart"
	}
}

// sentence is what documents say of the scores of a statement.
func (w worked) sentence(scale framework.Scale) string {
	whole := func(n int) string { return read(float64(n), -1) }
	if w.low == w.high {
		return fmt.Sprintf("all agree: all %d scores are %s", w.n, whole(w.low))
	}
	if len(scale) == 2 {
		return fmt.Sprintf("%d gave %s, %d gave %s, mean %s; %s", w.counts[0], whole(scale[0].Value), w.counts[1], whole(scale[1].Value), read(w.mean, 1), w.agreement())
	}
	return fmt.Sprintf("median %s, mean %s, from %d scores, range %s to %s; %s (on average %s from the median)",
		read(w.median, -1), read(w.mean, decimals(scale)), w.n, whole(w.low), whole(w.high), w.agreement(), read(w.ad, 1))
}

// spread is how many gave each score, as a row of a table and as a sentence beside a drawing.
func (w worked) spread(scale framework.Scale) (row, said string) {
	row = "People"
	var scores []string
	for i, n := range w.counts {
		if n == 0 {
			row += " –"
			continue
		}
		row += fmt.Sprint(" ", n)
		name := "scores"
		if n == 1 {
			name = "score"
		}
		scores = append(scores, fmt.Sprintf("%d %s of %s", n, name, read(float64(scale[i].Value), -1)))
	}
	return row + " 1", strings.Join(scores, ", ") + "; don’t know: 1" // the fourth does not know
}

// The figures of every kind of file are those that the formulas give, on every scale.
func TestFiguresOfOtherScales(t *testing.T) {
	for name, scale := range scales() {
		t.Run(name, func(t *testing.T) {
			s := scored(t, shaped(t, 3, scale))
			rows, err := csv.NewReader(bytes.NewReader(tableCSV(t, "statements", s, report.Options{}))).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			checkStatements(t, "CSV", s, rows, func(field string) string { return field })
			checkSummary(t, s, scale)
			checkWorkbook(t, s)
			doc := summary.New(s, report.Options{})
			for name, write := range map[string]func(*bytes.Buffer) error{
				"md":   func(b *bytes.Buffer) error { return markdown.Write(b, doc) },
				"txt":  func(b *bytes.Buffer) error { return plaintext.Write(b, doc) },
				"html": func(b *bytes.Buffer) error { return html.Write(b, doc) },
				"docx": func(b *bytes.Buffer) error { return docx.Write(b, doc) },
			} {
				checkDocument(t, name, s, wordsIn(t, name, written(t, write)))
			}
		})
	}
}

// checkStatements compares a table of statements with the formulas; title is the head of a field's column.
func checkStatements(t *testing.T, kind string, s *model.Session, rows [][]string, title func(field string) string) {
	t.Helper()
	scale := s.Framework().Scale
	for i, st := range s.Statements() {
		row := make(map[string]string)
		for c, cell := range rows[i+1] {
			row[rows[0][c]] = cell
		}
		w, at := workedOut(scale, st.Number), fmt.Sprintf("%s, statement %d: ", kind, st.Number)
		for c, level := range scale {
			field := strings.Replace(fmt.Sprintf("count%d", level.Value), "-", "_minus_", 1)
			near(t, at+field, row[title(field)], float64(w.counts[c]))
		}
		for field, want := range map[string]float64{
			"n": float64(w.n), "min": float64(w.low), "max": float64(w.high), "mean": w.mean, "median": w.median,
			"ad": w.ad, "rwg": w.rwg, "cns": w.cns, "dont_know": 1,
		} {
			near(t, at+field, row[title(field)], want)
		}
		if st.Number%2 == 1 {
			near(t, at+"consensus", row[title("consensus")], float64(scale[st.Number%len(scale)].Value))
		}
	}
}

// stepMeans are the two averages of a step that the formulas give.
func stepMeans(scale framework.Scale, step int) (individual, consensus float64) {
	first := 2*step - 1
	return (workedOut(scale, first).mean + workedOut(scale, first+1).mean) / 2, scale.Points(scale[first%len(scale)].Value)
}

// checkWorkbook compares the cells of the statements and of the summary with the formulas.
func checkWorkbook(t *testing.T, s *model.Session) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, s, report.Options{}) })))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := func(name string) [][]string {
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	titles := map[string]string{
		"n": "Scores", "min": "Lowest", "max": "Highest", "mean": "Mean", "median": "Median", "ad": "Deviation", "rwg": "Agreement (rWG)",
		"cns": "Consensus measure (Cns)", "dont_know": "Don’t know", "consensus": "Consensus",
	}
	checkStatements(t, "XLSX", s, sheet("Statements"), func(field string) string {
		if value, is := strings.CutPrefix(field, "count"); is {
			return "Gave " + strings.Replace(value, "_minus_", "−", 1)
		}
		return titles[field]
	})
	steps, format := 0, ""
	for r, row := range sheet("Summary") {
		var step int
		if len(row) < 4 {
			continue
		}
		if _, err := fmt.Sscanf(row[0], "%d. Step no.", &step); err != nil {
			continue
		}
		steps++
		individual, consensus := stepMeans(s.Framework().Scale, step)
		near(t, fmt.Sprint("XLSX, consensus of step ", step), row[2], consensus)
		near(t, fmt.Sprint("XLSX, mean of step ", step), row[3], individual)
		format, _ = f.GetCellValue("Summary", fmt.Sprint("D", r+1))
		if want := strings.Replace(read(individual, decimals(s.Framework().Scale)), "−", "-", 1); format != want {
			t.Errorf("XLSX shows the mean of step %d as %s, want %s", step, format, want)
		}
	}
	if steps != 3 {
		t.Errorf("XLSX has %d steps", steps)
	}
}

var (
	tags   = regexp.MustCompile(`<[^>]*>`) // what is no text of a page
	style  = regexp.MustCompile(`(?s)<style.*?</style>`)
	spoken = regexp.MustCompile(`<[^>]* (?:descr|aria-label)="([^"]*)"[^>]*>`)
	rules  = regexp.MustCompile(`[|*]|-{2,}:?`)
)

// wordsIn are the words that people find in a document, with what is said of drawings, one blank apart.
func wordsIn(t *testing.T, format string, file []byte) string {
	t.Helper()
	words := string(file)
	switch format {
	case "docx":
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := z.Open("word/document.xml")
		if err != nil {
			t.Fatal(err)
		}
		all, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		words = spoken.ReplaceAllString(string(all), " $1 ")
		words = tags.ReplaceAllString(strings.ReplaceAll(words, "</w:p>", " "), "")
	case "html":
		words = spoken.ReplaceAllString(style.ReplaceAllString(words, ""), " $1 ")
		words = tags.ReplaceAllString(words, " ")
	case "md":
		words = rules.ReplaceAllString(words, " ")
	}
	return strings.Join(strings.Fields(stdhtml.UnescapeString(words)), " ")
}

// checkDocument looks for what the formulas give in the words of a document: the averages of each step, and
// below the steps of each statement how many gave which score, and the sentence with its figures.
func checkDocument(t *testing.T, format string, s *model.Session, words string) {
	t.Helper()
	scale := s.Framework().Scale
	begin := strings.LastIndex(words, "Step 1: The step of the number 1")
	if begin < 0 {
		t.Fatalf("%s has no first step", format)
	}
	for step := 1; step <= 3; step++ {
		individual, consensus := stepMeans(scale, step)
		name := fmt.Sprintf("%d. Step no. %d ", step, step)
		for _, want := range []string{name + read(consensus, decimals(scale)) + " ", name + read(individual, decimals(scale)) + " 8 "} {
			if !strings.Contains(words[:begin], want) {
				t.Errorf("%s does not say %q", format, want)
			}
		}
	}
	rest := words[begin:]
	for _, st := range s.Statements() {
		_, rest, _ = strings.Cut(rest, fmt.Sprintf("%d. Statement %d", st.Number, st.Number))
		here, _, _ := strings.Cut(rest, fmt.Sprintf(" %d. Statement %d ", st.Number+1, st.Number+1))
		w := workedOut(scale, st.Number)
		if want := w.sentence(scale); !strings.Contains(here, want) {
			t.Errorf("%s does not say %q of statement %d: %s", format, want, st.Number, here)
		}
		if row, said := w.spread(scale); !strings.Contains(here, row) && !strings.Contains(here, said) {
			t.Errorf("%s says neither %q nor %q of statement %d: %s", format, row, said, st.Number, here)
		}
	}
}

// checkSummary compares the averages of steps in JSON with the formulas, and loads the file again.
func checkSummary(t *testing.T, s *model.Session, scale framework.Scale) {
	t.Helper()
	data := written(t, func(b *bytes.Buffer) error { return jsonfile.Session(b, s, report.Options{Names: true}) })
	var file struct {
		Summary struct {
			Steps []struct {
				Number                int
				Individual, Consensus struct{ Mean float64 }
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, step := range file.Summary.Steps {
		want, agreed := stepMeans(scale, step.Number)
		if math.Abs(step.Individual.Mean-want) > 1e-9 || math.Abs(step.Consensus.Mean-agreed) > 1e-9 {
			t.Errorf("step %d: %v and %v, want %v and %v", step.Number, step.Individual.Mean, step.Consensus.Mean, want, agreed)
		}
	}
	again, err := load.Session(bytes.NewReader(data), noon)
	if err != nil {
		t.Fatal(err)
	}
	reloaded := written(t, func(b *bytes.Buffer) error {
		return jsonfile.Session(b, again.History.Session(), report.Options{Names: true})
	})
	if diff := cmp.Diff(string(data), string(reloaded)); diff != "" {
		t.Errorf("loaded again it is another session:\n%s", diff)
	}
}

// Documents give every value of the scale its name and none of another scale, and each format
// takes every shape.
func TestDocumentsOfOtherScales(t *testing.T) {
	for name, scale := range scales() {
		for _, steps := range []int{1, 2, 3, 12, 15} {
			s := scored(t, shaped(t, steps, scale))
			doc := summary.New(s, report.Options{})
			text := string(written(t, func(b *bytes.Buffer) error { return markdown.Write(b, doc) }))
			if name != "points" && !strings.Contains(text, "statement "+scale.Words()+" points") {
				t.Errorf("%s, %d steps: nothing says that it is scored from %s", name, steps, scale.Words())
			}
			if strings.Contains(text, "0 to 5") || strings.Contains(text, "NaN") {
				t.Errorf("%s, %d steps: another scale is told of", name, steps)
			}
			if name == "yes and no" && (strings.Contains(text, "mixed") || strings.Contains(text, "far apart") || strings.Contains(text, "median")) {
				t.Errorf("%d steps: a scale of yes and no has a spread in words", steps)
			}
			page := string(written(t, func(b *bytes.Buffer) error { return html.Write(b, doc) }))
			if radial := strings.Contains(page, `class="radar strips"`); radial == report.Radial(steps) {
				t.Errorf("%s: %d steps have strips: %t", name, steps, radial)
			}
			if steps == 3 || steps == 15 {
				written(t, func(b *bytes.Buffer) error { return docx.Write(b, doc) })
				written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, s, report.Options{}) })
			}
		}
	}
}

// A table of sessions on several scales has a column for each value of any of them, and in it
// nothing where a session's scale does not have the value.
func TestTablesOfSeveralScales(t *testing.T) {
	var all []*framework.Framework
	var b bytes.Buffer
	sessions := []*model.Session{workshop(t)}
	for _, scale := range []framework.Scale{frameworktest.Scale(-2, 5), frameworktest.Scale(0, 11)} {
		sessions = append(sessions, scored(t, shaped(t, 3, scale)))
	}
	for _, s := range sessions {
		all = append(all, s.Framework())
	}
	p, err := table.NewPool(&b, "statements", "csv", report.Options{}, all...)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sessions {
		if err := p.Add(s); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.Flush(); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	first, last := slices.Index(rows[0], "count_minus_2"), slices.Index(rows[0], "count10")
	if last-first != 12 {
		t.Fatalf("the columns are %q", rows[0])
	}
	for i, want := range map[int]string{1: "--......-----", 6: ".....--------", 12: "--..........."} {
		got := ""
		for _, cell := range rows[i][first : last+1] {
			got += map[bool]string{true: "-", false: "."}[cell == ""]
		}
		if got != want {
			t.Errorf("row %d has counts %s, want %s", i, got, want)
		}
	}
	one, _ := table.NewPool(&b, "statements", "csv", report.Options{})
	if err := one.Add(sessions[1]); err == nil {
		t.Error("scores without a column are left out in silence")
	}
}

// ofItsOwn is a session on a framework with all that the second format has and the built-in does not.
func ofItsOwn(t testing.TB) *model.Session {
	f := shaped(t, 3, scales()["points"])
	name := framework.Name{One: "thing", Many: "things"}
	bound := 0.5
	f.Language, f.Direction, f.Strengths, f.ToWorkOn = "cy", framework.LeftToRight, &bound, &bound
	f.Names = framework.Names{Step: name, Statement: name, Score: name, Session: name, Participant: name, Area: name, Requirement: name}
	f.BarrierKinds = []framework.Item{{ID: "tools", Text: "Tools"}}
	f.Plan = &framework.PlanGuide{Title: "Roadmap", Lead: "owner", Months: 24, Chapters: []framework.PlanChapter{
		{ID: "aims", Title: "Aims", PlanPrompt: framework.PlanPrompt{Text: "What for?", Points: []string{"In a sentence"}}},
	}}
	for i := range f.Steps {
		f.Steps[i].Group = "Governance"
		for j := range f.Steps[i].Statements {
			f.Steps[i].Statements[j].ID = fmt.Sprintf("SM-%d", f.Steps[i].Statements[j].Number)
		}
	}
	return scored(t, f)
}

// withoutPlan is a session after which no plan is made.
func withoutPlan(t testing.TB) *model.Session {
	f := shaped(t, 3, scales()["1 to 5"])
	f.Plan = &framework.PlanGuide{Off: true}
	return scored(t, f)
}

// Where levels count for points of their own, the scale says so, and no figure with a decimal is told to be a mean.
func TestReportsSayWhatLevelsCountFor(t *testing.T) {
	doc := summary.New(scored(t, shaped(t, 3, scales()["points"])), report.Options{})
	words := wordsIn(t, "md", written(t, func(b *bytes.Buffer) error { return markdown.Write(b, doc) }))
	for _, want := range []string{
		"gave each statement 0 to 3, counted in averages as the table below says;",
		"Score Counts for Level Meaning", " 1 0.25 Level 1 ", " 3 1 Level 3 ",
		"Where there is no consensus the figure is the mean of the individual scores.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("nothing says %q", want)
		}
	}
}

// A step without a short name of its own has its title where there is room, and not the beginning of it.
func TestStepsAreCalledByTheirWholeTitle(t *testing.T) {
	for _, c := range [][3]string{
		{"Reading des…", "Reading designs", "Reading designs"},
		{"Priorities", "Setting priorities, roles and resources", "Priorities"},
		{"", "Running", "Running"},
		{"Keeping all …", "Keeping all that was agreed in mind over the many years to come", "Keeping all …"},
		{"Wait…", "Another title", "Wait…"},
	} {
		if got := report.StepName(c[0], c[1]); got != c[2] {
			t.Errorf("%q of %q is called %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
