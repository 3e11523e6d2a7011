package model

import (
	"fmt"
	"maps"
	"slices"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/text"
)

// Misfits says what speaks against putting the version of the framework in the place of a
// session's own, a sentence each: scores on another scale, and whatever people entered that the
// version has no place for. There is none where nothing would be lost, or come to stand where
// nobody put it.
func (c SetFramework) Misfits(s *Session) []string {
	if !c.moves() || c.Framework.ID != s.framework.ID {
		return s.misfits(c.Framework)
	}
	if lost := s.unknown(c); len(lost) > 0 {
		if s.onScale() {
			return append(s.rescaled(c.Framework.Scale), lost...)
		}
		return lost
	}
	return s.renumbered(c.numbers(s)).misfits(c.Framework)
}

// unknown says which statements and steps, of those in a version where others stand at other numbers, cannot
// be told from the rest, and were spoken of.
func (s *Session) unknown(c SetFramework) []string {
	var why []string
	for _, st := range s.statements {
		_, has := c.Framework.Statement(c.Moved[st.Number])
		if there := s.enteredAt(st.Number); c.Moved[st.Number] != 0 && !has && there != "" {
			why = append(why, s.framework.Wordedf("statement %s, “%s”, has %s, and in the new version others have moved and none has its words; put its words under earlier_texts of the one that it is there, or keep it",
				st.Label(), excerpt(st.Text), there))
		}
	}
	for _, step := range s.framework.Steps {
		_, has := c.Framework.Step(c.MovedSteps[step.Number])
		if there := s.saidOfStep(step.Number); c.MovedSteps[step.Number] != 0 && !has && there != "" {
			why = append(why, s.framework.Wordedf("step %d, “%s”, has %s, and in the new version others have moved and none has its title; keep the title, or take back what it has",
				step.Number, excerpt(step.Title), there))
		}
	}
	return why
}

// misfits are those of a version that has all at the same numbers.
func (s *Session) misfits(fw *framework.Framework) []string {
	if fw.ID != s.framework.ID {
		return []string{s.framework.Wordedf("the session asks “%s”, and this framework is “%s”; only another version of the same one can take its place",
			excerpt(s.framework.ID), excerpt(fw.ID))}
	}
	var why []string
	if s.onScale() {
		why = s.rescaled(fw.Scale)
	}
	here, inNew := match.NewWords(s.framework), match.NewWords(fw)
	for _, st := range s.statements {
		why = append(why, s.displaced(st, fw, here, inNew)...)
	}
	for _, step := range s.framework.Steps {
		why = append(why, s.displacedStep(step, fw)...)
	}
	if len(why) > 0 {
		return why // the rest would only say it again
	}
	moved, _ := s.onto(fw)
	return slices.Concat(
		s.unasked(moved), s.unplaced(moved.framework), s.replanned(moved), misfits(s, moved, s.evidence), misfits(s, moved, s.barriers), misfits(s, moved, s.priorities),
		misfits(s, moved, s.indicators), misfits(s, moved, s.needs), misfits(s, moved, s.parked), moved.Targets().disagreeing(),
	)
}

// misfits says which entries of a list a session would not take once it has moved.
func misfits[T entry[T]](s, moved *Session, items []T) []string {
	var why []string
	for _, it := range items {
		if err := it.check(moved); err != nil && it.check(s) == nil {
			why = append(why, fmt.Sprintf("%s: %v; change that first", described(s, it, "").what, err))
		}
	}
	return why
}

// onScale reports whether anything was entered as a level of the scale.
func (s *Session) onScale() bool {
	for _, it := range s.items {
		if it.consensus != nil || slices.ContainsFunc(it.rounds, (*round).used) {
			return true
		}
	}
	return len(s.targets) > 0
}

// rescaled says why scores would come to say something else.
func (s *Session) rescaled(now framework.Scale) []string {
	how := match.ScalesDiffer(s.framework.Scale, now, "here", "in the new version")
	switch {
	case how == "":
		return nil
	case !now.Same(s.framework.Scale):
		how = s.framework.Wordedf("there are scores on the scale from %s, and the new one goes from %s", s.framework.Scale.Words(), now.Words())
	default:
		how = s.framework.Wordedf("there are scores on the scale, and %s", how)
	}
	return []string{how + s.framework.Worded("; keep the scale, or begin a session with the new version")}
}

