package erase

import (
	"errors"
	"fmt"
	"strings"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
)

// partlyError says that some of what was to be erased could not be. The rest is erased,
// and its bytes and its backups are to go all the same.
type partlyError struct {
	left  []string // what is still there, and why
	of    int      // how many were to go
	cause error
}

func (e *partlyError) Error() string {
	return fmt.Sprintf("%d of the %s could not be erased:\n%s", len(e.left), text.CountOf(e.of, "session", "sessions"), strings.Join(e.left, "\n"))
}

func (e *partlyError) Unwrap() error { return e.cause }

// eraseEach erases sessions, and goes on with the others where one cannot be erased. It
// says which are gone when not all are: with a partlyError, or where none is gone with
// another.
func (e Eraser) eraseEach(old []overview.Overview, erase func(id string) error) error {
	var gone, left []string
	var errs []error
	for _, o := range old {
		name := fmt.Sprintf("%s %q (%s)", o.Day(), o.Details.Title, o.ID)
		if err := erase(o.ID); err != nil {
			errs = append(errs, err)
			left = append(left, fmt.Sprintf("%s: %v", name, err))
			continue
		}
		gone = append(gone, name)
	}
	switch {
	case len(left) == 0:
		return nil
	case len(gone) == 0:
		return fmt.Errorf("nothing was erased: %w", errors.Join(errs...))
	}
	for _, name := range gone {
		e.Say("Erased: %s", name)
	}
	return &partlyError{left: left, of: len(old), cause: errors.Join(errs...)}
}
