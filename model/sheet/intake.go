package sheet

import (
	"bufio"
	"cmp"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"fmt"
	"io"
	"slices"
	"strings"
)

// File is what was read of one file that is to be taken into a session: a score sheet,
// or a training needs analysis.
type File struct {
	Name     string
	Scores   Sheet     // its good rows; empty for a training needs analysis
	Training *Training // its good rows; nil for a score sheet
	Problems Problems  // what is wrong in the file by itself
}

// ReadFile reads a score sheet in any of its formats, or a training needs analysis in
// CSV, which its first line tells; name is what problems call the file.
func ReadFile(name string, r io.Reader) File {
	const header = 4096 // bytes in which the first line of a table ends
	text := bufio.NewReaderSize(r, header)
	first, _ := text.Peek(header) // what cannot be read is reported by whoever reads all of it
	f := File{Name: name}
	var err error
	if IsTraining(first) {
		var t Training
		t, err = ReadTrainingCSV(name, text)
		f.Training = &t
	} else {
		f.Scores, err = Read(name, text)
	}
	f.Problems = problemsOf(name, err)
	return f
}

// Unreadable is a file that could not be opened, with a sentence that says which and why.
func Unreadable(name, sentence string) File {
	return File{Name: name, Problems: Problems{{Sentence: sentence}}}
}

func problemsOf(name string, err error) Problems {
	if ps, ok := err.(Problems); ok || err == nil {
		return ps
	}
	return Problems{{File: name, Sentence: err.Error()}}
}

// Options say how files are taken in.
type Options struct {
	// As names whoever filled in the rows that do not say it.
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
	// Sealed refuses to take in anything that would be seen at once.
	Sealed bool
}

// Intake is what files come to in a session, worked out before anything is done.
type Intake struct {
	// Batch is the one change that takes them in. It has no changes where all is there
	// already, and none where something is wrong, unless the good rows alone were asked for.
	Batch model.Batch
	// Report says what the change does, of all files together.
	Report Report
	// Files has the same for each file, in order.
	Files []FileReport
	// Problems are all rows that are not taken and why, in the order of the files and
	// in each from top to bottom.
	Problems Problems
	// Namesakes are those among the problems of whom only people can say whether they are
	// the same person; Options.Same says it.
	Namesakes []Namesake
}

// FileReport is what one file comes to.
type FileReport struct {
	Name   string
	Report Report // without new participants
	Read   int    // rows that say anything
	// Warnings are sentences where the file was made for another session or framework.
	Warnings []string
	People   []string // whose answers are in it, as the session calls them or will
}

// TakeIn works out what files come to in a session. Scores and training needs of all of
// them are one change; see Sheet.Changes for what becomes of a row.
//
// The error is a sentence where the session takes no score sheets, or none as Sealed
// asks; else Problems when something is wrong and Partial does not say to go on.
func TakeIn(s *model.Session, files []File, o Options) (Intake, error) {
	m := newMerger(s, o, len(files))
	if err := m.mayTake(files); err != nil {
		return Intake{}, err
	}
	for i, f := range files {
		m.file, m.foreign = i, m.foreignTo(f.Scores.Sources)
		m.check(m.understand(f.Scores.As(o.As).Rows))
	}
	in := Intake{Files: make([]FileReport, len(files)), Namesakes: m.namesakes}
	for i, f := range files {
		in.Problems = append(in.Problems, inFile(append(slices.Clone(f.Problems), m.problems[i]...))...)
	}
	if err := m.tooMany(); err != nil {
		in.Problems = append(in.Problems, err...)
		return in, in.Problems
	}
	if len(in.Problems) > 0 && !o.Partial {
		return in, in.Problems
	}
	m.make()
	needs := newNeedsMerger(s)
	for i, f := range files {
		in.Files[i] = FileReport{Name: f.Name, Report: m.reports[i], Read: f.read(), Warnings: f.Scores.warnings(s), People: peopleIn(s, f.Scores.As(o.As))}
		if f.read() == 0 && len(f.Problems) == 0 {
			in.Files[i].Warnings = append(in.Files[i].Warnings, f.empty())
		}
		if f.Training != nil {
			changes := needs.take(*f.Training)
			in.Files[i].Report.Training = len(changes)
			m.changes = append(m.changes, changes...)
		}
		in.Report.add(in.Files[i].Report)
	}
	in.Report.NewParticipants = m.newcomers
	in.Batch = model.Batch{Label: label(files), Changes: m.changes}
	return in, nil
}

// read is how many rows of a file say anything.
func (f File) read() int {
	if f.Training != nil {
		return len(f.Training.Needs)
	}
	return len(f.Scores.Rows)
}

// empty is a sentence for a file that says nothing.
func (f File) empty() string {
	if f.Training != nil {
		return text.Path(f.Name) + " holds no training needs"
	}
	return text.Path(f.Name) + " holds no scores and no comments"
}

// Nothing is a sentence for files that change nothing: that the session has all of it
// already, or that nothing was in them.
func (in Intake) Nothing() string {
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
func peopleIn(s *model.Session, sh Sheet) []string {
	var names []string
	for _, row := range sh.Rows {
		name := row.Participant
		if p, there := find(s.Participants(), name); there && name != "" {
			name = p.Label()
		}
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// label says in the history what was taken in.
func label(files []File) string {
	scores, training := 0, 0
	for _, f := range files {
		if f.Training != nil {
			training++
		} else if len(f.Scores.Rows) > 0 {
			scores++
		}
	}
	switch {
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
func inFile(ps Problems) Problems {
	sheets := make(map[string]int)
	for _, p := range ps {
		if _, met := sheets[p.Sheet]; !met {
			sheets[p.Sheet] = len(sheets)
		}
	}
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(sheets[a.Sheet], sheets[b.Sheet]), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return ps
}
