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
	"familyhub/stocktake/model/report/calendar"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/report/plaintext"
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
	formats := []Format{
		{Name: "docx", named: true, About: "Word document, to edit (DOCX)", parts: document(".docx", (*docx.Template).Write, summary.New)},
		{Name: "html", named: true, About: "web page, to read or print (HTML)", parts: document(".html", plainly(html.Write), summary.New)},
		{Name: "xlsx", named: true, About: "Excel workbook: tables and chart (XLSX)", parts: one(".xlsx", xlsx.Write)},
		{Name: "md", named: true, About: "summary for minutes (Markdown)", parts: document(".md", plainly(markdown.Write), summary.New)},
		{Name: "txt", named: true, About: "summary as plain text", parts: document(".txt", plainly(plaintext.Write), summary.New)},
		{Name: "json", named: true, About: "the whole session, to load again (JSON)", parts: one(".json", jsonfile.Session)},
		{Name: "csv", named: true, About: "tables for analysis, a file for each (CSV)", parts: tables()},
		{Name: "csv-statements", About: "one row for each statement (CSV)", parts: one("-statements.csv", table.CSV("statements"))},
		{Name: "training-csv", About: "training needs, one row for each (CSV)", parts: one("-training.csv", trainingCSV)},
		{Name: "ics", About: "dates of reviews and of what is due, for a calendar (ICS)", parts: one(".ics", calendar.Write)},
		{Name: "blank-xlsx", named: true, About: "blank score sheet to send out (XLSX)", groupOnly: true, parts: one("-sheet.xlsx", blankWorkbook)},
		{Name: "blank-csv", About: "blank score sheet to send out (CSV)", groupOnly: true, parts: one("-sheet.csv", blankTable)},
		{Name: "sheet-csv", About: "score sheet for a group session (CSV)", soloOnly: true, ownSheet: true, parts: one("-sheet.csv", soloSheet(handout.WriteCSV))},
		{Name: "sheet-json", About: "score sheet for a group session (JSON)", soloOnly: true, ownSheet: true, parts: one("-sheet.json", soloSheet(handout.WriteJSON))},
		{Name: "short-docx", About: "the page for the board as a Word document (DOCX), as --for board writes it", parts: document("-short.docx", (*docx.Template).Write, board.New)},
		{Name: "short-html", About: "the page for the board as a page (HTML), as --for board writes it", parts: document("-short.html", plainly(html.Write), board.New)},
		{Name: "db", named: true, About: "data file to go on in (DB)", parts: []part{{suffix: DataFile, whole: dataFile}}},
	}
	return append(formats, printed("print-", paper.Kinds(), paper.Options{})...)
}

// tables are what a session is as tables for analysis. Of those that came after the first
// four, a session has a file where it has a row.
func tables() []part {
	all := []part{
		{suffix: "-scores.csv", write: table.CSV("scores")},
		{suffix: "-statements.csv", write: table.CSV("statements"), apart: true},
		{suffix: "-priorities.csv", write: table.CSV("priorities"), apart: true},
		{suffix: "-dictionary.csv", write: table.DictionaryCSV, apart: true},
	}
	for _, name := range table.Names() {
		suffix := "-" + strings.ReplaceAll(name, "_", "-") + ".csv"
		if slices.ContainsFunc(all, func(p part) bool { return p.suffix == suffix }) {
			continue
		}
		all = append(all, part{
			suffix: suffix, write: table.CSV(name), apart: true,
			needed: func(s *model.Session) bool { return table.Filled(name, s) },
		})
	}
	return all
}

// document is the part of a format that writes a report.Document down.
func document(suffix string, as documentWriter, of func(*model.Session, report.Options) *report.Document) []part {
	return []part{{suffix: suffix, as: as, of: of}}
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
