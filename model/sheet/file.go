package sheet

import (
	"bufio"
	"io"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet/measurelist"
	"familyhub/stocktake/model/sheet/tabular"
	"familyhub/stocktake/model/sheet/traininglist"
	"familyhub/stocktake/model/sheet/xlsx"
)

// File is what was read of one file that is to be taken into a session: a score sheet,
// a training needs analysis, or a table of measures.
type File struct {
	Name     string
	Scores   Sheet                  // its good rows; empty for a training needs analysis
	Training *traininglist.Training // its good rows; nil for a score sheet
	Measures *measurelist.List      // its good rows; nil for anything else
	Problems tabular.Problems       // what is wrong in the file by itself
}

// ReadFile reads a score sheet in any of its formats, a training needs analysis in CSV, or a
// table of measures in CSV or in a workbook, which its first line tells; name is what problems
// call the file, and fw the framework of the session which is to take it in.
func ReadFile(name string, r io.Reader, fw *framework.Framework) File {
	const header = 4096 // bytes in which the first line of a table ends
	text := bufio.NewReaderSize(r, header)
	first, _ := text.Peek(header) // what cannot be read is reported by the caller that reads all of it
	f := File{Name: name}
	var err error
	switch {
	case xlsx.Looks(first):
		var book xlsx.Book
		if book, err = xlsx.Read(text); err == nil && measurelist.IsBook(book) {
			var m measurelist.List
			m, err = measurelist.ReadBook(name, book)
			f.Measures = &m
		} else if err == nil {
			f.Scores, err = readBook(name, book, fw)
		}
	case measurelist.IsTable(first):
		var m measurelist.List
		m, err = measurelist.Read(name, text)
		f.Measures = &m
	case traininglist.IsTraining(first):
		var t traininglist.Training
		t, err = traininglist.ReadTrainingCSV(name, text)
		f.Training = &t
	default:
		f.Scores, err = Read(name, text, fw)
	}
	f.Problems = problemsOf(name, err)
	return f
}

// Unreadable is a file that could not be opened, with a sentence that says which and why.
func Unreadable(name, sentence string) File {
	return File{Name: name, Problems: tabular.Problems{{Sentence: sentence}}}
}

func problemsOf(name string, err error) tabular.Problems {
	if ps, ok := err.(tabular.Problems); ok || err == nil {
		return ps
	}
	return tabular.Refused(name, "%v", err)
}
