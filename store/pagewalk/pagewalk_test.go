package pagewalk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
)

// written is a file as bbolt writes it, with a bucket of many records, one of them larger
// than a page, buckets within buckets, and free pages; and all that it holds.
func written(t testing.TB) (data []byte, holds map[string]string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "file.db")
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	holds = map[string]string{}
	put := func(n int, names ...string) {
		err := db.Update(func(tx *bbolt.Tx) error {
			b, err := tx.CreateBucketIfNotExists([]byte(names[0]))
			for _, name := range names[1:] {
				if err == nil {
					b, err = b.CreateBucketIfNotExists([]byte(name))
				}
			}
			for i := range n {
				key, value := fmt.Sprintf("key %04d", i), strings.Repeat(fmt.Sprint(i, " "), 20)
				if i == 7 && n > 100 {
					value = strings.Repeat("large ", 4000)
				}
				holds[strings.Join(append(names, key), "/")] = value
				err = errors.Join(err, b.Put([]byte(key), []byte(value)))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	put(800, "many")
	put(300, "outer", "inner")
	put(3, "outer", "small")
	put(2, "little")
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if data, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	return data, holds
}

// newest is the newest meta page of a file.
func newest(t testing.TB, data []byte) Meta {
	t.Helper()
	metas, marked, err := ReadMetas(bytes.NewReader(data))
	if err != nil || len(metas) != 2 || !marked || !metas[0].Possible() || metas[0].Transaction < metas[1].Transaction {
		t.Fatalf("%+v, %v, %v", metas, marked, err)
	}
	return metas[0]
}

// walked is all that a walk finds.
func walked(data []byte, m Meta) (map[string]string, error) {
	w, err := New(bytes.NewReader(data), m)
	if err != nil {
		return nil, err
	}
	found := map[string]string{}
	var in func(path string, b Bucket) error
	in = func(path string, b Bucket) error {
		return w.Bucket(b, func(e Element) error {
			if e.Bucket != nil {
				return in(path+string(e.Key)+"/", *e.Bucket)
			}
			found[path+string(e.Key)] = string(e.Value)
			return nil
		})
	}
	if err := in("", w.Root()); err != nil {
		return nil, err
	}
	return found, w.Complete()
}

func TestAWholeFile(t *testing.T) {
	data, holds := written(t)
	m := newest(t, data)
	found, err := walked(data, m)
	if err != nil || !maps.Equal(found, holds) {
		t.Errorf("%d of %d records are found: %v", len(found), len(holds), err)
	}
	w, err := New(bytes.NewReader(data), m)
	if err == nil {
		err = w.All()
	}
	if err != nil {
		t.Error(err)
	}
}

// A visit may end the walk.
func TestTheErrorOfAVisit(t *testing.T) {
	data, _ := written(t)
	w, err := New(bytes.NewReader(data), newest(t, data))
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	if err := w.Bucket(w.Root(), func(Element) error { return enough }); err != enough || IsDamage(err) {
		t.Errorf("it ends with %v", err)
	}
}

// broken is a disk that cannot be read.
type broken struct{}

var errBroken = errors.New("the disk is broken")

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errBroken }

func TestAnErrorOfTheDiskIsNoDamage(t *testing.T) {
	data, _ := written(t)
	_, err := New(broken{}, newest(t, data))
	if !errors.Is(err, errBroken) || IsDamage(err) {
		t.Errorf("it is %v", err)
	}
	if _, _, err := ReadMetas(broken{}); !errors.Is(err, errBroken) {
		t.Errorf("it is %v", err)
	}
}

func TestDamagedPages(t *testing.T) {
	whole, _ := written(t)
	m := newest(t, whole)
	of := func(data []byte, kind uint16, n int) (id uint64, page []byte) { // the nth page of a kind that is in use
		free := set(newSet(m.Pages))
		if w, err := New(bytes.NewReader(data), m); err == nil {
			free = w.free
		}
		for id := uint64(firstPage); id < m.Pages; id++ {
			page := data[id*m.PageSize:]
			if binary.NativeEndian.Uint64(page) == id && binary.NativeEndian.Uint16(page[8:]) == kind && !free.has(id) {
				if n--; n < 0 {
					return id, page
				}
			}
		}
		t.Fatalf("there is no page of the kind %d", kind)
		return 0, nil
	}
	order := binary.NativeEndian
	for name, c := range map[string]struct {
		damage func(data []byte)
		says   string
	}{
		"a leaf's number":         {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint64(p, 1) }, "has the number 1"},
		"a leaf's kind":           {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint16(p[8:], 0x40) }, "of the kind 0x40"},
		"a leaf's count":          {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint16(p[10:], 0xffff) }, "more elements"},
		"a leaf's overflow":       {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[12:], 1<<30) }, "larger than the file"},
		"an overflow too small":   {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[12:], 1) }, "outside itself"},
		"an overflow too large":   {func(d []byte) { _, p := of(d, leafKind, 6); order.PutUint32(p[12:], 1) }, "claims more pages"},
		"a list's overflow":       {func(d []byte) { order.PutUint32(d[m.Freelist*m.PageSize+12:], 1) }, "claims more pages"},
		"an element's kind":       {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[32:], 6) }, "an element of the kind 0x6"},
		"an element's place":      {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[36:], 1<<31) }, "outside itself"},
		"an element's key":        {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[40:], 0) }, "without a key"},
		"an element's value":      {func(d []byte) { _, p := of(d, leafKind, 3); order.PutUint32(p[44:], 1<<31) }, "outside itself"},
		"an order of keys":        {func(d []byte) { _, p := of(d, leafKind, 3); p[16+order.Uint32(p[20:])] = 'z' }, "not in order"},
		"a branch to itself":      {func(d []byte) { id, p := of(d, branchKind, 0); order.PutUint64(p[16+8:], id) }, "used twice"},
		"a branch to a meta page": {func(d []byte) { _, p := of(d, branchKind, 0); order.PutUint64(p[16+8:], 1) }, "not one of the pages"},
		"a branch outside":        {func(d []byte) { _, p := of(d, branchKind, 0); order.PutUint64(p[16+8:], 1<<40) }, "not one of the pages"},
		"a branch to the list":    {func(d []byte) { _, p := of(d, branchKind, 0); order.PutUint64(p[16+8:], m.Freelist) }, "used twice"},
		"a branch without any":    {func(d []byte) { _, p := of(d, branchKind, 0); order.PutUint16(p[10:], 0) }, "leads nowhere"},
		"one branch less": {func(d []byte) {
			_, p := of(d, branchKind, 0)
			order.PutUint16(p[10:], order.Uint16(p[10:])-1)
		}, "outside itself"},
		"a list's kind":  {func(d []byte) { order.PutUint16(d[m.Freelist*m.PageSize+8:], leafKind) }, "is to list the free pages"},
		"a list's count": {func(d []byte) { order.PutUint16(d[m.Freelist*m.PageSize+10:], 0xfffe) }, "more free pages"},
		"an endless list": {func(d []byte) {
			p := d[m.Freelist*m.PageSize:]
			order.PutUint16(p[10:], 0xffff)
			order.PutUint64(p[16:], 1<<60)
		}, "more free pages"},
		"a used page in the list": {func(d []byte) {
			id, _ := of(d, leafKind, 3)
			p := d[m.Freelist*m.PageSize:]
			order.PutUint16(p[10:], 1)
			order.PutUint64(p[16:], id)
		}, "in the list of free pages"},
		"a meta page in the list": {func(d []byte) { p := d[m.Freelist*m.PageSize:]; order.PutUint16(p[10:], 1); order.PutUint64(p[16:], 1) }, "lists the page 1 as free"},
		"an empty list":           {func(d []byte) { order.PutUint16(d[m.Freelist*m.PageSize+10:], 0) }, "is in no bucket, and is not free"},
	} {
		t.Run(name, func(t *testing.T) {
			data := bytes.Clone(whole)
			c.damage(data)
			_, err := walked(data, m)
			if !IsDamage(err) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v, without %q", err, c.says)
			}
		})
	}
}

