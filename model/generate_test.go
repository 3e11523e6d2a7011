package model

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/agenda"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/decimal"

	"pgregory.net/rapid"
)

// AnyChange is change for the tests of the packages above this one.
func AnyChange() *rapid.Generator[Change] { return change() }

// change draws a change of any kind; about a third are refused or change nothing.
func change() *rapid.Generator[Change] {
	return rapid.OneOf(single(), single(), single(), single(), batch())
}

func batch() *rapid.Generator[Change] {
	return rapid.Custom(func(t *rapid.T) Change {
		changes := rapid.SliceOfN(single(), 0, 5).Draw(t, "changes")
		if rapid.IntRange(0, 4).Draw(t, "nested") == 0 {
			changes = append(changes, Batch{"inner", rapid.SliceOfN(single(), 1, 2).Draw(t, "inner changes")})
		}
		return Batch{rapid.SampledFrom([]string{"", "sheet"}).Draw(t, "label"), changes}
	})
}

func single() *rapid.Generator[Change] {
	return rapid.OneOf(
		draw(func(t *rapid.T) Change { return SetDetails{details(t)} }),
		draw(func(t *rapid.T) Change {
			fw := rapid.SampledFrom([]*framework.Framework{smallFramework(), nextFramework(), nil}).Draw(t, "framework")
			return SetFramework{Framework: fw}
		}),
		draw(setScore), draw(setScore), draw(setScore), draw(setScore), draw(setConsensus), draw(setConsensus),
		draw(func(t *rapid.T) Change { return Reveal{statementOf(t), roundOf(t)} }),
		draw(func(t *rapid.T) Change { return BeginRound{statementOf(t), roundOf(t)} }),
		draw(func(t *rapid.T) Change { return Correct{statementOf(t), roundOf(t), idOf(t, "p", 5), scoreOf(t)} }),
		draw(func(t *rapid.T) Change { return SetBlind{rapid.Bool().Draw(t, "blind")} }),
		draw(func(t *rapid.T) Change { return SetBaseline{rapid.Bool().Draw(t, "baseline")} }),
		draw(spend),
		draw(func(t *rapid.T) Change { return SetFlag{statementOf(t), rapid.Bool().Draw(t, "on")} }),
		draw(func(t *rapid.T) Change {
			return SetLookFor{statementOf(t), rapid.IntRange(0, 3).Draw(t, "look for"), rapid.SampledFrom(append(Ticks(), "perhaps")).Draw(t, "tick")}
		}),
		draw(setTarget),
		draw(func(t *rapid.T) Change { return SetGround{statementOf(t), groundOf(t)} }),
		draw(func(t *rapid.T) Change { return Leave{idOf(t, "p", 5), rapid.Bool().Draw(t, "left")} }),
		ofList(participant, "p"), ofList(participant, "p"), ofList(note, "e"), ofList(barrier, "b"), ofList(priority, "pr"),
		ofPlan(), voting(), voting(), closing(), closing(),
	)
}

func setTarget(t *rapid.T) Change {
	c := SetTarget{Level: scoreOf(t), By: rapid.SampledFrom([]calendar.Date{"", "2027-03-12", "2027-06-30", "soon"}).Draw(t, "by")}
	if rapid.Bool().Draw(t, "of a statement") {
		c.Statement = statementOf(t)
	} else {
		c.Step = rapid.IntRange(0, 4).Draw(t, "step")
	}
	return c
}

// ofPlan are the changes to what turns scores into a plan.
func ofPlan() *rapid.Generator[Change] {
	return rapid.OneOf(
		ofList(priority, "pr"), ofList(need, "t"), ofList(indicator, "m"), draw(valued),
		draw(func(t *rapid.T) Change {
			return Reorder{idOf(t, "pr", 3), rapid.IntRange(-1, 3).Draw(t, "to")}
		}),
		draw(setAnswer), draw(setGroundRules), draw(setAgenda),
		draw(func(t *rapid.T) Change {
			return SetReflection{rapid.SampledFrom([]string{"pause", "end", "none"}).Draw(t, "prompt"), textOf(t)}
		}),
		draw(func(t *rapid.T) Change {
			return SetPlan{PlanTexts{textOf(t), textOf(t), textOf(t), textOf(t), textOf(t), textOf(t), textOf(t), textOf(t), textOf(t)}}
		}),
	)
}

// voting are the changes to the vote on the priorities.
func voting() *rapid.Generator[Change] {
	return rapid.OneOf(
		draw(func(t *rapid.T) Change { return BeginVote{rapid.IntRange(0, 4).Draw(t, "each")} }),
		draw(setDots), draw(setDots), draw(setDots),
		rapid.Just[Change](RevealVote{}),
		draw(func(t *rapid.T) Change { return JoinDots{idOf(t, "pr", 3), idOf(t, "pr", 3)} }),
	)
}

