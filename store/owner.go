package store

import (
	"encoding/json"
	"fmt"
	"os"
)

// ownerSuffix names the file that says who has a data file open for writing, beside
// that file itself: whoever comes by a link finds it too. It only serves the sentence that other processes give: the lock itself
// is on the data file and ends with its process, so an owner file that was left
// behind does no harm. Since when is the moment at which the file was written.
const ownerSuffix = ".owner"

type owner struct {
	PID  int    `json:"pid"`
	Host string `json:"host"`
}

func ownerFile(path string) string { return behindLinks(path) + ownerSuffix }

func thisOwner() owner {
	host, err := os.Hostname()
	if err != nil {
		host = "" // the same for every process here
	}
	return owner{os.Getpid(), host}
}

// claim writes the owner file, for a process that has the lock. Without one, for
// want of room or of permission, others are told less.
func claim(path string) {
	disown(path)
	file, err := os.OpenFile(ownerFile(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return
	}
	defer file.Close()
	if json.NewEncoder(file).Encode(thisOwner()) != nil {
		disown(path)
	}
}

// disown removes the owner file. It must come before the lock is given up, or it
// would take away that of the next owner.
func disown(path string) { _ = os.Remove(ownerFile(path)) }

// ownerWords names the process that has the file: a pid only if that process is alive here.
func ownerWords(path string) string {
	const nobody = "another program"
	file := ownerFile(path)
	info, err := os.Stat(file)
	if err != nil {
		return nobody
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nobody
	}
	var o owner
	if json.Unmarshal(text, &o) != nil || o.Host != thisOwner().Host || !Alive(o.PID) {
		return nobody
	}
	return fmt.Sprintf("another stocktake (process %d, since %s)", o.PID, info.ModTime().Format("2 January 2006, 15:04"))
}

func busy(path string, cause error) *Error {
	return newError(Busy, cause, "the data file %s is in use by %s; close that one, or choose another file with --file",
		path, ownerWords(path))
}
