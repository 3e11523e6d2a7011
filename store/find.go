package store

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/overview"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store/failure"
)

// Find returns the session that somebody means by an id, by a beginning of an id
// that no other session shares, or by its title in capital or small letters; where
// nothing is called so, by a beginning of a title that no other shares. The error is
// NotFound or Ambiguous and lists what may have been meant.
func (s *Store) Find(ref string) (overview.Overview, error) {
	all, err := s.Sessions()
	ref = text.Line(ref)
	var found []overview.Overview
	for _, o := range all {
		switch {
		case o.ID == ref:
			return o, nil
		case ref != "" && strings.HasPrefix(o.ID, ref), strings.EqualFold(o.Details.Title, ref):
			found = append(found, o)
		}
	}
	if len(found) == 0 && ref != "" {
		found = beginning(all, ref)
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case len(found) > 1:
		return overview.Overview{}, failure.Errorf(failure.Ambiguous, nil, "%q may be %s; give more of the id", ref, candidates(found))
	case err != nil:
		return overview.Overview{}, err // it may be among those that could not be read
	case len(all) == 0:
		return overview.Overview{}, failure.Errorf(failure.NotFound, nil, "there is no session %q, and no other in %s; stocktake new begins one", ref, s.path)
	default:
		return overview.Overview{}, failure.Errorf(failure.NotFound, nil, "there is no session %q in %s; perhaps %s is meant", ref, s.path, candidates(near(all, ref)))
	}
}

// beginning returns the sessions whose titles begin so.
func beginning(all []overview.Overview, ref string) []overview.Overview {
	var some []overview.Overview
	for _, o := range all {
		if strings.HasPrefix(strings.ToLower(o.Details.Title), strings.ToLower(ref)) {
			some = append(some, o)
		}
	}
	return some
}

// near returns the sessions with a part of a title, or all if no title has it.
func near(all []overview.Overview, part string) []overview.Overview {
	var some []overview.Overview
	for _, o := range all {
		if strings.Contains(strings.ToLower(o.Details.Title), strings.ToLower(part)) {
			some = append(some, o)
		}
	}
	if len(some) == 0 {
		return all
	}
	return some
}

// candidates names sessions in a sentence, the first few if there are many.
func candidates(list []overview.Overview) string {
	const most = 5
	var names []string
	for _, o := range list[:min(most, len(list))] {
		names = append(names, fmt.Sprintf("%q (%s)", o.Details.Title, o.ID))
	}
	if more := len(list) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(names, ", "), more)
	}
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " or " + names[n-1]
	}
	return names[0]
}
