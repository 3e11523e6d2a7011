package text

import "strconv"

// CountOf is a number of things: "1 score", "3 scores".
func CountOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}
