package agenda

import "time"

// share is what each of a step's statements may take.
func (a Agenda) Share(it Item, statements int) time.Duration {
	return time.Duration(it.Minutes) * time.Minute / time.Duration(max(statements, 1))
}
