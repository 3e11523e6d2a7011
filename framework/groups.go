package framework

import (
	"fmt"
)

// groupCells is how wide the title of a group may be.
const groupCells = 60

// StepGroup is a titled part of the framework: steps that stand next to each other.
type StepGroup struct {
	Title string
	Steps []Step
}

// Short is the group's title in at most 12 cells, for the radar and for tables.
func (g StepGroup) Short() string { return shorten(g.Title, stepCells) }

// Groups are the groups that the steps are in, in order; nil where the framework has none.
func (f *Framework) Groups() []StepGroup {
	var groups []StepGroup
	for _, step := range f.Steps {
		if step.Group == "" {
			return nil
		}
		if n := len(groups); n == 0 || groups[n-1].Title != step.Group {
			groups = append(groups, StepGroup{Title: step.Group})
		}
		last := &groups[len(groups)-1]
		last.Steps = append(last.Steps, step)
	}
	return groups
}

// stepGroups checks that every step has a group or none, and that those of a group stand together.
func (c *checks) stepGroups(at place, steps []Step) {
	some := 0
	closed := map[string]string{} // folded titles of the groups that have ended, and as they were written
	for i, step := range steps {
		if step.Group == "" {
			continue
		}
		some++
		here := at.item(i)
		if !c.text(here, "group", step.Group, textRule{characters: maxLine, cells: groupCells}) {
			continue
		}
		if i == 0 || steps[i-1].Group == step.Group {
			continue
		}
		closed[foldedLabel(steps[i-1].Group)] = steps[i-1].Group
		switch was := closed[foldedLabel(step.Group)]; was {
		case "":
		case step.Group:
			c.add(here.field("group"), fmt.Sprintf("%s is in the group %s again, after another", here.words, quote(step.Group)),
				"put the steps of a group next to each other, or give the second group another title")
		default:
			c.add(here.field("group"), fmt.Sprintf("%s is in the group %s, and one before it in %s", here.words, quote(step.Group), quote(was)),
				"write the title of a group in the same way at each of its steps")
		}
	}
	if some == 0 || some == len(steps) {
		return
	}
	for i, step := range steps {
		if step.Group == "" {
			c.add(at.item(i).field("group"), fmt.Sprintf("%s has no group, while others have", at.item(i).words),
				"add one, such as: group: Governance, or take the groups out of all steps")
			return
		}
	}
}
