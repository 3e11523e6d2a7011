package text

import (
	"fmt"
	"slices"
	"strings"
)

// Runs names numbers of things, three and more in a row from end to end: "statements 1, 2, 5–12".
// One and many are what the things are called. It is empty for no numbers.
func Runs(one, many string, numbers []int) string {
	numbers = slices.Sorted(slices.Values(numbers))
	var runs []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		switch end - i {
		case 0:
			runs = append(runs, fmt.Sprint(numbers[i]))
		case 1:
			runs = append(runs, fmt.Sprint(numbers[i]), fmt.Sprint(numbers[end]))
		default:
			runs = append(runs, fmt.Sprintf("%d–%d", numbers[i], numbers[end]))
		}
		i = end + 1
	}
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return one + " " + runs[0]
	default:
		return many + " " + strings.Join(runs, ", ")
	}
}
