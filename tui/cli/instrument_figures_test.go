//go:build unix

package cli_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"math/big"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"

	"github.com/xuri/excelize/v2"
)

// compare holds what stands in every file against what was typed.
func (w workshopWith) compare(dir string) {
	whole := decode(w.t, only(w.t, dir, "*names.json"))
	w.sameAnswers(whole)
	w.sameSummary(whole)
	if len(whole.Barriers) != 1 || whole.Barriers[0].Kind == "" || !w.calls(whole.Barriers[0].Kind) || len(whole.Priorities) != 1 {
		w.t.Errorf("barriers %+v and priorities %+v", whole.Barriers, whole.Priorities)
	}
	if w.fw.HasPlan() && (len(whole.Targets) != 1 || whole.Targets[0].Level != w.value(w.levels-1) || !whole.Priorities[0].Focus) {
		w.t.Errorf("targets %+v, priorities %+v", whole.Targets, whole.Priorities)
	}
	planned, err := filepath.Glob(filepath.Join(dir, "*-plan.*"))
	if err != nil || len(planned) > 0 != w.fw.HasPlan() {
		w.t.Errorf("of the plan there are %q, %v", planned, err)
	}
	w.sameTables(func(table string) [][]string {
		rows, err := csv.NewReader(bytes.NewReader(only(w.t, dir, "*-"+table+".csv"))).ReadAll()
		if err != nil {
			w.t.Fatal(err)
		}
		return rows
	})
	w.sameBook(only(w.t, dir, "*names.xlsx"))
	for _, kind := range []string{".md", ".txt", ".html", ".docx"} {
		w.sameText(kind, plainText(w, kind, only(w.t, dir, "*names"+kind)))
		w.sameSteps("the board's "+kind, plainText(w, kind, only(w.t, dir, "*-board"+kind)))
	}
	// The copies load again, to the same session.
	again := w.t.TempDir()
	path, err := filepath.Glob(filepath.Join(dir, "*names.json"))
	if err != nil {
		w.t.Fatal(err)
	}
	call(w.t, again, "load", path[0])
	original := call(w.t, dir, "show", whole.ID, "--json", "--names")
	if call(w.t, again, "show", whole.ID, "--json", "--names") != original {
		w.t.Error("the JSON loads to another session")
	}
	copied, err := filepath.Glob(filepath.Join(dir, "*-as-of-*.db"))
	if err != nil || len(copied) != 1 || call(w.t, again, "show", whole.ID, "--json", "--names", "--file", copied[0]) != original {
		w.t.Errorf("the data file %q to go on in has another session, %v", copied, err)
	}
}

// calls reports whether a kind of barrier is the one that was chosen.
func (w workshopWith) calls(kind string) bool {
	for _, own := range w.fw.BarrierKinds {
		if own.ID == kind {
			return own.Text == w.kind
		}
	}
	return kind == w.kind
}

// sameAnswers compares each answer of each round.
func (w workshopWith) sameAnswers(whole exported) {
	var want, got []string
	for n, st := range w.fw.Statements() {
		for round := 1; round <= w.rounds(n); round++ {
			for person := range seats {
				want = append(want, fmt.Sprint(st.Number, "/", round, "/", seats[person], "/", w.given(n, person, round)))
			}
		}
	}
	names := map[string]string{}
	for _, p := range whole.Participants {
		names[p.ID] = p.Name
	}
	for _, s := range whole.Scores {
		got = append(got, fmt.Sprint(s.Statement, "/", s.Round, "/", names[s.Participant], "/", strings.Trim(string(s.Score), `"`)))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		w.t.Errorf("the answers are\n%q, not\n%q", got, want)
	}
}

// median is the middle of some numbers, or the mean of the two in the middle; nil for none.
func median(numbers []*big.Rat) *big.Rat {
	if len(numbers) == 0 {
		return nil
	}
	numbers = slices.SortedFunc(slices.Values(numbers), (*big.Rat).Cmp)
	return average([]*big.Rat{numbers[(len(numbers)-1)/2], numbers[len(numbers)/2]})
}

// stepFigures are the means of a step, by the answers and by what was agreed, and over how many
// statements the second is.
func (w workshopWith) stepFigures(step int) (individual, agreed *big.Rat, statements int) {
	var means, levels []*big.Rat
	n := 0
	for i, st := range w.fw.Steps {
		for range st.Statements {
			if mean := average(w.numbers(n)); i == step && mean != nil {
				means = append(means, mean)
			}
			if level, ok := w.agreed(n); i == step && ok {
				levels = append(levels, big.NewRat(int64(level), 1))
			}
			n++
		}
	}
	return average(means), average(levels), len(levels)
}

