// Package office opens the archives that Word and Excel write, and reads the XML in them,
// within bounds: what somebody sent may be damaged, or made to take all memory there is.
// It knows parts, relations and elements, and nothing of what they mean.
package office

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"
	"unicode/utf16"
)

// What can be wrong with an archive. Each reader has sentences of its own for people.
var (
	ErrDamaged   = errors.New("the file is damaged")
	ErrLarge     = errors.New("the file holds too much")
	ErrProtected = errors.New("the file is protected with a password")
)

const maxEntries = 2000

// Bounds are how much a file may hold.
type Bounds struct {
	Declared uint64 // bytes that its directory may say that it unzips to
	Unzipped int64  // bytes that are read, whatever it says
	Tokens   int    // of XML that are read
}

// Archive is the zip file that a document or a workbook is, and what may still be read of it.
type Archive struct {
	parts  map[string]*zip.File // by name in lower case: a package does not tell cases apart
	bytes  int64
	tokens int
}

// How files begin that are archives, and those that Office wrote before 2007, and still
// writes around what it encrypts.
const (
	ZipMagic = "PK\x03\x04"
	OLEMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
)

// Encrypted reports whether a file that begins as OLEMagic holds an encrypted document.
func Encrypted(data []byte) bool {
	var name []byte
	for _, unit := range utf16.Encode([]rune("EncryptedPackage")) {
		name = append(name, byte(unit), byte(unit>>8))
	}
	return bytes.Contains(data, name)
}

// Open looks at the file from outside before anything of it is unzipped. The error is one of
// those above.
func Open(data []byte, b Bounds) (*Archive, error) {
	// The directory's own count need not be true, and reading it takes memory for each
	// entry: look for their signatures.
	if bytes.Count(data, []byte("PK\x01\x02")) > maxEntries {
		return nil, ErrLarge
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, ErrDamaged
	}
	a := &Archive{parts: make(map[string]*zip.File, len(z.File)), bytes: b.Unzipped, tokens: b.Tokens}
	var declared uint64
	for _, f := range z.File {
		if declared += min(f.UncompressedSize64, b.Declared+1); declared > b.Declared {
			return nil, ErrLarge
		}
		if f.Flags&1 != 0 {
			return nil, ErrProtected
		}
		a.parts[partName(f.Name)] = f
	}
	return a, nil
}

// partName is a part's name as it is looked up: some programs write backslashes.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// Has reports whether there is a part of a name.
func (a *Archive) Has(name string) bool { return a.parts[partName(name)] != nil }

// HasFile reports whether a part of such a name is in any folder.
func (a *Archive) HasFile(base string) bool {
	for name := range a.parts {
		if path.Base(name) == strings.ToLower(base) {
			return true
		}
	}
	return false
}

// Bytes is a part as it is; none for one that is not there. The error is ErrDamaged or ErrLarge.
func (a *Archive) Bytes(name string) ([]byte, error) {
	packed, ok := a.parts[partName(name)]
	if !ok {
		return nil, nil
	}
	r, err := packed.Open()
	if err != nil {
		return nil, ErrDamaged
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, a.bytes+1))
	if a.bytes -= int64(len(data)); a.bytes < 0 {
		return nil, ErrLarge
	}
	if err != nil {
		return nil, ErrDamaged
	}
	return data, nil
}

// Relation is where one part says that another is, or an address outside of the file.
type Relation struct {
	Kind     string // the last part of its type, such as image
	Target   string // the name of the part, or the address
	External bool
}

// maxRelations is how many one part may list.
const maxRelations = 200_000

// Relations are what a part refers to, by their ids; the name of the archive itself is empty.
func (a *Archive) Relations(of string) (map[string]Relation, error) {
	folder, file := path.Split(of)
	all := make(map[string]Relation)
	return all, a.each(folder+"_rels/"+file+".rels", func(n token) error {
		if n.Name.Local != "Relationship" {
			return nil
		}
		r := Relation{Kind: path.Base(Attribute(n.StartElement, "Type")), External: strings.EqualFold(Attribute(n.StartElement, "TargetMode"), "External")}
		if r.Target = Attribute(n.StartElement, "Target"); !r.External {
			r.Target = strings.ReplaceAll(r.Target, `\`, "/")
			if !strings.HasPrefix(r.Target, "/") {
				r.Target = path.Join(folder, r.Target)
			}
			r.Target = strings.TrimPrefix(r.Target, "/")
		}
		all[Attribute(n.StartElement, "Id")] = r
		if len(all) > maxRelations {
			return ErrLarge
		}
		return nil
	})
}

// Target is the part of a kind of which there is one; empty for none.
func Target(all map[string]Relation, kind string) string {
	first := ""
	for _, r := range all {
		if r.Kind == kind && !r.External && (first == "" || r.Target < first) {
			first = r.Target
		}
	}
	return first
}
