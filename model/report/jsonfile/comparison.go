package jsonfile

import (
	"io"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/compare"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/stats"
)

// ComparisonSchema is what a comparison's JSON says it is. Field names and their
// meaning are stable within it; fields may be added.
const ComparisonSchema = "stocktake/comparison@1"

// comparisonJSON is what changed from an earlier session to a later one. Numbers are
// not rounded, and null where there are none. A movement goes by the figures as people
// read them, with one decimal: from 3.25 to 3.34 is "same".
type comparisonJSON struct {
	Schema     string                `json:"schema"`
	Then       sessionRefJSON        `json:"then"`
	Now        sessionRefJSON        `json:"now"`
	Steps      []stepChangeJSON      `json:"steps"`      // of the later session
	Statements []statementChangeJSON `json:"statements"` // those with the same words in both
	OnlyThen   []askedJSON           `json:"only_then"`
	OnlyNow    []askedJSON           `json:"only_now"`
	Reworded   []rewordedJSON        `json:"reworded"`
	Priorities []outcomeJSON         `json:"priorities"` // of the earlier session, by rank
	Room       roomJSON              `json:"room"`
}

// sessionRefJSON is a session by reference.
type sessionRefJSON struct {
	ID        string        `json:"id"`
	Title     string        `json:"title"`
	Area      string        `json:"area"`
	Date      calendar.Date `json:"date"`
	Mode      model.Mode    `json:"mode"`
	Framework editionJSON   `json:"framework"`
}

type editionJSON struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Version string `json:"version"`
}

// shiftJSON is a figure in both sessions; change is now less then.
type shiftJSON struct {
	Then   *float64 `json:"then"`
	Now    *float64 `json:"now"`
	Change *float64 `json:"change"`
}

// likeForLikeJSON is two averages over the statements that both sessions scored.
type likeForLikeJSON struct {
	shiftJSON
	Statements int `json:"statements"` // how many those are
}

type stepChangeJSON struct {
	Number     int             `json:"number"`
	Title      string          `json:"title"`
	Of         int             `json:"of"` // how many statements the step has
	Consensus  likeForLikeJSON `json:"consensus"`
	Individual likeForLikeJSON `json:"individual"`
}

type statementChangeJSON struct {
	Number     int              `json:"number"`
	Was        int              `json:"was"` // its number in the earlier session
	Step       int              `json:"step"`
	Text       string           `json:"text"`
	Consensus  shiftJSON        `json:"consensus"`
	Individual shiftJSON        `json:"individual"` // means
	AD         shiftJSON        `json:"ad"`
	NThen      int              `json:"n_then"`
	NNow       int              `json:"n_now"`
	Movement   compare.Movement `json:"movement"`
}

type askedJSON struct {
	Number int    `json:"number"`
	Text   string `json:"text"`
}

type rewordedJSON struct {
	Number int    `json:"number"`
	Then   string `json:"then"`
	Now    string `json:"now"`
}

// outcomeJSON is a priority of the earlier session; now is null where it was not taken over.
type outcomeJSON struct {
	Outcome compare.Outcome `json:"fate"`
	Then    placedJSON      `json:"then"`
	Now     *placedJSON     `json:"now"`
	// Advanced is how far it has come since it was taken over; new where it was not.
	Advanced compare.Advance `json:"advanced"`
	Since    string          `json:"since"` // the same in words
}

type placedJSON struct {
	ID     string       `json:"id"`
	What   string       `json:"what"`
	Owner  string       `json:"owner"`
	Status model.Status `json:"status"`
}

// roomJSON is who scored. An agency's number is null where it is not told.
type roomJSON struct {
	Then      int           `json:"then"`
	Now       int           `json:"now"`
	SameNames *int          `json:"same_names"` // null where names do not tell
	Words     string        `json:"words"`
	Agencies  []turnoutJSON `json:"agencies"`
	Stayed    []string      `json:"stayed,omitempty"` // these three only where names are asked for
	Left      []string      `json:"left,omitempty"`
	Came      []string      `json:"came,omitempty"`
}

