package model

import (
	"strings"
	"testing"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/refusal/refusaltest"
)

func TestLongTextsAreCountedInCharacters(t *testing.T) {
	if err := refusal.TooLong("the name", strings.Repeat("界", refusal.MaxLine), refusal.MaxLine); err != nil {
		t.Error(err)
	}
	refusaltest.Want(t, refusal.TooLong("the name", strings.Repeat("a", refusal.MaxLine+1), refusal.MaxLine), "the name", "301", "300")
}
