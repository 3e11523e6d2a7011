package storetest

import (
	"fmt"
	"maps"
	"path/filepath"
)

// Disk is what a folder's files are on a disk that may lose power at any moment: what
// is durable, and what was done since. Of that, every part may be there or not, in
// any combination, since a disk writes in the order that suits it:
//
//   - a write into a file, or only some of its sectors,
//   - a change of a file's size,
//   - the making, linking, renaming and removing of a name.
//
// A file's content is durable once the file was synced, its name once the folder that
// it is in was. That is less than most file systems give. After a sync that failed,
// what was written before may be there or not until it is written again: no later
// sync changes that, as on Linux.
type Disk struct {
	folder  string
	current map[string]*file // by path, as the process sees them; nil for a folder
	durable map[string]*file
	names   []naming // that are not durable
}

// naming is a change of names, which is there as a whole or not at all.
type naming struct {
	folders []string // once these are synced, it is durable
	gone    string
	path    string // that leads to file from now on; empty when only a name is gone
	file    *file
}

// file is what is in a file.
type file struct {
	durable []byte
	size    int64    // as the process sees it
	doomed  []change // that a sync failed to make durable, one for each block
	changes []change
}

// change is a write, or a new size when there are no data.
type change struct {
	offset int64
	data   []byte
	size   int64
}

// NewDisk returns the disk of an empty folder that is durable itself.
func NewDisk(folder string) *Disk {
	return &Disk{
		folder:  folder,
		current: map[string]*file{folder: nil},
		durable: map[string]*file{folder: nil},
	}
}

// Do takes in what a process did. It is an error when that cannot have been.
func (d *Disk) Do(op Op) error {
	switch op.Kind {
	case Make:
		if _, ok := d.current[op.Path]; !ok {
			d.name(naming{path: op.Path, file: new(file)})
		}
		return nil
	case MakeFolder:
		d.name(naming{path: op.Path})
		return nil
	case Say:
		return nil
	}
	f, ok := d.current[op.Path]
	if !ok {
		return fmt.Errorf("there is no file %s on the disk", op.Path)
	}
	switch op.Kind {
	case Write:
		f.write(op.Offset, op.Data)
	case Truncate:
		f.changes, f.size = append(f.changes, change{size: op.Size}), op.Size
	case Sync:
		if f == nil {
			d.syncFolder(op.Path)
		} else {
			f.sync()
		}
	case FailedSync:
		if f != nil {
			f.failSync()
		}
	case Link:
		d.name(naming{path: op.To, file: f})
	case Rename:
		d.name(naming{path: op.To, file: f, gone: op.Path})
	case Remove:
		d.name(naming{gone: op.Path})
	}
	return nil
}

// Unsettled reports whether a loss of power now has more than one outcome.
func (d *Disk) Unsettled() bool {
	if len(d.names) > 0 {
		return true
	}
	for _, f := range d.durable {
		if f != nil && len(f.changes)+len(f.doomed) > 0 {
			return true
		}
	}
	return false
}

func (f *file) write(offset int64, data []byte) {
	if offset == atEnd {
		offset = f.size
	}
	c := change{offset: offset, data: data}
	f.revive(c)
	f.changes = append(f.changes, c)
	f.size = max(f.size, offset+int64(len(data)))
}

// block is how many bytes the system marks as written, or not, together.
const block = 4096

// failSync gives up what was written: the system takes it for clean from now on.
func (f *file) failSync() {
	var sizes []change
	for _, c := range f.changes {
		if c.data == nil {
			sizes = append(sizes, c)
			continue
		}
		for at := int64(0); at < int64(len(c.data)); at += block {
			f.doomed = append(f.doomed, change{offset: c.offset + at, data: c.data[at:min(at+block, int64(len(c.data)))]})
		}
	}
	f.changes = sizes
}

// revive marks blocks as written that are written to again.
func (f *file) revive(again change) {
	var still []change
	for _, c := range f.doomed {
		if c.offset/block*block < again.offset+int64(len(again.data)) && again.offset < c.offset+block {
			f.changes = append(f.changes, c)
		} else {
			still = append(still, c)
		}
	}
	f.doomed = still
}

func (f *file) sync() {
	for _, c := range f.changes {
		f.durable = c.apply(f.durable)
	}
	f.changes = nil
}

// apply does a change to the content of a file, in place where it can.
func (c change) apply(content []byte) []byte {
	size := max(int64(len(content)), c.offset+int64(len(c.data)))
	if c.data == nil {
		size = c.size
	}
	if grow := size - int64(len(content)); grow > 0 {
		content = append(content, make([]byte, grow)...)
	}
	content = content[:size]
	copy(content[c.offset:], c.data)
	return content
}

func (d *Disk) name(n naming) {
	for _, path := range []string{n.gone, n.path} {
		if path != "" {
			n.folders = append(n.folders, filepath.Dir(path))
		}
	}
	d.names = append(d.names, n)
	n.apply(d.current)
}

func (n naming) apply(names map[string]*file) {
	delete(names, n.gone)
	if n.path != "" {
		names[n.path] = n.file
	}
}

// syncFolder makes durable what was done to the names in a folder. Of a renaming from
// one folder to another, both must be synced; this program has none.
func (d *Disk) syncFolder(folder string) {
	var left []naming
	for _, n := range d.names {
		if n.folders[0] == folder {
			n.apply(d.durable)
		} else {
			left = append(left, n)
		}
	}
	d.names = left
}

// lookUp is where names lead when only some of the latest changes have arrived.
func (d *Disk) lookUp(arrived func() bool) map[string]*file {
	names := maps.Clone(d.durable)
	for _, n := range d.names {
		if arrived() {
			n.apply(names)
		}
	}
	return names
}