// closing are the changes of the end of a workshop, and what is put aside before it.
func closing() *rapid.Generator[Change] {
	return rapid.OneOf(
		ofList(parked, "k"),
		draw(setLikelihood), draw(setLikelihood), draw(setLikelihood),
		draw(func(t *rapid.T) Change { return RevealLikelihood{idOf(t, "pr", 3)} }),
		draw(func(t *rapid.T) Change { return SetClosing{Closing{textOf(t), textOf(t), dateOf(t)}} }),
		ofList(review, "rv"),
		draw(func(t *rapid.T) Change { return SetSuggesting{rapid.Bool().Draw(t, "on")} }),
	)
}

func setLikelihood(t *rapid.T) Change {
	return SetLikelihood{idOf(t, "pr", 3), idOf(t, "p", 5), scoreOf(t)}
}

func parked(t *rapid.T) Parked {
	return Parked{
		ID: idOf(t, "k", 3), Text: textOf(t), Owner: textOf(t),
		Statement: rapid.SampledFrom([]int{0, 0, 1, 7, 6}).Draw(t, "statement"), Done: rapid.Bool().Draw(t, "done"),
	}
}

func review(t *rapid.T) Review {
	r := Review{ID: idOf(t, "rv", 3), Date: dateOf(t), Note: textOf(t), Next: dateOf(t)}
	for range rapid.IntRange(0, 2).Draw(t, "lines") {
		r.Lines = append(r.Lines, ReviewLine{
			Priority: idOf(t, "pr", 3), Status: rapid.SampledFrom(append(Statuses(), "", "late")).Draw(t, "status"), Value: textOf(t), Note: textOf(t),
		})
	}
	return r
}

func setDots(t *rapid.T) Change {
	dots := rapid.MapOfN(rapid.SampledFrom([]string{"pr1", "pr2", "pr3"}), rapid.IntRange(0, 2), 0, 3).Draw(t, "dots")
	return SetDots{idOf(t, "p", 5), dots}
}

func setAnswer(t *rapid.T) Change {
	return SetAnswer{
		rapid.SampledFrom([]string{"culture", "culture", "none"}).Draw(t, "checklist"),
		rapid.SampledFrom([]string{"purpose", "trust", "time", "none"}).Draw(t, "item"),
		Answer{rapid.SampledFrom(append(Ticks(), "perhaps")).Draw(t, "tick"), textOf(t)},
	}
}

func draw(f func(*rapid.T) Change) *rapid.Generator[Change] { return rapid.Custom(f) }

// ofList adds, edits or removes entries of one list.
func ofList[T entry[T]](item func(*rapid.T) T, prefix string) *rapid.Generator[Change] {
	add := draw(func(t *rapid.T) Change { return Add[T]{item(t), rapid.IntRange(-2, 6).Draw(t, "at")} })
	return rapid.OneOf(
		add, add,
		draw(func(t *rapid.T) Change { return Edit[T]{item(t)} }),
		draw(func(t *rapid.T) Change { return Remove[T]{idOf(t, prefix, 5)} }),
	)
}

func idOf(t *rapid.T, prefix string, most int) string {
	return prefix + rapid.SampledFrom([]string{"1", "2", "3", "4", "5"}[:most]).Draw(t, "id")
}

func statementOf(t *rapid.T) int {
	return rapid.SampledFrom([]int{1, 1, 2, 2, 3, 4, 5, 7, 6, 0, -1}).Draw(t, "statement")
}

func statementsOf(t *rapid.T) []int {
	return rapid.SliceOfN(rapid.SampledFrom([]int{1, 2, 3, 4, 5, 7}), 0, 3).Draw(t, "statements")
}

func stepsOf(t *rapid.T) []int {
	return rapid.SliceOfN(rapid.IntRange(1, 3), 0, 2).Draw(t, "steps")
}

func textOf(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "Ann", "Beth", "ann", "gŵyl", "two\nlines", "\x1b[31mred", "a\u202eb", "Participant 2"}).Draw(t, "text")
}

func details(t *rapid.T) Details {
	return Details{
		Title: textOf(t), Area: textOf(t), Facilitator: textOf(t),
		Date:     rapid.SampledFrom([]calendar.Date{"", "2026-03-12", "2026-02-30"}).Draw(t, "date"),
		PlanYear: rapid.SampledFrom([]calendar.PlanYear{calendar.FromWorkshop, calendar.FinancialYear, calendar.CalendarYear, "lunar"}).Draw(t, "year"),
	}
}

