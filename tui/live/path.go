package live

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const (
	folderPermission fs.FileMode = 0o700
	socketPermission fs.FileMode = 0o600

	// folderSuffix names the folder beside a data file that its socket stands in.
	folderSuffix = ".live"
	socketName   = "wall"

	// longestPath is the most bytes that the path of a socket may have: the systems allow
	// 104 to 108, with the end of the text.
	longestPath = 100
)

// places returns where the socket of a data file may be, in the order in which they are
// tried: a folder beside the data file, and one in the system's folder for temporary
// files, which serves where the path of the first is too long for a socket or its file
// system has none. The second one's name is made from the data file's path, so that both
// processes find the same; both must have the same folder for temporary files.
func places(dataFile string) ([]string, error) {
	file, err := filepath.Abs(dataFile)
	if err != nil {
		return nil, fmt.Errorf("the folder of %s cannot be found: %w", dataFile, err)
	}
	if folder, err := filepath.EvalSymlinks(filepath.Dir(file)); err == nil {
		file = filepath.Join(folder, filepath.Base(file)) // one file, one place
	}
	sum := sha256.Sum256([]byte(file))
	const letters = 16
	shared := filepath.Join(os.TempDir(), "stocktake-"+hex.EncodeToString(sum[:])[:letters])
	var all []string
	for _, folder := range []string{file + folderSuffix, shared} {
		if path := filepath.Join(folder, socketName); len(path) <= longestPath {
			all = append(all, path)
		}
	}
	return all, nil
}

// errForeign says that a folder is not one that only this user can use.
var errForeign = errors.New("the folder for the wall's socket is open to others")

// makeFolder makes the folder of a socket. One that is there already must be this user's,
// and nobody else may get in: the folder for temporary files belongs to everybody.
func makeFolder(folder string) error {
	if err := os.Mkdir(folder, folderPermission); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return checkFolder(folder)
}

func checkFolder(folder string) error {
	info, err := os.Lstat(folder)
	if err != nil {
		return err
	}
	if !info.IsDir() || !private(info) {
		return fmt.Errorf("%w: %s", errForeign, folder)
	}
	return nil
}
