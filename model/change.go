package model

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// Change is one thing that people entered. The changes are values of the types in
// this package: SetDetails, SetBlind, SetScore, Correct, Reveal, BeginRound,
// SetConsensus, Spend, SetFlag, SetAgencies, Leave, BeginVote, SetDots, RevealVote, JoinDots,
// SetAnswer, SetReflection, SetPlan, SetBaseline, Batch, Reorder of a Priority, and Add, Edit and
// Remove of a Participant, Note, Barrier, Priority or Need.
type Change interface {
	kind() string
	// describe says what the change does, for "Undone: …" and the history. It reads
	// the session as it is before the change.
	describe(s *Session) Description
	// cleaned returns the change with all its texts made inert.
	cleaned() Change
	// apply changes the session and returns the change that takes it back, or
	// refuses and leaves the session as it was.
	apply(s *Session) (inverse Change, err error)
}

// decodeChange reads a change of a kind. The names stand in data files: they may be
// added to and are never changed.
func decodeChange(kind string, data []byte) (Change, error) {
	switch kind {
	case "details":
		return decodeAs[SetDetails](data)
	case "score":
		return decodeAs[SetScore](data)
	case "consensus":
		return decodeAs[SetConsensus](data)
	case "flag":
		return decodeAs[SetFlag](data)
	case "agencies":
		return decodeAs[SetAgencies](data)
	case "participant.leave":
		return decodeAs[Leave](data)
	case "participant.add":
		return decodeAs[Add[Participant]](data)
	case "participant.edit":
		return decodeAs[Edit[Participant]](data)
	case "participant.remove":
		return decodeAs[Remove[Participant]](data)
	case "evidence.add":
		return decodeAs[Add[Note]](data)
	case "evidence.edit":
		return decodeAs[Edit[Note]](data)
	case "evidence.remove":
		return decodeAs[Remove[Note]](data)
	case "barrier.add":
		return decodeAs[Add[Barrier]](data)
	case "barrier.edit":
		return decodeAs[Edit[Barrier]](data)
	case "barrier.remove":
		return decodeAs[Remove[Barrier]](data)
	case "priority.add":
		return decodeAs[Add[Priority]](data)
	case "priority.edit":
		return decodeAs[Edit[Priority]](data)
	case "priority.remove":
		return decodeAs[Remove[Priority]](data)
	case "priority.move":
		return decodeAs[Reorder[Priority]](data)
	case "training-need.add":
		return decodeAs[Add[Need]](data)
	case "training-need.edit":
		return decodeAs[Edit[Need]](data)
	case "training-need.remove":
		return decodeAs[Remove[Need]](data)
	case "vote.begin":
		return decodeAs[BeginVote](data)
	case "vote.dots":
		return decodeAs[SetDots](data)
	case "vote.reveal":
		return decodeAs[RevealVote](data)
	case "vote.join":
		return decodeAs[JoinDots](data)
	case "vote.restore":
		return decodeAs[restoreVote](data)
	case "checklist":
		return decodeAs[SetAnswer](data)
	case "reflection":
		return decodeAs[SetReflection](data)
	case "plan":
		return decodeAs[SetPlan](data)
	case "baseline":
		return decodeAs[SetBaseline](data)
	case "blind":
		return decodeAs[SetBlind](data)
	case "round.begin":
		return decodeAs[BeginRound](data)
	case "round.drop":
		return decodeAs[dropRound](data)
	case "round.reveal":
		return decodeAs[Reveal](data)
	case "round.conceal":
		return decodeAs[conceal](data)
	case "spend":
		return decodeAs[Spend](data)
	case "score.correct":
		return decodeAs[Correct](data)
	case "batch":
		return decodeAs[Batch](data)
	default:
		return nil, fmt.Errorf("a change of the kind %q is not known to this version of stocktake", kind)
	}
}

func decodeAs[T Change](data []byte) (Change, error) {
	var c T
	if string(data) == "null" {
		return nil, fmt.Errorf("a change of the kind %q is empty", c.kind())
	}
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("reading a change: %w", err)
	}
	return c, nil
}

// SetDetails replaces the session's title, area, date and facilitator.
type SetDetails struct {
	Details Details `json:"details"`
}

func (c SetDetails) kind() string                  { return "details" }
func (c SetDetails) cleaned() Change               { return SetDetails{c.Details.cleaned()} }
// DetailsLabel is what the history says of changed details, alone or with others in a batch.
const DetailsLabel = "the session's details"

func (c SetDetails) describe(*Session) Description { return plainly(DetailsLabel) }

func (c SetDetails) apply(s *Session) (Change, error) {
	if c.Details == s.details {
		return nil, errNoChange
	}
	if err := c.Details.Validate(); err != nil {
		return nil, err
	}
	old := s.details
	s.details = c.Details
	return SetDetails{old}, nil
}

// SetScore enters, replaces or (with NoScore) clears one answer. Round counts from 1.
type SetScore struct {
	Statement   int    `json:"statement"`
	Round       int    `json:"round"`
	Participant string `json:"participant"`
	Score       Score  `json:"score"`
}

