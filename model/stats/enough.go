package stats

// LeastToSpeak is how many people must have given a number before their scores say anything of
// the room, where it has so many.
const LeastToSpeak = 3

// Enough reports whether so many numbers speak for all who are expected to answer: they are more
// than half of them, and at least LeastToSpeak. Those who don't know, or to whom it does not apply,
// are expected and gave none.
func Enough(numbers, expected int) bool {
	return 2*numbers > expected && numbers >= min(LeastToSpeak, expected)
}
