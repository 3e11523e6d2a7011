package model

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/text"

	"pgregory.net/rapid"
)

// allScores are the nine answers that there are, no answer among them.
func allScores() []Score {
	scores := []Score{NoScore, DontKnow, NotApplicable}
	for p := range levels {
		scores = append(scores, Points(p))
	}
	return scores
}

func TestParseScore(t *testing.T) {
	for text, want := range map[string]Score{
		"0": Points(0), "5": Points(5), " 4 ": Points(4), "\t2\r\n": Points(2), "\u00a03": Points(3),
		"": NoScore, "   ": NoScore,
		"dk": DontKnow, "DK": DontKnow, "d": DontKnow, "Don't know": DontKnow, "don’t know": DontKnow,
		"dont know": DontKnow, "do not know": DontKnow, "d/k": DontKnow, "d.k.": DontKnow,
		"na": NotApplicable, "N": NotApplicable, "n/a": NotApplicable, "N/A": NotApplicable, "n.a.": NotApplicable,
		"Not applicable": NotApplicable,
	} {
		if got, err := ParseScore(text, usual()); err != nil || got != want {
			t.Errorf("%q: %v (%v), want %v", text, got.Words(), err, want.Words())
		}
	}
}

func TestParseScoreRefuses(t *testing.T) {
	for _, text := range []string{
		"6", "9", "-1", "+3", "3.0", "3.5", "3,0", "3.", ".3", "'3", "3/5", "03", "10", "1e0", "0x1", "1 2", "3 4",
		"\uff13", "\u0663", "③", "five", "yes", "x", ".", "/", "'", "-", "–", "?", "know", "null", "true", "\x00", "3\x00",
	} {
		score, err := ParseScore(text, usual())
		if err == nil {
			t.Errorf("%q was taken as %s", text, score.Words())
			continue
		}
		isRefusal(t, err, "is not a score", "0, 1, 2, 3, 4 or 5", "dk", "na", "empty")
		if score != NoScore {
			t.Errorf("%q: %s beside the refusal", text, score.Words())
		}
	}
}

func TestRefusedScoreIsQuotedInertAndShort(t *testing.T) {
	_, err := ParseScore("\x1b]0;gone\x07\u202e"+strings.Repeat("long ", 10_000), usual())
	if s := err.Error(); s != text.Line(s) || len(s) > 300 {
		t.Errorf("the refusal has %d bytes: %.300q", len(s), s)
	}
}

func TestScoreForms(t *testing.T) {
	for _, v := range []struct {
		score               Score
		text, words, asJSON string
		points              int
		numeric, answered   bool
	}{
		{NoScore, "", "no score", "null", 0, false, false},
		{Points(0), "0", "0", "0", 0, true, true},
		{Points(5), "5", "5", "5", 5, true, true},
		{DontKnow, "dk", "don't know", `"dk"`, 0, false, true},
		{NotApplicable, "na", "not applicable", `"na"`, 0, false, true},
	} {
		points, numeric := v.score.Points()
		if points != v.points || numeric != v.numeric || v.score.Answered() != v.answered || !v.score.on(usual()) {
			t.Errorf("%s: points %d (%v), answered %v", v.words, points, numeric, v.score.Answered())
		}
		if v.score.String() != v.text || v.score.Words() != v.words {
			t.Errorf("%s: %q and %q, want %q", v.words, v.score.String(), v.score.Words(), v.text)
		}
		if data, err := json.Marshal(v.score); err != nil || string(data) != v.asJSON {
			t.Errorf("%s: JSON %s (%v), want %s", v.words, data, err, v.asJSON)
		}
	}
}

func TestScoresComeBackFromTextAndJSON(t *testing.T) {
	for _, want := range allScores() {
		if got, err := ParseScore(want.String(), usual()); err != nil || got != want {
			t.Errorf("%s from text: %s (%v)", want.Words(), got.Words(), err)
		}
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got := Points(3)
		if err := json.Unmarshal(data, &got); err != nil || got != want {
			t.Errorf("%s from JSON: %s (%v)", want.Words(), got.Words(), err)
		}
	}
}

func TestScoreRefusesOtherJSON(t *testing.T) {
	for _, data := range []string{`99999`, `-99999`, `3.0`, `1e0`, `"3"`, `""`, `"DK"`, `true`, `[]`, `{}`, `[3]`, `"\u202e"`} {
		score := Points(1)
		err := json.Unmarshal([]byte(data), &score)
		if err == nil {
			t.Errorf("%s was taken as %s", data, score.Words())
			continue
		}
		isRefusal(t, err, "is not a score")
	}
}

func TestPointsPanicsBeyondAnyScale(t *testing.T) {
	for _, p := range []int{-farthestPoints - 1, farthestPoints} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("Points(%d) did not panic", p)
				}
			}()
			Points(p)
		}()
	}
}

func TestDamagedScoresSayNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Score(rapid.IntRange(int(NotApplicable)+1, math.MaxInt16).Draw(t, "score"))
		if _, ok := s.Points(); ok || s.on(usual()) || s.String() != "" {
			t.Errorf("%d counts as a score", int16(s))
		}
	})
}

func TestScoresOfAnyScale(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		scale := frameworktest.Scale(rapid.IntRange(-1000, 1000).Draw(t, "lowest"), rapid.IntRange(framework.FewestLevels, framework.MostLevels).Draw(t, "levels"))
		for _, value := range scale.Values() {
			for _, written := range []string{strconv.Itoa(value), framework.Number(value)} {
				if got, err := ParseScore(written, scale); err != nil || got != Points(value) || got.Words() != framework.Number(value) {
					t.Errorf("%q: %s (%v)", written, got.Words(), err)
				}
			}
			data, _ := json.Marshal(Points(value))
			var got Score
			if err := json.Unmarshal(data, &got); err != nil || got != Points(value) {
				t.Errorf("%s is %s (%v)", data, got.Words(), err)
			}
		}
		for _, beyond := range []int{scale.Lowest() - 1, scale.Highest() + 1} {
			if score, err := ParseScore(strconv.Itoa(beyond), scale); err == nil || Points(beyond).on(scale) {
				t.Errorf("%d is taken as %s", beyond, score.Words())
			}
		}
	})
}
