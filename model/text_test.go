package model

import (
	"strings"
	"testing"
)

func TestLongTextsAreCountedInCharacters(t *testing.T) {
	if err := tooLong("the name", strings.Repeat("界", MaxLine), MaxLine); err != nil {
		t.Error(err)
	}
	isRefusal(t, tooLong("the name", strings.Repeat("a", MaxLine+1), MaxLine), "the name", "301", "300")
}
