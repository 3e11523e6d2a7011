package paper_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/report/paper/papertest"
	"familyhub/stocktake/model/roomtest"
)

// pages are the pages of a kind.
func pages(t *testing.T, name string, r paper.Room, o paper.Options) *paper.Pages {
	t.Helper()
	for _, k := range paper.Kinds() {
		if k.Name == name {
			return k.New(r, o)
		}
	}
	t.Fatalf("there is no %s to print", name)
	return nil
}

// texts is all that stands in boxes, in order.
func texts(boxes ...paper.Box) string {
	var all []string
	for _, box := range boxes {
		for _, t := range box.Texts {
			all = append(all, strings.TrimSpace(t.Lead+" "+t.Text))
		}
	}
	return strings.Join(all, "\n")
}

// boxesOf are all boxes of a sheet.
func boxesOf(s paper.Sheet) (all []paper.Box) {
	for _, row := range s {
		all = append(all, row.Boxes...)
	}
	return all
}

// TestAPileOfCardsIsFourWholeSets: whoever cuts a pile of sheets twice has sets, and nobody lacks a card.
func TestAPileOfCardsIsFourWholeSets(t *testing.T) {
	for _, scale := range []struct{ lowest, levels int }{{0, 6}, {-3, 7}, {0, 11}, {1, 2}} {
		r := papertest.Rooms()["seven"]
		r.Framework = &framework.Framework{Title: "Own", Scale: levels(scale.lowest, scale.levels)}
		for sets := 1; sets <= 9; sets++ {
			p := pages(t, "cards", r, paper.Options{Sets: sets})
			counted := map[string]int{}
			for i, sheet := range p.Sheets {
				cards := slices.Concat(sheet[0].Boxes, sheet[1].Boxes)
				for _, card := range cards {
					if pile := i < sets/4*(scale.levels+2); pile && texts(card) != texts(cards[0]) {
						t.Fatalf("%d sets: sheet %d has different cards", sets, i)
					}
					if len(card.Texts) > 0 {
						counted[card.Texts[0].Text]++
					}
				}
			}
			if len(counted) != scale.levels+2 {
				t.Errorf("%d sets: the cards are %v", sets, counted)
			}
			for label, n := range counted {
				if n != sets {
					t.Errorf("%d sets have %d of %s", sets, n, label)
				}
			}
		}
	}
}

func levels(lowest, n int) framework.Scale {
	var scale framework.Scale
	for i := range n {
		scale = append(scale, framework.Level{Value: lowest + i, Label: fmt.Sprintf("Level %d", i)})
	}
	return scale
}

// TestEachStatementHasItsPlace on a card and on the wall, once, whatever the steps are.
func TestEachStatementHasItsPlace(t *testing.T) {
	for name, r := range papertest.Rooms() {
		for _, kind := range []string{"statements", "chart"} {
			seen := map[string]int{}
			for _, sheet := range pages(t, kind, r, paper.Options{}).Sheets {
				for _, box := range boxesOf(sheet) {
					for _, text := range box.Texts {
						switch {
						case kind == "chart" && text.Lead != "":
							seen[text.Lead]++
						case kind == "statements" && text.Lead == "":
							seen[text.Text]++
						}
					}
				}
			}
			for _, st := range r.Framework.Statements() {
				if seen[st.Label()] != 1 {
					t.Errorf("%s: %s stands %d times among the %s", name, st.Label(), seen[st.Label()], kind)
				}
			}
		}
	}
}

