package namelist

import (
	"strconv"
	"strings"
	"unicode"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"

	"golang.org/x/text/unicode/norm"
)

// Find looks a participant up by the label that screens show, or else by alias, or by
// the name as it is written with the surname first.
func Find(people []model.Participant, name string) (model.Participant, bool) {
	for _, p := range people {
		if strings.EqualFold(p.Label(), name) {
			return p, true
		}
	}
	for _, p := range people {
		if strings.EqualFold(p.Alias(), name) {
			return p, true
		}
	}
	if straight := FirstNameFirst(name); straight != name {
		return Find(people, straight)
	}
	return model.Participant{}, false
}

// FirstNameFirst is "Ann Ash" for "Ash, Ann", and every other name as it is.
func FirstNameFirst(name string) string {
	if straight, clear := Name(name); clear {
		return straight
	}
	return name
}

// NameOf is a name as a file has it, without an e-mail address and composed: some systems
// write "â" as two characters, which look the same and are another name.
func NameOf(s string) string {
	return norm.NFC.String(WithoutAddresses(text.Line(s)))
}

// Fold is the same for names that differ only in case, exactly as strings.EqualFold
// has it, which is how the model compares them.
func Fold(name string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, name)
}

// Newcomers gives people who are not in the session yet their ids. Somebody called
// "Participant 7" becomes the unnamed participant of that number, so that the label
// never stands for two people; the others follow the highest number.
func Newcomers(s *model.Session, people []model.Participant) []model.Participant {
	taken := make(map[string]bool)
	for _, p := range s.Participants() {
		taken[p.ID] = true
		if alias, ok := Aliased(p.Name); ok {
			taken[alias.ID] = true // its alias would be that name
		}
	}
	added := make([]model.Participant, len(people))
	for i, p := range people {
		added[i] = p
		added[i].ID = ""
		if alias, ok := Aliased(p.Name); ok && !taken[alias.ID] {
			added[i].ID, added[i].Name = alias.ID, ""
			taken[alias.ID] = true
		}
	}
	next := IDs(model.NextID[model.Participant](s))
	for i := range added {
		for added[i].ID == "" {
			if id := next(); !taken[id] {
				added[i].ID = id
			}
		}
	}
	return added
}

// Aliased returns the participant whose alias a name is.
func Aliased(name string) (model.Participant, bool) {
	i := strings.LastIndexByte(name, ' ')
	p := model.Participant{ID: "p" + name[i+1:]}
	return p, i >= 0 && p.Validate() == nil && strings.EqualFold(p.Alias(), name)
}

// IDs gives the ids of what is added to a session one after another, from the next one on.
func IDs(next string) func() string {
	prefix, n := Prefix(next), Number(next)
	return func() string {
		n++
		return prefix + strconv.Itoa(n-1)
	}
}

// Prefix and number are the parts of an id such as "p12".
func Prefix(id string) string { return strings.TrimRight(id, "0123456789") }

// Number is the number in an id such as "p12".
func Number(id string) int {
	n, _ := strconv.Atoi(strings.TrimPrefix(id, Prefix(id)))
	return n
}
