package store

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
)

// bbolt maps the file into memory and trusts what it finds: it takes an empty file
// for a new one, and a file that was cut short ends the process. So the file's two
// meta pages are read by hand first. A meta page begins with a page header; the
// meta itself is numbers in the byte order of the machine.
const (
	metaStart = 16 // the size of a page header
	metaSize  = 64
	sumStart  = 56 // where the checksum of what stands before it is, in the meta

	boltMagic   = 0xED0CDAED
	boltVersion = 2

	minPage  = 1 << 10
	maxPage  = 1 << 24
	minPages = 4 // two meta pages, the list of free pages and the root bucket

	// noFreelist stands for the page of the list of free pages in a file without one.
	noFreelist = ^uint64(0)
)

// metaPage is what bbolt keeps about a database, twice, and writes in turn.
type metaPage struct {
	pageSize    uint32
	root        uint64 // the page of the root bucket
	freelist    uint64 // the page of the list of free pages
	pages       uint64 // how many pages are in use: the high-water mark
	transaction uint64 // the one that wrote this
}

var errMeta = errors.New("no meta page is whole")

// guard refuses a file that bbolt would not survive. It may run while another
// process writes: of the two meta pages that process leaves one alone, and the file
// grows before a meta page says so.
func guard(path string, file *os.File) error {
	metas, marked, err := readMetas(file)
	if err != nil {
		return diskError(path, "read", err)
	}
	info, err := file.Stat()
	if err != nil {
		return diskError(path, "read", err)
	}
	switch {
	case info.Size() == 0:
		return newError(Damaged, nil, "the data file %s is empty, without even a beginning; "+
			"restore a backup, or move the empty file away to begin anew", path)
	case len(metas) == 0 && marked:
		return damaged("the beginning", path, errMeta)
	case len(metas) == 0:
		return notOurs(path)
	}
	newest := metas[0]
	for _, m := range metas {
		if m.transaction > newest.transaction {
			newest = m
		}
	}
	return newest.check(path, info.Size())
}

// check compares a meta page with the size of its file, in bytes.
func (m metaPage) check(path string, size int64) error {
	pages := uint64(size) / uint64(m.pageSize)
	switch {
	case m.pages > pages:
		return newError(Damaged, nil, "the data file %s is cut short: it has %d bytes and should have %d; "+
			"restore a backup, or move the file away to begin anew", path, size, m.pages*uint64(m.pageSize))
	case m.pages < minPages, m.root >= m.pages, m.freelist >= m.pages && m.freelist != noFreelist:
		return damaged("the beginning", path, errMeta)
	}
	return nil
}

// readMetas returns the meta pages that are whole. Marked is true when a page is
// there that at least says it is one.
func readMetas(file io.ReaderAt) (metas []metaPage, marked bool, err error) {
	for _, at := range metaOffsets() {
		var page [metaStart + metaSize]byte
		n, err := file.ReadAt(page[:], at)
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, false, err
		}
		if n < len(page) {
			break
		}
		m, ok := parseMeta(page[metaStart:])
		if ok && (at == 0 || at == int64(m.pageSize)) {
			metas = append(metas, m)
		}
		marked = marked || binary.NativeEndian.Uint32(page[metaStart:]) == boltMagic
	}
	return metas, marked, nil
}

// metaOffsets are the places where a meta page may begin: the first at the start,
// the second after a page, whose size is not known when the first is not whole.
func metaOffsets() []int64 {
	offsets := []int64{0}
	for size := int64(minPage); size <= maxPage; size *= 2 {
		offsets = append(offsets, size)
	}
	return offsets
}

func parseMeta(meta []byte) (metaPage, bool) {
	order := binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(meta[:sumStart])
	m := metaPage{
		pageSize:    order.Uint32(meta[8:]),
		root:        order.Uint64(meta[16:]),
		freelist:    order.Uint64(meta[32:]),
		pages:       order.Uint64(meta[40:]),
		transaction: order.Uint64(meta[48:]),
	}
	return m, order.Uint32(meta) == boltMagic &&
		order.Uint32(meta[4:]) == boltVersion &&
		order.Uint64(meta[sumStart:]) == sum.Sum64() &&
		m.pageSize >= minPage && m.pageSize <= maxPage && m.pageSize&(m.pageSize-1) == 0
}

// notOurs says of a file without a beginning of ours that it is foreign, unless it has
// backups: then it was a data file, and something has overwritten it.
func notOurs(path string) *Error {
	if hasBackups(path) {
		return damaged("the beginning", path, errMeta)
	}
	return foreign(path)
}

func foreign(path string) *Error {
	return newError(Foreign, nil, "%s is not a data file of stocktake; it was left as it is: choose another with --file", path)
}

// checkRegular refuses folders, pipes and devices, which cannot hold a database.
func checkRegular(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return diskError(path, "opened", err)
	}
	switch {
	case info.IsDir():
		return newError(Foreign, nil, "%s is a folder and no data file; add the name of a file, such as stocktake.db", path)
	case !isOrdinary(info.Mode()):
		return foreign(path)
	}
	return nil
}

// isOrdinary reports whether a file is neither a folder, a link, a pipe nor a device. On
// Windows a file that is kept in OneDrive counts as irregular, and is as good as others.
func isOrdinary(mode fs.FileMode) bool { return mode&(fs.ModeType&^fs.ModeIrregular) == 0 }
