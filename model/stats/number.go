package stats

import "math"

// Number is a figure for JSON and tables: nil for one that cannot be worked out.
func Number(x float64) *float64 {
	if math.IsNaN(x) {
		return nil
	}
	return &x
}
