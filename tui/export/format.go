package export

import (
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/docx"
)

// Format is one kind of file that a session, or its plan, can be written as. Some write
// several files at once.
type Format struct {
	Name      string // as --format takes it
	About     string // for people who choose
	soloOnly  bool
	groupOnly bool
	named     bool   // holds names where they are asked for
	ownSheet  bool   // one person's score sheet: the name is there, asked for or not
	printed   bool   // to be printed for the room
	parts     []part // the first is the one that may go to stdout
	// each are the parts where what is in one file is divided among several, by lead; nil where
	// it cannot be. Split says that it is.
	each  func(*model.Session) []part
	split bool
}

// part is one of the files of a format.
type part struct {
	suffix string // of the file's name, with the extension
	write  func(io.Writer, *model.Session, report.Options) error
	// of is the document that is written, by the writer as, in the place of write.
	of func(*model.Session, report.Options) *report.Document
	as documentWriter
	// whole writes what needs more than the session, in place of write; nil for other parts.
	whole func(io.Writer, Content, bool) error
	apart bool // holds no names, although another part of the format may
	// needed reports whether a session has something for it; nil where it is always written.
	needed func(*model.Session) bool
}

// documentWriter writes a document; of the formats only Word's takes its looks from a template.
type documentWriter func(*docx.Template, io.Writer, *report.Document) error

// plainly is a writer that knows no templates.
func plainly(write func(io.Writer, *report.Document) error) documentWriter {
	return func(_ *docx.Template, w io.Writer, doc *report.Document) error { return write(w, doc) }
}

// one is the part of a format that writes a single file.
func one(suffix string, write func(io.Writer, *model.Session, report.Options) error) []part {
	return []part{{suffix: suffix, write: write}}
}

// List is the formats that there are to choose from.
type List struct {
	formats []Format
	wrong   func(name string, names []string) error // for a name that is not among them
}

// All returns the formats, in the order in which people see them.
func (l List) All() []Format { return slices.Clone(l.formats) }

// Find returns the formats of some names, each once; the error lists those that there are.
func (l List) Find(names ...string) ([]Format, error) {
	var found []Format
	for _, name := range names {
		at := slices.IndexFunc(l.formats, func(f Format) bool { return f.Name == name })
		if at < 0 {
			return nil, l.wrong(name, l.Names())
		}
		if !slices.ContainsFunc(found, func(f Format) bool { return f.Name == name }) {
			found = append(found, l.formats[at])
		}
	}
	return found, nil
}

// Names are the names of the formats.
func (l List) Names() []string {
	var names []string
	for _, f := range l.formats {
		names = append(names, f.Name)
	}
	return names
}

// Extensions are those of the files' names, such as ".md", each once.
func (l List) Extensions() []string {
	var all []string
	for _, f := range l.formats {
		if ext := f.extension(); !slices.Contains(all, ext) {
			all = append(all, ext)
		}
	}
	return all
}

// ByExtension returns the first format whose files' names end so; the case of letters
// does not matter.
func (l List) ByExtension(ext string) (Format, bool) {
	for _, f := range l.formats {
		if strings.EqualFold(f.extension(), ext) {
			return f, true
		}
	}
	return Format{}, false
}

// partsOf are the files of a session.
func (f Format) partsOf(s *model.Session) []part {
	if f.split && f.each != nil {
		if all := f.each(s); len(all) > 0 {
			return all
		}
	}
	return f.parts
}

// Split is the format with a file for each lead, where it has lists of them.
func (f Format) Split() Format {
	f.split = true
	return f
}

func (f Format) extension() string { return filepath.Ext(f.parts[0].suffix) }

// LeavesOut reports whether, without names, files in this format lack names, agencies or
// roles that the session has.
func (f Format) LeavesOut(s *model.Session) bool {
	switch {
	case f.printed: // the facilitator is not on it
		return f.named && peopleNamed(s)
	case f.groupOnly: // a blank sheet could name the facilitator, and nobody else
		return f.named && s.Details().Facilitator != "" && !s.Anonymous()
	}
	return f.named && HasNames(s)
}

// HasNames reports whether a session has names, agencies or roles that a file may leave out.
func HasNames(s *model.Session) bool { return s.Details().Facilitator != "" || peopleNamed(s) }

// peopleNamed is HasNames for the participants alone.
func peopleNamed(s *model.Session) bool {
	return slices.ContainsFunc(s.Participants(), func(p model.Participant) bool {
		return p.Name != "" && p.Name != p.Alias() || p.Agency != "" || p.Role != ""
	})
}

// KeepsName reports whether files in this format have the name of the person whose own
// scores they are, whether names are asked for or not.
func (f Format) KeepsName(s *model.Session) bool {
	return f.ownSheet && slices.ContainsFunc(s.Participants(), func(p model.Participant) bool { return p.Name != "" })
}

