package store

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"strings"
)

// damages are the kinds of damage that a data file must stand, by name. Each is done
// to the bytes of a whole file with several sessions, one of them long.
func damages() map[string]func(a *anatomy) {
	all := make(map[string]func(*anatomy))
	for _, group := range []map[string]func(*anatomy){
		damagedSizes(), otherFiles(), damagedMetas(), damagedFreelists(), damagedBranches(), damagedLeaves(), damagedBuckets(), damagedRecords(),
	} {
		for name, damage := range group {
			all[name] = damage
		}
	}
	return all
}

// cut leaves only so many bytes.
func cut(length func(a *anatomy) int) func(*anatomy) {
	return func(a *anatomy) { a.data = a.data[:length(a)] }
}

func damagedSizes() map[string]func(*anatomy) {
	return map[string]func(*anatomy){
		"empty":                      cut(func(*anatomy) int { return 0 }),
		"one byte":                   cut(func(*anatomy) int { return 1 }),
		"cut within the first page":  cut(func(a *anatomy) int { return a.size / 2 }),
		"cut after the first page":   cut(func(a *anatomy) int { return a.size }),
		"cut after both metas":       cut(func(a *anatomy) int { return 2 * a.size }),
		"cut after four pages":       cut(func(a *anatomy) int { return 4 * a.size }),
		"cut in the middle":          cut(func(a *anatomy) int { return used(a.data)/2/a.size*a.size + 100 }),
		"the last page missing":      cut(func(a *anatomy) int { return used(a.data) - a.size }),
		"the last byte missing":      cut(func(a *anatomy) int { return used(a.data) - 1 }),
		"rubbish after the end":      func(a *anatomy) { a.data = append(a.data, "rubbish"...) },
		"many zeros after the end":   func(a *anatomy) { a.data = append(a.data, make([]byte, 1<<20)...) },
		"a page of zeros put in":     func(a *anatomy) { a.insert(4*a.size, make([]byte, a.size)) },
		"a byte put in at the start": func(a *anatomy) { a.insert(0, []byte{0}) },
	}
}

func (a *anatomy) insert(at int, what []byte) {
	a.data = append(append(bytes.Clone(a.data[:at]), what...), a.data[at:]...)
}

func otherFiles() map[string]func(*anatomy) {
	return map[string]func(*anatomy){
		"all zeros":      func(a *anatomy) { clear(a.data) },
		"all ones":       func(a *anatomy) { copy(a.data, bytes.Repeat([]byte{0xff}, len(a.data))) },
		"a text":         func(a *anatomy) { a.data = []byte(strings.Repeat("Dear all, here are the minutes.\n", 2000)) },
		"compressed":     func(a *anatomy) { a.data = compressed(a.data) },
		"line ends":      func(a *anatomy) { a.data = bytes.ReplaceAll(a.data, []byte("\n"), []byte("\r\n")) },
		"taken for text": func(a *anatomy) { a.data = bytes.ToValidUTF8(a.data, []byte("\uFFFD")) },
		"half of it other": func(a *anatomy) {
			copy(a.data[used(a.data)/2/a.size*a.size:], bytes.Repeat([]byte("other "), len(a.data)))
		},
	}
}

