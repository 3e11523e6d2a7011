// Package pagewalk reads the pages of a bbolt file with plain reads, and checks all that
// bbolt takes for granted when it maps the file into memory: a walk can neither crash nor
// hang, whatever the file holds. It knows pages, keys and values, and nothing of what they
// mean.
//
// Every page is read at most once, so a walk ends; every number is compared with the size
// of what it counts or points into before it is used. Records have no checksums here: the
// caller, who sees each of them, knows theirs.
package pagewalk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// The layout of a page: a header, elements of a fixed size, and what they point to. The
// numbers are in the byte order of the machine.
const (
	headerSize  = 16
	elementSize = 16 // of a leaf and of a branch
	bucketSize  = 16 // what comes before an inline page in the value of a bucket

	branchKind   = 0x01
	leafKind     = 0x02
	freelistKind = 0x10

	bucketFlag = 0x01 // of a leaf's element whose value is a bucket
)

const (
	// deepest is more levels than a tree of pages has, or buckets in each other.
	deepest = 32
	// largest is how many bytes a page with what overflows it may have. The program's
	// largest record is a framework, of a megabyte at most.
	largest = 64 << 20
)

// DamageError says what is wrong with a page.
type DamageError struct {
	Page uint64
	What string
}

func (e *DamageError) Error() string { return fmt.Sprintf("page %d %s", e.Page, e.What) }

// IsDamage reports whether an error speaks of the file rather than of the disk.
func IsDamage(err error) bool { return errors.As(err, new(*DamageError)) }

func damage(page uint64, format string, args ...any) error {
	return &DamageError{page, fmt.Sprintf(format, args...)}
}

// Walk is a walk over the pages of one state of a file, which must not change meanwhile.
type Walk struct {
	from     io.ReaderAt
	pageSize uint64
	pages    uint64 // how many are in use
	root     uint64
	seen     set // those that were read
	free     set // those in the list of free pages
	depth    int // of buckets in each other
	spare    [][]byte
	next     uint64 // where the latest read ended, in bytes
	ahead    []byte // what was read ahead, from aheadAt on
	aheadAt  uint64
}

// New begins a walk over all of a file, and reads its list of free pages. The file must
// have as many bytes as the meta page says.
func New(from io.ReaderAt, m Meta) (*Walk, error) {
	w := Part(from, m.PageSize, m.Pages)
	w.root = m.Root
	if m.Freelist == NoFreelist {
		return w, nil
	}
	return w, w.readFree(m.Freelist)
}

// Part begins a walk over some buckets of a file, of which only the number of pages in use
// and their size in bytes are known.
func Part(from io.ReaderAt, pageSize, pages uint64) *Walk {
	return &Walk{from: from, pageSize: pageSize, pages: pages, seen: newSet(pages), free: newSet(pages)}
}

// Bucket is a bucket that a walk can go through.
type Bucket struct {
	// Root is its first page; 0 for a bucket that lies within the page of its name.
	Root uint64
	// Sequence is the number that the bucket counts.
	Sequence uint64
	inline   []byte
}

// Element is what a bucket has under a key: a value, or another bucket. It is valid until
// the function that it was handed to returns.
type Element struct {
	Key, Value []byte
	Bucket     *Bucket // nil for a value
}

// Root is the bucket that holds all others.
func (w *Walk) Root() Bucket { return Bucket{Root: w.root} }

// Bucket goes through the elements of a bucket in the order of their keys. It checks the
// bucket's own pages, and those that lie within them, but goes into no other bucket: visit
// may do that. The error is a *DamageError, one of reading, or that of visit.
func (w *Walk) Bucket(b Bucket, visit func(Element) error) error {
	if w.depth++; w.depth > deepest {
		return damage(b.Root, "is in too many buckets")
	}
	defer func() { w.depth-- }()
	t := tree{Walk: w, visit: visit, inline: b.Root == 0}
	if t.inline {
		if len(b.inline) < headerSize {
			return damage(0, "is a bucket within a page, and is cut short")
		}
		return t.leaf(page{0, b.inline}, nil, nil)
	}
	return t.page(b.Root, nil, nil, 0)
}