// counts is how many gave each level of a statement, the lowest first.
func (w workshopWith) counts(n int) []int {
	counts := make([]int, w.levels)
	for _, x := range w.numbers(n) {
		counts[int(x.Num().Int64())-w.lowest]++
	}
	return counts
}

// sameSummary compares the figures of the JSON.
func (w workshopWith) sameSummary(whole exported) {
	for n, got := range whole.Summary.Statements {
		level, found := w.agreed(n)
		if got.N != len(w.numbers(n)) || !near(average(w.numbers(n)), got.Mean) || !near(median(w.numbers(n)), got.Median) ||
			!slices.Equal(got.Counts, w.counts(n)) || found != (got.Consensus != nil) || found && *got.Consensus != level {
			w.t.Errorf("statement %d is %+v; want mean %v, median %v, counts %v, consensus %v %v", n+1, got,
				average(w.numbers(n)), median(w.numbers(n)), w.counts(n), level, found)
		}
	}
	for i, got := range whole.Summary.Steps {
		if individual, agreed, over := w.stepFigures(i); !near(individual, got.Individual.Mean) || !near(agreed, got.Consensus.Mean) || got.Consensus.Statements != over {
			w.t.Errorf("step %d is %+v; want %v and %v over %d", i+1, got, individual, agreed, over)
		}
	}
	if len(whole.Summary.Statements) != len(w.fw.Statements()) || len(whole.Summary.Steps) != len(w.fw.Steps) {
		w.t.Errorf("%d statements and %d steps", len(whole.Summary.Statements), len(whole.Summary.Steps))
	}
}

// column is a column of a table without its head. Rows may end before it.
func (w workshopWith) column(rows [][]string, name string) []string {
	at := slices.Index(rows[0], name)
	if at < 0 {
		w.t.Fatalf("there is no column %s in %q", name, rows[0])
	}
	var cells []string
	for _, row := range rows[1:] {
		cells = append(cells, append(row, make([]string, at+1)...)[at])
	}
	return cells
}

// cellOf reports whether a cell of a table has a figure, or is empty where there is none.
func cellOf(cell string, want *big.Rat) bool {
	if want == nil || cell == "" {
		return want == nil && cell == ""
	}
	got, err := strconv.ParseFloat(cell, 64)
	return err == nil && near(want, &got)
}

// sameStatements compares the figures of the statements in a table, whose columns have names.
func (w workshopWith) sameStatements(where string, rows [][]string, named func(figure string) string, counted func(level int) string) {
	for i := range w.fw.Statements() {
		var agreed *big.Rat
		if level, found := w.agreed(i); found {
			agreed = big.NewRat(int64(level), 1)
		}
		for figure, want := range map[string]*big.Rat{"mean": average(w.numbers(i)), "median": median(w.numbers(i)), "consensus": agreed} {
			if got := w.column(rows, named(figure))[i]; !cellOf(got, want) {
				w.t.Errorf("in %s, the %s of statement %d is %q, not %v", where, figure, i+1, got, want)
			}
		}
		for place, count := range w.counts(i) {
			if got := w.column(rows, counted(w.value(place)))[i]; got != strconv.Itoa(count) {
				w.t.Errorf("in %s, %s of statement %d is %q, not %d", where, counted(w.value(place)), i+1, got, count)
			}
		}
	}
}

// sameAverages compares the averages of the steps in a table.
func (w workshopWith) sameAverages(where string, rows [][]string, means, agreements string) {
	for i := range w.fw.Steps {
		individual, agreed, _ := w.stepFigures(i)
		if a, b := w.column(rows, means)[i], w.column(rows, agreements)[i]; !cellOf(a, individual) || !cellOf(b, agreed) {
			w.t.Errorf("in %s, step %d is %q and %q, not %v and %v", where, i+1, a, b, individual, agreed)
		}
	}
}

