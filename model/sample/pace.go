package sample

import (
	"time"

	"stocktake/model"
)

// How long things take in a room: the moments of the log are worked out from these,
// so that a workshop fills a morning.
const (
	toJoin   = 10 * time.Second
	toLeave  = 5 * time.Second
	toScore  = 2 * time.Second
	toNote   = 40 * time.Second
	toName   = 25 * time.Second // a barrier
	toSettle = 70 * time.Second // a consensus
	toVote   = 6 * time.Second  // one person's dots
	toTick   = 15 * time.Second // an item of a checklist
	toFlag   = 4 * time.Second
	toMark   = 4 * time.Second  // the session as a baseline, at the end
	toPlan   = 45 * time.Second // a priority
)

// pauseAt is how long a room looks at a page before anybody says something.
func pauseAt(page model.Page) time.Duration {
	switch page {
	case model.IntroPage:
		return 3 * time.Minute
	case model.StatementPage:
		return 80 * time.Second
	case model.ResultsPage:
		return 4 * time.Minute
	default:
		return 0
	}
}
