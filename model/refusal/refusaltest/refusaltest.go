// Package refusaltest checks refusals, for tests.
package refusaltest

import (
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/model/refusal"
	"familyhub/stocktake/model/text"
)

// Want wants a sentence for a person that says all these things.
func Want(t testing.TB, err error, parts ...string) {
	t.Helper()
	var refusal *refusal.Refusal
	if !errors.As(err, &refusal) {
		t.Errorf("%v is no refusal", err)
		return
	}
	if text.Line(refusal.Sentence) != refusal.Sentence {
		t.Errorf("the refusal is not inert: %q", refusal.Sentence)
	}
	for _, part := range parts {
		if !strings.Contains(refusal.Sentence, part) {
			t.Errorf("the refusal %q does not say %q", refusal.Sentence, part)
		}
	}
}
