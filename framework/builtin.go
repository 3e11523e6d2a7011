package framework

// builtinID saves the digest of all other frameworks.
const builtinID = "family-hub-workforce"

// builtinPlan is what the guide calls the plan, and who leads it.
var builtinPlan = planWords{title: "Workforce plan", lead: "senior responsible officer"}

// earlierRequirement is what a framework calls its requirements that says nothing of it: files
// had no other name for them in the first format.
var earlierRequirement = Name{"government priority", "government priorities"}

// Assessed is what the framework assesses, for a sentence that says who assessed it; empty where
// only its title tells.
func (f *Framework) Assessed() string {
	if f.ID == builtinID {
		return "the family hub workforce"
	}
	return ""
}

// VisionHint says in a few words what a vision is of.
func (f *Framework) VisionHint() string {
	if f.ID == builtinID {
		return "what the workforce will be like"
	}
	return "what things will be like"
}

// FamiliesAsked is what Framework.Families is where families have a say, whatever a plan says of them.
const FamiliesAsked = "asked"

// families checks it.
func (c *checks) families(all *Framework) {
	at := whole.field("families")
	c.learn(at, limits{pattern: FamiliesAsked, kind: "families"})
	if said := all.Families; said != "" && said != FamiliesAsked {
		c.add(at, "families is "+quote(said), "give families: "+FamiliesAsked+" where parents and carers take part, or leave it out")
	}
}

// AsksFamilies reports whether families have a say in what the framework is about: in the built-in
// one, in those that say so, and in those that say what a plan should say of families.
func (f *Framework) AsksFamilies() bool {
	const chapter = "families"
	said := f.guide().Families
	if own, ok := f.PlanChapter(chapter); ok {
		said = own.PlanPrompt
	}
	return f.ID == builtinID || f.Families == FamiliesAsked || said.Text != "" || len(said.Points) > 0
}

// AreaHint says in a few words what the area of a session is.
func (f *Framework) AreaHint() string {
	if f.AsksFamilies() {
		return "the local authority or the neighbourhood"
	}
	return "such as a place, a service or a team"
}

// Occasion is what the room meets about, for the title of a day in a calendar.
func (f *Framework) Occasion() string {
	if f.ID == builtinID {
		return "Workforce self-assessment"
	}
	return f.Title
}

// WithLists returns the framework whose lists a session on this one chooses from: itself, but for
// the built-in one as an earlier program had it, which sessions in older data files have. That
// gets what there was not yet: all the lists, or the uses of funding and what a plan says of
// families. Lists that it has keep their words, since a priority may quote them.
func (f *Framework) WithLists() *Framework {
	switch {
	case f.hadNoLists():
		return Builtin()
	case f.hadNoFunding():
		more, guide := *f, *f.Plan
		guide.Families = Builtin().Plan.Families
		more.Funding, more.Plan = Builtin().Funding, &guide
		return &more
	}
	return f
}

// hadNoFunding reports whether the content is that of the built-in framework with lists, before it
// had uses of funding.
func (f *Framework) hadNoFunding() bool {
	if f.ID != builtinID || len(f.Funding) > 0 {
		return false
	}
	switch f.Digest() {
	case "75a1b0b43f1505339b35a087fb58abc0815d1d78f970513518266ac736e70420",
		"84589a2b60156b74d170c7b377dd216b852b4c99d7854df31c33ff22f02846c5",
		"ff8fdeb86a4f3cc66904cfd5d4362b6629e7736aececb456c489462895ccba50",
		"e5c6bfbcb09687361ac0e3a5e6a1ee2633007bc493d2e170616f58b693da6be7":
		return true
	}
	return false
}

// hadNoLists reports whether the content is that of the built-in framework before it had lists.
func (f *Framework) hadNoLists() bool {
	if f.ID != builtinID || f.hasLists() {
		return false
	}
	switch f.Digest() {
	case "5ceb53faa5dd261838c97dced664fe9617b49e3d16b274f25729281a1e173efb",
		"412e1d77dfa0a709e55dffd7fa5147cf3ed375d0e13db12b28615477531212d8":
		return true
	}
	return false
}

// hasLists reports whether a framework has anything that turns scores into a plan.
func (f *Framework) hasLists() bool {
	return f.Plan != nil || len(f.Outcomes)+len(f.Measures)+len(f.Evaluation)+len(f.Checklists)+
		len(f.Skills)+len(f.Formats)+len(f.Reflections)+len(f.Funding) > 0
}
