package docx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"familyhub/stocktake/model/office"
)

// Template is a Word document, or a template of Word's, that reports take their looks from:
// its styles, its page, its headers and footers. What it says itself is not used.
type Template struct{ look *look }

// Bounds of what is read of a template.
const (
	maxTemplate = 32 << 20 // bytes of the file
	maxDeclared = 128 << 20
	maxUnzipped = 32 << 20 // bytes of the parts that are read, pictures among them
	maxTokens   = 1_500_000
)

// The namespaces of what is read.
const (
	wordSpace     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	drawingSpace  = "http://schemas.openxmlformats.org/drawingml/2006/main"
	strictSpace   = "http://purl.oclc.org/ooxml/"
)

var errProtected = errors.New("the file is protected with a password; open it in Word, remove the password " +
	"(File, Info, Protect Document), save it, and try again")

// ReadTemplate reads a .docx or .dotx file. What would run, or fetch something from elsewhere, is
// left behind. The error is a sentence that says what is wrong with the file and what to do.
func ReadTemplate(r io.Reader) (*Template, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxTemplate+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	case len(data) > maxTemplate:
		return nil, fmt.Errorf("the file is larger than %d MiB; check that it is the right one", maxTemplate>>20)
	}
	if err := foreign(data); err != nil {
		return nil, err
	}
	a, err := office.Open(data, office.Bounds{Declared: maxDeclared, Unzipped: maxUnzipped, Tokens: maxTokens})
	if err != nil {
		return nil, inWords(err)
	}
	t := &taker{archive: a, look: &look{gaps: true}, taken: map[string]string{}, kept: map[string][]relation{}}
	if err := t.all(); err != nil {
		return nil, inWords(err)
	}
	return &Template{t.look}, nil
}

// inWords is what is wrong with an archive, said of a template.
func inWords(err error) error {
	switch {
	case errors.Is(err, office.ErrDamaged):
		return errors.New("the file is damaged or not all there; open it in Word, save it under another name, and try again with that")
	case errors.Is(err, office.ErrLarge):
		return errors.New("the file holds far more than a template does; check that it is the right one")
	case errors.Is(err, office.ErrProtected):
		return errProtected
	}
	return err
}

// saveAs says what a file is, and how a template is made of it.
func saveAs(what string) error {
	return fmt.Errorf("%s; open it in Word or LibreOffice, save it as a Word document (.docx), and try again", what)
}

// foreign tells files that are no zip archive.
func foreign(data []byte) error {
	is := func(magic string) bool { return bytes.HasPrefix(data, []byte(magic)) }
	switch {
	case len(data) == 0:
		return errors.New("the file is empty; ask for it again")
	case is(office.OLEMagic) && office.Encrypted(data):
		return errProtected
	case is(office.OLEMagic):
		return saveAs("the file is in the format of Word before 2007 (.doc or .dot)")
	case is(`{\rtf`):
		return saveAs("the file is in Rich Text Format (.rtf)")
	case !is(office.ZipMagic):
		return saveAs("the file is no Word document, whatever its name says")
	}
	return nil
}

// foreignPackage tells zip archives that are no template which can be used. Main is the name
// of the part with the text, empty for none.
func foreignPackage(a *office.Archive, main string) error {
	switch {
	case a.Has("mimetype"):
		return saveAs("the file is no Word document, but perhaps an OpenDocument text (.odt or .ott)")
	case a.Has("Index/Document.iwa"), a.Has("Index.zip"):
		return errors.New("the file is in the format of Pages; choose File, Export To, Word there, and try again")
	case a.Has("xl/workbook.xml"), a.Has("xl/workbook.bin"):
		return errors.New("the file is an Excel workbook; a template is a Word document (.docx or .dotx)")
	case a.Has("ppt/presentation.xml"):
		return errors.New("the file is a PowerPoint presentation; a template is a Word document (.docx or .dotx)")
	case main == "" || !a.Has(main):
		return saveAs("the file is no Word document, whatever its name says")
	}
	macros := a.HasFile("vbaProject.bin")
	err := a.Each("[Content_Types].xml", func(_ *xml.Decoder, e xml.StartElement) error {
		macros = macros || strings.Contains(strings.ToLower(office.Attribute(e, "ContentType")), "macroenabled")
		return nil
	})
	if err == nil && macros {
		return errors.New("the file can hold macros (.docm or .dotm), which no report is to bring; " +
			"open it in Word, save it as a Word document (.docx) or a Word template (.dotx), and try again")
	}
	return err
}

