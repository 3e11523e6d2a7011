package pagewalk

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
)

// The layout of a meta page: a page header and numbers, with a checksum of them.
const (
	metaStart = headerSize
	metaSize  = 64
	sumStart  = 56 // where the checksum of what stands before it is, in the meta

	magic   = 0xED0CDAED
	version = 2

	minPage  = 1 << 10
	maxPage  = 1 << 24
	minPages = 4 // two meta pages, the list of free pages and the root bucket
)

// NoFreelist stands for the page of the list of free pages in a file without one.
const NoFreelist = ^uint64(0)

// Meta is what bbolt keeps about a file, twice, and writes in turn.
type Meta struct {
	PageSize    uint64 // in bytes
	Root        uint64 // the page of the root bucket
	Freelist    uint64 // the page of the list of free pages
	Pages       uint64 // how many pages are in use: the high-water mark
	Transaction uint64 // the one that wrote this
}

// Size is how many bytes a file with this meta page has, at least.
func (m Meta) Size() uint64 { return m.Pages * m.PageSize }

// Possible reports whether the numbers can be those of a file.
func (m Meta) Possible() bool {
	return m.Pages >= minPages && m.Pages <= 1<<62/m.PageSize &&
		m.Root >= firstPage && m.Root < m.Pages && (m.Freelist < m.Pages || m.Freelist == NoFreelist)
}

// ReadMetas returns the meta pages that are whole, the newest first. Marked reports whether
// a page is there that at least says it is one.
func ReadMetas(file io.ReaderAt) (metas []Meta, marked bool, err error) {
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
		if ok && (at == 0 || at == int64(m.PageSize) && (len(metas) == 0 || metas[0].PageSize == m.PageSize)) {
			metas = append(metas, m)
		}
		marked = marked || binary.NativeEndian.Uint32(page[metaStart:]) == magic
	}
	if len(metas) == 2 && metas[1].Transaction > metas[0].Transaction {
		metas[0], metas[1] = metas[1], metas[0]
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

func parseMeta(meta []byte) (Meta, bool) {
	order := binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(meta[:sumStart])
	m := Meta{
		PageSize:    uint64(order.Uint32(meta[8:])),
		Root:        order.Uint64(meta[16:]),
		Freelist:    order.Uint64(meta[32:]),
		Pages:       order.Uint64(meta[40:]),
		Transaction: order.Uint64(meta[48:]),
	}
	return m, order.Uint32(meta) == magic &&
		order.Uint32(meta[4:]) == version &&
		order.Uint64(meta[sumStart:]) == sum.Sum64() &&
		m.PageSize >= minPage && m.PageSize <= maxPage && m.PageSize&(m.PageSize-1) == 0
}
