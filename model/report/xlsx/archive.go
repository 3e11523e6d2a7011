package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
)

// archive writes the parts of a workbook in the same order and with the same time
// whenever it is written: excelize gives some of them in the random order of a map.
type archive struct {
	w       io.Writer
	parts   map[string]*bytes.Buffer
	extents []string // the cells of each sheet, such as A1:C9, in the order of the sheets
}

func newArchive(w io.Writer, extents []string) *archive {
	return &archive{w, make(map[string]*bytes.Buffer), extents}
}

// Create begins a part.
func (a *archive) Create(name string) (io.Writer, error) {
	part := new(bytes.Buffer)
	a.parts[name] = part
	return part, nil
}

// AddFS is there for excelize, which never calls it.
func (a *archive) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes the archive, the list of its parts first, where programs that tell files
// by their beginning look for it.
func (a *archive) Close() error {
	const first = "[Content_Types].xml"
	names := slices.Sorted(maps.Keys(a.parts))
	if i, found := slices.BinarySearch(names, first); found {
		names = slices.Insert(slices.Delete(names, i, i+1), 0, first)
	}
	if err := a.mend(); err != nil {
		return err
	}
	out := zip.NewWriter(a.w)
	for _, name := range names {
		part, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: dawn()})
		if err != nil {
			return err
		}
		if _, err := part.Write(a.parts[name].Bytes()); err != nil {
			return err
		}
	}
	return out.Close()
}
