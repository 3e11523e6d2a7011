package sheet

import "familyhub/stocktake/model"

// Changes is the one change that takes the sheet into a session, and what it does.
// People are found by name, whatever its case, or by alias; others are added and
// score. Scores go into the round that the row says, without one into the statement's
// current round; comments become notes by their writer or replace the one that is
// there. What a sheet does not say stays. Taking the same sheet in again changes
// nothing, and model.NoChange tells; but into a round that is not revealed scores and
// comments go unread each time, since to say that they were there would tell what is there.
//
// A round that was revealed, or that another one followed, is fixed: scores that are
// there already are nothing new, and others are refused. In an anonymous session
// people are found by alias only, and a row with a name is refused.
//
// A row that does not say who answered is refused, since nothing would tell its
// second import from another person; As names such rows. Refused are also unknown
// statements and rounds, scores of observers, and two rows of one person for one
// round of a statement that differ, statements that read otherwise in the sheet, and an
// alias of another session; the error is Problems with all of them. A solo session takes no sheets.
func (sh Sheet) Changes(s *model.Session) (model.Batch, Report, error) {
	in, err := TakeIn(s, sh.files(), Options{})
	if err != nil {
		return model.Batch{}, Report{}, err
	}
	return in.Batch, in.Report, nil
}

// files are the parts of a joined sheet again, each with the rows of one file.
func (sh Sheet) files() []File {
	var files []File
	for _, row := range sh.Rows {
		if n := len(files); n == 0 || files[n-1].Name != row.at.File {
			files = append(files, File{Name: row.at.File, Scores: Sheet{Sources: sh.sourcesOf(row.at.File)}})
		}
		part := &files[len(files)-1].Scores
		part.Rows = append(part.Rows, row)
	}
	return files
}

// sourcesOf are what one of the files says that it was made for.
func (sh Sheet) sourcesOf(file string) []Source {
	var some []Source
	for _, src := range sh.Sources {
		if src.File == file {
			some = append(some, src)
		}
	}
	return some
}
