package export

import (
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/docx"
)

// Content is what files are made of: a session, and the earlier one that it is held
// against.
type Content struct {
	Session  *model.Session
	Baseline *model.Session // nil for none
	Changed  time.Time      // when the session was last changed
	Template *docx.Template // that Word documents take their looks from; nil for none
	Review   model.Review   // the one that is asked for, where it is not the latest
	// History is how the session came to be, for a copy that goes on where it was left; nil where
	// only the session itself is known.
	History *model.History
	Place   model.Place // where the session was left
	// NoDrawings leaves pictures out of documents, for those who do not see them.
	NoDrawings bool
}
