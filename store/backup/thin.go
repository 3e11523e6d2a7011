package backup

import (
	"time"

	"familyhub/stocktake/store/lock"
)

// How many backups stay: the newest, and of those that are older the newest of each
// day, for so many days that have one. Days without a backup do not count, so after a
// long pause nothing is lost.
const (
	newestKept = 10
	daysKept   = 30
)

// surplus returns the backups that are not to stay. They are given newest first.
func surplus(backups []Backup) (gone []Backup) {
	days := map[string]bool{}
	for _, b := range backups[min(newestKept, len(backups)):] {
		day := b.Time.Format(time.DateOnly)
		if days[day] || len(days) == daysKept {
			gone = append(gone, b)
			continue
		}
		days[day] = true
	}
	return gone
}

// Thin removes the surplus. What cannot be removed now goes the next time.
func Thin(path string) {
	f, err := Read(path)
	if err != nil {
		return
	}
	for _, b := range surplus(f.Backups) {
		_ = lock.RemoveUnused(b.Path)
	}
}