// displaced says why what was entered at a statement would be lost, or come to stand at words
// that it was not said of. The statements here and in the new version are found by their words.
func (s *Session) displaced(st framework.Statement, fw *framework.Framework, here, inNew match.Words) []string {
	there := s.enteredAt(st.Number)
	if there == "" {
		return nil
	}
	now, stays := fw.Statement(st.Number)
	if stays && match.SameWords(st, now) {
		return s.lostLookFors(st, now)
	}
	other, elsewhere := inNew.Find(st)
	if elsewhere && stays && match.Folded(other.Label()) == match.Folded(st.Label()) {
		return []string{fmt.Sprintf("%s in the new version has the number under which what was said of %s is kept: %s; give it an id, or a number that is free",
			fw.StatementNamed(now.Number), s.framework.StatementNamed(st.Number), there)}
	}
	if elsewhere {
		return []string{s.framework.Wordedf("“%s” is statement %s here and %s in the new version, and it has %s; call it %[2]s there, too",
			excerpt(st.Text), st.Label(), other.Label(), there)}
	}
	if other, ok := here.Find(now); ok {
		return []string{s.framework.Wordedf("statement %s has the words of statement %s in the new version, and it has %s of its own; give it its words back",
			st.Label(), other.Label(), there)}
	}
	if !stays {
		return []string{s.framework.Wordedf("statement %s is not in the new version, and it has %s; keep the statement, or take back what it has",
			st.Label(), there)}
	}
	return s.lostLookFors(st, now)
}

// lostLookFors says which things to look for were looked at and are gone.
func (s *Session) lostLookFors(then, now framework.Statement) []string {
	var why []string
	to := samePlaces(then.LookFor, now.LookFor)
	for _, place := range slices.Sorted(maps.Keys(s.items[then.Number].met)) {
		if to[place-1] < 0 {
			why = append(why, s.framework.Wordedf("statement %s does not look for “%s” in the new version, and it was answered; keep it, or take the answer back",
				then.Label(), excerpt(then.LookFor[place-1])))
		}
	}
	return why
}

// enteredAt lists what people entered at a statement, such as "5 scores, a consensus"; empty for
// nothing.
func (s *Session) enteredAt(number int) string {
	it, scores := s.items[number], 0
	for _, r := range it.rounds {
		scores += len(r.scores)
	}
	notes := len(keepOnly(s.evidence, func(n Note) bool { return n.Statement == number }))
	parked := len(keepOnly(s.parked, func(p Parked) bool { return p.Statement == number }))
	words := s.framework.Words()
	return text.Joined(", ",
		some(scores, words.Score.One, words.Score.Many),
		when(scores == 0 && (len(it.rounds) > 1 || it.rounds[0].revealed), "a round"),
		when(it.consensus != nil, "a consensus"),
		some(notes, "note", "notes"),
		some(len(it.met), "answer to what to look for", "answers to what to look for"),
		s.plannedAt(Subject{Statement: number}),
		some(parked, "parked point", "parked points"),
		when(it.flagged, "a mark to come back to it"),
	)
}

// plannedAt lists the barriers, priorities and the target of a statement or a step.
func (s *Session) plannedAt(at Subject) string {
	barriers := len(keepOnly(s.barriers, func(b Barrier) bool { return at.Covers(b.Statements, b.Steps) }))
	priorities := len(keepOnly(s.priorities, func(p Priority) bool { return at.Covers(p.Statements, p.Steps) }))
	_, target := s.targets[at]
	return text.Joined(", ", some(barriers, "barrier", "barriers"), some(priorities, "priority", "priorities"), when(target, "a target"))
}

func some(n int, one, many string) string { return when(n > 0, text.CountOf(n, one, many)) }

func when(so bool, words string) string {
	if so {
		return words
	}
	return ""
}

