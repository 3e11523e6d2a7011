package store

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
)

// BenchmarkSaving compares the saving of one change with what a disk needs for it at
// least: four pages, a sync, a page, a sync. Both take turns, so that a busy disk is
// busy for both. The median is to be at most twice that of the disk.
func BenchmarkSaving(b *testing.B) {
	path := newPath(b)
	st := mustOpen(b, path)
	s := newSample(b, framework.Builtin(), "abc", "Northvale")
	s.create(b, st)
	raw := newRawFile(b, filepath.Join(filepath.Dir(path), "raw"))
	var saving, writing []time.Duration
	for b.Loop() {
		s.do(b, model.SetFlag{Statement: 1, On: !s.Session().At(1).Flagged()})
		o := s.overview()
		begun := time.Now()
		if err := st.Append(o, s.queue...); err != nil {
			b.Fatal(err)
		}
		saved := time.Now()
		raw.commit(b)
		saving, writing = append(saving, saved.Sub(begun)), append(writing, time.Since(saved))
		s.queue = nil
	}
	ours, disk := median(saving), median(writing)
	b.ReportMetric(float64(ours.Microseconds()), "store-µs")
	b.ReportMetric(float64(disk.Microseconds()), "disk-µs")
	b.ReportMetric(float64(ours)/float64(disk), "times-the-disk")
	b.ReportMetric(0, "ns/op") // of both together, it says nothing
}

// rawFile is a file that is as large as the data file from the beginning.
type rawFile struct {
	*os.File
	page []byte
	n    int64
}

const rawPages = 512

func newRawFile(b *testing.B, path string) *rawFile {
	b.Helper()
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { file.Close() })
	r := &rawFile{File: file, page: make([]byte, 4096)}
	for at := range int64(rawPages) {
		r.put(b, at)
	}
	r.sync(b)
	return r
}

// commit writes as a commit does: pages here and there, and then one at the beginning.
func (r *rawFile) commit(b *testing.B) {
	b.Helper()
	r.n++
	for i := range int64(4) {
		r.put(b, 2+(r.n*7+i*31)%(rawPages-2))
	}
	r.sync(b)
	r.put(b, r.n%2)
	r.sync(b)
}

func (r *rawFile) put(b *testing.B, page int64) {
	b.Helper()
	r.page[0]++
	if _, err := r.WriteAt(r.page, page*int64(len(r.page))); err != nil {
		b.Fatal(err)
	}
}

func (r *rawFile) sync(b *testing.B) {
	b.Helper()
	if err := syncData(r.File); err != nil {
		b.Fatal(err)
	}
}

func median(all []time.Duration) time.Duration {
	slices.Sort(all)
	return all[len(all)/2]
}