func setScore(t *rapid.T) Change {
	return SetScore{statementOf(t), roundOf(t), idOf(t, "p", 5), scoreOf(t)}
}

func scoreOf(t *rapid.T) Score {
	return rapid.SampledFrom(append(allScores(), Sealed)).Draw(t, "score")
}

func roundOf(t *rapid.T) int {
	return rapid.SampledFrom([]int{1, 1, 1, 1, 2, 2, 3, 0}).Draw(t, "round")
}

func spend(t *rapid.T) Change {
	return AddTime{statementOf(t), rapid.SampledFrom([]int{0, 1, 90, maxAddTime, maxAddTime + 1, -90}).Draw(t, "seconds")}
}

func setConsensus(t *rapid.T) Change {
	c := SetConsensus{Statement: statementOf(t)}
	if rapid.IntRange(0, 3).Draw(t, "clear") > 0 {
		c.Consensus = &Consensus{rapid.SampledFrom(allScores()).Draw(t, "score"), textOf(t), textOf(t), groundOf(t), rapid.SampledFrom([]Stood{"", StoodApart, StoodTogether, StoodUnscored}).Draw(t, "stood")}
	}
	return c
}

func groundOf(t *rapid.T) Ground {
	return rapid.SampledFrom([]Ground{"", "", "", OnView, OnExample, OnDocument, OnData, "hearsay"}).Draw(t, "ground")
}

func participant(t *rapid.T) Participant {
	return Participant{
		ID: idOf(t, "p", 5), Name: textOf(t), Agency: textOf(t), Role: textOf(t),
		Scoring: rapid.IntRange(0, 3).Draw(t, "scoring") > 0, Left: rapid.IntRange(0, 5).Draw(t, "left") == 0,
		Family: rapid.IntRange(0, 3).Draw(t, "family") == 0,
	}
}

func note(t *rapid.T) Note {
	by := rapid.SampledFrom([]string{"", "p1", "p2", "p5"}).Draw(t, "by")
	return Note{
		ID: idOf(t, "e", 5), Statement: statementOf(t), Text: textOf(t), By: by,
		Round:  rapid.SampledFrom([]int{0, 0, 1, 1, 2, -1}).Draw(t, "round"),
		Wishes: wishesOf(t),
	}
}

// wishesOf are barriers and priorities that lie in a comment; mostly none do.
func wishesOf(t *rapid.T) []Wish {
	return rapid.SampledFrom([][]Wish{
		nil, nil, nil,
		{{Barrier: "No cover"}},
		{{Barrier: "Ann", Step: 1}, {Priority: "Ann"}},
		{{Priority: "x", Whole: true}},
		{{Barrier: "both", Priority: "both"}},
		{{}},
		{{Barrier: "x", Step: 9}},
	}).Draw(t, "wishes")
}

func barrier(t *rapid.T) Barrier {
	return Barrier{
		ID: idOf(t, "b", 3), Text: textOf(t), Statements: statementsOf(t), Steps: stepsOf(t),
		Kind: rapid.SampledFrom([]BarrierKind{"", Capacity, OtherKind, "weather"}).Draw(t, "kind"), By: speakersOf(t),
	}
}

// speakersOf are those who said a barrier or a priority; mostly nobody is known to.
func speakersOf(t *rapid.T) []string {
	return rapid.SampledFrom([][]string{nil, nil, nil, {"p1"}, {"p2", "p1", "p2"}, {"p5"}}).Draw(t, "speakers")
}

func need(t *rapid.T) Need {
	people := rapid.SampledFrom([]int{0, 1, 7, MostStaff, MostStaff + 1, -1})
	return Need{
		ID: idOf(t, "t", 3), Skill: textOf(t), Group: textOf(t), Have: people.Draw(t, "have"), Need: people.Draw(t, "need"),
		Level: textOf(t), By: dateOf(t), Format: textOf(t), Note: textOf(t),
	}
}

func indicator(t *rapid.T) Indicator {
	m := Indicator{
		ID: idOf(t, "m", 3), Heading: textOf(t), Name: textOf(t), Unit: rapid.SampledFrom(append(decimal.Units(), "visits", "3s")).Draw(t, "unit"),
		Source: textOf(t), Start: Start{decimalOf(t), dateOf(t)}, Target: decimalOf(t), Reports: textOf(t), Outcome: textOf(t),
		Better: rapid.SampledFrom([]Better{"", Higher, Lower, "wider"}).Draw(t, "better"),
		Level:  rapid.SampledFrom([]string{"", "reaction", "none"}).Draw(t, "level"),
	}
	m.Values = rapid.SliceOfN(rapid.Custom(valueOf), 0, 2).Draw(t, "values")
	if rapid.Bool().Draw(t, "carried") {
		m.Through = []MeasureSource{{"earlier", idOf(t, "m", 3)}}
	}
	return m
}

