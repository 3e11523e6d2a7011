package store

import (
	"bytes"
	"encoding/binary"
	"hash/fnv"
	"testing"

	"familyhub/stocktake/store/pagewalk"
)

// The kinds of pages that hold a database together, and where a page begins to say
// what it holds. An element of a leaf or of a branch says where its key is, counted
// from the element.
const (
	branchPage = 1
	leafPage   = 2

	kindAt      = 8
	countAt     = 10
	overflowAt  = 12
	elementsAt  = 16
	elementSize = 16

	bucketFlag = 1 // on a leaf's element whose value is a bucket
)

// Where a meta begins in its page, how long it is, and where it says what, counted from its
// own beginning.
const (
	metaStart = 16
	metaSize  = 64

	sumStart   = 56
	pageSizeAt = 8
	rootAt     = 16
	freelistAt = 32
	pagesAt    = 40
)

// anatomy is a data file as bytes that can be damaged where it hurts.
type anatomy struct {
	data  []byte
	size  int      // of a page, in bytes
	older [][]byte // the file after each of some changes before, the latest first
}

func dissect(t testing.TB, data []byte, older [][]byte) *anatomy {
	t.Helper()
	metas, _, err := pagewalk.ReadMetas(bytes.NewReader(data))
	if err != nil || len(metas) != 2 {
		t.Fatalf("%d meta pages are whole: %v", len(metas), err)
	}
	return &anatomy{bytes.Clone(data), int(metas[0].PageSize), older}
}

// page is everything from where a page begins.
func (a *anatomy) page(id int) []byte { return a.data[id*a.size:] }

func (a *anatomy) meta(id int) []byte { return a.page(id)[metaStart:][:metaSize] }

// newest is the number of the meta page that was written last.
func (a *anatomy) newest() int {
	if a.transaction(1) > a.transaction(0) {
		return 1
	}
	return 0
}

func (a *anatomy) transaction(id int) uint64 { return binary.NativeEndian.Uint64(a.meta(id)[48:]) }

// claim writes a number into a meta page, and a checksum that fits.
func (a *anatomy) claim(id, at int, value uint64) {
	meta := a.meta(id)
	if at == pageSizeAt {
		binary.NativeEndian.PutUint32(meta[at:], uint32(value))
	} else {
		binary.NativeEndian.PutUint64(meta[at:], value)
	}
	sum := fnv.New64a()
	sum.Write(meta[:sumStart])
	binary.NativeEndian.PutUint64(meta[sumStart:], sum.Sum64())
}

// claimTwice is claim for both meta pages.
func (a *anatomy) claimTwice(at int, value uint64) {
	a.claim(0, at, value)
	a.claim(1, at, value)
}

func (a *anatomy) claims(at int) int {
	return int(binary.NativeEndian.Uint64(a.meta(a.newest())[at:]))
}

func (a *anatomy) kind(id int) int  { return int(binary.NativeEndian.Uint16(a.page(id)[kindAt:])) }
func (a *anatomy) count(id int) int { return int(binary.NativeEndian.Uint16(a.page(id)[countAt:])) }

func (a *anatomy) setCount(id, n int) {
	binary.NativeEndian.PutUint16(a.page(id)[countAt:], uint16(n))
}

// element is the place of an element of a page, in the file.
func (a *anatomy) element(id, i int) []byte { return a.page(id)[elementsAt+i*elementSize:] }

// child is the page that an element of a branch leads to.
func (a *anatomy) child(id, i int) int {
	return int(binary.NativeEndian.Uint64(a.element(id, i)[8:]))
}

func (a *anatomy) setChild(id, i, child int) {
	binary.NativeEndian.PutUint64(a.element(id, i)[8:], uint64(child))
}

// bucket is the value of an element of a leaf when that is a bucket with pages of its
// own; it begins with the number of the first of them. Otherwise nil.
func (a *anatomy) bucket(id, i int) []byte {
	e := a.element(id, i)
	if binary.NativeEndian.Uint32(e)&bucketFlag == 0 {
		return nil
	}
	value := e[binary.NativeEndian.Uint32(e[4:])+binary.NativeEndian.Uint32(e[8:]):]
	if binary.NativeEndian.Uint64(value) == 0 {
		return nil
	}
	return value
}

// tree lists the pages from one on downwards, those that hold buckets first.
func (a *anatomy) tree(id int) []int {
	ids := []int{id}
	for i := range a.count(id) {
		if a.kind(id) == branchPage {
			ids = append(ids, a.tree(a.child(id, i))...)
		} else if b := a.bucket(id, i); b != nil {
			ids = append(ids, a.tree(int(binary.NativeEndian.Uint64(b)))...)
		}
	}
	return ids
}

// branch is the page from which a log with many entries branches out.
func (a *anatomy) branch() int {
	for _, id := range a.tree(a.claims(rootAt)) {
		if a.kind(id) == branchPage {
			return id
		}
	}
	panic("no log is long enough to branch out")
}

// leaf is a page of entries in the middle of a long log; last is the one at its end.
func (a *anatomy) leaf() int { return a.child(a.branch(), a.count(a.branch())/2) }
func (a *anatomy) last() int { return a.child(a.branch(), a.count(a.branch())-1) }

// holding is a leaf with some text in it.
func (a *anatomy) holding(text string) int {
	for _, id := range a.tree(a.claims(rootAt)) {
		if a.kind(id) == leafPage && a.bucket(id, 0) == nil && bytes.Contains(a.page(id)[:a.size], []byte(text)) {
			return id
		}
	}
	panic("no page holds " + text)
}

// owner is a leaf and one of its elements that is a bucket with pages of its own.
func (a *anatomy) owner() (id, i int) {
	for _, id := range a.tree(a.claims(rootAt)) {
		for i := range a.count(id) {
			if a.kind(id) == leafPage && a.bucket(id, i) != nil {
				return id, i
			}
		}
	}
	panic("no bucket has pages of its own")
}

// lose puts in the place of a page what it held before it was last written. Pages
// change places with every change, so that may be long ago.
func (a *anatomy) lose(id int) {
	from, to := id*a.size, (id+1)*a.size
	for _, older := range a.older {
		if to <= len(older) && !bytes.Equal(older[from:to], a.data[from:to]) {
			copy(a.page(id), older[from:to])
			return
		}
	}
}

// fill writes one byte over a page.
func (a *anatomy) fill(id int, with byte) {
	copy(a.page(id), bytes.Repeat([]byte{with}, a.size))
}

// swap puts two pages in each other's place.
func (a *anatomy) swap(one, other int) {
	was := bytes.Clone(a.page(one)[:a.size])
	copy(a.page(one), a.page(other)[:a.size])
	copy(a.page(other), was)
}
