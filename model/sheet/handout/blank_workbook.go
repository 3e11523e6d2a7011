package handout

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/sheet/xlsx"
	"familyhub/stocktake/model/text"

	"github.com/charmbracelet/x/ansi"
	"github.com/xuri/excelize/v2"
)

// The sheets of a blank workbook.
const (
	tabInstructions = "Instructions"
	tabScores       = "Scores"
	tabLevels       = "Levels"
)

// WriteBlankXLSX writes a score sheet to be filled in, as a workbook: a sheet with
// instructions, one with the statements and cells for the scores, and where the framework
// says what levels look like at the statements, one with that. Only the cells to
// be filled in can be changed, until somebody takes the protection off: it has no
// password. The zero participant leaves an empty cell for the name; in an anonymous
// session there is none, and an alias stands in its place. The instructions name the session's
// facilitator, to whom the sheet goes back, but in an anonymous session nobody. The same
// session gives the same bytes. No cell is a formula.
func WriteBlankXLSX(w io.Writer, s *model.Session, participant model.Participant) error {
	facilitator := s.Details().Facilitator
	if s.Anonymous() {
		facilitator = ""
	}
	return writeBlankXLSX(w, s, participant, facilitator)
}

// WriteUnnamedBlankXLSX is WriteBlankXLSX for anybody to fill in, without the facilitator's name.
func WriteUnnamedBlankXLSX(w io.Writer, s *model.Session) error {
	return writeBlankXLSX(w, s, model.Participant{}, "")
}

func writeBlankXLSX(w io.Writer, s *model.Session, participant model.Participant, facilitator string) error {
	b := &blankBook{f: excelize.NewFile(), session: s, heading: s.Framework().Worded("Score sheet"), name: blankName(s, participant), participant: participant, facilitator: facilitator}
	defer b.f.Close()
	b.try(b.f.SetSheetName("Sheet1", tabInstructions))
	_, err := b.f.NewSheet(tabScores)
	b.try(err)
	b.properties()
	b.lines(b.purpose(), b.filling(), b.levels(), b.afterwards(), b.about())
	b.scores()
	b.readings()
	for _, tab := range b.f.GetSheetList() {
		pages := asMany
		if tab == tabInstructions {
			pages = 1
		}
		b.page(tab, pages)
		b.direct(tab)
		b.protect(tab)
	}
	return b.write(w)
}

func (b *blankBook) write(w io.Writer) error {
	if b.err != nil {
		return fmt.Errorf("the workbook cannot be made: %w", b.err)
	}
	return b.f.Write(w)
}

// blankBook is a workbook in the making. The first error stays, and ends nothing
// earlier: what comes after it is not written.
type blankBook struct {
	f           *excelize.File
	session     *model.Session
	heading     string // what it is
	name        string
	participant model.Participant
	facilitator string // whom the sheet goes back to; empty where nobody is to be named
	err         error
}

func (b *blankBook) try(err error) {
	if b.err == nil {
		b.err = err
	}
}

// properties are what readers' programs call the document, and its language.
func (b *blankBook) properties() {
	created := b.session.Origin().Created.UTC().Format(time.RFC3339) // no clock: the same session, the same bytes
	b.try(b.f.SetDocProps(&excelize.DocProperties{
		Title: b.title(), Subject: b.session.Framework().Title, Language: report.LanguageOf(b.session.Framework()),
		Creator: "stocktake", LastModifiedBy: "stocktake", Created: created, Modified: created,
	}))
	b.prefix()
	b.try(b.f.SetAppProps(&excelize.AppProperties{Application: "stocktake"}))
}

// prefix gives the name of who saved the file last the prefix that other programs look
// for; excelize writes it without, and ExcelJS then opens no such file.
func (b *blankBook) prefix() {
	const part = "docProps/core.xml"
	core, _ := b.f.Pkg.Load(part)
	data, ok := core.([]byte)
	if !ok {
		b.try(errors.New("it has no properties"))
		return
	}
	b.f.Pkg.Store(part, []byte(strings.NewReplacer(
		"<coreProperties ", `<coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `,
		"<lastModifiedBy>", "<cp:lastModifiedBy>", "</lastModifiedBy>", "</cp:lastModifiedBy>",
	).Replace(string(data))))
}

func (b *blankBook) title() string {
	if title := b.session.Details().Title; title != "" {
		return b.heading + ": " + title
	}
	return b.heading
}

// text puts a text into a cell: as a typed string, whatever it begins with.
func (b *blankBook) text(tab string, row, column int, s string, style look) {
	cell := xlsx.CellName(row, column)
	b.try(b.f.SetCellStr(tab, cell, literal.ReplaceAllString(text.Lines(s), "_x005F_$1")))
	b.paint(tab, cell, cell, style)
}

// literal is what the format would take for a character that is written as its number;
// excelize writes it as it is.
var literal = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// height makes a row as high as its texts need in their columns, and at least so many
// lines: not every program works that out when it opens a file.
func (b *blankBook) height(tab string, row, least int, texts map[float64]string) {
	const lineHeight = 15 // points
	lines := least
	for width, s := range texts {
		lines = max(lines, 1+strings.Count(ansi.Wrap(text.Lines(s), int(width*1.1), ""), "\n")) // letters are narrower than figures
	}
	b.try(b.f.SetRowHeight(tab, row, float64(min(lines*lineHeight, maxHeight))))
}

// maxHeight is as high as the format lets a row be, in points.
const maxHeight = 409

func (b *blankBook) paint(tab, from, to string, style look) {
	id, err := b.f.NewStyle(style.excel())
	b.try(err)
	b.try(b.f.SetCellStyle(tab, from, to, id))
}

// asMany is as many pages as a sheet takes.
const asMany = 0

// page is A4 on its side, as wide as the paper, and so many pages long.
func (b *blankBook) page(tab string, long int) {
	a4, landscape, wide, fit := 9, "landscape", 1, true
	b.try(b.f.SetPageLayout(tab, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &long}))
	b.try(b.f.SetSheetProps(tab, &excelize.SheetPropsOptions{FitToPage: &fit}))
	side, end := 0.5, 0.6 // inches
	b.try(b.f.SetPageMargins(tab, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &end, Bottom: &end}))
	b.try(b.f.SetHeaderFooter(tab, &excelize.HeaderFooterOptions{OddFooter: "&RPage &P of &N"}))
}

// direct has the sheet run as the framework's language is written.
func (b *blankBook) direct(tab string) {
	if rtl := b.session.Framework().RightToLeft(); rtl {
		b.try(b.f.SetSheetView(tab, 0, &excelize.ViewOptions{RightToLeft: &rtl}))
	}
}

// protect keeps everything but the cells to be filled in from being typed over by
// mistake. Rows and columns can be made larger.
func (b *blankBook) protect(tab string) {
	b.try(b.f.ProtectSheet(tab, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatRows: true, FormatColumns: true,
	}))
}
