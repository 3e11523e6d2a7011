package sheet_test

import (
	"testing"

	"familyhub/stocktake/model/sheet/traininglist"
)

func TestIsTraining(t *testing.T) {
	for file, want := range map[string]bool{
		"Skill:,have,need\n":                                 true,
		"skill,group,have,need\nSupervision,,1,2\n":          true,
		"\ufeffSkill;By\n":                                   true,
		"\r\nnote\tSKILL\r\nx\ty":                            true,
		"participant,statement,score,comment\nAnn,1,3,skill": false,
		"participant,statement,score,skill\n":                false,
		`{"skill": 1}`:                                       false,
		"":                                                   false,
		"skill\xff,group\n":                                  false,
		"\"skill\n":                                          false,
	} {
		if got := traininglist.IsTraining([]byte(file)); got != want {
			t.Errorf("IsTraining(%q) is %t", file, got)
		}
	}
}
