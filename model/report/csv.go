package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"stocktake/model"
)

// ScoresCSV writes the scores of every round that may be seen in long form, a row for
// each: made for analysis, and readable again as a score sheet. corrected_from is what
// was revealed, of a score that was put right: 0 to 5, dk, na, or none. A comment
// stands in its writer's last row; somebody who wrote one and gave no score has a row
// without a score. Without names, and in an anonymous session, the cells for agency and
// role are empty: beside scores they would tell whose those are.
func ScoresCSV(w io.Writer, s *model.Session, o Options) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{ // Error tells at the end
		"session", "area", "date", "round", "step", "statement", "participant", "agency", "role", "scoring",
		"score", "corrected_from", "comment",
	})
	for _, step := range s.Framework().Steps {
		for _, st := range step.Statements {
			for _, row := range scoreRows(s, st.Number) {
				_ = out.Write(row.cells(s, o, step.Number))
			}
		}
	}
	out.Flush()
	return out.Error()
}

// scoreRow is an answer, a comment, or both.
type scoreRow struct {
	answer
	statement, round int
	comment          string
}

// scoreRows are the rows of one statement: round by round, each in the order of the table.
func scoreRows(s *model.Session, statement int) []scoreRow {
	var rows []scoreRow
	last := make(map[string]int) // each participant's last row
	for round := 1; round <= s.Rounds(statement); round++ {
		for _, a := range answersOf(s, statement, round) {
			last[a.participant.ID] = len(rows)
			rows = append(rows, scoreRow{answer: a, statement: statement, round: round})
		}
	}
	for _, p := range s.Participants() {
		comment := CommentText(s, statement, p.ID)
		if i, answered := last[p.ID]; answered {
			rows[i].comment = comment
		} else if comment != "" {
			rows = append(rows, scoreRow{answer{participant: p}, statement, s.Rounds(statement), comment})
		}
	}
	return rows
}

func (r scoreRow) cells(s *model.Session, o Options, step int) []string {
	d, p := s.Details(), r.participant
	if s.Anonymous() || !o.Names {
		p.Agency, p.Role = "", ""
	}
	return []string{
		Cell(d.Title), Cell(d.Area), string(d.Date), strconv.Itoa(r.round), strconv.Itoa(step), strconv.Itoa(r.statement),
		Cell(o.label(p)), Cell(p.Agency), Cell(p.Role), yesNo(p.Scoring), r.score.String(), r.correctedFrom(), Cell(r.comment),
	}
}

func (r scoreRow) correctedFrom() string {
	switch {
	case r.was == nil:
		return ""
	case !r.was.Answered():
		return "none"
	default:
		return r.was.String()
	}
}

// CommentText is what a participant wrote on a statement, all notes together; empty
// for nothing.
func CommentText(s *model.Session, statement int, participant string) string {
	var texts []string
	for _, n := range s.Evidence(statement) {
		if n.By == participant {
			texts = append(texts, n.Text)
		}
	}
	return strings.Join(texts, "\n")
}

// StatementsCSV writes a row for each statement with its figures, not rounded, and
// what was agreed. The figures are of the latest of its rounds that may be seen; sealed
// counts the answers that are in and may not, seconds is the time spent on it. A figure
// that cannot be worked out is an empty cell, and so is a time that is not known.
func StatementsCSV(w io.Writer, s *model.Session, _ Options) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{
		"number", "step", "text", "n", "mean", "median", "ad", "min", "max", "rwg", "cns",
		"count0", "count1", "count2", "count3", "count4", "count5", "dont_know", "not_applicable", "missing",
		"consensus", "no_consensus", "outside_range", "rationale", "dissent", "discuss", "reasons", "flagged",
		"rounds", "sealed", "seconds",
	})
	for _, st := range s.Summary().Statements {
		_ = out.Write(append(statementRow(st), roundCells(s, st.Statement.Number)...))
	}
	out.Flush()
	return out.Error()
}

func statementRow(st model.StatementSummary) []string {
	f := st.Figures
	row := []string{
		strconv.Itoa(st.Statement.Number), strconv.Itoa(st.Step), Cell(st.Statement.Text),
		strconv.Itoa(f.N), number(f.Mean), number(f.Median), number(f.AD),
		count(f.Min, f.N), count(f.Max, f.N), number(shownRWG(f)), number(f.CNS),
	}
	for _, n := range st.Scores.Counts {
		row = append(row, strconv.Itoa(n))
	}
	row = append(row, strconv.Itoa(st.Scores.DontKnow), strconv.Itoa(st.Scores.NotApplicable), strconv.Itoa(st.Scores.Missing))
	c := model.Consensus{}
	if st.Consensus != nil {
		c = *st.Consensus
	}
	return append(row,
		c.Score.String(), yesNo(st.Consensus != nil && !c.Agreed()), yesNo(st.Outside), Cell(c.Rationale), Cell(c.Dissent),
		yesNo(len(st.Reasons) > 0), Cell(reasons(st)), yesNo(st.Flagged),
	)
}

func roundCells(s *model.Session, statement int) []string {
	spent := ""
	if n := seconds(s, statement); n > 0 {
		spent = strconv.Itoa(n)
	}
	return []string{strconv.Itoa(s.Rounds(statement)), strconv.Itoa(sealedIn(s, statement)), spent}
}

// shownRWG is rWG as reports give it: below 0 it says no more than 0.
func shownRWG(st model.Statistics) float64 { return math.Max(st.RWG, 0) }

func number(x float64) string {
	if math.IsNaN(x) {
		return ""
	}
	return strconv.FormatFloat(x, 'g', -1, 64)
}

func count(x, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(x)
}

func yesNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// Cell is a text for a cell of a CSV file. Spreadsheets take what begins with
// = + - @ or a control character for a formula: an apostrophe before it keeps it
// text. A text that itself looks so escaped gets one more, so Uncell gives every
// text back.
func Cell(text string) string {
	if formula(strings.TrimLeft(text, "'")) {
		return "'" + text
	}
	return text
}

// Uncell takes off the apostrophe that Cell put on.
func Uncell(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && formula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return text
}

func formula(text string) bool {
	return text != "" && strings.IndexByte("=+-@\t\r", text[0]) >= 0
}
