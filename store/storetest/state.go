package storetest

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sector is how many bytes a disk writes as a whole or not at all.
const sector = 512

// State is what a folder holds when the power is back.
type State struct {
	files map[string][]byte // by path within the folder; nil for a folder
}

// All is the state in which everything that was done has arrived.
func (d *Disk) All() State {
	return d.state(func() bool { return true }, change.apply)
}

// None is the state in which nothing has arrived that need not.
func (d *Disk) None() State {
	return d.state(func() bool { return false }, func(_ change, content []byte) []byte { return content })
}

// Some is a state in which a part has arrived. Several calls differ in how large it is.
func (d *Disk) Some(random *rand.Rand) State {
	likely := random.Float64()
	arrived := func() bool { return random.Float64() < likely }
	return d.state(arrived, func(c change, content []byte) []byte {
		switch {
		case random.IntN(3) > 0 || c.data == nil: // whole or not at all
			if arrived() {
				content = c.apply(content)
			}
		case random.IntN(2) == 0: // its beginning
			c.data = c.data[:random.IntN(len(c.data)/sector+1)*sector]
			content = c.apply(content)
		default: // any of its sectors
			for at := 0; at < len(c.data); at += sector {
				if arrived() {
					part := c.data[at:min(at+sector, len(c.data))]
					content = change{offset: c.offset + int64(at), data: part}.apply(content)
				}
			}
		}
		return content
	})
}

func (d *Disk) state(arrived func() bool, apply func(change, []byte) []byte) State {
	names := d.lookUp(arrived)
	s := State{map[string][]byte{}}
	contents := map[*file][]byte{}
	for _, path := range slices.Sorted(maps.Keys(names)) { // sorted, so that a seed does the same again
		within, err := filepath.Rel(d.folder, path)
		if err != nil || !reachable(names, path, d.folder) {
			continue
		}
		f := names[path]
		if f == nil {
			s.files[within] = nil
			continue
		}
		if _, ok := contents[f]; !ok { // a file with two names has the same content under both
			content := append([]byte{}, f.durable...)
			for _, c := range slices.Concat(f.doomed, f.changes) {
				content = apply(c, content)
			}
			contents[f] = content
		}
		s.files[within] = contents[f]
	}
	return s
}

// reachable reports whether all folders above a path are there.
func reachable(names map[string]*file, path, root string) bool {
	for path != root {
		path = filepath.Dir(path)
		if above, ok := names[path]; !ok || above != nil {
			return false
		}
	}
	return true
}

// Write makes the state in a folder that does not exist yet.
func (s State) Write(folder string) error {
	for _, within := range slices.Sorted(maps.Keys(s.files)) {
		path := filepath.Join(folder, within)
		var err error
		if content := s.files[within]; content == nil {
			err = os.Mkdir(path, 0o700)
		} else {
			err = os.WriteFile(path, content, 0o600)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Sum is the same for states that are the same.
func (s State) Sum() [sha256.Size]byte {
	sum := sha256.New()
	for _, within := range slices.Sorted(maps.Keys(s.files)) {
		fmt.Fprintf(sum, "%q %d\n", within, len(s.files[within]))
		sum.Write(s.files[within])
	}
	return [sha256.Size]byte(sum.Sum(nil))
}

// String lists the files, for a failure.
func (s State) String() string {
	var b strings.Builder
	for _, within := range slices.Sorted(maps.Keys(s.files)) {
		mode := fs.FileMode(0o600)
		if s.files[within] == nil {
			mode |= fs.ModeDir
		}
		fmt.Fprintf(&b, "%v %d %s\n", mode, len(s.files[within]), within)
	}
	return b.String()
}
