package export

import (
	"fmt"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/agefile"
)

// Encrypt returns files that a passphrase opens, in place of those that everybody can
// read; their names say so. Each takes about a second at agefile.Work.
func Encrypt(files []File, passphrase string, work int) ([]File, error) {
	all := make([]File, len(files))
	for i, f := range files {
		data, err := agefile.Encrypt(f.Data, passphrase, work)
		if err != nil {
			return nil, fmt.Errorf("%s was not written: %w", text.Path(f.Path), err)
		}
		all[i] = File{Path: Locked(f.Path), Data: data}
	}
	return all, nil
}

// Locked is the path of an encrypted file, by that of the file in it.
func Locked(path string) string { return Plain(path) + agefile.Suffix }

// Plain is the name of a file without the end that says that it is encrypted.
func Plain(path string) string {
	if ext := filepath.Ext(path); strings.EqualFold(ext, agefile.Suffix) {
		return strings.TrimSuffix(path, ext)
	}
	return path
}

// Into returns files with the folder that they go into.
func Into(folder string, files []File) []File {
	all := make([]File, len(files))
	for i, f := range files {
		all[i] = File{Path: filepath.Join(folder, f.Path), Data: f.Data}
	}
	return all
}
