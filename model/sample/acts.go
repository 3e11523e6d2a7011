package sample

import (
	"fmt"
	"slices"
	"time"

	"stocktake/model"
)

// act is one change of a workshop: where in the session it is made, how long after
// the one before, and the change, which may need ids that the session gives.
type act struct {
	at     model.Place
	pause  time.Duration
	change func(*model.Session) model.Change
}

// acts turns the tables into changes. At one place they come in the order of a
// room: scores, what they rest on, what stands in the way, the consensus, what to do.
func (w workshop) acts(earlier *model.Session) ([]act, error) {
	scores, err := w.scoring()
	if err != nil {
		return nil, err
	}
	outcomes, err := w.settling()
	if err != nil {
		return nil, err
	}
	return slices.Concat(
		w.joining(), w.leaving(), scores, w.noting(), w.naming(), outcomes, w.flagging(), w.planning(),
		w.summing(earlier), w.marking(),
	), nil
}

// joining fills the participants table. A solo session has its one person already.
func (w workshop) joining() []act {
	var acts []act
	for _, p := range w.people {
		acts = append(acts, act{model.Place{Page: model.SetUpPage}, toJoin, func(s *model.Session) model.Change {
			item := model.Participant{Name: p.alias, Agency: p.agency, Role: p.role, Scoring: !p.observes}
			if s.Solo() {
				item.ID = model.SoloParticipant
				return model.Edit[model.Participant]{Item: item}
			}
			item.ID = s.NewParticipantID()
			return model.Add[model.Participant]{Item: item, At: model.End}
		}})
	}
	return acts
}

// marking makes the session one that later ones are held against.
func (w workshop) marking() []act {
	if !w.baseline {
		return nil
	}
	return []act{{model.Place{Page: model.SummaryPage}, toMark, func(*model.Session) model.Change {
		return model.SetBaseline{On: true}
	}}}
}

func (w workshop) leaving() []act {
	var acts []act
	for _, p := range w.people {
		if p.leaves == 0 {
			continue
		}
		at := model.Place{Page: model.IntroPage, Number: p.leaves}
		acts = append(acts, act{at, toLeave, func(s *model.Session) model.Change {
			return model.Leave{Participant: idOf(s, p.alias), Left: true}
		}})
	}
	return acts
}

func (w workshop) scoring() ([]act, error) {
	scorers := slices.DeleteFunc(slices.Clone(w.people), func(p person) bool { return p.observes })
	var acts []act
	for _, r := range w.scores {
		scores, err := parseScores(r.marks, len(scorers))
		if err != nil {
			return nil, fmt.Errorf("the scores of statement %d: %w", r.statement, err)
		}
		for i, score := range scores {
			if !score.Answered() {
				continue
			}
			acts = append(acts, act{statementPage(r.statement), toScore, func(s *model.Session) model.Change {
				who := idOf(s, scorers[i].alias)
				return model.SetScore{Statement: r.statement, Round: 1, Participant: who, Score: score}
			}})
		}
	}
	return acts, nil
}

func (w workshop) settling() ([]act, error) {
	var acts []act
	for _, o := range w.outcomes {
		score, err := parseOutcome(o.score)
		if err != nil {
			return nil, fmt.Errorf("the outcome of statement %d: %w", o.statement, err)
		}
		consensus := &model.Consensus{Score: score, Rationale: o.rationale, Dissent: o.dissent}
		acts = append(acts, act{statementPage(o.statement), toSettle, func(*model.Session) model.Change {
			return model.SetConsensus{Statement: o.statement, Consensus: consensus}
		}})
	}
	return acts, nil
}

func (w workshop) flagging() []act {
	var acts []act
	for _, statement := range w.flagged {
		acts = append(acts, act{statementPage(statement), toFlag, func(*model.Session) model.Change {
			return model.SetFlag{Statement: statement, On: true}
		}})
	}
	return acts
}

func (w workshop) noting() []act {
	var acts []act
	for _, n := range w.notes {
		acts = append(acts, act{statementPage(n.statement), toNote, func(s *model.Session) model.Change {
			item := model.Note{ID: s.NewNoteID(), Statement: n.statement, Text: n.text}
			if n.by != "" {
				item.By = idOf(s, n.by)
			}
			return model.Add[model.Note]{Item: item, At: model.End}
		}})
	}
	return acts
}

func (w workshop) naming() []act {
	var acts []act
	for _, b := range w.barriers {
		acts = append(acts, act{firstPage(b.Statements, b.Steps), toName, func(s *model.Session) model.Change {
			item := b
			item.ID = s.NewBarrierID()
			return model.Add[model.Barrier]{Item: item, At: model.End}
		}})
	}
	return acts
}

func (w workshop) planning() []act {
	var acts []act
	for _, p := range w.priorities {
		acts = append(acts, act{firstPage(p.Statements, p.Steps), toPlan, func(s *model.Session) model.Change {
			item := p
			item.ID = s.NewPriorityID()
			return model.Add[model.Priority]{Item: item, At: model.End}
		}})
	}
	return acts
}

func statementPage(statement int) model.Place {
	return model.Place{Page: model.StatementPage, Number: statement}
}

// firstPage is where something about several statements comes up: at the first of
// them, or what is about a step only, at the step's results.
func firstPage(statements, steps []int) model.Place {
	switch {
	case len(statements) > 0:
		return statementPage(slices.Min(statements))
	case len(steps) > 0:
		return model.Place{Page: model.ResultsPage, Number: slices.Min(steps)}
	default:
		return model.Place{Page: model.SummaryPage}
	}
}

// idOf is the id of the participant with an alias. An unknown alias is returned as
// it is: the model refuses it with a sentence that names it.
func idOf(s *model.Session, alias string) string {
	for _, p := range s.Participants() {
		if p.Label() == alias {
			return p.ID
		}
	}
	return alias
}