// sameTables compares the tables for analysis.
func (w workshopWith) sameTables(table func(string) [][]string) {
	w.sameStatements("the table", table("statements"), func(figure string) string { return figure }, func(level int) string {
		if level < 0 {
			return fmt.Sprint("count_minus_", -level)
		}
		return fmt.Sprint("count", level)
	})
	w.sameAverages("the table", table("steps"), "individual_mean", "consensus_mean")
	scores := table("scores")
	var want []string
	for n, st := range w.fw.Statements() {
		for round := 1; round <= w.rounds(n); round++ {
			for person := range seats {
				answer := w.given(n, person, round)
				if _, err := strconv.Atoi(answer); err != nil {
					answer = ""
				}
				want = append(want, fmt.Sprint(st.Label(), "/", round, "/", seats[person], "/", answer))
			}
		}
	}
	var got []string
	for i, statement := range w.column(scores, "statement") {
		got = append(got, fmt.Sprint(statement, "/", w.column(scores, "round")[i], "/", w.column(scores, "participant")[i], "/", w.column(scores, "score")[i]))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		w.t.Errorf("the table of scores is\n%q, not\n%q", got, want)
	}
}

// sameBook compares the figures in the sheets of the workbook.
func (w workshopWith) sameBook(data []byte) {
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		w.t.Fatal(err)
	}
	defer book.Close()
	sheet := func(name string) [][]string {
		rows, err := book.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			w.t.Fatal(err)
		}
		return rows
	}
	heads := map[string]string{"mean": "Mean", "median": "Median", "consensus": "Consensus"}
	w.sameStatements("the workbook", sheet("Statements"), func(figure string) string { return heads[figure] }, func(level int) string {
		return "Gave " + framework.Number(level)
	})
	averages := sheet("Summary")
	first := slices.IndexFunc(averages, func(row []string) bool { return len(row) > 2 && row[2] == "Consensus" })
	if first < 0 {
		w.t.Fatalf("the summary has no averages: %q", averages)
	}
	w.sameAverages("the workbook", averages[first:first+1+len(w.fw.Steps)], "Individual mean", "Consensus")
	answers := 0
	for n := range w.fw.Statements() {
		answers += w.rounds(n) * len(seats)
	}
	if rows := sheet("Scores"); len(rows) != 1+answers {
		w.t.Errorf("the workbook has %d rows of scores, not %d", len(rows)-1, answers)
	}
}

// plainText is what people read in a report, with one space between its words.
func plainText(w workshopWith, kind string, data []byte) string {
	said := string(data)
	tags := regexp.MustCompile(`<[^>]*>`)
	switch kind {
	case ".docx":
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			w.t.Fatal(err)
		}
		part, err := archive.Open("word/document.xml")
		if err != nil {
			w.t.Fatal(err)
		}
		defer part.Close()
		body, err := io.ReadAll(part)
		if err != nil {
			w.t.Fatal(err)
		}
		said = strings.ReplaceAll(string(body), "</w:p>", " ")
		said = html.UnescapeString(tags.ReplaceAllString(said, ""))
	case ".html":
		_, said, _ = strings.Cut(said, "<body>")
		said = html.UnescapeString(tags.ReplaceAllString(said, " "))
	case ".md":
		said = strings.NewReplacer("|", " ", "*", "", `\`, "").Replace(said)
	}
	return strings.Join(strings.Fields(said), " ")
}

// sameSteps compares the averages of steps as people read them.
func (w workshopWith) sameSteps(where, said string) {
	at := 0
	for i, step := range w.fw.Steps {
		_, agreed, _ := w.stepFigures(i)
		row := fmt.Sprintf("%d. %s %s", step.Number, step.Short, inWords(agreed))
		found := strings.Index(said[at:], row)
		if found < 0 {
			w.t.Errorf("%s does not read %q after %.300q", where, row, said[at:])
			return
		}
		at += found
	}
}

// sameText compares the averages of the steps, and what each statement says of its scores.
func (w workshopWith) sameText(where, said string) {
	w.sameSteps(where, said)
	at := 0
	for n := range w.fw.Statements() {
		numbers := w.numbers(n)
		if slices.Max(w.counts(n)) == len(numbers) || w.levels == 2 {
			continue // these are said in other words
		}
		words := fmt.Sprintf("median %s, mean %s, from %d scores",
			strings.TrimSuffix(inWords(median(numbers)), ".0"), inWords(average(numbers)), len(numbers))
		found := strings.Index(said[at:], words)
		if found < 0 {
			w.t.Errorf("%s does not read %q of statement %d", where, words, n+1)
			return
		}
		before := said[at : at+found]
		at += found + len(words)
		if level, ok := w.agreed(n); ok && !regexp.MustCompile(`Consensus:? `+framework.Number(level)+`\b`).MatchString(before) {
			w.t.Errorf("%s does not have the consensus %d of statement %d", where, level, n+1)
		}
	}
}
