// Package export turns a session into files: which formats there are, what a file
// is called, and how it gets onto the disk whole or not at all. The screens' dialog
// and the export command both stand on it.
package export

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/report/table"
	"familyhub/stocktake/model/report/xlsx"
	"familyhub/stocktake/model/sheet/handout"
	"familyhub/stocktake/model/sheet/traininglist"
)

// Formats lists the formats for a group session, or for one person's.
func Formats(solo bool) List {
	own := slices.DeleteFunc(everyFormat(), func(f Format) bool { return f.Suits(solo) != nil })
	return List{own, func(name string, names []string) error {
		return fmt.Errorf("there is no format %q for this session; choose one of %s%s", name, strings.Join(names, ", "), toPDF(name))
	}}
}

// toPDF is what to do for the format that many look for.
func toPDF(name string) string {
	if strings.EqualFold(name, "pdf") {
		return "; for a PDF write html, open it in a browser and print it to PDF"
	}
	return ""
}

// AllFormats lists the formats of every kind of session, for callers that do not know
// yet which kind it is; Suits tells them afterwards.
func AllFormats() List {
	return List{everyFormat(), func(name string, names []string) error {
		return fmt.Errorf("there is no format %q; choose one of %s%s", name, strings.Join(names, ", "), toPDF(name))
	}}
}

func everyFormat() []Format {
	return []Format{
		{Name: "docx", named: true, About: "Word document, to edit (DOCX)", parts: document(".docx", docx.Write, summary.New)},
		{Name: "html", named: true, About: "page to read, print or save as PDF (HTML)", parts: document(".html", html.Write, summary.New)},
		{Name: "xlsx", named: true, About: "Excel workbook: tables and chart (XLSX)", parts: one(".xlsx", xlsx.Write)},
		{Name: "md", named: true, About: "summary for minutes (Markdown)", parts: document(".md", markdown.Write, summary.New)},
		{Name: "txt", named: true, About: "summary as plain text", parts: document(".txt", plaintext.Write, summary.New)},
		{Name: "json", named: true, About: "the whole session, to load again (JSON)", parts: one(".json", jsonfile.Session)},
		{Name: "csv", named: true, About: "tables for analysis, four files (CSV)", parts: tables()},
		{Name: "csv-statements", About: "one row for each statement (CSV)", parts: one("-statements.csv", table.StatementsCSV)},
		{Name: "training-csv", About: "training needs, one row for each (CSV)", parts: one("-training.csv", trainingCSV)},
		{Name: "blank-xlsx", named: true, About: "blank score sheet to send out (XLSX)", groupOnly: true, parts: one("-sheet.xlsx", blankWorkbook)},
		{Name: "blank-csv", About: "blank score sheet to send out (CSV)", groupOnly: true, parts: one("-sheet.csv", blankTable)},
		{Name: "sheet-csv", About: "score sheet for a group session (CSV)", soloOnly: true, ownSheet: true, parts: one("-sheet.csv", soloSheet(handout.WriteCSV))},
		{Name: "sheet-json", About: "score sheet for a group session (JSON)", soloOnly: true, ownSheet: true, parts: one("-sheet.json", soloSheet(handout.WriteJSON))},
		{Name: "short-docx", About: "the page for the board as a Word document (DOCX), as --for board writes it", parts: document("-short.docx", docx.Write, board.New)},
		{Name: "short-html", About: "the page for the board as a page (HTML), as --for board writes it", parts: document("-short.html", html.Write, board.New)},
	}
}

// tables are what a session is as tables for analysis.
func tables() []part {
	return []part{
		{suffix: "-scores.csv", write: table.ScoresCSV},
		{suffix: "-statements.csv", write: table.StatementsCSV, apart: true},
		{suffix: "-priorities.csv", write: table.PrioritiesCSV, apart: true},
		{suffix: "-dictionary.csv", write: table.DictionaryCSV, apart: true},
	}
}

// Plans lists the formats that a session's plan can be written in. Their names are
// those of the session's own formats, so the two are never looked for together.
func Plans() List {
	all := []Format{
		{Name: "md", About: "plan for minutes (Markdown)", parts: document("-plan.md", markdown.Write, plan.New)},
		{Name: "html", About: "plan to read, print or save as PDF (HTML)", parts: document("-plan.html", html.Write, plan.New)},
		{Name: "docx", About: "plan as a Word document, to edit (DOCX)", parts: document("-plan.docx", docx.Write, plan.New)},
		{Name: "json", About: "plan for other programs (JSON)", parts: one("-plan.json", planJSON)},
	}
	return List{all, func(name string, names []string) error {
		return fmt.Errorf("the plan is written as %s, not as %q; choose one of these with --format, or leave out --plan",
			strings.Join(names, " or "), name)
	}}
}

// Boards lists the formats of the page for the board, which names nobody. Their names are
// those of the session's own formats, so the two are never looked for together.
func Boards() List {
	all := []Format{
		{Name: "docx", About: "page for the board, as a Word document (DOCX)", parts: document("-board.docx", docx.Write, board.New)},
		{Name: "html", About: "page for the board, to print or save as PDF (HTML)", parts: document("-board.html", html.Write, board.New)},
		{Name: "md", About: "page for the board, to paste (Markdown)", parts: document("-board.md", markdown.Write, board.New)},
		{Name: "txt", About: "page for the board as plain text", parts: document("-board.txt", plaintext.Write, board.New)},
	}
	return List{all, func(name string, names []string) error {
		return fmt.Errorf("the page for the board is written as %s, not as %q; choose one of these with --format, or leave out --for%s",
			strings.Join(names, " or "), name, toPDF(name))
	}}
}

// document is the part of a format that writes a report.Document down.
func document(
	suffix string, write func(io.Writer, *report.Document) error, of func(*model.Session, report.Options) *report.Document,
) []part {
	return []part{{suffix: suffix, of: of, write: func(w io.Writer, s *model.Session, o report.Options) error { return write(w, of(s, o)) }}}
}

func soloSheet(write func(io.Writer, *model.Session, string) error) func(io.Writer, *model.Session, report.Options) error {
	return func(w io.Writer, s *model.Session, _ report.Options) error {
		return write(w, s, model.SoloParticipant)
	}
}

// blankWorkbook is a score sheet for somebody who is not named yet; with names it says to
// which facilitator it goes back.
func blankWorkbook(w io.Writer, s *model.Session, o report.Options) error {
	if o.Names {
		return handout.WriteBlankXLSX(w, s, model.Participant{})
	}
	return handout.WriteUnnamedBlankXLSX(w, s)
}

// blankTable is the same as a plain table, which names nobody.
func blankTable(w io.Writer, s *model.Session, _ report.Options) error {
	return handout.WriteBlankCSV(w, s, model.Participant{})
}

// trainingCSV has no participants in it, so that there are no names to leave out.
func trainingCSV(w io.Writer, s *model.Session, _ report.Options) error {
	return traininglist.WriteTrainingCSV(w, s)
}

// planJSON has no names of participants with or without the options.
func planJSON(w io.Writer, s *model.Session, _ report.Options) error { return jsonfile.Plan(w, s) }
