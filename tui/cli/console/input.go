package console

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/userfile"
)

// OpenInput opens a file that the caller named, for reading. Of an encrypted one the
// passphrase is asked for, and what is read is its content: export.Plain is its name
// then. The error names the file.
func (c *Console) OpenInput(path string) (io.ReadCloser, error) {
	f, err := OpenFile(path)
	if err != nil {
		return nil, err
	}
	in := bufio.NewReaderSize(f, agefile.Prefix)
	first, _ := in.Peek(agefile.Prefix) // what cannot be read is reported by what reads all of it
	if !agefile.Is(first) {
		return peeked{in, f}, nil
	}
	defer f.Close()
	content, err := c.decrypted(in, path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", text.Path(path), phrase.Reason(err))
	}
	return io.NopCloser(bytes.NewReader(content)), nil
}

// peeked is a file of which a beginning was looked at already.
type peeked struct {
	io.Reader
	io.Closer
}

func (c *Console) decrypted(f io.Reader, path string) ([]byte, error) {
	t, err := c.terminal()
	if err != nil {
		return nil, err
	}
	defer t.close()
	return agefile.Opener{Ask: t.askFor(path)}.Open(f)
}

// OpenFile opens a file that the caller named. The error says which could not be read,
// and why in a few words.
func OpenFile(path string) (*os.File, error) {
	f, err := userfile.Open(path)
	switch {
	case err == nil:
		return f, nil
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s; check the name and the folder", text.Path(path))
	default:
		return nil, fmt.Errorf("%s cannot be read: %w", text.Path(path), phrase.Reason(err))
	}
}
