package roster

import (
	crypto "crypto/rand"
	"fmt"
	"math/rand/v2"
	"slices"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/namelist"
	"familyhub/stocktake/model/text"
)

// AddParticipants is the change that adds people to a session, in their order. Who
// is there by name already stays as they are, so adding a list twice adds nobody;
// people without a name are added each time.
//
// In an anonymous session names, agencies and roles are dropped, so everybody is added each
// time, and each person gets a number that was drawn at random. The people are added in the
// order of those numbers: neither the session nor its log tells who stood where in
// the list. Agencies are counted apart from them, as Session.CountAgencies says.
func AddParticipants(s *model.Session, people []model.Participant) model.Batch {
	return addShuffled(s, people, shuffle)
}

// shuffle puts n things into an order that nobody can foresee or work out later.
func shuffle(n int, swap func(i, j int)) {
	var seed [32]byte
	_, _ = crypto.Read(seed[:]) // it never fails: the program would be stopped
	rand.New(rand.NewChaCha8(seed)).Shuffle(n, swap)
}

func addShuffled(s *model.Session, people []model.Participant, shuffle func(n int, swap func(i, j int))) model.Batch {
	var added []model.Participant
	if s.Anonymous() {
		added = nameless(s, people, shuffle)
	} else {
		added = namelist.Newcomers(s, unknown(s, people))
	}
	batch := model.Batch{Label: "participants from a list"}
	if counts, ok := s.Room().CountAgencies(people); ok {
		batch.Changes = append(batch.Changes, counts)
	}
	for _, p := range added {
		batch.Changes = append(batch.Changes, model.Add[model.Participant]{Item: p, At: model.End})
	}
	return batch
}

// unknown are those whom the session does not have by name.
func unknown(s *model.Session, people []model.Participant) []model.Participant {
	var some []model.Participant
	for _, p := range people {
		p.Name = text.Line(p.Name)
		if _, there := namelist.Find(s.Participants(), p.Name); p.Name == "" || !there {
			some = append(some, p)
		}
	}
	return some
}

// nameless are the people without names, with numbers drawn for them, in the order
// of those.
func nameless(s *model.Session, people []model.Participant, shuffle func(n int, swap func(i, j int))) []model.Participant {
	free := freeNumbers(s, len(people))
	shuffle(len(free), func(i, j int) { free[i], free[j] = free[j], free[i] })
	added := make([]model.Participant, len(people))
	for i, p := range people {
		p.Name, p.Agency, p.Role = "", "", ""
		p.ID = fmt.Sprintf("%s%d", namelist.Prefix(model.NextID[model.Participant](s)), free[i])
		added[i] = p
	}
	slices.SortFunc(added, func(a, b model.Participant) int { return namelist.Number(a.ID) - namelist.Number(b.ID) })
	return added
}

// freeNumbers are those to draw from: of two digits, or of as many more as leave
// half of them free when all of the people are in.
func freeNumbers(s *model.Session, people int) []int {
	lowest, beyond := 10, 100
	for len(s.Participants())+people > (beyond-lowest)/2 {
		lowest, beyond = beyond, beyond*10
	}
	taken := make(map[int]bool)
	for _, p := range s.Participants() {
		taken[namelist.Number(p.ID)] = true
	}
	var free []int
	for n := lowest; n < beyond; n++ {
		if !taken[n] {
			free = append(free, n)
		}
	}
	return free
}
