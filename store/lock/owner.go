package lock

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"

	"familyhub/stocktake/store/disk"
	"familyhub/stocktake/store/failure"
	"familyhub/stocktake/store/unfinished"
)

// OwnerSuffix names the file that says who has a data file open for writing, beside that file
// itself, so that it is found by a link, too. It only serves the sentence that other processes
// give: the lock is on the data file and ends with its process, so an owner file that was left
// behind does no harm. Since when is the moment at which it was written.
const OwnerSuffix = ".owner"

type owner struct {
	PID  int    `json:"pid"`
	Host string `json:"host"`
}

// OwnerFile is where that file is.
func OwnerFile(path string) string { return disk.BehindLinks(path) + OwnerSuffix }

func thisOwner() owner {
	host, err := os.Hostname()
	if err != nil {
		host = "" // the same for every process here
	}
	return owner{os.Getpid(), host}
}

// Claim writes the owner file, for a process that has the lock. Without one, for
// want of room or of permission, others are told less.
func Claim(path string) {
	Disown(path)
	file, err := os.OpenFile(OwnerFile(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	defer file.Close()
	if json.NewEncoder(file).Encode(thisOwner()) != nil {
		Disown(path)
	}
}

// Disown removes the owner file. It must come before the lock is given up, or it
// would take away that of the next owner.
func Disown(path string) {
	if _, _, ours := readOwner(path); ours {
		_ = os.Remove(OwnerFile(path))
	}
}

// readOwner reads the owner file of a data file. Ours is false where there is none, or
// somebody's own file of that name; one that is empty was cut short.
func readOwner(path string) (o owner, info fs.FileInfo, ours bool) {
	const longest = 4 << 10 // bytes: the name of a computer is much shorter
	info, err := os.Lstat(OwnerFile(path))
	if err != nil || !info.Mode().IsRegular() || info.Size() > longest {
		return owner{}, nil, false
	}
	text, err := os.ReadFile(OwnerFile(path))
	if err != nil {
		return owner{}, nil, false
	}
	in := json.NewDecoder(bytes.NewReader(text))
	in.DisallowUnknownFields()
	return o, info, len(text) == 0 || in.Decode(&o) == nil
}

// ownerWords names the process that has the file: a pid only if that process is alive here.
func ownerWords(path string) string {
	o, info, ours := readOwner(path)
	if !ours || o.Host != thisOwner().Host || !unfinished.Alive(o.PID) {
		return "another program"
	}
	return fmt.Sprintf("another stocktake (process %d, since %s)", o.PID, info.ModTime().Format("2 January 2006, 15:04"))
}

// Busy is the error of a data file that another process has.
func Busy(path string, cause error) *failure.Error {
	return failure.Errorf(failure.Busy, cause, "the data file %s is in use by %s; close that one, or choose another file with --file",
		path, ownerWords(path))
}