func decimalOf(t *rapid.T) decimal.Decimal {
	return rapid.SampledFrom([]decimal.Decimal{"", "", "1250", "1,250", "-3", "12.50", "1,25", "many"}).Draw(t, "number")
}

func dayOfValue(t *rapid.T) calendar.Date {
	return rapid.SampledFrom([]calendar.Date{"", "2026-03-01", "2026-06-12", "2026-06-13", "2026-09-30", "2026-02-30"}).Draw(t, "day")
}

func valueOf(t *rapid.T) Value { return Value{dayOfValue(t), decimalOf(t), textOf(t)} }

func valued(t *rapid.T) Change {
	switch rapid.IntRange(0, 3).Draw(t, "what of a value") {
	case 0:
		return EditValue{idOf(t, "m", 3), dayOfValue(t), valueOf(t)}
	case 1:
		return RemoveValue{idOf(t, "m", 3), dayOfValue(t)}
	default:
		return AddValue{idOf(t, "m", 3), valueOf(t)}
	}
}

func dateOf(t *rapid.T) calendar.Date {
	return rapid.SampledFrom([]calendar.Date{"", "", "2026-06-12", "2026-02-30"}).Draw(t, "date")
}

func priority(t *rapid.T) Priority {
	p := Priority{
		ID: idOf(t, "pr", 3), What: textOf(t), Statements: statementsOf(t), Steps: stepsOf(t), Owner: textOf(t),
		Quarter: rapid.SampledFrom([]calendar.Quarter{"", "Q1", "Q2", "Q3", "Q4", calendar.Later, "Q9"}).Draw(t, "quarter"),
		Status:  rapid.SampledFrom(append(Statuses(), "")).Draw(t, "status"),
	}
	if rapid.Bool().Draw(t, "short") {
		return p
	}
	p.Barriers = rapid.SliceOfN(rapid.SampledFrom([]string{"b1", "b2", "b3"}), 0, 2).Draw(t, "barriers")
	p.IfThen, p.Funding = textOf(t), rapid.SliceOfN(rapid.SampledFrom([]string{"capacity", "guidance", "none"}), 0, 2).Draw(t, "funding")
	p.Why, p.Resources, p.Outcome = textOf(t), textOf(t), textOf(t)
	p.Measure = Measure{textOf(t), textOf(t), textOf(t), rapid.SampledFrom([]string{"", "reaction", "none"}).Draw(t, "level")}
	p.Indicator = rapid.SampledFrom([]string{"", "", "m1", "m9"}).Draw(t, "indicator")
	p.Requirement = rapid.SampledFrom([]int{0, 1, 9}).Draw(t, "government")
	p.Review, p.Raise, p.Focus, p.By = dateOf(t), textOf(t), rapid.Bool().Draw(t, "focus"), speakersOf(t)
	if rapid.Bool().Draw(t, "carried") {
		p.Carried = &Carried{
			Session: "earlier", Priority: idOf(t, "pr", 3), Stood: textOf(t),
			Status: rapid.SampledFrom(append(Statuses(), "")).Draw(t, "earlier status"),
			With:   rapid.SliceOfN(rapid.SampledFrom([]string{"pr1", "pr9", "b1"}), 0, 1).Draw(t, "with"),
			Through: rapid.SliceOfN(rapid.SampledFrom([]Source{
				{"first", "pr1"}, {"first", "pr9"}, {"", "pr1"}, {"first", "b1"},
			}), 0, 2).Draw(t, "through"),
		}
	}
	return p
}

func setGroundRules(t *rapid.T) Change {
	return SetGroundRules{GroundRules{rapid.SliceOfN(rapid.Custom(func(t *rapid.T) GroundRule {
		return GroundRule{textOf(t), textOf(t)}
	}), 0, 3).Draw(t, "rules"), rapid.Bool().Draw(t, "agreed")}}
}

func setAgenda(t *rapid.T) Change {
	return SetAgenda{rapid.SliceOfN(rapid.Custom(func(t *rapid.T) agenda.Item {
		return agenda.Item{
			Part: rapid.SampledFrom([]agenda.Part{agenda.Opening, agenda.Step, agenda.Break, agenda.Closing, "other"}).Draw(t, "part"),
			Step: rapid.IntRange(0, 4).Draw(t, "step"), Minutes: rapid.IntRange(-1, 90).Draw(t, "minutes"),
		}
	}), 0, 6).Draw(t, "items")}
}
