// Package intake works out what score sheets and training needs do to a session: who is
// new, what differs from what is there, and what is refused. What is in a file, package
// sheet tells.
package intake

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/sheet/roster"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/traininglist"
	"familyhub/stocktake/model/text"
)

// Options say how files are taken in.
type Options struct {
	// As names the person who filled in the rows that do not say it.
	As string
	// Same names those, as files call them, who are the same person although a file has
	// another agency for them, or nearly their name.
	Same []string
	// New names those who are somebody else than the participants of nearly their name.
	New []string
	// Keep leaves the scores and comments that are there, where files say otherwise.
	Keep bool
	// Partial takes the good rows although others are bad. Of two rows that answer the
	// same the first is taken.
	Partial bool
	// Today is the day after which no value of a measure is taken; empty for any.
	Today calendar.Date
	// Sealed refuses to take in anything that would be seen at once.
	Sealed bool
}

// Result is what files come to in a session, worked out before anything is done.
type Result struct {
	// Batch is the one change that takes them in. It has no changes where all is there
	// already, and none where something is wrong, unless the good rows alone were asked for.
	Batch model.Batch
	// Report says what the change does, of all files together.
	Report Report
	// Files has the same for each file, in order.
	Files []FileReport
	// Problems are all rows that are not taken and why, in the order of the files and
	// in each from top to bottom.
	Problems tabular.Problems
	// Namesakes are those among the problems of whom only people can say whether they are
	// the same person; Options.Same says it.
	Namesakes []roster.Namesake
}

// FileReport is what one file changes.
type FileReport struct {
	Name   string
	Report Report // without new participants
	Read   int    // rows that say anything
	// Warnings are sentences where the file was made for another session or framework.
	Warnings []string
	People   []string // whose answers are in it, as the session calls them or will
}

// TakeIn works out what files come to in a session. Scores and training needs of all of
// them are one change.
//
// People are found by name, whatever its case, or by alias; others are added and score.
// Scores go into the round that the row says, without one into the statement's current
// round; comments become notes by their writer or replace the one that is there. Barriers
// and priorities go on the session's lists with who said them, but not in an anonymous
// session; of the same words there is one entry, for all statements and all who said it. In
// a round that is not revealed they would tell how somebody scored, so they lie
// sealed beside them, and go on the lists with the reveal. What a
// sheet does not say stays. Taking the same sheet in again changes nothing; but into a
// round that is not revealed scores and comments go unread each time, since to say that
// they were there would tell what is there.
//
// Refused are rows that do not say who answered, which Options.As names; names that are
// nearly a participant's; names in an anonymous session; scores of a round that was
// revealed, or that another one followed, where they differ; scores of observers; unknown
// statements and rounds, and statements that read otherwise in the sheet; two rows of one
// person for one round of a statement that differ; and an alias of another session.
//
// The error is a sentence where the session takes no score sheets, or none as Sealed
// asks; else Problems when something is wrong and Partial does not say to go on.
func TakeIn(s *model.Session, files []sheet.File, o Options) (Result, error) {
	m := newMerger(s, o, len(files))
	if err := m.mayTake(files); err != nil {
		return Result{}, err
	}
	for i, f := range files {
		m.file = &m.files[i]
		m.file.foreign = foreignTo(s, f.Scores.Sources)
		m.check(reading{s, &m.people, m.file}.understand(f.Scores.As(o.As).Rows))
	}
	measured, wrong := measuresIn(s, files, o.Today)
	in := Result{Files: make([]FileReport, len(files)), Namesakes: m.namesakes}
	for i, f := range files {
		in.Problems = append(in.Problems, inFile(append(append(slices.Clone(f.Problems), m.files[i].problems...), wrong[i]...))...)
	}
	if err := m.tooMany(); err != nil {
		in.Problems = append(in.Problems, err...)
		return in, in.Problems
	}
	if len(in.Problems) > 0 && !o.Partial {
		return in, in.Problems
	}
	m.make()
	needs := traininglist.NewNeedsMerger(s)
	in.Report.asks = s.Framework()
	for i, f := range files {
		m.files[i].report.asks = s.Framework()
		rows, of := holds(f)
		in.Files[i] = FileReport{Name: f.Name, Report: m.files[i].report, Read: rows, Warnings: warnings(s, f.Scores.Sources), People: peopleIn(s, f.Scores.As(o.As))}
		if rows == 0 && len(f.Problems) == 0 {
			in.Files[i].Warnings = append(in.Files[i].Warnings, text.Path(f.Name)+" holds no "+of)
		}
		if f.Training != nil {
			changes := needs.Take(*f.Training)
			in.Files[i].Report.Training = len(changes)
			m.changes = append(m.changes, changes...)
		}
		if f.Measures != nil {
			in.Files[i].Report.Measures = measured[i]
			m.changes = append(m.changes, measured[i].Change.Changes...)
		}
		in.Report.add(in.Files[i].Report)
	}
	in.Report.NewParticipants = m.newcomers
	in.Batch = model.Batch{Label: label(files), Changes: m.changes}
	return in, nil
}

