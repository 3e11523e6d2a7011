//go:build unix

package storetest

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const folder = "/d"

func filled(letter string, sectors int) []byte {
	return bytes.Repeat([]byte(letter), sectors*sector)
}

func disk(t *testing.T, ops ...Op) *Disk {
	t.Helper()
	d := NewDisk(folder)
	for _, op := range ops {
		if err := d.Do(op); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

// settled is a durable file of two blocks.
func settled(more ...Op) []Op {
	return append([]Op{
		{Kind: Make, Path: "/d/a"},
		{Kind: Write, Path: "/d/a", Data: filled("a", 16)},
		{Kind: Sync, Path: "/d/a"},
		{Kind: Sync, Path: folder},
	}, more...)
}

// outcomes are what a file holds after losses of power, shortened to the letters of its
// sectors; "-" when it is not there.
func outcomes(d *Disk, name string) map[string]bool {
	random := rand.New(rand.NewPCG(1, 2))
	found := map[string]bool{}
	for range 3000 {
		content, ok := d.Some(random).files[name]
		letters := ""
		for at := 0; at < len(content); at += sector {
			letters += strings.ReplaceAll(string(content[at]), "\x00", "0")
		}
		if !ok {
			letters = "-"
		}
		found[letters] = true
	}
	return found
}

func wantOutcomes(t *testing.T, d *Disk, name string, all bool, want ...string) {
	t.Helper()
	found := outcomes(d, name)
	for _, w := range want {
		if !found[w] {
			t.Errorf("%s is never %q", name, w)
		}
		delete(found, w)
	}
	if all && len(found) > 0 {
		t.Errorf("%s is also %v", name, found)
	}
}

func TestSyncedIsDurable(t *testing.T) {
	d := disk(t, settled()...)
	if d.Unsettled() {
		t.Error("something is unsettled")
	}
	wantOutcomes(t, d, "a", true, strings.Repeat("a", 16))
}

func TestWritesAreTorn(t *testing.T) {
	d := disk(t, settled(Op{Kind: Write, Path: "/d/a", Offset: 14 * sector, Data: filled("b", 3)})...)
	begin := strings.Repeat("a", 14)
	wantOutcomes(t, d, "a", false, begin+"aa", begin+"ba", begin+"bb", begin+"bbb", begin+"aab", begin+"abb", begin+"bab", begin+"ab")
	for content := range outcomes(d, "a") {
		if !strings.HasPrefix(content, begin) {
			t.Errorf("%q lost what was synced", content)
		}
	}
	if err := d.Do(Op{Kind: Sync, Path: "/d/a"}); err != nil {
		t.Fatal(err)
	}
	wantOutcomes(t, d, "a", true, begin+"bbb")
}

func TestSizes(t *testing.T) {
	d := disk(t, settled(Op{Kind: Truncate, Path: "/d/a", Size: 2 * sector}, Op{Kind: Truncate, Path: "/d/a", Size: 4 * sector})...)
	wantOutcomes(t, d, "a", true, strings.Repeat("a", 16), "aa", "aaaa", "aa00")
}

func TestNamesAreDurableWithTheirFolder(t *testing.T) {
	linked := settled(
		Op{Kind: Link, Path: "/d/a", To: "/d/b"},
		Op{Kind: Remove, Path: "/d/a"},
		Op{Kind: Sync, Path: "/d/b"}, // the content, not the name
	)
	whole := strings.Repeat("a", 16)
	d := disk(t, linked...)
	wantOutcomes(t, d, "a", true, whole, "-")
	wantOutcomes(t, d, "b", true, whole, "-")
	d = disk(t, append(linked, Op{Kind: Sync, Path: folder})...)
	wantOutcomes(t, d, "a", true, "-")
	wantOutcomes(t, d, "b", true, whole)
}

func TestRenamingIsWhole(t *testing.T) {
	d := disk(t, settled(
		Op{Kind: Make, Path: "/d/new"},
		Op{Kind: Write, Path: "/d/new", Offset: atEnd, Data: filled("n", 1)},
		Op{Kind: Write, Path: "/d/new", Offset: atEnd, Data: filled("m", 1)},
		Op{Kind: Sync, Path: "/d/new"},
		Op{Kind: Rename, Path: "/d/new", To: "/d/a"},
	)...)
	wantOutcomes(t, d, "a", true, strings.Repeat("a", 16), "nm")
}

func TestFoldersThatAreNotThere(t *testing.T) {
	ops := []Op{
		{Kind: MakeFolder, Path: "/d/f"},
		{Kind: Make, Path: "/d/f/a"},
		{Kind: Sync, Path: "/d/f/a"},
		{Kind: Sync, Path: "/d/f"},
	}
	wantOutcomes(t, disk(t, ops...), "f/a", true, "", "-")
	wantOutcomes(t, disk(t, append(ops, Op{Kind: Sync, Path: folder})...), "f/a", true, "")
}

// After a sync that failed, only writing again helps.
func TestFailedSync(t *testing.T) {
	failed := settled(
		Op{Kind: Write, Path: "/d/a", Data: filled("b", 1)},
		Op{Kind: FailedSync, Path: "/d/a"},
	)
	old, fresh := strings.Repeat("a", 16), "b"+strings.Repeat("a", 15)
	wantOutcomes(t, disk(t, failed...), "a", true, old, fresh)
	again := append(slices.Clone(failed), Op{Kind: Sync, Path: "/d/a"})
	wantOutcomes(t, disk(t, again...), "a", true, old, fresh)
	elsewhere := append(slices.Clone(failed), Op{Kind: Write, Path: "/d/a", Offset: block, Data: filled("c", 8)}, Op{Kind: Sync, Path: "/d/a"})
	wantOutcomes(t, disk(t, elsewhere...), "a", true, "aaaaaaaacccccccc", "baaaaaaacccccccc")
	rewritten := append(slices.Clone(failed), Op{Kind: Write, Path: "/d/a", Offset: sector, Data: filled("c", 1)}, Op{Kind: Sync, Path: "/d/a"})
	wantOutcomes(t, disk(t, rewritten...), "a", true, "bcaaaaaaaaaaaaaa")
}

func TestLosses(t *testing.T) {
	ops := settled(
		Op{Kind: Say, Data: []byte("saved\n")},
		Op{Kind: Write, Path: "/d/a", Data: filled("b", 16)},
		Op{Kind: Sync, Path: "/d/a"},
		Op{Kind: Say, Data: []byte("saved\n")},
	)
	lose := func(seed uint64) (all []string) {
		seen := map[string]bool{}
		for l, err := range Losses(folder, ops, 200, seed) {
			if err != nil {
				t.Fatal(err)
			}
			key := string(l.State.files["a"]) + l.String()
			if seen[key] && l.After != len(ops) {
				t.Errorf("twice: %v", l)
			}
			seen[key] = true
			all = append(all, key)
			if sizes := l.State.files["a"]; l.After >= len(ops)-1 && !bytes.Equal(sizes, filled("b", 16)) {
				t.Errorf("lost what was synced: %v", l)
			}
		}
		return all
	}
	first := lose(1)
	if len(first) < 100 {
		t.Errorf("only %d losses", len(first))
	}
	if !slices.Equal(first, lose(1)) {
		t.Error("the same seed loses the power otherwise")
	}
	if slices.Equal(first, lose(2)) {
		t.Error("another seed loses the power in the same way")
	}
	for _, err := range Losses(folder, []Op{{Kind: Sync, Path: "/d/none"}}, 10, 1) {
		if err == nil {
			t.Error("a file that is not there was synced")
		}
	}
}

func TestStateIsWritten(t *testing.T) {
	d := disk(t,
		Op{Kind: MakeFolder, Path: "/d/f"},
		Op{Kind: Make, Path: "/d/f/a"},
		Op{Kind: Write, Path: "/d/f/a", Data: []byte("text")},
	)
	at := filepath.Join(t.TempDir(), "power")
	if err := d.All().Write(at); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(at, "f", "a")); err != nil || string(text) != "text" {
		t.Errorf("%q, %v", text, err)
	}
	if d.All().Sum() == d.None().Sum() {
		t.Error("all and nothing are the same")
	}
}
