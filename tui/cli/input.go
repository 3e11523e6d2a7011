package cli

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"familyhub/stocktake/tui/agefile"
)

// openInput opens a file that the caller named, for reading. Of an encrypted one the
// passphrase is asked for, and what is read is its content: export.Plain is its name
// then. The error names the file.
func (a *App) openInput(path string) (io.ReadCloser, error) {
	f, err := openFile(path)
	if err != nil {
		return nil, err
	}
	in := bufio.NewReaderSize(f, agefile.Prefix)
	first, _ := in.Peek(agefile.Prefix) // what cannot be read is reported by what reads all of it
	if !agefile.Is(first) {
		return peeked{in, f}, nil
	}
	defer f.Close()
	content, err := a.decrypted(in, path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown(path), reason(err))
	}
	return io.NopCloser(bytes.NewReader(content)), nil
}

// peeked is a file of which a beginning was looked at already.
type peeked struct {
	io.Reader
	io.Closer
}

func (a *App) decrypted(f io.Reader, path string) ([]byte, error) {
	c, err := a.console()
	if err != nil {
		return nil, err
	}
	defer c.close()
	return agefile.Opener{Ask: c.askFor(path)}.Open(f)
}
