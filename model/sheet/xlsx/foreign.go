package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"

	"familyhub/stocktake/model/office"
)

// Looks tells by its first bytes whether a file is a workbook, or of a kind of which
// Read can say how to make one.
func Looks(head []byte) bool {
	return bytes.HasPrefix(head, []byte(office.ZipMagic)) || bytes.HasPrefix(head, []byte(office.OLEMagic))
}

// Begins is Looks for a file that is read on from its beginning. One whose beginning cannot be read
// is none: reading all of it says why.
func Begins(file *bufio.Reader) bool {
	head, _ := file.Peek(len(office.OLEMagic))
	return Looks(head)
}

// foreign tells files that are no zip archive.
func foreign(data []byte) error {
	switch {
	case len(data) == 0:
		return errors.New("the file is empty; ask for it again")
	case bytes.HasPrefix(data, []byte(office.OLEMagic)) && office.Encrypted(data):
		return errProtected
	case bytes.HasPrefix(data, []byte(office.OLEMagic)):
		return saveAs("the file is in the format of Excel before 2007 (.xls)")
	case !bytes.HasPrefix(data, []byte(office.ZipMagic)):
		return saveAs("the file is no workbook, whatever its name says")
	}
	return nil
}

// foreignPackage tells zip archives that are no workbook of this format.
func foreignPackage(a *archive) error {
	switch {
	case a.Has("xl/workbook.bin"):
		return saveAs("the file is in Excel's binary format (.xlsb)")
	case a.Has("mimetype"):
		return saveAs("the file is no Excel workbook, but perhaps an OpenDocument spreadsheet (.ods)")
	case a.Has("Index/Document.iwa"), a.Has("Index.zip"):
		return errors.New("the file is in the format of Numbers; choose File, Export To, Excel there, and try again")
	case a.Has("word/document.xml"):
		return errors.New("the file is a Word document, not a score sheet; send the workbook that the sheet came in")
	}
	return nil
}

func saveAs(what string) error {
	return fmt.Errorf("%s; open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and try again", what)
}
