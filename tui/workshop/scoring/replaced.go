package scoring

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// Replaced says that a person's answer took the place of another; of one that nobody may see only that.
func Replaced(d *ui.OpenSession, p model.Participant, was, now model.Score) ui.Notice {
	words := was.Words() + ", now " + now.Words()
	if was == model.Sealed {
		words = "in already, now entered again"
	}
	return ui.Notice{Text: fmt.Sprintf("%s: %s. u takes it back.", ui.Sanitize(p.Label()), words), Wall: d.Worded("A score was entered again.")}
}
