package storetest

import (
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// Kind says what an Op does.
type Kind int

// The kinds of Op.
const (
	Say        Kind = iota + 1 // write to stdout
	Write                      // write Data into the file
	Truncate                   // give the file Size bytes
	Sync                       // make a file, or the names in a folder, durable
	FailedSync                 // the same, without success
	Make                       // make a file, unless there is one
	MakeFolder                 // make a folder
	Link                       // give the file To as a second name
	Rename                     // give the file To as its only name
	Remove                     // take the name away
)

// Op is one thing that a process did to a disk.
type Op struct {
	Kind     Kind
	Path, To string
	Offset   int64 // where Data goes; atEnd behind all that is there
	Data     []byte
	Size     int64
}

// deleted stands behind the path of an open file that has lost its name.
const deleted = " (deleted)"

// atEnd is the offset of a write that goes on where the one before ended.
const atEnd = -1

// Ops returns what calls did below a folder, and what they said on stdout. Calls that
// failed did nothing, but for a sync. A call there that a Disk has no notion of is an error.
func Ops(calls []Call, folder string) ([]Op, error) {
	var ops []Op
	for _, c := range calls {
		failed := c.Errno != ""
		if failed && !c.syncs() || strings.HasPrefix(c.Result, "?") {
			continue
		}
		op, err := c.op()
		if err != nil && below(op.Path, folder) {
			return nil, err
		}
		if err != nil {
			continue // whatever it was, it was elsewhere
		}
		if failed {
			op.Kind = FailedSync
		}
		if op.Kind == Say || op.Kind != 0 && below(op.Path, folder) {
			ops = append(ops, op)
		}
	}
	return ops, nil
}

func (c Call) syncs() bool { return c.Name == "fsync" || c.Name == "fdatasync" }

// below reports whether a path is a folder or in it. What happens to a file that has lost
// its last name is of no consequence.
func below(path, folder string) bool {
	return path == folder ||
		strings.HasPrefix(path, folder+string(filepath.Separator)) && !strings.HasSuffix(path, deleted)
}

func (c Call) op() (Op, error) {
	switch c.Name {
	case "close":
		return Op{}, nil
	case "open", "creat", "openat":
		return c.opening()
	case "write", "pwrite64":
		return c.writing()
	case "ftruncate":
		size, err := strconv.ParseInt(c.args[1], 10, 64)
		return Op{Kind: Truncate, Path: c.File(), Size: size}, err
	case "fsync", "fdatasync":
		return Op{Kind: Sync, Path: c.File()}, nil
	case "mkdir", "mkdirat":
		return c.naming(MakeFolder, 1)
	case "link", "linkat":
		return c.naming(Link, 2)
	case "rename", "renameat", "renameat2":
		return c.naming(Rename, 2)
	case "unlink", "unlinkat", "rmdir":
		return c.naming(Remove, 1)
	default:
		return Op{Path: c.File()}, fmt.Errorf("the model of a disk does not know the call %s", c.Name)
	}
}

// opening is what a call does that opens a file: something only if it may make it, or
// takes away what is in it.
func (c Call) opening() (Op, error) {
	flags := strings.Join(c.args[1:], "|")
	switch {
	case strings.Contains(flags, "O_TRUNC"), c.Name == "creat":
		return Op{Path: c.Opens()}, errors.New("the model of a disk does not know opening with O_TRUNC")
	case strings.Contains(flags, "O_CREAT"):
		return Op{Kind: Make, Path: c.Opens()}, nil
	default:
		return Op{}, nil
	}
}

func (c Call) writing() (Op, error) {
	number, path := descriptor(c.args[0])
	op := Op{Kind: Write, Path: path, Offset: atEnd}
	var err error
	if op.Data, err = text(c.args[1]); err != nil {
		return op, err
	}
	if n, err := strconv.Atoi(c.Result); err != nil || n != len(op.Data) {
		return op, fmt.Errorf("of %d bytes, %s were written", len(op.Data), c.Result)
	}
	switch {
	case c.Name == "pwrite64":
		op.Offset, err = strconv.ParseInt(c.args[3], 10, 64)
	case number == 1:
		op.Kind = Say
	}
	return op, err
}

// naming is what a call does that takes one path or two. Those that end in "at" have a
// folder before each.
func (c Call) naming(kind Kind, paths int) (Op, error) {
	var names []string
	for i := range paths {
		at, folder := i, ""
		if strings.Contains(c.Name, "at") {
			at = 2*i + 1
			_, folder = descriptor(c.args[2*i])
		}
		name, err := text(c.args[at])
		if err != nil {
			return Op{}, err
		}
		if path := string(name); filepath.IsAbs(path) {
			names = append(names, path)
		} else {
			names = append(names, filepath.Join(folder, path))
		}
	}
	return Op{Kind: kind, Path: names[0], To: names[len(names)-1]}, nil
}