// All goes through all buckets of a file, and looks for pages that are in none and not free.
func (w *Walk) All() error {
	if err := w.below(w.Root()); err != nil {
		return err
	}
	return w.Complete()
}

// below goes through a bucket and those in it.
func (w *Walk) below(b Bucket) error {
	return w.Bucket(b, func(e Element) error {
		if e.Bucket == nil || e.Bucket.Root == 0 {
			return nil
		}
		return w.below(*e.Bucket)
	})
}

// Complete looks for pages that are neither free nor were read, once all buckets were.
func (w *Walk) Complete() error {
	for id := uint64(firstPage); id < w.pages; id++ {
		if !w.seen.has(id) && !w.free.has(id) {
			return damage(id, "is in no bucket, and is not free")
		}
	}
	return nil
}

// tree is a walk over the pages of one bucket.
type tree struct {
	*Walk
	visit  func(Element) error
	inline bool
	leaves int    // at which depth they are; 0 until the first
	last   []byte // the key before; a copy
	room   []element
}

// page goes through a page and those below it. All keys must be at least low and less than
// high, where these are not nil.
func (t *tree) page(id uint64, low, high []byte, depth int) error {
	if depth++; depth > deepest {
		return damage(id, "is below too many others")
	}
	p, err := t.read(id)
	if err != nil {
		return err
	}
	defer t.done(p)
	switch p.kind() {
	case branchKind:
		return t.branch(p, low, high, depth)
	case leafKind:
		if t.leaves == 0 {
			t.leaves = depth
		}
		if t.leaves != depth {
			return damage(id, "is not as deep as the others of its bucket")
		}
		return t.leaf(p, low, high)
	default:
		return damage(id, "is of the kind %#x, and is to hold a bucket", p.kind())
	}
}

func (t *tree) branch(p page, low, high []byte, depth int) error {
	elements, err := p.elements(branchKind, nil)
	if err != nil {
		return err
	}
	if len(elements) == 0 {
		return damage(p.id, "leads nowhere")
	}
	for i, e := range elements {
		below := high
		if i+1 < len(elements) {
			below = elements[i+1].key
		}
		if !within(e.key, low, below) || i > 0 && bytes.Compare(elements[i-1].key, e.key) >= 0 {
			return damage(p.id, "has keys that are not in order")
		}
		if err := t.page(e.child, e.key, below, depth); err != nil {
			return err
		}
	}
	return nil
}

func (t *tree) leaf(p page, low, high []byte) error {
	if p.kind() != leafKind {
		return damage(p.id, "has a bucket of the kind %#x within", p.kind())
	}
	elements, err := p.elements(leafKind, t.room)
	if err != nil {
		return err
	}
	t.room = elements
	for _, e := range elements {
		if !within(e.key, low, high) || t.last != nil && bytes.Compare(t.last, e.key) >= 0 {
			return damage(p.id, "has keys that are not in order")
		}
		t.last = append(t.last[:0], e.key...)
		one := Element{Key: e.key, Value: e.value}
		if e.isBucket {
			if one.Bucket, err = t.bucketIn(p.id, e.value); err != nil {
				return err
			}
			one.Value = nil
		}
		if err := t.visit(one); err != nil {
			return err
		}
	}
	return nil
}

// bucketIn reads the bucket that is an element's value. One that lies within it is checked
// at once, since bbolt looks at it wherever it looks at the page.
func (t *tree) bucketIn(id uint64, value []byte) (*Bucket, error) {
	if t.inline {
		return nil, damage(id, "has a bucket within a bucket that is part of the page")
	}
	if len(value) < bucketSize {
		return nil, damage(id, "has a bucket of %d bytes", len(value))
	}
	b := &Bucket{
		Root:     binary.NativeEndian.Uint64(value),
		Sequence: binary.NativeEndian.Uint64(value[8:]),
		inline:   value[bucketSize:],
	}
	if b.Root != 0 {
		return b, nil
	}
	return b, t.Bucket(*b, func(Element) error { return nil })
}

func within(key, low, high []byte) bool {
	return bytes.Compare(key, low) >= 0 && (high == nil || bytes.Compare(key, high) < 0)
}
