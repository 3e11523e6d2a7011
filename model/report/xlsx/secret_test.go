package xlsx

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
)

// Two sessions that differ in nothing but what is sealed give the same bytes.
func TestSealedValuesLeaveNoTrace(t *testing.T) {
	for _, anonymous := range []bool{false, true} {
		for _, o := range []report.Options{{}, {Names: true}} {
			first := written(t, sealed(t, model.Points(4), anonymous), o, lastYear())
			for _, score := range []model.Score{model.Points(0), model.DontKnow, model.NotApplicable} {
				if !bytes.Equal(first, written(t, sealed(t, score, anonymous), o, lastYear())) {
					t.Errorf("a sealed %v shows; anonymous: %t, names: %t", score, anonymous, o.Names)
				}
			}
		}
	}
}

func TestTheSameSessionGivesTheSameBytes(t *testing.T) {
	first := written(t, workshop(t), report.Options{Names: true}, lastYear())
	for range 4 {
		if !bytes.Equal(first, written(t, workshop(t), report.Options{Names: true}, lastYear())) {
			t.Fatal("the bytes differ")
		}
	}
}

func TestNamesOnlyWhenAskedFor(t *testing.T) {
	for _, c := range []struct {
		session *model.Session
		names   bool
		never   []string
		there   []string
	}{
		{sealed(t, model.Points(1), false), false, []string{"Siân", "王小明", "Marged", "Health visiting", "Manager"}, []string{"Participant 1"}},
		{sealed(t, model.Points(1), false), true, nil, []string{"Siân", "王小明", "Marged", "Health visiting", "Manager"}},
		{sealed(t, model.Points(1), true), true, []string{"Health visiting", "Manager"}, []string{"Participant 1", "Marged"}},
	} {
		var all strings.Builder
		for _, content := range parts(t, written(t, c.session, report.Options{Names: c.names}, nil)) {
			all.WriteString(content)
		}
		for _, word := range c.never {
			if strings.Contains(all.String(), word) {
				t.Errorf("names: %t, anonymous: %t: the workbook has %q", c.names, c.session.Anonymous(), word)
			}
		}
		for _, word := range c.there {
			if !strings.Contains(all.String(), word) {
				t.Errorf("names: %t, anonymous: %t: the workbook lacks %q", c.names, c.session.Anonymous(), word)
			}
		}
	}
}

type full struct{}

var errFull = errors.New("the disk is full")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsComeBack(t *testing.T) {
	if err := Write(full{}, workshop(t), report.Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
	if err := WriteProgress(full{}, []*model.Session{workshop(t)}, report.Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}