// measuresIn is what the tables of measures among files come to, by file, and what is wrong in
// them. A second such file is refused: it could say something else of the same measures.
func measuresIn(s *model.Session, files []sheet.File, today calendar.Date) (taken map[int]measurelist.Taken, wrong map[int]tabular.Problems) {
	taken, wrong = map[int]measurelist.Taken{}, map[int]tabular.Problems{}
	first := ""
	for i, f := range files {
		switch {
		case f.Measures == nil:
		case first != "":
			wrong[i] = tabular.Refused(f.Name, "%s has measures as well; take the one in first, then the other", text.Path(first))
		default:
			first = f.Name
			var err error
			var problems tabular.Problems
			if taken[i], err = f.Measures.Changes(s, today); errors.As(err, &problems) {
				wrong[i] = problems
			}
		}
	}
	return taken, wrong
}

// holds is how many rows of a file say anything, and what they are of.
func holds(f sheet.File) (rows int, of string) {
	switch {
	case f.Training != nil:
		return len(f.Training.Needs), "training needs"
	case f.Measures != nil:
		return f.Measures.Rows(), "measures"
	}
	return len(f.Scores.Rows), "scores and no comments"
}

// warnings are those of the sessions that a sheet was made for.
func warnings(s *model.Session, sources []sheet.Source) []string {
	var all []string
	for _, src := range sources {
		if words := src.Warning(s); words != "" {
			all = append(all, words)
		}
	}
	return all
}

// Nothing is a sentence for files that change nothing: that the session has all of it
// already, or that nothing was in them.
func (in Result) Nothing() string {
	read := 0
	var empty []string
	for _, f := range in.Files {
		read += f.Read
		if f.Read == 0 {
			empty = append(empty, f.Warnings...)
		}
	}
	if read > 0 {
		return strings.Join(append([]string{"Nothing to take in: the session has all of it already"}, empty...), "; ") + "."
	}
	return "Nothing to take in: " + strings.Join(empty, "; ") + "."
}

// peopleIn are those whose answers a sheet holds, each once, in its order.
func peopleIn(s *model.Session, sh sheet.Sheet) []string {
	var names []string
	for _, row := range sh.Rows {
		name := row.Participant
		if p, there := namelist.Find(s.Participants(), name); there && name != "" {
			name = p.Label()
		}
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// label says in the history what was taken in.
func label(files []sheet.File) string {
	scores, training, measures := 0, 0, 0
	for _, f := range files {
		if f.Training != nil {
			training++
		} else if f.Measures != nil {
			measures++
		} else if len(f.Scores.Rows) > 0 {
			scores++
		}
	}
	switch {
	case measures > 0 && scores+training > 0:
		return "score sheets, training needs and measures"
	case measures > 0:
		return measurelist.Label
	case scores > 0 && training > 0:
		return "score sheets and training needs"
	case training > 0:
		return "training needs from a list"
	case scores > 1:
		return fmt.Sprintf("%d score sheets", scores)
	default:
		return "score sheet"
	}
}

// inFile puts the problems of one file in order: sheet by sheet, in each from top to bottom.
func inFile(ps tabular.Problems) tabular.Problems {
	sheets := make(map[string]int)
	for _, p := range ps {
		if _, met := sheets[p.Sheet]; !met {
			sheets[p.Sheet] = len(sheets)
		}
	}
	slices.SortStableFunc(ps, func(a, b tabular.Problem) int {
		return cmp.Or(cmp.Compare(sheets[a.Sheet], sheets[b.Sheet]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return ps
}
