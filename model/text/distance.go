package text

import "slices"

// Distance is how many letters have to be put in, taken out, replaced or exchanged with
// the next one to make one word of another. Where that is more than most it is most+1, which
// of most words is known long before all their letters are compared.
func Distance(one, other string, most int) int {
	a, b := []rune(one), []rune(other)
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	const usual = 64 // longer than most names, of which thousands may be compared
	rows := make([]int, 0, 3*usual)
	if len(b) >= usual {
		rows = make([]int, 0, 3*(len(b)+1))
	}
	cut := func(i int) []int { return rows[i*(len(b)+1) : (i+1)*(len(b)+1) : (i+1)*(len(b)+1)] }
	before, last, row := cut(0), cut(1), cut(2)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		for j := range b {
			differ := 1
			if a[i] == b[j] {
				differ = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+differ)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		if slices.Min(row) > most && slices.Min(last) > most { // an exchange goes back two rows
			return most + 1
		}
	}
	return min(row[len(b)], most+1)
}
