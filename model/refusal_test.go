package model

import (
	"strings"
	"testing"

	"familyhub/stocktake/model/dumptest"
	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/refusal/refusaltest"

	"github.com/google/go-cmp/cmp"
)

func TestChangesAreRefused(t *testing.T) {
	long, longer := strings.Repeat("ü", refusal.MaxLine+1), strings.Repeat("ü", refusal.MaxText+1)
	for name, v := range map[string]struct {
		change Change
		says   []string
	}{
		"no title":         {SetDetails{Details{Area: "North"}}, []string{"needs a title"}},
		"invisible title":  {SetDetails{Details{Title: " \u200b\u200d\x1b[0m "}}, []string{"needs a title"}},
		"long title":       {SetDetails{Details{Title: long}}, []string{"title", "301", "300", "shorten"}},
		"long area":        {SetDetails{Details{Title: "T", Area: long}}, []string{"area", "300"}},
		"long facilitator": {SetDetails{Details{Title: "T", Facilitator: long}}, []string{"facilitator", "300"}},
		"no time of day":   {SetDetails{Details{Title: "T", Ends: "half past three"}}, []string{`"half past three"`, "15:30", "empty"}},
		"no date":          {SetDetails{Details{Title: "T", Date: "12/13/2026"}}, []string{`"12/13/2026"`, "12/03/2026 or 2026-03-12"}},

		"score of nobody":       {SetScore{1, 1, "p9", Points(1)}, []string{`"p9"`, "add them"}},
		"score at no statement": {SetScore{6, 1, "p1", Points(1)}, []string{"no statement 6", "1 to 7"}},
		"score at -1":           {SetScore{-1, 1, "p1", Points(1)}, []string{"no statement -1"}},
		"score of an observer":  {SetScore{1, 1, "p4", Points(1)}, []string{"Olu", "observes"}},
		"sealed is no score":    {SetScore{1, 1, "p1", Sealed}, []string{"no score", "0 to 5"}},
		"sealed consensus":      {SetConsensus{1, &Consensus{Score: Sealed}}, []string{"or no consensus"}},
		"damaged score":         {SetScore{1, 1, "p1", Score(10)}, []string{"no score", "0 to 5"}},
		"round 0":               {SetScore{1, 0, "p1", Points(1)}, []string{"statement 1", "round 0"}},
		"round 2":               {SetScore{1, 2, "p1", Points(1)}, []string{"statement 1", "round 2"}},
		"round -1":              {SetScore{1, -1, "p1", Points(1)}, []string{"round -1"}},

		"consensus at no statement": {SetConsensus{8, &Consensus{}}, []string{"no statement 8"}},
		"consensus of don't know":   {SetConsensus{1, &Consensus{Score: DontKnow}}, []string{"or no consensus"}},
		"damaged consensus":         {SetConsensus{1, &Consensus{Score: 77}}, []string{"or no consensus"}},
		"long rationale":            {SetConsensus{1, &Consensus{Rationale: longer}}, []string{"rationale", "10000"}},
		"long dissent":              {SetConsensus{1, &Consensus{Dissent: longer}}, []string{"dissent", "10000"}},
		"flag at no statement":      {SetFlag{0, true}, []string{"no statement 0"}},
		"nobody leaves":             {Leave{"p9", true}, []string{`"p9"`}},

		"participant twice":       {Add[Participant]{Participant{ID: "p1", Name: "New"}, End}, []string{"already", "p1"}},
		"same name":               {Add[Participant]{Participant{ID: "p6", Name: "BETH"}, End}, []string{"BETH", "initial"}},
		"name like an alias":      {Edit[Participant]{Participant{ID: "p2", Name: "participant 3", Scoring: true}}, []string{"already", "participant 3"}},
		"no id":                   {Add[Participant]{Participant{Name: "New"}, End}, []string{"no id for a participant", "p1"}},
		"id of another kind":      {Add[Participant]{Participant{ID: "pr1"}, End}, []string{`"pr1"`}},
		"long name":               {Add[Participant]{Participant{ID: "p6", Name: long}, End}, []string{"name", "300"}},
		"long agency":             {Add[Participant]{Participant{ID: "p6", Agency: long}, End}, []string{"agency", "300"}},
		"long role":               {Add[Participant]{Participant{ID: "p6", Role: long}, End}, []string{"role", "300"}},
		"edit of nobody":          {Edit[Participant]{Participant{ID: "p9"}}, []string{"no participant", "p9"}},
		"scorer becomes observer": {Edit[Participant]{Participant{ID: "p2", Name: "Beth"}}, []string{"Beth has scored", "clear"}},
		"scorer removed":          {Remove[Participant]{"p1"}, []string{"Participant 1 has scored", "left"}},
		"who left and scored":     {Remove[Participant]{"p5"}, []string{"Len has scored"}},
		"nobody removed":          {Remove[Participant]{"p9"}, []string{"no participant", "p9"}},

		"empty note":      {Add[Note]{Note{ID: "e3", Statement: 1, Text: " \n "}, End}, []string{"note is empty"}},
		"note twice":      {Add[Note]{Note{ID: "e1", Statement: 1, Text: "x"}, End}, []string{"already", "e1"}},
		"note of nobody":  {Add[Note]{Note{ID: "e3", Statement: 1, Text: "x", By: "p9"}, End}, []string{`"p9"`}},
		"note at nothing": {Add[Note]{Note{ID: "e3", Text: "x"}, End}, []string{"no statement 0"}},
		"note without id": {Add[Note]{Note{Statement: 1, Text: "x"}, End}, []string{"no id for a note"}},
		"long note":       {Edit[Note]{Note{ID: "e1", Statement: 1, Text: longer}}, []string{"note", "10001", "10000"}},
		"no such note":    {Remove[Note]{"e9"}, []string{"no evidence", "e9"}},

		"empty barrier":      {Add[Barrier]{Barrier{ID: "b3"}, End}, []string{"barrier is empty"}},
		"barrier at 99":      {Add[Barrier]{Barrier{ID: "b3", Text: "x", Statements: []int{1, 99}}, End}, []string{"no statement 99"}},
		"barrier at step 4":  {Edit[Barrier]{Barrier{ID: "b1", Text: "x", Steps: []int{4}}}, []string{"no step 4", "1 to 3"}},
		"barrier without id": {Add[Barrier]{Barrier{Text: "x"}, End}, []string{"no id for a barrier"}},
		"long barrier":       {Add[Barrier]{Barrier{ID: "b3", Text: longer}, End}, []string{"barrier", "10000"}},
		"no such barrier":    {Edit[Barrier]{Barrier{ID: "b9", Text: "x"}}, []string{"no barrier", "b9"}},

		"empty priority":      {Edit[Priority]{Priority{ID: "pr1"}}, []string{"priority is empty"}},
		"priority without id": {Add[Priority]{Priority{What: "x"}, End}, []string{"no id for a priority"}},
		"no such quarter":     {Edit[Priority]{Priority{ID: "pr1", What: "x", Quarter: "Q5"}}, []string{`"Q5"`, "Q1, Q2, Q3, Q4, later"}},
		"no such status":      {Edit[Priority]{Priority{ID: "pr1", What: "x", Status: "someday"}}, []string{`"someday"`, "under way"}},
		"priority at -3":      {Add[Priority]{Priority{ID: "pr3", What: "x", Statements: []int{-3}}, End}, []string{"no statement -3"}},
		"long owner":          {Edit[Priority]{Priority{ID: "pr1", What: "x", Owner: long}}, []string{"owner", "300"}},
		"long priority":       {Edit[Priority]{Priority{ID: "pr1", What: longer}}, []string{"priority", "10000"}},
		"no such priority":    {Remove[Priority]{"pr9"}, []string{"no priority", "pr9"}},

		"no such kind":              {Edit[Barrier]{Barrier{ID: "b1", Text: "x", Kind: "weather"}}, []string{`"weather"`, "time, money", "empty"}},
		"barrier of a priority":     {Remove[Barrier]{"b2"}, []string{"train together", "take the barrier out"}},
		"barrier that is not there": {Edit[Priority]{Priority{ID: "pr1", What: "x", Barriers: []string{"b1", "b9"}}}, []string{`"b9"`}},
		"government priority 9":     {Edit[Priority]{Priority{ID: "pr1", What: "x", Requirement: 9}}, []string{"government priority 9"}},
		"no such use of funding":    {Edit[Priority]{Priority{ID: "pr1", What: "x", Funding: []string{"capacity", "joy"}}}, []string{`use of funding "joy"`}},
		"no such level":             {Edit[Priority]{Priority{ID: "pr1", What: "x", Measure: Measure{Level: "joy"}}}, []string{`level of evaluation "joy"`}},
		"no review day":             {Edit[Priority]{Priority{ID: "pr1", What: "x", Review: "soon"}}, []string{`"soon"`, "2026-03-12"}},
		"long reason":               {Edit[Priority]{Priority{ID: "pr1", What: "x", Why: longer}}, []string{"reason", "10000"}},
		"long resources":            {Edit[Priority]{Priority{ID: "pr1", What: "x", Resources: longer}}, []string{"resources", "10000"}},
		"long outcome":              {Edit[Priority]{Priority{ID: "pr1", What: "x", Outcome: long}}, []string{"outcome", "300"}},
		"long measure":              {Edit[Priority]{Priority{ID: "pr1", What: "x", Measure: Measure{Text: long}}}, []string{"measure", "300"}},
		"long now":                  {Edit[Priority]{Priority{ID: "pr1", What: "x", Measure: Measure{Now: long}}}, []string{"stands now", "300"}},
		"long target":               {Edit[Priority]{Priority{ID: "pr1", What: "x", Measure: Measure{Target: long}}}, []string{"target", "300"}},
		"carried from nowhere":      {Edit[Priority]{Priority{ID: "pr1", What: "x", Carried: &Carried{Priority: "pr1", Status: Agreed}}}, []string{"no id"}},
		"carried from nothing":      {Edit[Priority]{Priority{ID: "pr1", What: "x", Carried: &Carried{Session: "a", Status: Agreed}}}, []string{"no id of a priority"}},
		"carried, dropped":          {Edit[Priority]{Priority{ID: "pr1", What: "x", Carried: &Carried{Session: "a", Priority: "pr1", Status: Dropped}}}, []string{`"dropped"`, "under way"}},
		"carried through nothing":   {Edit[Priority]{Priority{ID: "pr1", What: "x", Carried: &Carried{"a", "pr1", Done, "", nil, []Source{{"b", "b2"}}}}}, []string{`"b2"`}},
		"carried with nothing":      {Edit[Priority]{Priority{ID: "pr1", What: "x", Carried: &Carried{"a", "pr1", Done, "", []string{"b1"}, nil}}}, []string{`"b1"`}},
		"moved to -1":               {Reorder{"pr1", -1}, []string{"there are 2", "0 to 1, not -1"}},
		"moved beyond the end":      {Reorder{"pr1", 2}, []string{"0 to 1, not 2"}},
		"nothing moved":             {Reorder{"pr9", 0}, []string{"no priority", "pr9"}},

		"no name":               {Add[Indicator]{Indicator{ID: "m2", Target: "3"}, End}, []string{"no name"}},
		"measure twice":         {Add[Indicator]{Indicator{ID: "m2", Name: "turn OVER", Unit: "3s"}, End}, []string{"no unit", "3s"}},
		"name twice":            {Add[Indicator]{Indicator{ID: "m2", Name: "TURNOVER"}, End}, []string{"already a measure", "Turnover"}},
		"target in words":       {Edit[Indicator]{Indicator{ID: "m1", Name: "x", Target: "more"}}, []string{`"more"`, "not a number"}},
		"start without number":  {Edit[Indicator]{Indicator{ID: "m1", Name: "x", Start: Start{Date: "2026-01-01"}}}, []string{"starting figure"}},
		"start after a value":   {Edit[Indicator]{Indicator{ID: "m1", Name: "x", Start: Start{"1", "2026-07-01"}}}, []string{"12 June 2026", "before", "1 July 2026"}},
		"better sideways":       {Edit[Indicator]{Indicator{ID: "m1", Name: "x", Better: "wider"}}, []string{"higher, lower"}},
		"value of two readings": {AddValue{"m1", Value{"2026-07-01", "1,25", ""}}, []string{`"1,25"`, "not a number"}},
		"two on a day":          {AddValue{"m1", Value{"2026-06-12", "3", ""}}, []string{"already", "12 June 2026"}},
		"before the start":      {AddValue{"m1", Value{"2026-01-01", "3", ""}}, []string{"1 January 2026", "before", "12 March 2026"}},
		"on the day of start":   {AddValue{"m1", Value{"2026-03-12", "3", ""}}, []string{"starting figure"}},
		"value without a day":   {AddValue{"m1", Value{"", "3", ""}}, []string{"no day"}},
		"value of no measure":   {AddValue{"m7", Value{"2026-06-13", "3", ""}}, []string{"no measure", "m7"}},
		"no such value":         {RemoveValue{"m1", "2026-06-13"}, []string{"no value"}},
		"measured by nothing":   {Edit[Priority]{Priority{ID: "pr1", What: "x", Indicator: "m9"}}, []string{`"m9"`}},

		"no skill":              {Add[Need]{Need{ID: "t2", Group: "nurses"}, End}, []string{"no skill"}},
		"need without id":       {Add[Need]{Need{Skill: "x"}, End}, []string{"no id for a training need", "t1"}},
		"need twice":            {Add[Need]{Need{ID: "t1", Skill: "x"}, End}, []string{"already a training need", "t1"}},
		"fewer than nobody":     {Edit[Need]{Need{ID: "t1", Skill: "x", Have: -1}}, []string{"have the skill", "0 to 99999", "-1"}},
		"more than everybody":   {Edit[Need]{Need{ID: "t1", Skill: "x", Need: MostStaff + 1}}, []string{"need it", "100000"}},
		"by no day":             {Edit[Need]{Need{ID: "t1", Skill: "x", By: "2026"}}, []string{`"2026"`}},
		"long skill":            {Edit[Need]{Need{ID: "t1", Skill: long}}, []string{"skill", "300"}},
		"long note on training": {Edit[Need]{Need{ID: "t1", Skill: "x", Note: longer}}, []string{"note", "10000"}},

		"no dots":                {BeginVote{0}, []string{"1 to 20 dots, not 0"}},
		"too many dots for each": {BeginVote{21}, []string{"1 to 20 dots, not 21"}},
		"dots of nobody":         {SetDots{"p9", map[string]int{"pr1": 1}}, []string{`"p9"`, "add them"}},
		"dots of an observer":    {SetDots{"p4", map[string]int{"pr1": 1}}, []string{"Olu", "observes"}},
		"dots on nothing":        {SetDots{"p1", map[string]int{"pr1": 1, "pr9": 1}}, []string{`no priority "pr9"`}},
		"fewer than no dots":     {SetDots{"p1", map[string]int{"pr1": 3, "pr2": -1}}, []string{"not -1"}},
		"four dots of three":     {SetDots{"p1", map[string]int{"pr1": 3, "pr2": 1}}, []string{"3 dots", "take some away"}},
		"dots beyond all sums":   {SetDots{"p1", map[string]int{"pr1": 1 << 62, "pr2": 1 << 62}}, []string{"3 dots"}},
		"reveal in the open":     {RevealVote{}, []string{"open", "as they are cast"}},
		"dots of nothing joined": {JoinDots{"pr9", "pr1"}, []string{`"pr9"`}},
		"dots joined to nothing": {JoinDots{"pr1", "pr9"}, []string{`"pr9"`}},
		"who has dots removed":   {Remove[Participant]{"p2"}, []string{"Beth", "has scored"}},
		"a vote of nobody":       {restoreVote{&vote{Each: 3, Dots: map[string]map[string]int{"p9": {"pr1": 1}}}}, []string{"put back"}},

		"nothing parked":           {Add[Parked]{Parked{ID: "k2"}, End}, []string{"nothing to park"}},
		"parked at no statement":   {Add[Parked]{Parked{ID: "k2", Text: "x", Statement: 6}, End}, []string{"no statement 6"}},
		"parked without id":        {Add[Parked]{Parked{Text: "x"}, End}, []string{"no id for a parked point", "k1"}},
		"parked by a long name":    {Edit[Parked]{Parked{ID: "k1", Text: "x", Owner: long}}, []string{"takes it up", "300"}},
		"long parked point":        {Edit[Parked]{Parked{ID: "k1", Text: long}}, []string{"parked point", "300"}},
		"review without id":        {Add[Review]{Review{Date: "2027-05-12", Note: "x"}, End}, []string{"no id for a review", "rv1"}},
		"review without a day":     {Add[Review]{Review{ID: "rv2", Note: "x"}, End}, []string{"needs its day"}},
		"review on no day":         {Add[Review]{Review{ID: "rv2", Date: "31/2/2027", Note: "x"}, End}, []string{"is not a date"}},
		"empty review":             {Add[Review]{Review{ID: "rv2", Date: "2027-05-12"}, End}, []string{"nothing is said in the review"}},
		"two reviews of one day":   {Add[Review]{Review{ID: "rv2", Date: "2027-02-12", Note: "x"}, End}, []string{"12 February 2027", "already"}},
		"review before the latest": {Add[Review]{Review{ID: "rv2", Date: "2027-01-12", Note: "x"}, End}, []string{"12 January 2027", "before the latest one, of 12 February 2027"}},
		"next review before this":  {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Note: "x", Next: "2027-02-12"}}, []string{"next review", "would not be after"}},
		"review of no priority":    {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr9", Status: Done}}}}, []string{`"pr9"`, "not in this session"}},
		"review twice of one":      {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr1", Status: Done}, {Priority: "pr1", Note: "x"}}}}, []string{`"pr1" twice`}},
		"empty line of a review":   {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr1", Was: Done}}}}, []string{"nothing is said of the priority"}},
		"status in a review":       {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr1", Status: "late"}}}}, []string{`"late" is no status`}},
		"long value in a review":   {Edit[Review]{Review{ID: "rv1", Date: "2027-02-12", Lines: []ReviewLine{{Priority: "pr1", Value: long}}}}, []string{"where the measure stands", "300"}},
		"workshop after a review":  {SetDetails{Details{Title: "x", Date: "2027-03-01"}}, []string{"reviewed on 12 February 2027", "1 March 2027"}},
		"likely to be nothing":     {SetLikelihood{"pr9", "p1", Points(1)}, []string{`no priority "pr9"`}},
		"likely by nobody":         {SetLikelihood{"pr2", "p9", Points(1)}, []string{`"p9"`, "add them"}},
		"likely by an observer":    {SetLikelihood{"pr2", "p4", Points(1)}, []string{"Olu", "observes"}},
		"likely, not applicable":   {SetLikelihood{"pr2", "p1", NotApplicable}, []string{"0 to 5 or don't know"}},
		"likely after the reveal":  {SetLikelihood{"pr1", "p1", Points(1)}, []string{"revealed", "fixed"}},
		"reveal of nothing likely": {RevealLikelihood{"pr9"}, []string{"nobody has said"}},
		"likely put back":          {restoreLikelihood{"pr2", &likelihood{Scores: map[string]Score{"p9": Points(1)}}}, []string{"put back"}},
		"likely of no priority":    {restoreLikelihood{"x", nil}, []string{"put back"}},
		"next on no day":           {SetClosing{Closing{Next: "soon"}}, []string{`"soon"`}},
		"much to keep":             {SetClosing{Closing{Keep: long}}, []string{"keep", "300"}},
		"much to change":           {SetClosing{Closing{Change: long}}, []string{"change", "300"}},
		"long way to raise it":     {Edit[Priority]{Priority{ID: "pr1", What: "x", Raise: long}}, []string{"more likely", "300"}},

		"no such checklist": {SetAnswer{"joy", "trust", Answer{Tick: Yes}}, []string{`checklist "joy"`}},
		"no such item":      {SetAnswer{"culture", "joy", Answer{Tick: Yes}}, []string{`"Culture"`, `item "joy"`}},
		"no such answer":    {SetAnswer{"culture", "trust", Answer{Tick: "perhaps"}}, []string{`"perhaps"`, "yes, partly, no"}},
		"long answer":       {SetAnswer{"culture", "trust", Answer{Note: longer}}, []string{"note", "10000"}},
		"no such prompt":    {SetReflection{"joy", "x"}, []string{`reflection "joy"`}},
		"long reflection":   {SetReflection{"end", longer}, []string{"answer", "10000"}},
		"long vision":       {SetPlan{PlanTexts{Vision: longer}}, []string{"vision", "10000"}},
		"long lead":         {SetPlan{PlanTexts{Lead: long}}, []string{"plan lead", "300"}},

		"batch with a wrong change": {Batch{"two", []Change{SetFlag{1, true}, SetFlag{6, true}}}, []string{"no statement 6"}},
	} {
		t.Run(name, func(t *testing.T) {
			r := furnished(t)
			before := dumptest.Dump(r.History)
			e, err := r.Do(v.change, noon)
			if err == nil {
				t.Fatal("not refused")
			}
			refusaltest.Want(t, err, v.says...)
			if NoChange(err) {
				t.Error("the refusal counts as no change")
			}
			if e.Change != nil || e.Seq != 0 {
				t.Errorf("a refused change left the entry %+v", e)
			}
			if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
				t.Errorf("refused, but the history changed:\n%s", diff)
			}
		})
	}
}

func TestWhatIsAlreadySoIsNoChange(t *testing.T) {
	for name, change := range map[string]Change{
		"details":     SetDetails{Details{Title: "Northvale", Area: "North ", Date: "2026-03-12"}},
		"score":       SetScore{1, 1, "p1", Points(3)},
		"no score":    SetScore{2, 1, "p1", NoScore},
		"consensus":   SetConsensus{1, &Consensus{Score: Points(3), Rationale: "two agree ", Dissent: "one says 1"}},
		"none":        SetConsensus{2, nil},
		"flag":        SetFlag{2, true},
		"no flag":     SetFlag{1, false},
		"left":        Leave{"p5", true},
		"there":       Leave{"p1", false},
		"participant": Edit[Participant]{Participant{ID: "p2", Name: " Beth", Agency: "Health", Scoring: true}},
		"barrier":     Edit[Barrier]{Barrier{ID: "b1", Text: "no shared room", Statements: []int{3, 1, 3}, Steps: []int{}}},
		"place":       Reorder{"pr1", 0},
		"dots":        SetDots{"p2", map[string]int{"pr1": 2, "pr2": 1}},
		"no dots":     SetDots{"p1", map[string]int{"pr1": 0}},
		"own dots":    JoinDots{"pr1", "pr1"},
		"answer":      SetAnswer{"culture", "trust", Answer{Partly, "so so "}},
		"no answer":   SetAnswer{"culture", "time", Answer{}},
		"reflection":  SetReflection{"end", " start with one form"},
		"review":      Edit[Review]{Review{ID: "rv1", Date: "12/2/2027", Note: "no room yet "}},
		"parked":      Edit[Parked]{Parked{ID: "k1", Text: "parking permits ", Statement: 1}},
		"nothing yet": SetLikelihood{"pr2", "p1", NoScore},
		"revealed":    RevealLikelihood{"pr1"},
		"closing":     SetClosing{Closing{Keep: " short breaks", Next: "12/09/2026"}},
		"suggesting":  SetSuggesting{},
		"plan":        SetPlan{PlanTexts{Vision: "families find help\n"}},
		"batch":       Batch{"again", []Change{SetFlag{2, true}, Leave{"p5", true}}},
		"empty batch": Batch{Label: "nothing"},
	} {
		r := furnished(t)
		before := dumptest.Dump(r.History)
		if _, err := r.Do(change, noon); !NoChange(err) {
			t.Errorf("%s: %v, want no change", name, err)
		}
		if diff := cmp.Diff(before, dumptest.Dump(r.History)); diff != "" {
			t.Errorf("%s: the history changed:\n%s", name, diff)
		}
	}
}

func TestWhoCommentedIsNotRemoved(t *testing.T) {
	r := groupOf(t, 1)
	r.do(Add[Note]{Note{ID: "e1", Statement: 1, Text: "x", By: "p1"}, End})
	_, err := r.Do(Remove[Participant]{"p1"}, noon)
	refusaltest.Want(t, err, "Participant 1", "comments", "left")
	r.do(Remove[Note]{"e1"}, Remove[Participant]{"p1"})
}
