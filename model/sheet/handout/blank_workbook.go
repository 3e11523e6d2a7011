package handout

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"

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
	b := newBook(s, s.Framework().Worded("Score sheet"))
	defer b.f.Close()
	b.whose, b.participant, b.facilitator = blankName(s, participant), participant, facilitator
	b.instructions(b.purpose(), b.filling(), b.levels(), b.afterwards(), b.about())
	b.scores()
	b.readings()
	return b.write(w)
}

// newBook is a workbook with nothing on its sheet of instructions yet.
func newBook(s *model.Session, heading string) *blankBook {
	b := &blankBook{f: excelize.NewFile(), session: s, fw: s.Framework(), heading: heading}
	if title := s.Details().Title; title != "" {
		b.heading += ": " + title
	}
	b.try(b.f.SetSheetName("Sheet1", tabInstructions))
	b.properties()
	return b
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
	fw          *framework.Framework
	heading     string // what it is, and of which session
	whose       string // the name or the alias of who fills it in; empty for anybody
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
		Title: b.heading, Subject: b.fw.Title, Language: report.LanguageOf(b.fw),
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
