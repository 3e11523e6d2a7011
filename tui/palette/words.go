package palette

import (
	"cmp"
	"slices"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// peoplesWords are what people call things, besides the names of the commands in the footer.
var peoplesWords = map[string]string{
	"export": "report reports word docx excel xlsx spreadsheet csv pdf print printer minutes slides powerpoint " +
		"board paper share send e-mail email save as file document download score cards place cards seat names wall chart",
	"score sheet":        "report reports word docx excel xlsx csv print send share group facilitator e-mail email hand in file document",
	"write CSV":          "excel spreadsheet export file report",
	"write elsewhere":    "copy carry on usb memory stick another computer laptop",
	"wall":               "projector beamer screen big large room audience display presentation hide names full screen",
	"people":             "participants names attendance register who is here staff team guests add somebody late left",
	"time":               "timer clock stopwatch countdown minutes pairs break pause late running over",
	"agenda":             "programme schedule break lunch timetable running order",
	"opening":            "welcome introduction ground rules start begin practice",
	"the opening":        "welcome introduction ground rules start begin practice",
	"the end":            "finish close wrap up feedback evaluation next steps next meeting owners",
	"park":               "parking lot off topic later elsewhere car park",
	"board":              "barriers priorities actions cards list sort rank",
	"plan":               "action plan twelve-month plan checklist training twelve months",
	"timeline":           "calendar quarters gantt dates when months schedule",
	"vote":               "voting dots dotmocracy stickers ballot poll",
	"summary":            "results radar chart graph spider overview findings averages scores so far",
	"what changed":       "compare comparison last year previous earlier progress difference trend baseline",
	"follow-up":          "review last plan previous what became done progress",
	"baseline":           "compare later start line reference mark",
	"history":            "log changes who entered audit go back time undo",
	"details":            "title name date area facilitator end time rename settings",
	"take in files":      "import upload score sheets csv excel load paste list people returned",
	"take in a file":     "import upload csv excel load",
	"confirm or discuss": "score sheets before prepare suggest close apart",
	"guidance":           "guide help example look for questions meaning what does it mean scale level evidence",
	"guide":              "guidance instrument statements scale meaning help",
	"for facilitators":   "how to do i run this a workshop guide handout manual help begin script hand out",
	"before you come":    "for participants handout leaflet guide page invitation send information hand out",
	"go to":              "search jump statement number skip next find",
	"go on":              "begin start statements",
	"flag":               "mark come back later star",
	"why":                "reason rationale dissent disagree because",
	"evidence":           "note proof example data source",
	"barriers":           "obstacles problems in the way hurdles",
	"priorities":         "actions to do tasks next steps",
	"another round":      "again second round rescore vote again",
	"reveal":             "show scores open turn over",
	"consensus":          "agree agreement decide final score group score",
	"undo":               "mistake wrong take back oops",
	"redo":               "again bring back",
	"theme":              "colours colors dark light contrast bright",
	"characters":         "boxes question marks font letters symbols broken",
	"save":               "backup saved where is the file",
	"help":               "keys shortcuts what can i do",
	"quit":               "exit close leave stop",
	"find":               "search filter look for",
	"demo":               "example sample try",
	"tour":               "show me around how does this work introduction getting started first time newcomer learn tutorial demo",
	"show hints again":   "tips first time help newcomer bring back",
	"no hints":           "tips off hide never expert stop",
	"score alone":        "solo myself one person on my own individual",
	"new":                "workshop session begin start create group",
	"delete":             "remove erase throw away",
	"reflect":            "question reflection think",
}

// Find are the commands that have all words, those that are called so first, then those that
// people call so, and last those whose description says so.
func Find(all []ui.Command, words []string) []ui.Command {
	if len(words) == 0 {
		return all
	}
	has := func(texts ...string) bool {
		return ui.ContainsAll(strings.ToLower(strings.Join(texts, " ")), words)
	}
	var found [3][]ui.Command
	for _, c := range all {
		usual := cmp.Or(c.Usual, c.Label)
		switch {
		case has(c.Label):
			found[0] = append(found[0], c)
		case has(c.Label, usual, peoplesWords[usual]):
			found[1] = append(found[1], c)
		case has(c.Label, usual, peoplesWords[usual], c.About):
			found[2] = append(found[2], c)
		}
	}
	return slices.Concat(found[:]...)
}
