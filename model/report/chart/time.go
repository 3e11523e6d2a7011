package chart

// Bridges are the gaps of a line from point to point: the known points before and after
// each run of points that are not known.
func Bridges(points []Point) [][2]Point {
	var all [][2]Point
	last := -1 // the point before that is known
	for i, p := range points {
		if !p.Known() {
			continue
		}
		if last >= 0 && i-last > 1 {
			all = append(all, [2]Point{points[last], p})
		}
		last = i
	}
	return all
}

// Legible reports for each of the labels in the middle of places that rise whether there
// is room for it, where each is as wide as room: for the first and the last there is, and
// for those between where they touch no other.
func Legible(places []float64, room float64) []bool {
	shown := make([]bool, len(places))
	if len(places) == 0 {
		return shown
	}
	end := len(places) - 1
	before := places[0]
	shown[0] = true
	shown[end] = end == 0 || places[end]-before >= room
	for i := 1; i < end; i++ {
		if places[i]-before >= room && places[end]-places[i] >= room {
			shown[i], before = true, places[i]
		}
	}
	return shown
}