// displacedStep does for a step what displaced does for a statement. A step is known by its title.
func (s *Session) displacedStep(step framework.Step, fw *framework.Framework) []string {
	there := s.saidOfStep(step.Number)
	now, stays := fw.Step(step.Number)
	if there == "" || stays && match.Folded(now.Title) == match.Folded(step.Title) {
		return nil
	}
	if other, ok := titled(fw, step); ok {
		return []string{s.framework.Wordedf("“%s” is step %d here and %d in the new version, and it has %s; put new steps behind it, or take back what it has",
			excerpt(step.Title), step.Number, other.Number, there)}
	}
	if other, ok := titled(s.framework, now); ok {
		return []string{s.framework.Wordedf("step %d has the title of step %d in the new version, and it has %s of its own; give it its title back",
			step.Number, other.Number, there)}
	}
	if !stays {
		return []string{s.framework.Wordedf("step %d is not in the new version, and it has %s; keep the step, or take back what it has", step.Number, there)}
	}
	return nil
}

// saidOfStep lists what people entered at a step; empty for nothing.
func (s *Session) saidOfStep(number int) string {
	inAgenda := func(it agenda.Item) bool { return it.Step == number }
	return text.Joined(", ", s.plannedAt(Subject{Step: number}), when(slices.ContainsFunc(s.agenda, inAgenda), "a part of the agenda"))
}

// titled finds the step that has the title of one of another version.
func titled(fw *framework.Framework, of framework.Step) (framework.Step, bool) {
	for _, step := range fw.Steps {
		if of.Title != "" && match.Folded(step.Title) == match.Folded(of.Title) {
			return step, true
		}
	}
	return framework.Step{}, false
}

// unasked says which answers to checklists and reflections have no question any more, and which
// chapters of the framework's own were written and are gone.
func (s *Session) unasked(moved *Session) []string {
	var gone []string
	for _, c := range (SetAnswer{}).standing(s) {
		at := c.(SetAnswer)
		list, _ := moved.guide.Checklist(at.Checklist)
		if _, asked := list.Item(at.Item); !asked {
			was, _ := s.guide.Checklist(at.Checklist)
			item, _ := was.Item(at.Item)
			gone = append(gone, fmt.Sprintf("“%s” of the checklist “%s”", excerpt(item.Text), excerpt(was.Title)))
		}
	}
	for _, prompt := range slices.Sorted(maps.Keys(s.reflections)) {
		if chapter, is := s.chapter(prompt); is {
			if _, stays := moved.chapter(prompt); !stays {
				gone = append(gone, fmt.Sprintf("the chapter “%s” of the plan", excerpt(chapter.Title)))
			}
			continue
		}
		if _, asked := moved.guide.Reflection(prompt); !asked {
			was, _ := s.guide.Reflection(prompt)
			gone = append(gone, fmt.Sprintf("the reflection “%s”", excerpt(was.Title)))
		}
	}
	for i := range gone {
		gone[i] += " was answered and is not in the new version; keep it, or clear the answer"
	}
	return gone
}

// unplaced says what of the plan would not be seen any more: texts of the usual chapters, where the
// version has chapters of its own, and all there is, where it has no plan.
func (s *Session) unplaced(fw *framework.Framework) []string {
	was, is := s.plan.placed(s.framework), s.plan.placed(fw)
	left := is.parts("")
	var why []string
	for i, t := range was.parts(s.framework.PlanLead()) {
		if *t.text != *left[i].text {
			why = append(why, fmt.Sprintf("the plan says something for %s, and the new version has no place for it; keep the chapters, or clear the text", t.what))
		}
	}
	if s.framework.HasPlan() && !fw.HasPlan() {
		there := text.Joined(", ",
			some(len(s.barriers), "barrier", "barriers"), some(len(s.priorities), "priority", "priorities"), some(len(s.indicators), "measure", "measures"),
			some(len(s.needs), "training need", "training needs"), some(len(s.reviews), "review", "reviews"))
		if there != "" {
			why = append(why, fmt.Sprintf("the new version has no plan, and this one has %s; keep the plan, or take them out of it first", there))
		}
	}
	return why
}

// replanned says which priorities would be planned for other months, though nobody moved them.
func (s *Session) replanned(moved *Session) []string {
	was, is := s.Plan().Quarters(), moved.Plan().Quarters()
	var why []string
	for _, p := range s.priorities {
		here, there := was.Months(p.Quarter), is.Months(p.Quarter)
		if here != there && slices.Contains(is.All(), p.Quarter) { // misfits says it of the others
			why = append(why, fmt.Sprintf("“%s” is planned for %s, which would be %s in the new version; keep the period of the plan, or take it out of its quarter first",
				excerpt(p.What), here, there))
		}
	}
	return why
}
