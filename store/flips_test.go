package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"familyhub/stocktake/store/storetest"
)

// fewFlips is how many single bits are flipped unless more are asked for.
const fewFlips = 40

// Every other flip hits what holds the records together, which is but a small part
// of the file.
func TestFlippedBits(t *testing.T) {
	t.Parallel()
	o := newOriginal(t)
	examiners := []*examiner{newExaminer(t, "doubt"), newExaminer(t, "doubt large")}
	path := newPath(t)
	random := rand.New(rand.NewPCG(storetest.Seed(t), 0))
	frame := dissect(t, o.data, o.older).frame()
	flips := storetest.Count(t, storetest.FlipsVar, fewFlips)
	for i := range flips {
		at := random.IntN(len(o.data))
		if i%2 == 1 {
			at = frame[random.IntN(len(frame))]
		}
		bit := random.IntN(8)
		data := bytes.Clone(o.data)
		data[at] ^= 1 << bit
		if wrong := o.meet(t, examiners[i/2%2], path, data); wrong != "" {
			kept := filepath.Join(t.ArtifactDir(), fmt.Sprintf("flip-%d.db", i)) // the next file has its pages elsewhere
			if err := os.WriteFile(kept, data, 0o600); err != nil {
				t.Error(err)
			}
			t.Errorf("bit %d of byte %d in page %d (%s): %s", bit, at%os.Getpagesize(), at/os.Getpagesize(), kept, wrong)
		}
	}
	storetest.Figure(t, 6, "%d flipped bits: each file was opened with what it held, or refused and left as it was", flips)
	storetest.Figure(t, 7, "%d flipped bits: 0 silent changes", flips)
}

// Each bit of the headers of pages and of the list of free pages: all of them where a thousand
// flips or more are asked for, else some. None of it has a checksum.
func TestFlippedHeaders(t *testing.T) {
	t.Parallel()
	o := newOriginal(t)
	large, path := newExaminer(t, "doubt large"), newPath(t)
	places := dissect(t, o.data, o.older).headers()
	flips := min(8*len(places), 6*storetest.Count(t, storetest.FlipsVar, fewFlips))
	for i := range flips {
		i = i * 8 * len(places) / flips
		at, bit := places[i/8], i%8
		data := bytes.Clone(o.data)
		data[at] ^= 1 << bit
		if wrong := o.meet(t, large, path, data); wrong != "" {
			t.Errorf("bit %d of byte %d in page %d: %s", bit, at%os.Getpagesize(), at/os.Getpagesize(), wrong)
		}
	}
	storetest.Figure(t, 6, "%d of the %d bits of pages' headers flipped in a large file: opened with what it held, or refused, at the latest at the first change", flips, 8*len(places))
}

// headers lists the bytes of the headers of all pages in use, and of the list of free pages.
func (a *anatomy) headers() []int {
	free := a.claims(freelistAt)
	places := runOf(free*a.size, elementsAt+8*a.count(free))
	for _, id := range a.tree(a.claims(rootAt)) {
		places = append(places, runOf(id*a.size, elementsAt)...)
	}
	return places
}

// runOf lists n places from one on.
func runOf(from, n int) []int {
	places := make([]int, n)
	for i := range places {
		places[i] = from + i
	}
	return places
}

// frame lists the bytes of a file that hold the records together: the metas, and on
// each page in use its header and its elements.
func (a *anatomy) frame() []int {
	var places []int
	add := func(from, n int) { places = append(places, runOf(from, n)...) }
	add(0, metaStart+metaSize)
	add(a.size, metaStart+metaSize)
	add(a.claims(freelistAt)*a.size, elementsAt+8*a.count(a.claims(freelistAt)))
	for _, id := range a.tree(a.claims(rootAt)) {
		add(id*a.size, elementsAt+elementSize*a.count(id))
	}
	return places
}
