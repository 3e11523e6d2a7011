package scoring

import (
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/ui"
)

// TellReplaced says that a person's answer took the place of another; of one that nobody may see only that.
// Now is what the ballot has after it was given.
func TellReplaced(d *ui.OpenSession, p model.Participant, was, given, now model.Score) {
	if !was.Answered() || !given.Answered() || was != model.Sealed && was == given {
		return
	}
	words := was.Words() + ", now " + now.Words()
	if was == model.Sealed {
		words = "in already, now entered again"
	}
	d.Say(ui.Notice{Text: fmt.Sprintf("%s: %s. u takes it back.", ui.Sanitize(p.Label()), words), Wall: d.Worded("A score was entered again.")})
}