// taker takes over what a template looks like, part by part.
type taker struct {
	archive  *office.Archive
	look     *look
	taken    map[string]string     // the names that pictures and fonts have now, by those they had
	kept     map[string][]relation // of the parts, by the names they had
	drawings int                   // so far; each has a number in a document
	paged    bool                  // a header or footer has numbers of pages
}

// part reads a part of which the root is known; nil for one that is not there.
func (t *taker) part(name, space, root string) (*office.Node, error) {
	if name == "" || !t.archive.Has(name) {
		return nil, nil
	}
	n, err := t.archive.Tree(name)
	switch {
	case err != nil:
		return nil, err
	case strings.HasPrefix(n.Name.Space, strictSpace):
		return nil, saveAs("the file is in the format that Word calls Strict Open XML")
	case n.Name.Local != root || n.Name.Space != space || !n.Declare("w", wordSpace): // which we add with that prefix
		return nil, office.ErrDamaged
	}
	return n, t.clean(name, n)
}

// all takes over everything that there is a use for.
func (t *taker) all() error {
	roots, err := t.archive.Relations("")
	if err != nil {
		return err
	}
	main := office.Target(roots, "officeDocument")
	if err := foreignPackage(t.archive, main); err != nil {
		return err
	}
	refers, err := t.archive.Relations(main)
	if err != nil {
		return err
	}
	root := func(kind, space, root string) (n *office.Node) {
		if err == nil {
			n, err = t.part(office.Target(refers, kind), space, root)
		}
		return n
	}
	looks := root("styles", wordSpace, "styles")
	numbering := root("numbering", wordSpace, "numbering")
	settings := root("settings", wordSpace, "settings")
	theme := root("theme", drawingSpace, "theme")
	fonts := root("fontTable", wordSpace, "fonts")
	if err != nil {
		return err
	}
	if looks == nil {
		return errors.New("the file has no styles, which a template is there for; open it in Word, save it under another name, and try again with that")
	}
	p, err := t.page(main, refers)
	if err == nil {
		err = t.look.measure(p.section)
	}
	if err != nil {
		return err
	}
	dropPictureBullets(numbering)
	s := newStyles(looks, numbering, settings)
	t.look.ids = s.complete(t.look.width)
	t.add("styles", "styles.xml", wordContent+"styles+xml", office.Target(refers, "styles"), looks)
	t.add("numbering", "numbering.xml", wordContent+"numbering+xml", office.Target(refers, "numbering"), s.numbering)
	t.add("settings", "settings.xml", wordContent+"settings+xml", "", s.settings)
	if theme.Child("themeElements") != nil { // else all of it leaned on what is left behind
		t.add("theme", "theme/theme1.xml", officeContent+"theme+xml", office.Target(refers, "theme"), theme)
	}
	if fonts != nil {
		t.add("fontTable", "fontTable.xml", wordContent+"fontTable+xml", office.Target(refers, "fontTable"), fonts)
	}
	return t.section(p)
}

// add adds a part to the looks, under a name of ours, and returns the id of its relation.
func (t *taker) add(kind, name, content, was string, n *office.Node) string {
	id := t.look.add(kind, part{"word/" + name, content, n.XML()})
	if kept := t.kept[was]; len(kept) > 0 {
		folder, file := path.Split(name)
		t.look.parts = append(t.look.parts, part{"word/" + folder + "_rels/" + file + ".rels", "", t.look.made("relations.xml.tmpl", kept)})
	}
	return id
}
