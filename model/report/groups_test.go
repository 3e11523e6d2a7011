package report_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/figures"
	"familyhub/stocktake/model/frameworktest"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/xlsx"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"
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
		all := figures.Of(s).GroupAverages()
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

// A group aims at the mean of its steps' targets, each of the weight of its statements, where all of them have
// one: in the table, on the radar, and in the workbook.
func TestGroupsHaveTargets(t *testing.T) {
	f := shaped(t, 6, frameworktest.Scale(1, 5))
	f.Steps[1].Statements, f.Steps[2].Statements = f.Steps[1].Statements[:1], append(f.Steps[1].Statements[1:], f.Steps[2].Statements...)
	for i := range f.Steps {
		f.Steps[i].Group = fmt.Sprintf("Part %c", 'A'+i/2)
	}
	s := begin(t, model.Group, model.Details{Title: "Northvale", Date: "2026-03-12"}, f)
	s.do(
		model.SetTarget{Step: 1, Level: model.Points(5)}, model.SetTarget{Step: 2, Level: model.Points(2)},
		model.SetTarget{Step: 3, Level: model.Points(4)}, model.SetTarget{Step: 4, Level: model.Points(3)},
		model.SetTarget{Step: 5, Level: model.Points(4)},
	)
	want := []float64{(2*5 + 2) / 3.0, (3*4 + 2*3) / 5.0, math.NaN()} // step 6 has none
	if diff := cmp.Diff(want, s.h.Session().Targets().Groups(), cmpopts.EquateNaNs(), cmpopts.EquateApprox(0, 1e-9)); diff != "" {
		t.Error(diff)
	}
	doc := summary.New(s.h.Session(), report.Options{})
	at := slices.IndexFunc(doc.Blocks, func(b report.Block) bool {
		table, is := b.(report.Table)
		return is && table.Caption == "Averages by group"
	})
	for i, row := range doc.Blocks[at].(report.Table).Rows {
		if got, want := row[len(row)-1], []string{"4.0", "3.6", "–"}[i]; got != want {
			t.Errorf("group %d aims at %s, want %s", i+1, got, want)
		}
	}
	if radar := doc.Blocks[at+1].(report.Radar); len(radar.Targets) != 3 || radar.Targets[1] != want[1] {
		t.Errorf("the radar has the targets %v", radar.Targets)
	}
	book, err := excelize.OpenReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, s.h.Session(), report.Options{}) })))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows("Groups", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	head := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 0 && row[0] == "Group" })
	column := slices.Index(rows[head], "Target")
	if got := rows[head+1][column] + " " + rows[head+2][column]; got != "4 3.6" {
		t.Errorf("the workbook has the targets %s", got)
	}
	if sheets := book.GetSheetList(); sheets[1] != "Groups" {
		t.Errorf("the workbook has the sheets %q", sheets)
	}
}

// A workbook has a radar of the groups, and bars where they make none, over the cells of their averages.
func TestWorkbookByGroup(t *testing.T) {
	for _, groups := range []int{2, 3, 12, 13} {
		s := grouped(t, groups)
		file := written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, s, report.Options{}) })
		z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			t.Fatal(err)
		}
		part, err := z.Open("xl/charts/chart2.xml")
		if err != nil {
			t.Fatalf("%d groups: %v", groups, err)
		}
		chart, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		if is := bytes.Contains(chart, []byte("radarChart")); is != report.Radial(groups) || !bytes.Contains(chart, []byte("&#39;Groups&#39;!$C$")) {
			t.Errorf("%d groups: a radar %t: %s", groups, is, chart)
		}
		if a := figures.Of(s).GroupAverages()[0]; !bytes.Contains(chart, fmt.Appendf(nil, "<c:v>%v</c:v>", a.Consensus.Mean)) {
			t.Errorf("%d groups: the chart does not have the consensus %v", groups, a.Consensus.Mean)
		}
	}
	book, err := excelize.OpenReader(bytes.NewReader(written(t, func(b *bytes.Buffer) error { return xlsx.Write(b, workshop(t), report.Options{}) })))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if sheets := book.GetSheetList(); slices.Contains(sheets, "Groups") {
		t.Error("a framework without groups has a sheet of them")
	}
}
