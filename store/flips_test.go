package store

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// The long run of the fault tests, and how many single bits are flipped in it and
// otherwise, unless flipsVar says so. Which bits they are comes of a seed.
const (
	faultsVar = "STOCKTAKE_FAULTS"
	flipsVar  = "STOCKTAKE_FLIPS"
	seedVar   = "STOCKTAKE_SEED"

	fewFlips  = 40
	manyFlips = 1000
)

// Every other flip hits what holds the records together, which is but a small part
// of the file.
func TestFlippedBits(t *testing.T) {
	o := newOriginal(t)
	x := newExaminer(t, "doubt")
	path := newPath(t)
	seed := numberFrom(t, seedVar, 1)
	random := rand.New(rand.NewPCG(uint64(seed), 0))
	frame := dissect(t, o.data, o.older).frame()
	flips := numberFrom(t, flipsVar, fewFlips)
	if os.Getenv(faultsVar) == "1" {
		flips = numberFrom(t, flipsVar, manyFlips)
	}
	for i := range flips {
		at := random.IntN(len(o.data))
		if i%2 == 1 {
			at = frame[random.IntN(len(frame))]
		}
		bit := random.IntN(8)
		data := bytes.Clone(o.data)
		data[at] ^= 1 << bit
		if wrong := o.meet(t, x, path, data); wrong != "" {
			kept := filepath.Join(t.ArtifactDir(), fmt.Sprintf("flip-%d.db", i)) // the next file has its pages elsewhere
			if err := os.WriteFile(kept, data, 0o600); err != nil {
				t.Error(err)
			}
			t.Errorf("bit %d of byte %d in page %d (%s): %s", bit, at%os.Getpagesize(), at/os.Getpagesize(), kept, wrong)
		}
	}
}

// frame lists the bytes of a file that hold the records together: the metas, and on
// each page in use its header and its elements.
func (a *anatomy) frame() []int {
	var places []int
	add := func(from, n int) {
		for i := range n {
			places = append(places, from+i)
		}
	}
	add(0, metaStart+metaSize)
	add(a.size, metaStart+metaSize)
	add(a.claims(freelistAt)*a.size, elementsAt+8*a.count(a.claims(freelistAt)))
	for _, id := range a.tree(a.claims(rootAt)) {
		add(id*a.size, elementsAt+elementSize*a.count(id))
	}
	return places
}

func numberFrom(t testing.TB, variable string, otherwise int) int {
	t.Helper()
	text := os.Getenv(variable)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		t.Fatalf("%s is %q, which is no number", variable, text)
	}
	return n
}
