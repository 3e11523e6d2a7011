package framework

import "fmt"

// lists checks what people choose from, tick and answer besides the scores.
func (c *checks) lists(all *Framework) {
	c.groups(whole.field("outcomes"), all.Outcomes)
	c.groups(whole.field("measures"), all.Measures)
	c.items(whole.field("evaluation"), all.Evaluation, uniqueIDs{})
	c.checklists(whole.field("checklists"), all)
	c.items(whole.field("skills"), all.Skills, uniqueIDs{})
	c.items(whole.field("formats"), all.Formats, uniqueIDs{})
	c.items(whole.field("funding"), all.Funding, uniqueIDs{})
	c.barrierKinds(whole.field("barrier_kinds"), all.BarrierKinds)
	c.reflections(whole.field("reflections"), all)
	c.plan(whole.field("plan"), all.Plan)
}

// uniqueIDs are the ids of a list so far.
type uniqueIDs map[string]bool

// newID checks the id of the thing at p, one of the kind that is named in the plural.
func (r *rules) newID(p place, id, such, kind string, seen uniqueIDs) {
	r.id(p, id, such)
	if seen[id] && id != "" {
		r.add(p.field("id"), fmt.Sprintf("two %s have the id %s", kind, quote(id)), "give each an id of its own")
	}
	seen[id] = true
}

func (c *checks) groups(at place, all []Group) {
	c.count(at, len(all), maxGroups)
	groups, items := uniqueIDs{}, uniqueIDs{}
	for i, g := range all {
		here := at.item(i)
		c.newID(here, g.ID, "delivery", "groups in "+at.words, groups)
		c.text(here, "title", g.Title, textRule{characters: maxLine, such: "Better delivery"})
		c.text(here, "introduction", g.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		c.some(here, "items", len(g.Items))
		c.items(here.field("items"), g.Items, items)
	}
}

// items checks the items of a list, or of one group of a list that has groups.
func (c *checks) items(at place, all []Item, seen uniqueIDs) {
	c.count(at, len(all), maxChoices)
	for i, item := range all {
		here := at.item(i)
		c.newID(here, item.ID, "supervision", "items of the same list", seen)
		c.choice(here, item.Text, item.Note)
	}
}

// choice checks what a person sees of an item.
func (r *rules) choice(at place, text, note string) {
	r.text(at, "text", text, textRule{characters: maxStatement, cells: itemCells, such: "Supervision works in every agency"})
	r.text(at, "note", note, textRule{optional: true, paragraphs: true, characters: maxProse})
}

// barrierKinds checks what stands in a list and above the barriers of a kind.
func (c *checks) barrierKinds(at place, all []Item) {
	c.count(at, len(all), maxKinds)
	seen := uniqueIDs{}
	for i, kind := range all {
		here := at.item(i)
		c.newID(here, kind.ID, "premises", "kinds of barriers", seen)
		c.text(here, "text", kind.Text, textRule{characters: maxStatement, cells: statementCells, such: "buildings and rooms"})
		c.text(here, "note", kind.Note, textRule{optional: true, paragraphs: true, characters: maxProse})
	}
}

// some reports a list that has nothing in it.
func (r *rules) some(at place, field string, n int) {
	r.learn(at.field(field), limits{fewest: 1})
	if n == 0 {
		r.add(at.field(field), fmt.Sprintf("%s has no %s", at.words, field), fmt.Sprintf("add at least one under: %s:", field))
	}
}

func (c *checks) checklists(at place, all *Framework) {
	c.count(at, len(all.Checklists), maxChecklists)
	seen := uniqueIDs{}
	for i, list := range all.Checklists {
		here := at.item(i)
		c.newID(here, list.ID, "culture", "checklists", seen)
		c.text(here, "title", list.Title, textRule{characters: maxLine, such: "Building a culture"})
		c.text(here, "introduction", list.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		if _, ok := all.Requirement(list.Requirement); list.Requirement != 0 && !ok {
			c.noRequirement(c.written(here, "requirement", "government_priority"), here, list.Requirement, "line")
		}
		c.checklistGroups(here, list.Groups)
	}
}

func (c *checks) checklistGroups(checklist place, all []ChecklistGroup) {
	at := checklist.field("groups")
	c.some(checklist, "groups", len(all))
	c.count(at, len(all), maxGroups)
	seen := uniqueIDs{}
	for i, g := range all {
		here := at.item(i)
		c.text(here, "title", g.Title, textRule{optional: len(all) == 1, characters: maxLine, such: "Basic"})
		c.text(here, "introduction", g.Introduction, textRule{optional: true, paragraphs: true, characters: maxProse})
		c.some(here, "items", len(g.Items))
		items := here.field("items")
		c.count(items, len(g.Items), maxChoices)
		for j, item := range g.Items {
			line := items.item(j)
			c.newID(line, item.ID, "purpose", "items of "+checklist.words, seen)
			c.choice(line, item.Text, item.Note)
			c.texts(line, "actions", item.Actions, maxHints)
		}
	}
}