// SoloOnly reports whether only one person's session can be written as.
func (f Format) SoloOnly() bool { return f.soloOnly }

// GroupOnly reports whether only a group session can be written as.
func (f Format) GroupOnly() bool { return f.groupOnly }

// Suits returns why a group session, or one person's, cannot be written in this format;
// nil where it can.
func (f Format) Suits(solo bool) error {
	switch {
	case f.soloOnly && !solo:
		return fmt.Errorf("the format %s is for one person scoring alone, and this is a group session; choose another", f.Name)
	case f.groupOnly && solo:
		return fmt.Errorf("the format %s is for a group session, and this is one person scoring alone; choose another", f.Name)
	default:
		return nil
	}
}

// File is a file that is made and not yet on the disk.
type File struct {
	Path string // or only a name, as long as it is in no folder
	Data []byte
}

// WithNames stands in the names of files that hold the names of people, so that they are
// told from those without, and neither replaces the other.
const WithNames = "-with-names"

// Files makes all files of a session in this format, named after its title and date, and
// after the names of people in them.
func (f Format) Files(c Content, names bool) ([]File, error) {
	var all []File
	for _, p := range f.written(c) {
		data, err := p.bytes(c, names)
		if err != nil {
			return nil, fmt.Errorf("%s could not be made: %w", f.Name, err)
		}
		all = append(all, File{Path: f.fileName(p, c, names), Data: data})
	}
	return all, nil
}

// FileNames are the names that Files gives, before anything is made.
func (f Format) FileNames(c Content, names bool) []string {
	var all []string
	for _, p := range f.written(c) {
		all = append(all, f.fileName(p, c, names))
	}
	return all
}

// written are the parts that are written of a session.
func (f Format) written(c Content) []part {
	return slices.DeleteFunc(slices.Clone(f.partsOf(c.Session)), func(p part) bool { return p.needed != nil && !p.needed(c.Session) })
}

func (f Format) fileName(p part, c Content, names bool) string {
	stem := Stem(c.Session)
	if names && !p.apart && f.LeavesOut(c.Session) {
		stem += WithNames
	}
	if c.Review.ID != "" { // so that the reports of two reviews stand beside each other
		ext := filepath.Ext(p.suffix)
		return stem + strings.TrimSuffix(p.suffix, ext) + "-" + string(c.Review.Date) + ext
	}
	if p.whole != nil && !c.Changed.IsZero() { // no other copy may be put in its place
		stem += c.Changed.Format("-as-of-2006-01-02-1504")
	}
	return stem + p.suffix
}

// Make makes the files of several formats, before any is written, with the names of
// participants and facilitator or without. A table that stands by itself in one
// format and with others in another is made once.
func Make(c Content, formats []Format, names bool) ([]File, error) {
	var all []File
	made := map[string]bool{}
	for _, f := range formats {
		files, err := f.Files(c, names)
		if err != nil {
			return nil, err
		}
		for _, file := range files {
			if !made[file.Path] {
				made[file.Path] = true
				all = append(all, file)
			}
		}
	}
	return all, nil
}

// FilesAt is Files for a path that somebody chose: it is that of the first file, and
// the others are named after it.
func (f Format) FilesAt(path string, c Content, names bool) ([]File, error) {
	f.split = false
	all, err := f.Files(c, names)
	if err != nil {
		return nil, err
	}
	ext := filepath.Ext(path)
	first := strings.TrimSuffix(f.parts[0].suffix, f.extension())
	base := strings.TrimSuffix(strings.TrimSuffix(path, ext), first)
	for i, p := range f.written(c) {
		all[i].Path = base + strings.TrimSuffix(p.suffix, filepath.Ext(p.suffix)) + ext
	}
	all[0].Path = path
	return all, nil
}

// Bytes makes the first file of a session in this format: all of what has room on stdout.
func (f Format) Bytes(c Content, names bool) ([]byte, error) {
	return f.parts[0].bytes(c, names)
}

// bytes writes a session, with the radar where there is room for one.
func (p part) bytes(c Content, names bool) ([]byte, error) {
	var b bytes.Buffer
	if p.whole != nil {
		err := p.whole(&b, c, names)
		return b.Bytes(), err
	}
	o := report.Options{Names: names, Radar: Radar(c), GroupRadar: GroupRadar(c), Baseline: c.Baseline, Changed: c.Changed, Review: c.Review}
	if p.of != nil {
		doc := p.of(c.Session, o)
		if c.NoDrawings {
			doc = doc.WithoutDrawings()
		}
		err := p.as(c.Template, &b, doc)
		return b.Bytes(), err
	}
	err := p.write(&b, c.Session, o)
	return b.Bytes(), err
}
