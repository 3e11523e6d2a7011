package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf16"
)

var errProtected = errors.New("the file is protected with a password; open it, save it without one, and try again")

// Looks tells by its first bytes whether a file is a workbook, or of a kind of which
// Read can say how to make one.
func Looks(head []byte) bool {
	return bytes.HasPrefix(head, []byte(zipMagic)) || bytes.HasPrefix(head, []byte(oleMagic))
}

const (
	zipMagic = "PK\x03\x04"
	oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" // what Office wrote before 2007, and still writes around what it encrypts
)

// foreign tells files that are no zip archive.
func foreign(data []byte) error {
	switch {
	case len(data) == 0:
		return errors.New("the file is empty; ask for it again")
	case bytes.HasPrefix(data, []byte(oleMagic)) && bytes.Contains(data, utf16le("EncryptedPackage")):
		return errProtected
	case bytes.HasPrefix(data, []byte(oleMagic)):
		return saveAs("the file is in the format of Excel before 2007 (.xls)")
	case !bytes.HasPrefix(data, []byte(zipMagic)):
		return saveAs("the file is no workbook, whatever its name says")
	}
	return nil
}

// foreignPackage tells zip archives that are no workbook of this format.
func foreignPackage(a *archive) error {
	has := func(name string) bool { return a.parts[partName(name)] != nil }
	switch {
	case has("xl/workbook.bin"):
		return saveAs("the file is in Excel's binary format (.xlsb)")
	case has("mimetype"):
		return saveAs("the file is no Excel workbook, but perhaps an OpenDocument spreadsheet (.ods)")
	case has("Index/Document.iwa"), has("Index.zip"):
		return errors.New("the file is in the format of Numbers; choose File, Export To, Excel there, and try again")
	case has("word/document.xml"):
		return errors.New("the file is a Word document, not a score sheet; send the workbook that the sheet came in")
	}
	return nil
}

func saveAs(what string) error {
	return fmt.Errorf("%s; open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and try again", what)
}

func utf16le(text string) []byte {
	var b []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		b = append(b, byte(unit), byte(unit>>8))
	}
	return b
}
