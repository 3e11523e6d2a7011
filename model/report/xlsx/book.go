package xlsx

import (
	"fmt"
	"io"
	"sort"
	"time"

	"github.com/xuri/excelize/v2"

	"familyhub/stocktake/model"
)

// book is a workbook that is being written.
type book struct {
	file   *excelize.File
	styles map[style]int // those in use, by their number in the file
	sheets int
	charts int
	// extents are the cells of the sheets that are finished, such as A1:C9.
	extents []string
}

// newBook begins a workbook whose properties are those of a session.
func newBook(d model.Details) (*book, error) {
	b := &book{file: excelize.NewFile(), styles: make(map[style]int)}
	if err := b.describe(d); err != nil {
		return nil, fmt.Errorf("beginning the workbook: %w", err)
	}
	return b, nil
}

// describe sets what the file says of itself.
func (b *book) describe(d model.Details) error {
	if err := b.file.SetDefaultFont(typeface); err != nil {
		return err
	}
	if err := b.file.SetAppProps(&excelize.AppProperties{Application: "stocktake"}); err != nil {
		return err
	}
	properties, err := coreProperties(d)
	b.file.Pkg.Store("docProps/core.xml", properties)
	return err
}

// coreProperties is the part that says what the file is and when it was made. Excelize
// writes its elements without the prefix cp, which ExcelJS takes for a broken file.
func coreProperties(d model.Details) ([]byte, error) {
	title, err := escape(d.Title)
	moment := stamp(d.Date)
	return []byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + title + `</dc:title><dc:creator>stocktake</dc:creator><cp:lastModifiedBy>stocktake</cp:lastModifiedBy>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + moment + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + moment + `</dcterms:modified>` +
		`<dc:language>en-GB</dc:language></cp:coreProperties>`), err
}

// stamp is the moment that a file says it was made at: the beginning of the session's
// day, so that the same session gives the same file.
func stamp(d model.Date) string {
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

func (b *book) write(w io.Writer) error {
	// With a chart come the kinds of pictures, in the random order of a map.
	kinds := b.file.ContentTypes.Defaults
	sort.Slice(kinds, func(i, j int) bool { return kinds[i].Extension < kinds[j].Extension })
	b.file.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newArchive(w, b.extents) })
	return b.file.Write(w)
}

// close removes what excelize may have put into temporary files.
func (b *book) close() { _ = b.file.Close() }
