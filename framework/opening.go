package framework

// Rules are the ground rules that a room begins with and can change: the framework's own,
// or where it has none rules that fit any room.
func (f *Framework) Rules() []Aside {
	if len(f.GroundRules) > 0 {
		return f.GroundRules
	}
	usual := []Aside{
		{
			"How we agree", "We look for a score that everybody can live with: neither an average nor a vote. Where we cannot " +
				"agree, we say so. No consensus is a result, and the other view is written down.",
		},
		{
			"What counts as evidence", "What somebody else could see or check: an example, a document, a figure, what families tell us. " +
				"An opinion is a start; we say so where it is all we have.",
		},
		{
			"What a half-met statement gets", "We score what is in place today, not what is planned. Where one part is met and another " +
				"is not, it gets the lower level, and we write down what is missing.",
		},
		{
			"Who will see what", "The wall shows scores and no names. The report leaves names out unless we ask for them. What somebody " +
				"said stays in this room; what we agreed may be passed on.",
		},
	}
	for i, rule := range usual {
		usual[i] = Aside{f.Worded(rule.Title), f.Worded(rule.Text)}
	}
	return usual
}

// MoreRules are further ground rules that a room may want, whatever it is asked.
func MoreRules() []Aside {
	return []Aside{
		{"One at a time", "One person speaks at a time. Everybody is heard once before anybody speaks twice."},
		{"Scores, not people", "We question a score, never the person who gave it. Anybody may change their mind."},
		{"Plain words", "Anybody may stop us and ask what a word or an abbreviation means."},
		{"Time", "We keep to the time. What needs longer is parked, with a name and a date."},
		{"Phones", "Phones are on silent. Whoever has to take a call goes outside."},
	}
}

// PracticeItem is a statement to try the scoring on before the first one: the framework's
// own, or where it has none one that any room can score. What is given to it counts nowhere.
func (f *Framework) PracticeItem() string {
	if f.Practice != "" {
		return f.Practice
	}
	return "We all found this room, and were made welcome."
}

func (c *checks) opening(all *Framework) {
	at := whole.field("ground_rules")
	c.count(at, len(all.GroundRules), maxHints)
	for i, rule := range all.GroundRules {
		c.text(at.item(i), "title", rule.Title, textRule{characters: maxLine, such: "How we agree"})
		c.text(at.item(i), "text", rule.Text, textRule{paragraphs: true, characters: maxProse, such: "We look for a score that all can live with"})
	}
	c.text(whole, "practice", all.Practice, textRule{optional: true, characters: maxStatement, such: "We all found the room"})
}