func (c SetScore) kind() string    { return "score" }
func (c SetScore) cleaned() Change { return c }

// describe tells the score unless it is sealed.
func (c SetScore) describe(s *Session) Description {
	d := s.of(c.Participant)
	d.Statement, d.Round = c.Statement, c.Round
	// Joined by hand: opening a session does this for thousands of entries.
	d.what = " at statement " + strconv.Itoa(c.Statement)
	if c.Round > 1 {
		d.what += ", round " + strconv.Itoa(c.Round)
	}
	r, err := s.round(c.Statement, c.Round)
	switch {
	case c.Score == NoScore:
		d.what += ": score cleared"
	case err != nil || s.sealed(r):
		d.what += ": score entered"
	default:
		d.what += ": " + c.Score.Words()
	}
	return d
}

func (c SetScore) apply(s *Session) (Change, error) {
	if err := s.takes(c.Statement, c.Participant, c.Score); err != nil {
		return nil, err
	}
	r, err := s.round(c.Statement, c.Round)
	if err != nil {
		return nil, err
	}
	if r.revealed {
		return nil, refuse("round %d of statement %d has been shown, so its scores are fixed; correct one, or begin another round", c.Round, c.Statement)
	}
	old := r.scores[c.Participant]
	// To enter a sealed answer again is a change all the same: "that is already so"
	// would tell whoever tries the six points one after another what it is.
	if old == c.Score && (old == NoScore || !s.sealed(r)) {
		return nil, errNoChange
	}
	if c.Score == NoScore {
		delete(r.scores, c.Participant)
	} else {
		r.scores[c.Participant] = c.Score
	}
	inverse := c
	inverse.Score = old
	return inverse, nil
}

// SetConsensus records what the group settled on, or with nil that it has not yet.
// It is refused, either way, while the current round holds answers that are sealed.
type SetConsensus struct {
	Statement int        `json:"statement"`
	Consensus *Consensus `json:"consensus"`
}

func (c SetConsensus) kind() string { return "consensus" }

func (c SetConsensus) cleaned() Change {
	if c.Consensus != nil {
		c.Consensus = &Consensus{
			Score:     c.Consensus.Score,
			Rationale: CleanText(c.Consensus.Rationale), Dissent: CleanText(c.Consensus.Dissent),
		}
	}
	return c
}

func (c SetConsensus) describe(*Session) Description {
	if c.Consensus == nil {
		return plainly("consensus at statement %d cleared", c.Statement)
	}
	return plainly("consensus at statement %d: %s", c.Statement, c.Consensus.Words())
}

func (c SetConsensus) apply(s *Session) (Change, error) {
	if err := s.knows([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	if c.Consensus != nil {
		if s.Solo() {
			return nil, refuse("one person scoring alone has no consensus to record; score the statement itself")
		}
		if err := c.Consensus.Validate(); err != nil {
			return nil, err
		}
	}
	it := s.items[c.Statement]
	old := it.consensus
	if (old == nil) == (c.Consensus == nil) && (old == nil || *old == *c.Consensus) {
		return nil, errNoChange
	}
	if s.sealedIn(c.Statement) {
		return nil, refuse("the scores of statement %d are not revealed yet; reveal them before you agree", c.Statement)
	}
	it.consensus = nil
	if c.Consensus != nil {
		own := *c.Consensus // the entry of the log keeps the other
		it.consensus = &own
	}
	return SetConsensus{c.Statement, old}, nil
}

// SetFlag marks a statement "come back to this", or takes the mark away.
type SetFlag struct {
	Statement int  `json:"statement"`
	On        bool `json:"on"`
}

func (c SetFlag) kind() string    { return "flag" }
func (c SetFlag) cleaned() Change { return c }

func (c SetFlag) describe(*Session) Description {
	if c.On {
		return plainly("statement %d marked to come back to", c.Statement)
	}
	return plainly("statement %d no longer marked", c.Statement)
}

func (c SetFlag) apply(s *Session) (Change, error) {
	if err := s.knows([]int{c.Statement}, nil); err != nil {
		return nil, err
	}
	it := s.items[c.Statement]
	if it.flagged == c.On {
		return nil, errNoChange
	}
	it.flagged = c.On
	return SetFlag{c.Statement, !c.On}, nil
}

// Leave marks a participant as having left, or as being back. Their scores stay.
type Leave struct {
	Participant string `json:"participant"`
	Left        bool   `json:"left"`
}

func (c Leave) kind() string    { return "participant.leave" }
func (c Leave) cleaned() Change { return c }

func (c Leave) describe(s *Session) Description {
	d := s.of(c.Participant)
	d.what = " is back"
	if c.Left {
		d.what = " left"
	}
	return d
}

func (c Leave) apply(s *Session) (Change, error) {
	i := position(s.participants, c.Participant)
	if i < 0 {
		return nil, refuse("there is no participant %q", c.Participant)
	}
	if s.participants[i].Left == c.Left {
		return nil, errNoChange
	}
	if s.Solo() {
		return nil, refuseSolo()
	}
	s.participants = slices.Clone(s.participants)
	s.participants[i].Left = c.Left
	return Leave{c.Participant, !c.Left}, nil
}
