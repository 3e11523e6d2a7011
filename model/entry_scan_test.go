package model

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// What is scanned is what encoding/json reads.
func TestScoresAreScannedAsTheyAreDecoded(t *testing.T) {
	zones := []*time.Location{time.UTC, time.FixedZone("", 3600), time.FixedZone("", -5*3600-1800)}
	rapid.Check(t, func(t *rapid.T) {
		e := Entry{
			At:  time.Unix(rapid.Int64Range(0, 1<<33).Draw(t, "second"), rapid.Int64Range(0, 999_999_999).Draw(t, "nano")).In(rapid.SampledFrom(zones).Draw(t, "zone")),
			Act: rapid.SampledFrom([]Act{Did, Undid, Redid, Timed, "", "forged"}).Draw(t, "act"),
			Change: SetScore{
				Statement: rapid.IntRange(-3, 2000).Draw(t, "statement"), Round: rapid.IntRange(-1, 12).Draw(t, "round"),
				Participant: rapid.SampledFrom([]string{"p1", "p12", "", "p\"1", "p\\", "é", "\u0001"}).Draw(t, "participant"),
				Score:       Score(rapid.IntRange(0, int(NotApplicable)).Draw(t, "score")),
			},
		}
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		var want Entry
		if err := want.decode(data); err != nil {
			t.Fatal(err)
		}
		got, ok := scanScore(data)
		c := e.Change.(SetScore)
		if usual := c.Statement >= 0 && c.Round >= 0 && wellFormedID(c.Participant, participantPrefix); usual && !ok {
			t.Fatalf("%s is not scanned", data)
		}
		if ok && (!got.At.Equal(want.At) || got.Act != want.Act || got.Change != want.Change) {
			t.Fatalf("%s is scanned as %+v, decoded as %+v", data, got, want)
		}
	})
}

// Whatever is not written so goes to encoding/json, which refuses it or not.
func TestOnlyScoresAsWrittenAreScanned(t *testing.T) {
	const good = `{"at":"2026-03-12T09:30:00Z","act":"do","kind":"score","change":{"statement":7,"round":1,"participant":"p3","score":4}}`
	if _, ok := scanScore([]byte(good)); !ok {
		t.Fatal("a score as it is written is not scanned")
	}
	for i := range good {
		for _, broken := range []string{good[:i], good[:i] + " " + good[i:], good[:i] + "\x00" + good[i+1:], good[:i] + good[i+1:]} {
			got, ok := scanScore([]byte(broken))
			var want Entry
			err := want.decode([]byte(broken))
			if ok && (err != nil || !got.At.Equal(want.At) || got.Act != want.Act || got.Change != want.Change) {
				t.Errorf("%q is scanned as %+v, decoded as %+v, %v", broken, got, want, err)
			}
		}
	}
}
