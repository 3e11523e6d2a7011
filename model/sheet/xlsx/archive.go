package xlsx

import (
	"errors"
	"fmt"
	"io"

	"familyhub/stocktake/model/office"
)

const (
	maxDeclared = 32 << 20 // bytes that the directory may say
	maxUnzipped = 16 << 20 // bytes of the parts that are read
	maxTokens   = 2_000_000
	maxItems    = 200_000 // shared texts or styles
	maxTexts    = 8 << 20 // bytes that the cells show together: many can refer to one long text
)

var errProtected = errors.New("the file is protected with a password; open it, save it without one, and try again")

// inWords is what is wrong with an archive, said of a workbook.
func inWords(err error) error {
	switch {
	case errors.Is(err, office.ErrDamaged):
		return errors.New("the file is damaged or not all there; ask for it again, or open it in a spreadsheet program and save it anew")
	case errors.Is(err, office.ErrLarge):
		return errors.New("the workbook holds far more than a score sheet can; check that it is the right file")
	case errors.Is(err, office.ErrProtected):
		return errProtected
	}
	return err
}

// archive is the zip file that a workbook is.
type archive struct{ *office.Archive }

// open looks at the file from outside before anything of it is unzipped.
func open(r io.Reader) (*archive, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	case len(data) > MaxBytes:
		return nil, fmt.Errorf("the file is larger than %d MiB; check that it is the right one", MaxBytes>>20)
	}
	if err := foreign(data); err != nil {
		return nil, err
	}
	z, err := office.Open(data, office.Bounds{Declared: maxDeclared, Unzipped: maxUnzipped, Tokens: maxTokens})
	if err != nil {
		return nil, err
	}
	a := &archive{z}
	return a, foreignPackage(a)
}

// few ends the reading of a part that lists too much to hold.
func few(items int) error {
	if items > maxItems {
		return office.ErrLarge
	}
	return nil
}