func compressed(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		panic(err)
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func damagedMetas() map[string]func(*anatomy) {
	const faraway = 1 << 40
	return map[string]func(*anatomy){
		"newest meta zeroed":  func(a *anatomy) { a.fill(a.newest(), 0) },
		"oldest meta zeroed":  func(a *anatomy) { a.fill(1-a.newest(), 0) },
		"both metas zeroed":   func(a *anatomy) { a.fill(0, 0); a.fill(1, 0) },
		"newest meta torn":    func(a *anatomy) { n := a.newest(); copy(a.meta(n)[:32], a.meta(1 - n)[:32]); a.meta(n)[50] ^= 1 },
		"metas exchanged":     func(a *anatomy) { a.swap(0, 1) },
		"newest sum wrong":    func(a *anatomy) { a.meta(a.newest())[sumStart] ^= 1 },
		"both sums wrong":     func(a *anatomy) { a.meta(0)[sumStart] ^= 1; a.meta(1)[sumStart] ^= 1 },
		"larger pages":        func(a *anatomy) { a.claimTwice(pageSizeAt, uint64(2*a.size)) },
		"smaller pages":       func(a *anatomy) { a.claimTwice(pageSizeAt, uint64(a.size/2)) },
		"no page size":        func(a *anatomy) { a.claimTwice(pageSizeAt, 0) },
		"too many pages":      func(a *anatomy) { a.claimTwice(pagesAt, faraway) },
		"too few pages":       func(a *anatomy) { a.claimTwice(pagesAt, uint64(a.claims(pagesAt)/2)) },
		"root outside":        func(a *anatomy) { a.claimTwice(rootAt, faraway) },
		"root is a meta":      func(a *anatomy) { a.claimTwice(rootAt, 0) },
		"root is free list":   func(a *anatomy) { a.claimTwice(rootAt, uint64(a.claims(freelistAt))) },
		"root is a log":       func(a *anatomy) { a.claimTwice(rootAt, uint64(a.branch())) },
		"root is entries":     func(a *anatomy) { a.claimTwice(rootAt, uint64(a.leaf())) },
		"free list outside":   func(a *anatomy) { a.claimTwice(freelistAt, faraway) },
		"free list is a meta": func(a *anatomy) { a.claimTwice(freelistAt, 1) },
		"free list is root":   func(a *anatomy) { a.claimTwice(freelistAt, uint64(a.claims(rootAt))) },
	}
}

func damagedFreelists() map[string]func(*anatomy) {
	list := func(a *anatomy) int { return a.claims(freelistAt) }
	return map[string]func(*anatomy){
		"free list zeroed":   func(a *anatomy) { a.fill(list(a), 0) },
		"free list garbage":  func(a *anatomy) { a.fill(list(a), 0xa5) },
		"free list too long": func(a *anatomy) { a.setCount(list(a), 0xfffe) },
		"free list endless": func(a *anatomy) {
			a.setCount(list(a), 0xffff)
			binary.NativeEndian.PutUint64(a.element(list(a), 0), 1<<50)
		},
		"used pages free":      func(a *anatomy) { a.free(a.branch(), a.leaf(), a.last()) },
		"free pages not there": func(a *anatomy) { a.free(1<<30, 1<<31, 1<<32) },
	}
}

// free writes another list of free pages.
func (a *anatomy) free(ids ...int) {
	list := a.claims(freelistAt)
	a.setCount(list, len(ids))
	for i, id := range ids {
		binary.NativeEndian.PutUint64(a.page(list)[elementsAt+8*i:], uint64(id))
	}
}

func damagedBranches() map[string]func(*anatomy) {
	lead := func(to func(a *anatomy) int) func(*anatomy) {
		return func(a *anatomy) { a.setChild(a.branch(), a.count(a.branch())/2, to(a)) }
	}
	return map[string]func(*anatomy){
		"branch to itself":        lead((*anatomy).branch),
		"branch to the root":      lead(func(a *anatomy) int { return a.claims(rootAt) }),
		"branch to a meta":        lead(func(*anatomy) int { return 0 }),
		"branch to the free list": lead(func(a *anatomy) int { return a.claims(freelistAt) }),
		"branch outside":          lead(func(*anatomy) int { return 1 << 40 }),
		"branch twice to one":     lead(func(a *anatomy) int { return a.child(a.branch(), 0) }),
		"branches exchanged": func(a *anatomy) {
			b := a.branch()
			one, other := a.child(b, 0), a.child(b, 1)
			a.setChild(b, 0, other)
			a.setChild(b, 1, one)
		},
		"too many branches":  func(a *anatomy) { a.setCount(a.branch(), 0xffff) },
		"one branch less":    func(a *anatomy) { a.setCount(a.branch(), a.count(a.branch())-1) },
		"no branches":        func(a *anatomy) { a.setCount(a.branch(), 0) },
		"branch key outside": func(a *anatomy) { binary.NativeEndian.PutUint32(a.element(a.branch(), 1), 1<<31) },
		"branch is a leaf":   func(a *anatomy) { binary.NativeEndian.PutUint16(a.page(a.branch())[kindAt:], leafPage) },
		"branch zeroed":      func(a *anatomy) { a.fill(a.branch(), 0) },
	}
}

func damagedLeaves() map[string]func(*anatomy) {
	put := func(at int, value uint32) func(*anatomy) {
		return func(a *anatomy) { binary.NativeEndian.PutUint32(a.element(a.leaf(), 1)[at:], value) }
	}
	return map[string]func(*anatomy){
		"entry outside":         put(4, 1<<31),
		"entry key endless":     put(8, 1<<31),
		"entry endless":         put(12, 1<<31),
		"entry a bucket":        put(0, bucketFlag),
		"too many entries":      func(a *anatomy) { a.setCount(a.leaf(), 0xffff) },
		"an entry less":         func(a *anatomy) { a.setCount(a.leaf(), a.count(a.leaf())-1) },
		"the last entry less":   func(a *anatomy) { a.setCount(a.last(), a.count(a.last())-1) },
		"no entries":            func(a *anatomy) { a.setCount(a.leaf(), 0) },
		"leaf overflows":        func(a *anatomy) { binary.NativeEndian.PutUint32(a.page(a.leaf())[overflowAt:], 1<<30) },
		"leaf zeroed":           func(a *anatomy) { a.fill(a.leaf(), 0) },
		"leaf of ones":          func(a *anatomy) { a.fill(a.leaf(), 0xff) },
		"leaves exchanged":      func(a *anatomy) { a.swap(a.leaf(), a.last()) },
		"leaf twice":            func(a *anatomy) { copy(a.page(a.leaf()), a.page(a.last())[:a.size]) },
		"leaf of no kind":       func(a *anatomy) { binary.NativeEndian.PutUint16(a.page(a.leaf())[kindAt:], 0x40) },
		"leaf is a branch":      func(a *anatomy) { binary.NativeEndian.PutUint16(a.page(a.leaf())[kindAt:], branchPage) },
		"leaf of another name":  func(a *anatomy) { binary.NativeEndian.PutUint64(a.page(a.leaf()), 3) },
		"a write that was lost": func(a *anatomy) { a.lose(a.last()) },
		"a session less":        func(a *anatomy) { id := a.holding(`"settled":`); a.setCount(id, a.count(id)-1) },
		"half a page lost":      func(a *anatomy) { clear(a.page(a.leaf())[a.size/2 : a.size]) },
		"a sector lost":         func(a *anatomy) { clear(a.page(a.leaf())[512:1024]) },
	}
}

func damagedBuckets() map[string]func(*anatomy) {
	lead := func(to func(a *anatomy) int) func(*anatomy) {
		return func(a *anatomy) { binary.NativeEndian.PutUint64(a.bucket(a.owner()), uint64(to(a))) }
	}
	return map[string]func(*anatomy){
		"bucket outside":          lead(func(*anatomy) int { return 1 << 40 }),
		"bucket to the root":      lead(func(a *anatomy) int { return a.claims(rootAt) }),
		"bucket to its own page":  lead(func(a *anatomy) int { id, _ := a.owner(); return id }),
		"bucket to a meta":        lead(func(*anatomy) int { return 1 }),
		"bucket to the free list": lead(func(a *anatomy) int { return a.claims(freelistAt) }),
		"bucket without pages":    lead(func(*anatomy) int { return 0 }),
		"bucket no bucket":        func(a *anatomy) { id, i := a.owner(); binary.NativeEndian.PutUint32(a.element(id, i), 0) },
		"root page of ones":       func(a *anatomy) { a.fill(a.claims(rootAt), 0xff) },
		"no buckets":              func(a *anatomy) { a.setCount(a.claims(rootAt), 0) },
		"a bucket less":           func(a *anatomy) { r := a.claims(rootAt); a.setCount(r, a.count(r)-1) },
	}
}

func damagedRecords() map[string]func(*anatomy) {
	replace := func(old, with string) func(*anatomy) {
		return func(a *anatomy) { a.data = bytes.ReplaceAll(a.data, []byte(old), []byte(with)) }
	}
	return map[string]func(*anatomy){
		"a letter in a title": replace(`"title":"Northvale`, `"title":"Southvale`),
		"a letter in an id":   replace(`"id":"abc"`, `"id":"abd"`),
		"a letter in a note":  replace("a long note", "a lost note"),
		"a score":             replace(`"score":3`, `"score":4`),
		"an act":              replace(`"act":"do"`, `"act":"no"`),
	}
}
