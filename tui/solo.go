package tui

import (
	"fmt"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

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

	answered int  // the statement that the latest key answered, on the page before; 0 for none
	comma    bool // one was typed since
	panel    panel
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
		onKey("0 1 2 3 4 5", "score", "Score the statement and go on", func(key string) act { return s.answer(scoreOf(key)) }).as("0–5"),
		on("d D", "don't know", "Answer that you don't know, and go on", func() act { return s.answer(model.DontKnow) }),
		on("n N", "not applicable", "Answer that it does not apply to you, and go on", func() act { return s.answer(model.NotApplicable) }),
		on("left h up k pgup", "back", "Go to the statement before", func() act { return along(s.place(), -1) }).as("←"),
		on("right l down j pgdown enter", "on", "Go to the next statement, with or without an answer", s.goOn).as("→"),
	}
	commands = append(commands, s.answerCommands()...)
	others := []command{
		on("i", "guidance", "Read what stands behind the statement", opener(Place{Page: GuidePage, Target: model.Target{Statement: s.text.Number}})),
		boardCommand(model.Target{Statement: s.text.Number}).quietly(),
		planCommand(model.Target{Statement: s.text.Number}).quietly(),
		jumpCommand().quietly(),
		on("s", "summary", "See your radar so far", func() act { return goTo(model.Place{Page: model.SummaryPage}) }),
	}
	for _, c := range append(others, reflectCommand(s.desk, s.text.Number)...) {
		run := c.run
		c.run = func() act {
			s.answered = 0
			return run()
		}
		commands = append(commands, c)
	}
	return commands
}

// goOn goes to the next statement, and says so where this one is left without an answer.
func (s *solo) goOn() act {
	next := along(s.place(), 1)
	if s.desk.session().Score(s.text.Number, model.SoloParticipant).Answered() {
		return next
	}
	return both(next, say(s.look.spell(fmt.Sprintf("Statement %d is left out, without an answer. ← goes back.", s.text.Number))))
}

// answerCommands are about an answer: right after one, while the next statement is on
// the screen already, about that.
func (s *solo) answerCommands() []command {
	if s.answered == 0 {
		return []command{
			on("e E", "comment", "Write why, or what you have seen", func() act { return push(s.comment()) }),
			on("backspace delete", "clear", "Take the answer away; that is not a 0", func() act { return clearAnswer(s.desk, s.text.Number) }).quietly(),
			on("f", "flag", "Mark the statement to come back to it", func() act { return flagAnswer(s.desk, s.text.Number) }).quietly(),
		}
	}
	here := on("E", "comment on "+itoa(s.text.Number), "Write why, or what you have seen, at the statement on the screen", func() act {
		s.answered = 0
		return push(s.comment())
	})
	return append(commandsAfter(s.desk, s.look, &s.answered), here)
}

func (s *solo) answer(score model.Score) act {
	if !s.desk.do(soloScore(s.desk, s.text.Number, score)) {
		return nil
	}
	return func(app App) tea.Cmd {
		cmd := along(s.place(), 1)(app)
		if next, ok := app.Top().(afterAnswer); ok {
			next.justAnswered(s.text.Number)
		}
		return cmd
	}
}

func (s *solo) justAnswered(statement int) { s.answered = statement }

// unknown names a key that no command has, and what still waits for an answer. Between
// two answers a space or a comma means nothing; two commas might mean that a statement is
// left out.
func (s *solo) unknown(key string) act {
	if s.answered != 0 && (key == " " || key == "," && !s.comma) {
		s.comma = s.comma || key == ","
		return nil
	}
	s.answered = 0
	return tell(fmt.Sprintf("%s: still statement %d.", wrongKey(key), s.text.Number))
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
	top := s.topLines(width)
	const gaps = 2
	for _, form := range []scaleForm{fullScale, shortScale, bareScale} {
		drawn := levels.draw(form)
		if form > bareScale && len(top)+len(text)+len(drawn)+len(answer)+gaps > height {
			continue
		}
		out := append(slices.Clip(top), text...)
		out = append(out, "")
		out = append(append(out, drawn...), "")
		return append(out, answer...)
	}
	return nil
}

// topLines say right after an answer what the keys are about.
func (s *solo) topLines(width int) []string {
	if s.answered == 0 {
		return []string{""}
	}
	words := answeredWords(s.desk, s.answered) + ". E comments on " + itoa(s.text.Number) + "."
	var out []string
	for _, line := range s.look.ends(words, 2, width) {
		out = append(out, s.look.Text.Render(line))
	}
	return out
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
