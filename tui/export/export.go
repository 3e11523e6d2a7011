// Package export turns a session into files: which formats there are, what a file
// is called, and how it gets onto the disk whole or not at all. The screens' dialog
// and the export command both stand on it.
package export

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"

	"stocktake/model"
	"stocktake/model/report"
	"stocktake/model/sheet"
)

// Format is one kind of file that a session can be written as.
type Format struct {
	Name      string // as --format takes it
	About     string // for people who choose
	suffix    string // of the file's name, with the extension
	soloOnly  bool
	keepNames bool // names are its purpose: it is made to be loaded again, or handed over
	write     func(io.Writer, *model.Session, report.Options) error
}

// Formats lists the formats for a group session, or for one person's.
func Formats(solo bool) []Format {
	all := []Format{
		{Name: "md", About: "summary for minutes and boards (Markdown)", suffix: ".md", write: report.Markdown},
		{Name: "txt", About: "summary as plain text", suffix: ".txt", write: report.Text},
		{Name: "json", About: "the whole session, to load again (JSON)", suffix: ".json", keepNames: true, write: report.JSON},
		{Name: "csv", About: "scores, one row for each (CSV)", suffix: "-scores.csv", write: report.ScoresCSV},
		{Name: "csv-statements", About: "one row for each statement (CSV)", suffix: "-statements.csv", write: report.StatementsCSV},
		{Name: "training-csv", About: "training needs, one row for each (CSV)", suffix: "-training.csv", write: trainingCSV},
		{Name: "sheet-csv", About: "score sheet for a group session (CSV)", suffix: "-sheet.csv", soloOnly: true, keepNames: true, write: soloSheet(sheet.WriteCSV)},
		{Name: "sheet-json", About: "score sheet for a group session (JSON)", suffix: "-sheet.json", soloOnly: true, keepNames: true, write: soloSheet(sheet.WriteJSON)},
	}
	if solo {
		return all
	}
	var group []Format
	for _, f := range all {
		if !f.soloOnly {
			group = append(group, f)
		}
	}
	return group
}

func soloSheet(write func(io.Writer, *model.Session, string) error) func(io.Writer, *model.Session, report.Options) error {
	return func(w io.Writer, s *model.Session, _ report.Options) error {
		return write(w, s, model.SoloParticipant)
	}
}

// trainingCSV has no participants in it, so that there are no names to leave out.
func trainingCSV(w io.Writer, s *model.Session, _ report.Options) error {
	return sheet.WriteTrainingCSV(w, s)
}

// Find returns the format of a name; the error lists those that there are.
func Find(name string, solo bool) (Format, error) {
	var names []string
	for _, f := range Formats(solo) {
		if f.Name == name {
			return f, nil
		}
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("there is no format %q for this session; choose one of %s", name, strings.Join(names, ", "))
}

// KeepsNames is true for a format that holds participants' names unless told otherwise.
func (f Format) KeepsNames() bool { return f.keepNames }

// FileName is what a session's file in this format is called: its title and date in
// letters and digits that every system takes, so that it cannot leave its folder.
func (f Format) FileName(s *model.Session) string {
	d := s.Details()
	name := slug(d.Title)
	if d.Date != "" && !strings.Contains(name, string(d.Date)) {
		name += "-" + string(d.Date)
	}
	return name + f.suffix
}

func slug(text string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(text) {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 80 {
			break
		}
	}
	if name := strings.Trim(b.String(), "-"); name != "" && !reserved(name) {
		return name
	}
	return "session"
}

// reserved tells the names that Windows keeps for devices.
func reserved(name string) bool {
	switch name {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(name) == 4 && (strings.HasPrefix(name, "com") || strings.HasPrefix(name, "lpt"))
}

// Bytes writes a session in this format, with the radar where the format has one.
func (f Format) Bytes(s *model.Session, names bool) ([]byte, error) {
	var b bytes.Buffer
	err := f.write(&b, s, report.Options{Names: names, Radar: Radar(s)})
	return b.Bytes(), err
}
