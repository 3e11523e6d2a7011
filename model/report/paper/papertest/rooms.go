// Package papertest has rooms to print for that do not print easily. It serves tests only.
package papertest

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report/paper"
)

// Texts of the languages that rooms speak.
const (
	english = "Colleagues in every agency know whom to ask, and say that they are asked in turn. "
	welsh   = "Mae gan bob gweithiwr cymorth teuluol gynllun datblygu cyfoes a goruchwyliaeth reolaidd. "
	chinese = "每个家庭中心的每位工作人员都有最新的发展计划并定期接受督导。"
	urdu    = "ہر خاندانی مرکز کے ہر کارکن کے پاس ایک تازہ ترقیاتی منصوبہ ہے۔ "
)

// Rooms are those whose texts fit on their sheets.
func Rooms() map[string]paper.Room {
	health, ok := framework.ShippedAs("team-health")
	if !ok {
		panic("papertest: there is no team-health")
	}
	team, err := health.Framework()
	if err != nil {
		panic(err)
	}
	few := names()[:5]
	return map[string]paper.Room{
		"built-in": {Framework: framework.Builtin(), Title: "Northvale, spring 2026", Seats: names()},
		"team":     {Framework: team, Title: "Northvale", Seats: few},
		"two":      {Framework: instrument("cy", 0, 2, 2, 3, welsh), Title: welsh, Seats: few},
		"seven":    {Framework: instrument("zh", -3, 7, 5, 4, chinese), Title: chinese, Seats: few},
		"eleven":   {Framework: instrument("", 0, 11, 3, 7, english), Title: strings.Repeat(english, 3), Seats: few},
		"far out":  {Framework: instrument("ur", -1000, 4, 4, 5, urdu), Title: urdu, Seats: few},
		"largest":  {Framework: instrument("", 1, 5, 40, 10, english), Title: "Northvale"},
	}
}

// Longest is a room whose every text is as long as the format takes it.
func Longest() paper.Room {
	long := func(characters int) string { return strings.Repeat(english, characters/len(english)+1)[:characters] }
	fw := instrument("", 0, 11, 2, 2, long(600))
	for i := range fw.Scale {
		fw.Scale[i].Description = long(5000)
	}
	for i := range fw.Steps {
		for j := range fw.Steps[i].Statements {
			st := &fw.Steps[i].Statements[j]
			for k := range st.Levels {
				st.Levels[k].Text = long(240)
			}
			st.LookFor = nil
			for range 12 {
				st.LookFor = append(st.LookFor, long(300))
			}
		}
	}
	return paper.Room{Framework: fw, Title: long(300), Seats: []paper.Seat{{Name: long(300), Agency: long(300), Role: long(300), Observes: true}}}
}

// names are thirty people, some of whom have long names.
func names() []paper.Seat {
	all := []paper.Seat{
		{Name: "Ann Ash", Agency: "Health visiting", Role: "Practitioner"},
		{Name: "Siân Llywelyn-Fitzgerald", Agency: "Northvale Community Health NHS Foundation Trust", Role: "Pennaeth Gwasanaethau Ymyrraeth Gynnar"},
		{Name: "王小明", Agency: "北谷市政府", Observes: true},
		{Name: "Muhammad Abdul-Rahman al-Farouq Osei-Bonsu of Northvale", Role: "Chair"},
		{Name: "Rechtsschutzversicherungsgesellschaftsvorsitzende", Agency: "Council", Role: "Analyst", Observes: true},
	}
	for len(all) < 30 {
		all = append(all, paper.Seat{Name: fmt.Sprintf("Participant %d", len(all)+1)})
	}
	return all
}

// instrument has texts of a language everywhere; its statements are known by ids.
func instrument(language string, lowest, levels, steps, statements int, words string) *framework.Framework {
	fw := &framework.Framework{ID: "own", Title: words, Version: "1", Language: language, Scale: frameworktest.Scale(lowest, levels)}
	short := []rune(words)
	for i := range fw.Scale {
		fw.Scale[i].Label, fw.Scale[i].Description = string(short[:min(len(short), 14)]), words
	}
	number := 0
	for s := range steps {
		step := framework.Step{Number: s + 1, Title: words, Short: string(short[:6])}
		for range statements {
			number++
			st := framework.Statement{Number: number, ID: fmt.Sprintf("SM-A%d", number), Text: words, LookFor: []string{words, words}}
			for _, l := range fw.Scale {
				st.Levels = append(st.Levels, framework.Descriptor{Value: l.Value, Text: words})
			}
			step.Statements = append(step.Statements, st)
		}
		fw.Steps = append(fw.Steps, step)
	}
	return fw
}
