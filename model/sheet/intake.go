package sheet

import (
	"bufio"
	"fmt"
	"io"

	"stocktake/model"
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
}

// FileReport is what one file comes to.
type FileReport struct {
	Name   string
	Report Report // without new participants
	// Strange says that the file was made for another session or framework; empty usually.
	Strange string
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
		m.file = i
		m.check(f.Scores.As(o.As).Rows)
	}
	in := Intake{Files: make([]FileReport, len(files))}
	for i, f := range files {
		here := append(append(Problems{}, f.Problems...), m.problems[i]...)
		in.Problems = append(in.Problems, problemsOf(f.Name, here.err())...)
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
		in.Files[i] = FileReport{Name: f.Name, Report: m.reports[i], Strange: f.Scores.strange(s)}
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

// label says in the history what was taken in.
func label(files []File) string {
	scores, training := 0, 0
	for _, f := range files {
		if f.Training != nil {
			training++
		} else {
			scores++
		}
	}
	switch {
	case scores == 0:
		return "training needs from a list"
	case training > 0:
		return "score sheets and training needs"
	case scores == 1:
		return "score sheet"
	default:
		return fmt.Sprintf("%d score sheets", scores)
	}
}

// strange says that a sheet was made for another session or framework.
func (sh Sheet) strange(s *model.Session) string {
	session, framework := sh.madeFor()
	return strangeTo(s, session, framework)
}

func strangeTo(s *model.Session, session, framework string) string {
	title := s.Framework().Title
	switch {
	case framework != "" && fold(framework) != fold(title):
		return fmt.Sprintf("was made for the framework “%s”, not “%s”: its statements of the same numbers may say something else", framework, title)
	case session != "" && fold(session) != fold(s.Details().Title):
		return fmt.Sprintf("was made for the session “%s”", session)
	default:
		return ""
	}
}
