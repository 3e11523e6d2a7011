package tui

import (
	"fmt"

	"stocktake/framework"
	"stocktake/model"
)

// solo is one statement of a person who scores alone: a digit answers it and goes
// on, so that a whole run is twenty digits.
type solo struct {
	desk *desk
	look *Look
	text framework.Statement
	step framework.Step

	panel panel
}

func newSolo(d *desk, look *Look, number int) *solo {
	s := &solo{desk: d, look: look, panel: newPanel(d, look)}
	s.text, _ = d.session().Framework().Statement(number)
	s.step, _ = d.session().Framework().StepOf(number)
	return s
}

func (s *solo) place() model.Place {
	return model.Place{Page: model.StatementPage, Number: s.text.Number}
}

func (s *solo) heading() string {
	return fmt.Sprintf("step %d: %s", s.step.Number, shown(s.step.Short))
}

func (s *solo) commands() []command {
	commands := []command{
		onKey("0 1 2 3 4 5", "score", "Score the statement and go on", s.answer).as("0–5"),
		onKey("d", "don't know", "Answer that you don't know, and go on", s.answer),
		onKey("n", "not applicable", "Answer that it does not apply to you, and go on", s.answer),
		on("left h up k pgup", "back", "Go to the statement before", func() act { return along(s.place(), -1) }).as("←"),
		on("right l down j pgdown enter", "on", "Go to the next statement, with or without an answer", func() act { return along(s.place(), 1) }).as("→"),
		on("e", "comment", "Write why, or what you have seen", func() act { return push(s.comment()) }),
		on("i", "guidance", "Read what stands behind the statement", func() act {
			return push(newSessionGuide(s.desk, s.look, s.text.Number))
		}),
		onKey("backspace delete", "clear", "Take the answer away; that is not a 0", s.answer).quietly(),
		boardCommand(s.desk, s.look, model.Target{Statement: s.text.Number}).quietly(),
		planCommand(s.desk, s.look, model.Target{Statement: s.text.Number}).quietly(),
		on("f", "flag", "Mark the statement to come back to it", func() act {
			s.desk.do(model.SetFlag{Statement: s.text.Number, On: !s.desk.session().Flagged(s.text.Number)})
			return nil
		}).quietly(),
		on("g", "go to", "Go to a statement by its number", func() act { return push(newJump(s.desk, s.look)) }).quietly(),
		on("s", "summary", "See your radar so far", func() act { return goTo(model.Place{Page: model.SummaryPage}) }),
	}
	return append(commands, reflectCommand(s.desk, s.look, s.text.Number)...)
}

func (s *solo) answer(key string) act {
	change := model.SetScore{
		Statement: s.text.Number, Round: s.desk.session().Rounds(s.text.Number),
		Participant: model.SoloParticipant, Score: scoreOf(key),
	}
	if !s.desk.do(change) || change.Score == model.NoScore {
		return nil
	}
	return along(s.place(), 1)
}

const commentField = "Comment"

func (s *solo) comment() screen {
	d, number := s.desk, s.text.Number
	was, there := d.session().Comment(number, model.SoloParticipant)
	return &edit{
		look: s.look, title: fmt.Sprintf("Comment on statement %d", number), take: "save",
		kept:  formID{form: commentForm, target: model.Target{Statement: number}},
		intro: []string{s.text.Text},
		form:  newForm(s.look, newArea(commentField, was.Text, "why, or what you have seen", 5)),
		done: func(f *form) (act, bool) {
			now := was
			now.Text = f.value(commentField)
			switch {
			case there && f.empty():
				return nil, d.do(model.Remove[model.Note]{ID: was.ID})
			case there:
				return nil, d.do(model.Edit[model.Note]{Item: now})
			case f.empty():
				return nil, true
			}
			now.ID, now.Statement, now.By = d.session().NewNoteID(), number, model.SoloParticipant
			return nil, d.do(model.Add[model.Note]{Item: now, At: model.End})
		},
	}
}

func (s *solo) view(width, height int) []string {
	if width < radarWidth {
		return s.column(width, height)
	}
	side := sideColumn(width)
	left := width - side - besideGap
	return s.look.beside(s.look.exactly(s.column(left, height), left, height), s.panel.averages(s.step.Number, side, height))
}

func (s *solo) column(width, height int) []string {
	score := s.desk.session().Score(s.text.Number, model.SoloParticipant)
	text := statementText(s.look, s.text, width)
	answer := s.answerLines(score, width)
	levels := newScale(s.look, s.desk.session().Framework().Scale, levelOf(score), width)
	const gaps = 3
	for _, form := range []scaleForm{fullScale, shortScale, bareScale} {
		drawn := levels.draw(form)
		if form > bareScale && len(text)+len(drawn)+len(answer)+gaps > height {
			continue
		}
		out := []string{""}
		out = append(append(out, text...), "")
		out = append(append(out, drawn...), "")
		return append(out, answer...)
	}
	return nil
}

// answerLines is what was answered, in words, and the comment.
func (s *solo) answerLines(score model.Score, width int) []string {
	const indent = 4
	out := []string{blank(indent) + s.look.Dim.Render(s.look.cut("Press a digit; it is kept at once.", width-indent))}
	if score.Answered() {
		out = []string{blank(indent) + s.look.Dim.Render("Your answer  ") + s.look.Strong.Render(score.Words())}
	}
	n, ok := s.desk.session().Comment(s.text.Number, model.SoloParticipant)
	if !ok {
		return out
	}
	head := "Comment  "
	for _, line := range wrap(n.Text, min(width-indent-len(head), statementWidth)) {
		out = append(out, blank(indent)+s.look.Dim.Render(head)+s.look.Text.Render(line))
		head = blank(len(head))
	}
	return out
}
