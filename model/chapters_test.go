package model

import (
	"testing"

	"familyhub/stocktake/framework"
)

func TestChaptersOfTheFrameworksOwn(t *testing.T) {
	fw := smallFramework()
	fw.Plan = &framework.PlanGuide{Title: "Next steps", Months: 6, Chapters: []framework.PlanChapter{{ID: "goal", Title: "Our goal"}, {ID: "who", Title: "Who does what"}}}
	r := newRoom(t, Group, fw)
	plan := r.Session().Plan()
	r.do(SetReflection{ChapterPrompt("goal"), "One front door"})
	if written, of := plan.Written(); written != 1 || of != 3 || plan.Chapter("goal") != "One front door" {
		t.Errorf("%d of %d are written, and the goal is %q", written, of, plan.Chapter("goal"))
	}
	if got := r.UndoWords(); got != "the plan: Our goal" {
		t.Errorf("the history says %q", got)
	}
	r.refused(SetReflection{ChapterPrompt("vision"), "elsewhere"}, "there is no reflection")
	r.refused(SetReflection{"goal", "without its mark"}, "there is no reflection")
	if got := plan.Quarters().Listed(); got != "Q1, Q2, later or empty" {
		t.Errorf("a plan of six months has %s", got)
	}
	r.do(Add[Priority]{Priority{ID: "pr1", What: "a front door", Status: Proposed, Quarter: "Q2"}, End})
	r.refused(Edit[Priority]{Priority{ID: "pr1", What: "a front door", Status: Proposed, Quarter: "Q3"}}, `"Q3" is no quarter of this plan`)
}

// What was written in a chapter goes along to a version that has it, and keeps another from taking
// its place.
func TestChaptersInAnotherVersion(t *testing.T) {
	with := func(version string, chapters ...framework.PlanChapter) *framework.Framework {
		fw := smallFramework()
		fw.Version, fw.Plan = version, &framework.PlanGuide{Chapters: chapters}
		return fw
	}
	who := framework.PlanChapter{ID: "who", Title: "Who does what"}
	r := newRoom(t, Group, with("1", framework.PlanChapter{ID: "goal", Title: "Our goal"}, who))
	r.do(SetReflection{ChapterPrompt("goal"), "One front door"})
	r.do(SetFramework{Framework: with("2", who, framework.PlanChapter{ID: "goal", Title: "What we want"})})
	if got := r.Session().Plan().Chapter("goal"); got != "One front door" {
		t.Errorf("the goal is %q", got)
	}
	r.refused(SetFramework{Framework: with("3", who)}, "the chapter “What we want” of the plan was answered and is not in the new version")
	r.refused(SetFramework{Framework: with("3")}, "the chapter “What we want” of the plan was answered and is not in the new version")
	r.do(SetReflection{ChapterPrompt("goal"), ""}, SetFramework{Framework: with("3", who)})
}

// A period that no file may have, as a damaged data file hands it on.
func TestADamagedPeriodIsAYear(t *testing.T) {
	for _, months := range []int{-1, -4, -5, -1 << 62, 1<<63 - 1} {
		fw := smallFramework()
		fw.Plan = &framework.PlanGuide{Months: months}
		if got := newRoom(t, Group, fw).Session().Plan().Quarters().Listed(); got != "Q1, Q2, Q3, Q4, later or empty" {
			t.Errorf("a plan for %d months has %s", months, got)
		}
	}
}
