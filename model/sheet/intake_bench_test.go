package sheet_test

import (
	"fmt"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet"
	"familyhub/stocktake/model/sheet/intake"
)

// filledSheets are sheets of that many people, each with a score for all 20 statements and a
// comment on two of them.
func filledSheets(people int) []string {
	all := make([]string, people)
	for i := range all {
		var b strings.Builder
		b.WriteString(headLine + "\n")
		for n := 1; n <= 20; n++ {
			comment := ""
			if n%10 == 0 {
				comment = "What our team sees of it is little so far"
			}
			fmt.Fprintf(&b, "Person %d,%d,%d,%s\n", i+1, n, (i+n)%6, comment)
		}
		all[i] = b.String()
	}
	return all
}

// BenchmarkIntake reads filled sheets in CSV, works out what they come to, and makes
// the change.
func BenchmarkIntake(b *testing.B) {
	for _, people := range []int{60, 1000} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			texts := filledSheets(people)
			for b.Loop() {
				h := session(b, model.Group)
				files := make([]sheet.File, len(texts))
				for i, text := range texts {
					files[i] = sheet.ReadFile(fmt.Sprintf("%d.csv", i+1), strings.NewReader(text), framework.Builtin())
				}
				in, err := intake.TakeIn(h.Session(), files, intake.Options{})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := h.Do(in.Batch, noon); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
