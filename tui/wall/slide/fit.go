package slide

import "slices"

// part is one part of a slide as it can be drawn: in some sizes, the smallest first, of which
// each is lines that are painted.
type part struct {
	sizes [][]string
	// good is the place of the size in which the part can be read from six metres; no part
	// grows beyond its own before all have had a chance to come so far.
	good int
	// fill draws the part in just so many rows; such a part has no sizes, and takes what the
	// others leave: at least the rows in which it can be read, and better as many as it wants.
	fill        func(rows int) []string
	least, want int
	// rank says what matters more now: parts grow in its order, and the last are the first to be
	// left out.
	rank rank
}

// rank is how much a part matters while it is there, the most first.
type rank int

const (
	rankNow     rank = iota // the clock, the consensus
	rankCount               // how many are in
	rankAsk                 // what the room is to do
	rankFigures             // the spread, the radar, what changed
	rankHeading             // what all of it is about, which is never left out
	rankLevels              // what can be answered
	rankText
)

// leastAir is the height up to which no row is left free that a word could have.
const leastAir = 17

// widestGap is the most free rows between two parts.
const widestGap = 3

// stack puts parts one below the other in a number of rows. Where not all have room, those
// of the highest rank are left out; where there is more, all grow in turn, so that no part is
// large at the price of the others.
func stack(parts []part, height int) []string {
	parts = slices.DeleteFunc(parts, func(p part) bool { return len(p.sizes) == 0 && p.fill == nil })
	gap := 0
	if height > leastAir {
		gap = 1
	}
	for len(parts) > 1 && rows(parts, nil, gap) > height {
		if gap > 0 && rows(parts, nil, 0) <= height {
			gap = 0
			break
		}
		last := lastRank(parts)
		if last < 0 {
			gap = 0
			break
		}
		parts = slices.Delete(parts, last, last+1)
	}
	size := grown(parts, height, gap)
	spare := max(height-rows(parts, size, gap), 0)
	if len(parts) > 1 && !slices.ContainsFunc(parts, filling) {
		more := min(spare/len(parts), widestGap-gap)
		gap += max(more, 0)
	}
	var out []string
	for i, p := range parts {
		if i > 0 {
			out = append(out, make([]string, gap)...)
		}
		if filling(p) {
			out = append(out, p.fill(max(p.least+spare, 0))...)
			spare = 0
			continue
		}
		out = append(out, p.sizes[size[i]]...)
	}
	return out
}

func filling(p part) bool { return p.fill != nil }

// lastRank is the part that matters least of those that may be left out; -1 where none may.
func lastRank(parts []part) int {
	last := -1
	for i, p := range parts {
		if p.rank != rankHeading && (last < 0 || p.rank > parts[last].rank) {
			last = i
		}
	}
	return last
}

// grown is the size of each part: first each comes as near as it can to the size that is good for
// it, and then each takes the next in turn, as long as all have room. What fills the rest has at
// least three fifths of it.
func grown(parts []part, height, gap int) []int {
	size := make([]int, len(parts))
	room := height
	if at := slices.IndexFunc(parts, filling); at >= 0 {
		p := parts[at]
		room = min(height-p.want, height*2/5) + p.least
	}
	fits := func(i, at int) bool {
		was := size[i]
		size[i] = at
		if rows(parts, size, gap) <= room {
			return true
		}
		size[i] = was
		return false
	}
	order := make([]int, len(parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(parts[a].rank - parts[b].rank) })
	for _, i := range order {
		p := parts[i]
		for at := min(p.good, len(p.sizes)-1); at > 0 && !fits(i, at); at-- {
			continue
		}
	}
	for changed := true; changed; {
		changed = false
		for _, i := range order {
			p := parts[i]
			if size[i]+1 < len(p.sizes) && fits(i, size[i]+1) {
				changed = true
			}
		}
	}
	return size
}

// rows is how many rows parts take in some sizes, or in their smallest, with what is free
// between them.
func rows(parts []part, size []int, gap int) int {
	n := gap * max(len(parts)-1, 0)
	for i, p := range parts {
		switch {
		case filling(p):
			n += p.least
		case size == nil:
			n += len(p.sizes[0])
		default:
			n += len(p.sizes[size[i]])
		}
	}
	return n
}
