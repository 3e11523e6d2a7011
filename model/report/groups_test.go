package report_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
)

// grouped is a session whose steps are in so many groups, two in each.
func grouped(t testing.TB, groups int) *model.Session {
	f := shaped(t, 2*groups, frameworktest.Scale(1, 5))
	for i := range f.Steps {
		f.Steps[i].Group = fmt.Sprintf("Part %c", 'A'+i/2)
	}
	return scored(t, f)
}

// Reports have the averages by group, which are those on screens, and where the groups make a radar that, too.
func TestReportsByGroup(t *testing.T) {
	for _, groups := range []int{1, 2, 3, 12, 13} {
		s := grouped(t, groups)
		doc := summary.New(s, report.Options{GroupRadar: "(drawn)"})
		at := slices.IndexFunc(doc.Blocks, func(b report.Block) bool {
			table, is := b.(report.Table)
			return is && table.Caption == "Averages by group"
		})
		if at < 0 {
			t.Fatalf("%d groups: no table", groups)
		}
		rows := doc.Blocks[at].(report.Table).Rows
		all := s.Figures().GroupAverages()
		if len(rows) != groups {
			t.Fatalf("%d groups: %d rows", groups, len(rows))
		}
		for i, a := range all {
			want := []string{report.StepTitle(a.Step), a.Consensus.Words(a.Of()), a.Individual.Words(a.Of())}
			if !slices.Equal(rows[i], want) {
				t.Errorf("group %d is %q, want %q", i+1, rows[i], want)
			}
		}
		radar, is := doc.Blocks[at+1].(report.Radar)
		if is != report.Radial(groups) || is && (len(radar.Axes) != groups || radar.Axes[0].Consensus != all[0].Consensus.Mean) {
			t.Errorf("%d groups: a radar %t, %+v", groups, is, radar.Axes)
		}
		for name, write := range map[string]func(*bytes.Buffer) error{
			"txt":  func(b *bytes.Buffer) error { return plaintext.Write(b, doc) },
			"md":   func(b *bytes.Buffer) error { return markdown.Write(b, doc) },
			"html": func(b *bytes.Buffer) error { return html.Write(b, doc) },
		} {
			said := string(written(t, write))
			if !strings.Contains(said, "Results by group of steps") || !strings.Contains(said, "Part A · Step 2: ") {
				t.Errorf("%s of %d groups does not name them", name, groups)
			}
			if name != "html" && strings.Contains(said, "(drawn)") != report.Radial(groups) {
				t.Errorf("%s of %d groups: the drawing", name, groups)
			}
			if name == "html" && strings.Contains(said, "Radar of the averages by group of steps") != report.Radial(groups) {
				t.Errorf("html of %d groups: the radar", groups)
			}
		}
		if groups == 3 {
			written(t, func(b *bytes.Buffer) error { return docx.Write(b, doc) })
		}
	}
	for _, b := range summary.New(workshop(t), report.Options{GroupRadar: "(drawn)"}).Blocks {
		if table, is := b.(report.Table); is && table.Caption == "Averages by group" {
			t.Error("a framework without groups has a table by group")
		}
	}
}
