package cli

import (
	"bufio"
	"errors"
	"path/filepath"

	"stocktake/model"
	"stocktake/model/sheet"
)

// filled is what stands in the files that are to be taken in.
type filled struct {
	scores   sheet.Sheet
	sheets   int // how many score sheets there were
	training []sheet.Training
}

// taking is a change that files come to, and what there is to say of it.
type taking struct {
	batch func(*model.Session) model.Batch // made once the changes before it are in the session
	words string
}

// readFilled reads all files; beside the error stands what is good.
func readFilled(paths []string) (filled, error) {
	var in filled
	var sheets []sheet.Sheet
	var wrong []error
	for _, path := range paths {
		wrong = append(wrong, in.read(path, &sheets))
	}
	in.scores, in.sheets = sheet.Join(sheets...), len(sheets)
	return in, errors.Join(wrong...)
}

// read reads one file, as what its first line says it is.
func (in *filled) read(path string, sheets *[]sheet.Sheet) error {
	f, err := openFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	const header = 4096 // bytes in which the first line of a table ends
	text := bufio.NewReaderSize(f, header)
	first, _ := text.Peek(header) // what cannot be read is reported by whoever reads all of it
	name := filepath.Base(path)
	if sheet.IsTraining(first) {
		training, err := sheet.ReadTrainingCSV(name, text)
		in.training = append(in.training, training)
		return err
	}
	scores, err := sheet.Read(name, text)
	*sheets = append(*sheets, scores)
	return err
}

// changes is what the files come to in a session: the score sheets together, then each
// training needs analysis.
func (in filled) changes(s *model.Session) ([]taking, error) {
	var all []taking
	if in.sheets > 0 {
		batch, found, err := in.scores.Changes(s)
		if err != nil {
			return nil, err
		}
		all = append(all, taking{func(*model.Session) model.Batch { return batch }, found.Words()})
	}
	for _, t := range in.training {
		all = append(all, taking{t.Changes, plural(len(t.Needs), "training need")})
	}
	return all, nil
}