func TestImpossibleMetas(t *testing.T) {
	good := Meta{PageSize: 4096, Root: 3, Freelist: 2, Pages: 4, Transaction: 1}
	if !good.Possible() || good.Size() != 4*4096 {
		t.Errorf("%+v", good)
	}
	for _, change := range []func(*Meta){
		func(m *Meta) { m.Pages = 3 },
		func(m *Meta) { m.Pages = 1 << 62 },
		func(m *Meta) { m.Root = 1 },
		func(m *Meta) { m.Root = 4 },
		func(m *Meta) { m.Freelist = 4 },
	} {
		m := good
		change(&m)
		if m.Possible() {
			t.Errorf("%+v is possible", m)
		}
	}
}

// A part of a file is walked without its list of free pages.
func TestPart(t *testing.T) {
	data, holds := written(t)
	m := newest(t, data)
	w, err := New(bytes.NewReader(data), m)
	if err != nil {
		t.Fatal(err)
	}
	root := uint64(0)
	if err := w.Bucket(w.Root(), func(e Element) error {
		if string(e.Key) == "many" {
			root = e.Bucket.Root
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	n := 0
	part := Part(bytes.NewReader(data), m.PageSize, m.Pages)
	if err := part.Bucket(Bucket{Root: root}, func(e Element) error {
		n++
		if holds["many/"+string(e.Key)] != string(e.Value) {
			t.Errorf("%s differs", e.Key)
		}
		return nil
	}); err != nil || n != 800 {
		t.Errorf("%d records, %v", n, err)
	}
	if err := part.Bucket(Bucket{}, nil); !IsDamage(err) {
		t.Errorf("a bucket of nothing: %v", err)
	}
}

// FuzzWalk walks files in which some bytes are others: that must end, and without a panic.
func FuzzWalk(f *testing.F) {
	whole, _ := written(f)
	m := newest(f, whole)
	for _, at := range []uint64{m.Freelist * m.PageSize, m.Root * m.PageSize, m.Root*m.PageSize + 10, m.Root*m.PageSize + 16} {
		f.Add(uint32(at), []byte{0xff, 0xff})
		f.Add(uint32(at), []byte{1, 0, 0, 0, 0, 0, 0, 0})
	}
	f.Fuzz(func(t *testing.T, at uint32, with []byte) {
		data := slices.Clone(whole)
		copy(data[int(at)%len(data):], with)
		if _, err := walked(data, m); err != nil && !IsDamage(err) {
			t.Errorf("it is no damage: %v", err)
		}
	})
}