// TestWhoSitsWhere: those who left have no card, observers are marked, and an anonymous room has no names.
func TestWhoSitsWhere(t *testing.T) {
	room := roomtest.New(t, model.Group, framework.Builtin())
	for i, p := range []model.Participant{
		{Name: "Ann Ash", Agency: "Health", Role: "Visitor", Scoring: true}, {Name: "Olu Oak", Agency: "Council"}, {Name: "Cai Cedar", Scoring: true, Left: true}, {Scoring: true},
	} {
		p.ID = fmt.Sprintf("p%d", i+1)
		room.Do(model.Add[model.Participant]{At: model.End, Item: p})
	}
	cards := func(names bool) string {
		var all []string
		for _, sheet := range pages(t, "names", paper.RoomOf(room.Session(), names), paper.Options{}).Sheets {
			for i, row := range sheet[:len(sheet)-1] {
				if row.Boxes[0].Turned != (i%2 == 0) {
					t.Error("the first face of a card is turned, and the second is not")
				}
				if i%2 == 1 {
					all = append(all, strings.ReplaceAll(texts(row.Boxes...), "\n", ", "))
				}
			}
		}
		return strings.Join(all, "; ")
	}
	if got, want := cards(true), "Ann Ash, Visitor, Health; Olu Oak, Council, Observer; Participant 4"; got != want {
		t.Errorf("named: %s", got)
	}
	if got, want := cards(false), "Participant 1; Participant 2, Observer; Participant 4"; got != want {
		t.Errorf("unnamed: %s", got)
	}
	origin := roomtest.Origin(model.Group)
	origin.Anonymous = true
	hidden := roomtest.Begin(t, origin, framework.Builtin())
	hidden.Join(3)
	for _, seat := range paper.RoomOf(hidden.Session(), true).Seats {
		if !strings.HasPrefix(seat.Name, "Participant ") || seat.Agency+seat.Role != "" {
			t.Errorf("an anonymous room has %+v", seat)
		}
	}
}

// TestNoScoreIsPrinted: what is printed of a blind room does not change by what is scored in it.
func TestNoScoreIsPrinted(t *testing.T) {
	origin := roomtest.Origin(model.Group)
	origin.Blind = true
	room := roomtest.Begin(t, origin, framework.Builtin())
	room.Join(3)
	all := func() (p []*paper.Pages) {
		for _, k := range paper.Kinds() {
			p = append(p, k.New(paper.RoomOf(room.Session(), true), paper.Options{}))
		}
		return p
	}
	before := shown(all())
	room.Scores(1, "5 0 dk")
	room.Do(model.Reveal{Statement: 1, Round: 1})
	room.Agree(1, 4)
	room.Scores(2, "5 5 5")
	if shown(all()) != before {
		t.Error("the pages are others after people have scored")
	}
}

// shown is everything on pages.
func shown(all []*paper.Pages) string {
	var b strings.Builder
	for _, p := range all {
		for _, sheet := range p.Sheets {
			for _, box := range boxesOf(sheet) {
				fmt.Fprintln(&b, texts(box), box.Width)
				if box.Radar != nil {
					fmt.Fprintf(&b, "%+v", *box.Radar)
				}
			}
		}
	}
	return b.String()
}

// TestSheetsHoldWhatIsOnThem: rows and boxes stay between the margins, on A4 and on A3, and a chart for A4
// is the one for A3, smaller.
func TestSheetsHoldWhatIsOnThem(t *testing.T) {
	for name, r := range papertest.Rooms() {
		for _, k := range paper.Kinds() {
			for _, small := range []bool{false, true} {
				if small && k.Name != "chart" {
					continue
				}
				p := k.New(r, paper.Options{SmallA4: small})
				if least, most := min(p.Width, p.Height), max(p.Width, p.Height); least == 297 && small || most > 420 {
					t.Errorf("%s, %s: the paper is %v by %v", name, k.Name, p.Width, p.Height)
				}
				for i, sheet := range p.Sheets {
					sum := 0.0
					for _, row := range sheet {
						sum += row.Height
						wide := 0.0
						for _, box := range row.Boxes {
							wide += box.Width
						}
						if wide > p.Width-2*paper.Margin+0.01 {
							t.Fatalf("%s, %s: a row of sheet %d is %v wide", name, k.Name, i, wide)
						}
					}
					if sum > p.Height-2*paper.Margin {
						t.Fatalf("%s, %s: sheet %d is %v high", name, k.Name, i, sum)
					}
				}
			}
		}
	}
	r := papertest.Rooms()["built-in"]
	large, small := pages(t, "chart", r, paper.Options{}), pages(t, "chart", r, paper.Options{SmallA4: true})
	if len(large.Sheets) != len(small.Sheets) || small.Width != 297 {
		t.Errorf("%d sheets on A3, %d on A4 of %v", len(large.Sheets), len(small.Sheets), small.Width)
	}
}

// TestShortTextsShareASheet: two cards on a sheet where that is legible, else one.
func TestShortTextsShareASheet(t *testing.T) {
	for name, sheets := range map[string]int{"team": 10, "built-in": 20} {
		if got := len(pages(t, "statements", papertest.Rooms()[name], paper.Options{}).Sheets); got != sheets {
			t.Errorf("%s has %d sheets of cards", name, got)
		}
	}
}
