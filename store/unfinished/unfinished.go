// Package unfinished names the files that are being written, so that what a process left
// that was killed can be told from everybody else's files, and removed:
//
//	.stocktake-stocktake.db-4711-q7c2…-jx5p….tmp
//
// The parts are the name that the file is to have, the number of the process, a random
// text of the process, and one of the file.
package unfinished

import (
	"crypto/rand"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

const (
	prefix = ".stocktake-"
	suffix = ".tmp"

	// longest is how many bytes of the name that a file is to have stand in the name that
	// it has for now: systems allow 255 for the whole of it.
	longest = 120
)

// process is a text that no other process has, also not a later one of the same number.
var process = sync.OnceValue(random)

// random is 26 small letters and digits.
func random() string { return strings.ToLower(rand.Text()) }

// Create makes a file in a folder for what is to get a name there. It has that name only
// after it was renamed. The errors are those of os.OpenFile.
func Create(folder, name string) (*os.File, error) {
	parts := []string{cut(name), strconv.Itoa(os.Getpid()), process(), random()}
	path := filepath.Join(folder, prefix+strings.Join(parts, "-")+suffix)
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
}

// cut is the beginning of a name, if it is too long.
func cut(name string) string {
	if len(name) <= longest {
		return name
	}
	end := longest
	for !utf8.RuneStart(name[end]) {
		end--
	}
	return name[:end]
}

var pattern = regexp.MustCompile(`^` + regexp.QuoteMeta(prefix) + `(.*)-([1-9][0-9]{0,18})-([a-z2-7]{26})-([a-z2-7]{26})` + regexp.QuoteMeta(suffix) + `$`)

// File is a file that a process left which is gone.
type File struct {
	Path string
	Info fs.FileInfo // of an ordinary file
}

// Left returns what processes of this computer that are gone left in a folder. Other files,
// links and folders are never among it. Where the folder cannot be read, there is nothing.
func Left(folder string) []File {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil
	}
	var left []File
	for _, e := range entries {
		parts := pattern.FindStringSubmatch(e.Name())
		if parts == nil || !gone(parts[2], parts[3]) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			left = append(left, File{filepath.Join(folder, e.Name()), info})
		}
	}
	return left
}

// Is reports whether a name is one that Create gives.
func Is(name string) bool { return pattern.MatchString(name) }

// IsFor reports whether a path is one that Create gives what is to have a name.
func IsFor(path, name string) bool {
	parts := pattern.FindStringSubmatch(filepath.Base(path))
	return parts != nil && parts[1] == cut(name)
}

// gone reports whether the process of a number and of a random text has ended.
func gone(number, text string) bool {
	pid, err := strconv.Atoi(number)
	if err != nil {
		return false
	}
	if pid == os.Getpid() {
		return text != process() // an earlier one had the same number
	}
	return !Alive(pid)
}
