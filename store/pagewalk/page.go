package pagewalk

import (
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// firstPage is the first that is no meta page.
const firstPage = 2

// page is a page with all that overflows it, or one that lies within another: then its
// number is 0.
type page struct {
	id   uint64
	data []byte
}

func (p page) kind() uint16     { return binary.NativeEndian.Uint16(p.data[8:]) }
func (p page) count() uint64    { return uint64(binary.NativeEndian.Uint16(p.data[10:])) }
func (p page) overflow() uint64 { return uint64(binary.NativeEndian.Uint32(p.data[12:])) }

// read reads a page that nothing has led to before. Give it back with done.
func (w *Walk) read(id uint64) (page, error) {
	if id < firstPage || id >= w.pages {
		return page{}, damage(id, "is not one of the pages of the file (%d)", w.pages)
	}
	p := page{id, w.buffer(w.pageSize)}
	if err := w.fill(p.data, id*w.pageSize); err != nil {
		return p, err
	}
	if own := binary.NativeEndian.Uint64(p.data); own != id {
		return p, damage(id, "has the number %d", own)
	}
	all := 1 + p.overflow()
	if all > w.pages-id || all*w.pageSize > largest {
		return p, damage(id, "is larger than the file, or than any record")
	}
	for i := id; i < id+all; i++ {
		switch {
		case w.seen.has(i):
			return p, damage(i, "is used twice")
		case w.free.has(i):
			return p, damage(i, "is used, and in the list of free pages")
		}
		w.seen.add(i)
	}
	if all > 1 {
		data := make([]byte, all*w.pageSize)
		copy(data, p.data)
		w.done(p)
		p.data = data
		return p, w.fill(data[w.pageSize:], (id+1)*w.pageSize)
	}
	return p, nil
}

// fill reads bytes at a place. Most pages of a log follow each other: behind two that do, more
// is read than is asked for. What cannot be read of that is nobody's concern yet.
func (w *Walk) fill(data []byte, at uint64) error {
	follows := at == w.next
	w.next = at + uint64(len(data))
	if w.copyAhead(data, at) {
		return nil
	}
	if end := w.pages * w.pageSize; follows && at < end {
		w.aheadAt, w.ahead = at, slices.Grow(w.ahead[:0], readAhead)[:min(readAhead, end-at)]
		n, _ := w.from.ReadAt(w.ahead, int64(at))
		w.ahead = w.ahead[:n]
		if w.copyAhead(data, at) {
			return nil
		}
	}
	n, err := w.from.ReadAt(data, int64(at))
	if n < len(data) && errors.Is(err, io.EOF) {
		return damage(at/w.pageSize, "is beyond the end of the file")
	}
	if n < len(data) {
		return err
	}
	return nil
}

// readAhead is how much is read at once of pages that follow each other, in bytes.
const readAhead = 64 << 10

// copyAhead takes bytes from what was read ahead; false where they are not all there.
func (w *Walk) copyAhead(data []byte, at uint64) bool {
	if at < w.aheadAt || at+uint64(len(data)) > w.aheadAt+uint64(len(w.ahead)) {
		return false
	}
	copy(data, w.ahead[at-w.aheadAt:])
	return true
}

// buffer is room for a page.
func (w *Walk) buffer(size uint64) []byte {
	if n := len(w.spare); n > 0 {
		b := w.spare[n-1]
		w.spare = w.spare[:n-1]
		return b
	}
	return make([]byte, size)
}

// done gives a page back: its bytes are another's from now on.
func (w *Walk) done(p page) {
	if uint64(len(p.data)) == w.pageSize {
		w.spare = append(w.spare, p.data)
	}
}

// element is an element of a leaf, or of a branch, which leads to a child.
type element struct {
	key, value []byte
	child      uint64
	isBucket   bool
}

// elements reads the elements of a page, into a slice that has room or not. bbolt writes what
// they point to in their order and without gaps.
func (p page) elements(kind int, into []element) ([]element, error) {
	next := headerSize + p.count()*elementSize
	if next > uint64(len(p.data)) {
		return nil, damage(p.id, "has more elements (%d) than room", p.count())
	}
	all := slices.Grow(into[:0], int(p.count()))[:p.count()]
	for i := range all {
		at := headerSize + uint64(i)*elementSize
		head, e := p.data[at:], &all[i]
		*e = element{}
		number := func(at int) uint64 { return uint64(binary.NativeEndian.Uint32(head[at:])) }
		var place, key, value uint64
		if kind == branchKind {
			place, key = at+number(0), number(4)
			e.child = binary.NativeEndian.Uint64(head[8:])
		} else {
			flags := number(0)
			if flags > bucketFlag {
				return nil, damage(p.id, "has an element of the kind %#x", flags)
			}
			e.isBucket = flags == bucketFlag
			place, key, value = at+number(4), number(8), number(12)
		}
		if place != next || key == 0 || place+key+value > uint64(len(p.data)) {
			return nil, damage(p.id, "has an element outside itself, or without a key")
		}
		next = place + key + value
		e.key, e.value = p.data[place:place+key:place+key], p.data[place+key:next:next]
	}
	return all, p.checkOverflow(next)
}

// checkOverflow refuses a page that claims more of those behind it than bbolt gives it for so
// many bytes: they belong to another bucket, which may be walked much later.
func (p page) checkOverflow(used uint64) error {
	if p.id != 0 && p.overflow() > used*(1+p.overflow())/uint64(len(p.data)) {
		return damage(p.id, "claims more pages (%d) than it has bytes for", 1+p.overflow())
	}
	return nil
}

// readFree reads the list of free pages. Its numbers must be in order.
func (w *Walk) readFree(id uint64) error {
	p, err := w.read(id)
	if err != nil {
		return err
	}
	if p.kind() != freelistKind {
		return damage(id, "is of the kind %#x, and is to list the free pages", p.kind())
	}
	ids, count := p.data[headerSize:], p.count()
	if count == 0xFFFF { // too many to be counted there
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return damage(id, "lists more free pages (%d) than it has room for", count)
	}
	// bbolt makes room for the list before it takes the pages for it from the list.
	if err := p.checkOverflow(headerSize + 8*(count+p.overflow()+2)); err != nil {
		return err
	}
	last := uint64(firstPage - 1)
	for i := range count {
		one := binary.NativeEndian.Uint64(ids[i*8:])
		if one <= last || one >= w.pages || w.seen.has(one) {
			return damage(id, "lists the page %d as free", one)
		}
		w.free.add(one)
		last = one
	}
	return nil
}

// set is a set of pages.
type set []uint64

func newSet(pages uint64) set { return make(set, pages/64+1) }

func (s set) has(id uint64) bool { return s[id/64]&(1<<(id%64)) != 0 }
func (s set) add(id uint64)      { s[id/64] |= 1 << (id % 64) }
