// Package golden compares what is written or drawn with files in testdata. It serves tests
// only. Under go test -update it writes them: read the difference before you keep it.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files")

// Compare fails the test where got is not as in the file of this name, with the ending
// .golden, in testdata.
func Compare(t testing.TB, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name+".golden")
	if diff := cmp.Diff(lines(Read(t, path, got)), lines(got)); diff != "" {
		t.Errorf("%s differs (-want +got); run the test with -update if this is meant:\n%s", path, diff)
	}
}

func lines(text []byte) []string { return strings.Split(string(text), "\n") }

// Read returns what stands in a file, for those who compare it themselves; under -update
// it writes got there first.
func Read(t testing.TB, path string, got []byte) []byte {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return want
}
