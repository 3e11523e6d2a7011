package framework

import "fmt"

// lists checks what people choose from, tick and answer besides the scores.
func (f *findings) lists(all *Framework) {
	f.groups(whole.field("outcomes"), all.Outcomes)
	f.groups(whole.field("measures"), all.Measures)
	f.items(whole.field("evaluation"), all.Evaluation, uniqueIDs{})
	f.checklists(whole.field("checklists"), all)
	f.items(whole.field("skills"), all.Skills, uniqueIDs{})
	f.items(whole.field("formats"), all.Formats, uniqueIDs{})
	f.items(whole.field("funding"), all.Funding, uniqueIDs{})
	f.barrierKinds(whole.field("barrier_kinds"), all.BarrierKinds)
	f.reflections(whole.field("reflections"), all)
	f.plan(whole.field("plan"), all.Plan)
}

// uniqueIDs are the ids of a list so far.
type uniqueIDs map[string]bool

// newID checks the id of the thing at p, one of the kind that is named in the plural.
func (f *findings) newID(p place, id, such, kind string, seen uniqueIDs) {
	f.id(p, id, such)
	if seen[id] && id != "" {
		f.add(p.field("id"), fmt.Sprintf("two %s have the id %s", kind, quote(id)), "give each an id of its own")
	}
	seen[id] = true
}

func (f *findings) groups(at place, all []Group) {
	f.count(at, len(all), maxGroups)
	groups, items := uniqueIDs{}, uniqueIDs{}
	for i, g := range all {
		here := at.item(i)
		f.newID(here, g.ID, "delivery", "groups in "+at.words, groups)
		f.text(here, "title", g.Title, textRule{characters: maxLine, such: "Better delivery"})
		f.text(here, "introduction", g.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		f.some(here, "items", len(g.Items))
		f.items(here.field("items"), g.Items, items)
	}
}

// items checks the items of a list, or of one group of a list that has groups.
func (f *findings) items(at place, all []Item, seen uniqueIDs) {
	f.count(at, len(all), maxChoices)
	for i, item := range all {
		here := at.item(i)
		f.newID(here, item.ID, "supervision", "items of the same list", seen)
		f.choice(here, item.Text, item.Note)
	}
}

// choice checks what a person sees of an item.
func (f *findings) choice(at place, text, note string) {
	f.text(at, "text", text, textRule{characters: maxStatement, cells: itemCells, such: "Supervision works in every agency"})
	f.text(at, "note", note, textRule{optional: true, paragraphs: true, characters: maxProse})
}

// barrierKinds checks what stands in a list and above the barriers of a kind.
func (f *findings) barrierKinds(at place, all []Item) {
	f.count(at, len(all), maxKinds)
	seen := uniqueIDs{}
	for i, kind := range all {
		here := at.item(i)
		f.newID(here, kind.ID, "premises", "kinds of barriers", seen)
		f.text(here, "text", kind.Text, textRule{characters: maxStatement, cells: statementCells, such: "buildings and rooms"})
		f.text(here, "note", kind.Note, textRule{optional: true, paragraphs: true, characters: maxProse})
	}
}

// some reports a list that has nothing in it.
func (f *findings) some(at place, field string, n int) {
	f.learn(at.field(field), limits{fewest: 1})
	if n == 0 {
		f.add(at.field(field), fmt.Sprintf("%s has no %s", at.words, field), fmt.Sprintf("add at least one under: %s:", field))
	}
}

func (f *findings) checklists(at place, all *Framework) {
	f.count(at, len(all.Checklists), maxChecklists)
	seen := uniqueIDs{}
	for i, c := range all.Checklists {
		here := at.item(i)
		f.newID(here, c.ID, "culture", "checklists", seen)
		f.text(here, "title", c.Title, textRule{characters: maxLine, such: "Building a culture"})
		f.text(here, "introduction", c.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		if _, ok := all.Requirement(c.Requirement); c.Requirement != 0 && !ok {
			f.noRequirement(f.written(here, "requirement", "government_priority"), here, c.Requirement, "line")
		}
		f.checklistGroups(here, c.Groups)
	}
}

func (f *findings) checklistGroups(checklist place, all []ChecklistGroup) {
	at := checklist.field("groups")
	f.some(checklist, "groups", len(all))
	f.count(at, len(all), maxGroups)
	seen := uniqueIDs{}
	for i, g := range all {
		here := at.item(i)
		f.text(here, "title", g.Title, textRule{optional: len(all) == 1, characters: maxLine, such: "Basic"})
		f.text(here, "introduction", g.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		f.some(here, "items", len(g.Items))
		items := here.field("items")
		f.count(items, len(g.Items), maxChoices)
		for j, item := range g.Items {
			line := items.item(j)
			f.newID(line, item.ID, "purpose", "items of "+checklist.words, seen)
			f.choice(line, item.Text, item.Note)
			f.texts(line, "actions", item.Actions, maxHints)
		}
	}
}
