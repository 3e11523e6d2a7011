package xlsx

import (
	"fmt"
	"io"
	"sort"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/calendar"
	"familyhub/stocktake/model/report"

	"github.com/xuri/excelize/v2"
)

// book is a workbook that is being written.
type book struct {
	rtl    bool // sheets run from right to left
	file   *excelize.File
	styles map[style]int // those in use, by their number in the file
	sheets int
	charts int
	tables tableNames
	// extents are the cells of the sheets that are finished, such as A1:C9.
	extents []string
	// err is the first error. Nothing is added after it, and write returns it.
	err error
}

// newBook begins a workbook whose properties are those of a session.
func newBook(d model.Details, fw *framework.Framework) *book {
	b := &book{rtl: fw.RightToLeft(), file: excelize.NewFile(), styles: make(map[style]int), tables: tableNames{}}
	b.try("beginning the workbook", b.file.SetDefaultFont(typeface))
	b.try("beginning the workbook", b.file.SetAppProps(&excelize.AppProperties{Application: "stocktake"}))
	properties, err := coreProperties(d, report.LanguageOf(fw))
	b.try("beginning the workbook", err)
	b.file.Pkg.Store("docProps/core.xml", properties)
	return b
}

// try keeps the first error, with what was done at the time.
func (b *book) try(doing string, err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("%s: %w", doing, err)
	}
}

// coreProperties is the part that says what the file is and when it was made. Excelize
// writes its elements without the prefix cp, which ExcelJS takes for a broken file.
func coreProperties(d model.Details, language string) ([]byte, error) {
	title, err := escape(d.Title)
	moment := stamp(d.Date)
	return []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + title + `</dc:title><dc:creator>stocktake</dc:creator><cp:lastModifiedBy>stocktake</cp:lastModifiedBy>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + moment + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + moment + `</dcterms:modified>` +
		`<dc:language>` + language + `</dc:language></cp:coreProperties>`), err
}

// stamp is the moment that a file says it was made at: the beginning of the session's
// day, so that the same session gives the same file.
func stamp(d calendar.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		t = dawn()
	}
	return t.Format(time.RFC3339)
}

// dawn is the earliest moment that an archive can name.
func dawn() time.Time { return time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC) }

// addSheet adds an empty sheet. A workbook is born with one, which is the first.
func (b *book) addSheet(name string) error {
	b.sheets++
	if b.sheets == 1 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// write writes the workbook. The error is the first that there was.
func (b *book) write(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	// With a chart come the kinds of pictures, in the random order of a map.
	kinds := b.file.ContentTypes.Defaults
	sort.Slice(kinds, func(i, j int) bool { return kinds[i].Extension < kinds[j].Extension })
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newArchive(w, b.extents) })
	return b.file.Write(w)
}

// close removes what excelize may have put into temporary files.
func (b *book) close() { _ = b.file.Close() }
