package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
)

const (
	maxEntries  = 2000
	maxDeclared = 32 << 20 // bytes that the directory may say
	maxUnzipped = 16 << 20 // bytes of the parts that are read
	maxTokens   = 2_000_000
	maxElement  = 256 << 10 // bytes, of a cell or a shared text
	maxDepth    = 100       // elements within each other
	maxItems    = 200_000   // shared texts, styles or relations
	maxTexts    = 8 << 20   // bytes that the cells show together: many can refer to one long text
)

var (
	errDamaged = errors.New("the file is damaged or not all there; ask for it again, or open it in a spreadsheet program and save it anew")
	errLarge   = errors.New("the workbook holds far more than a score sheet can; check that it is the right file")
)

// archive is the zip file that a workbook is, and what may still be read of it.
type archive struct {
	parts  map[string]*zip.File // by name in lower case: a package does not tell cases apart
	bytes  int64
	tokens int
}

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
	// The directory's own count need not be true, and reading it takes memory for each
	// entry: look for their signatures.
	if bytes.Count(data, []byte("PK\x01\x02")) > maxEntries {
		return nil, errLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	a := &archive{parts: make(map[string]*zip.File, len(z.File)), bytes: maxUnzipped, tokens: maxTokens}
	var declared uint64
	for _, f := range z.File {
		if declared += min(f.UncompressedSize64, maxDeclared+1); declared > maxDeclared {
			return nil, errLarge
		}
		if f.Flags&1 != 0 {
			return nil, errProtected
		}
		a.parts[partName(f.Name)] = f
	}
	return a, foreignPackage(a)
}

// partName is a part's name as it is looked up: some programs write backslashes.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}
