package tui

import (
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/burst"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"

	tea "github.com/charmbracelet/bubbletea"
)

// ends say that there is nothing where a key would lead.
var ends = map[string]string{
	"up": "Nothing further up.", "k": "Nothing further up.", "down": "Nothing further down.", "j": "Nothing further down.",
	"left": "Nothing further to the left.", "h": "Nothing further to the left.",
	"right": "Nothing further to the right.", "l": "Nothing further to the right.",
	"pgup": "Nothing before this.", "pgdown": "Nothing after this.",
	"home": "This is the beginning.", "end": "This is the end.", "G": "This is the end.",
}

// moved carries out what a key does. Where that was to go somewhere on the page, and all stays as it
// was, it says so. In a form the ends of a text are felt, and need no words.
func (r *Root) moved(key string, press func() tea.Cmd) tea.Cmd {
	words := ends[key]
	if t, typing := burst.Field(r); typing && (form.OpenIn(t) != nil || slices.Contains([]string{"left", "right", "home", "end"}, key)) {
		words = ""
	}
	if words == "" || r.bareFrame().TooSmall() { // where no page is drawn
		return press()
	}
	if r.look.Aloud() {
		return press() // what has changed is said, and that nothing has
	}
	page := r.Top()
	was := r.page()
	cmd := press()
	if cmd == nil && r.Top() == page && r.notice == (ui.Notice{}) && slices.Equal(was, r.page()) {
		return ui.Run(r, ui.Tell("%s", words))
	}
	return cmd
}

// page is what the page on top shows, with its heading.
func (r *Root) page() []string {
	width, height := r.Room()
	if page, ok := r.Top().(ui.Sized); ok {
		page.Resize(width, height)
	}
	return append(r.Top().View(width, height), r.Top().Heading())
}

// unknown answers a key that no command of the page has: no key is ignored without a word, since
// the user waits for something to happen.
func (r *Root) unknown(key string) ui.Action {
	named := r.look.ToASCII(ui.QuotedKey(key))
	_, jumps := ui.Find(r.Top().Commands(), "g")
	switch {
	case r.needsPlan(key):
		return ui.Tell("%s does nothing here: this instrument has no plan.", named)
	case r.open != nil && jumps && len(key) == 1 && strings.Contains("0123456789", key):
		return ui.Tell("%s does nothing here: scores are given at the statements, g goes to one.", named)
	}
	return ui.Tell("%s does nothing here: ? lists the keys.", named)
}

// needsPlan reports whether a key would lead to the plan, which the framework of the session has not.
func (r *Root) needsPlan(key string) bool {
	if r.open == nil || r.open.Session().Framework().HasPlan() {
		return false
	}
	c, ok := ui.Find(append(r.Top().Commands(), ui.PlanCommand(model.Subject{}), ui.TimelineCommand(), ui.ReviewCommand(), ui.EarlierPlanCommand()), key)
	return ok && c.OfPlan
}