type turnoutJSON struct {
	Agency string `json:"agency"`
	Then   *int   `json:"then"`
	Now    *int   `json:"now"`
}

// Comparison writes what changed from an earlier session to a later one for other
// programs. The same sessions give the same bytes.
func Comparison(w io.Writer, then, now *model.Session, o report.Options) error {
	return write(w, newComparisonJSON(compare.Sessions(then, now), o))
}

func newComparisonJSON(c compare.Comparison, o report.Options) comparisonJSON {
	out := comparisonJSON{
		Schema: ComparisonSchema, Then: refJSON(c.Then), Now: refJSON(c.Now),
		Steps: []stepChangeJSON{}, Statements: []statementChangeJSON{}, Reworded: []rewordedJSON{}, Priorities: []outcomeJSON{},
		OnlyThen: askedOf(c.OnlyThen), OnlyNow: askedOf(c.OnlyNow), Room: newRoomJSON(c.Room, o),
	}
	for _, s := range c.Steps {
		out.Steps = append(out.Steps, stepChangeJSON{s.Step.Number, s.Step.Title, s.Of(), likeJSON(s.Consensus), likeJSON(s.Individual)})
	}
	for _, st := range c.Statements {
		out.Statements = append(out.Statements, statementChangeJSON{
			Number: st.Statement.Number, Was: st.Was, Step: st.Step, Text: st.Statement.Text,
			Consensus: newShiftJSON(st.Consensus), Individual: newShiftJSON(st.Individual), AD: newShiftJSON(st.Spread),
			NThen: st.ThenN, NNow: st.NowN, Movement: st.Movement(),
		})
	}
	for _, r := range c.Reworded {
		out.Reworded = append(out.Reworded, rewordedJSON{r.Now.Number, r.Then.Text, r.Now.Text})
	}
	for _, p := range c.Priorities {
		outcome := outcomeJSON{Outcome: p.Outcome, Then: placed(p.Was), Advanced: p.Advance, Since: report.FateWords(p)}
		if p.Is != nil {
			now := placed(*p.Is)
			outcome.Now = &now
		}
		out.Priorities = append(out.Priorities, outcome)
	}
	return out
}

func refJSON(s *model.Session) sessionRefJSON {
	d, fw := s.Details(), s.Framework()
	return sessionRefJSON{s.ID(), d.Title, d.Area, d.Date, s.Origin().Mode, editionJSON{fw.ID, fw.Title, fw.Version}}
}

func newShiftJSON(s compare.Shift) shiftJSON {
	return shiftJSON{stats.Number(s.Then), stats.Number(s.Now), stats.Number(s.Now - s.Then)}
}

func likeJSON(l compare.LikeForLike) likeForLikeJSON {
	return likeForLikeJSON{newShiftJSON(l.Shift()), l.Statements()}
}

func askedOf(statements []framework.Statement) []askedJSON {
	all := make([]askedJSON, len(statements))
	for i, st := range statements {
		all[i] = askedJSON{st.Number, st.Text}
	}
	return all
}

func placed(p model.Priority) placedJSON { return placedJSON{p.ID, p.What, p.Owner, p.Status} }

func newRoomJSON(r compare.Room, o report.Options) roomJSON {
	out := roomJSON{Then: r.Then, Now: r.Now, Words: r.Words(), Agencies: []turnoutJSON{}}
	for _, a := range r.Agencies {
		out.Agencies = append(out.Agencies, turnoutJSON{a.Agency, shownCount(a.Then, a.ThenShown), shownCount(a.Now, a.NowShown)})
	}
	if !r.Named {
		return out
	}
	same := len(r.Stayed)
	out.SameNames = &same
	if o.Names {
		out.Stayed, out.Left, out.Came = report.Labels(r.Stayed), report.Labels(r.Left), report.Labels(r.Came)
	}
	return out
}

func shownCount(n int, shown bool) *int {
	if !shown {
		return nil
	}
	return &n
}
