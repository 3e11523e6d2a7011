// Package usereditor lends the terminal to the editor with which the user writes texts.
package usereditor

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"unicode/utf8"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/phrase"
	texteditor "familyhub/stocktake/tui/editor"

	tea "github.com/charmbracelet/bubbletea"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// mostEdited bounds what is read back from an editor, in bytes: far more than a text
// may have.
const mostEdited = 1 << 20

// Editor lends the terminal to the program with which the user writes texts.
type Editor struct {
	words   []string // the program, and what it is called with before the file's name
	in, out *os.File // the terminal
	until   context.Context
	lent    *atomic.Bool // the terminal is with the editor
}

// newEditor is the one that the user has set, or the system's own; nil where there is none, or
// no terminal to lend it. While the terminal is lent, lent is set.
func New(getenv func(string) string, stdin io.Reader, stdout io.Writer, lent *atomic.Bool) *Editor {
	command := getenv("VISUAL")
	if strings.TrimSpace(command) == "" {
		command = getenv("EDITOR")
	}
	if strings.TrimSpace(command) == "" {
		command = systemEditor
	}
	in, isFile := stdin.(*os.File)
	out, toFile := stdout.(*os.File)
	if strings.TrimSpace(command) == "" || !isFile || !toFile {
		return nil
	}
	return &Editor{words: editorWords(command), in: in, out: out, until: context.Background(), lent: lent}
}

// Offer is the editor as the screens use it.
func (e *Editor) Offer() texteditor.Editor {
	if e == nil {
		return nil
	}
	return func(text string, done func(string, error) tea.Msg) tea.Cmd {
		one := &editing{Editor: e, text: text}
		return tea.Exec(one, func(err error) tea.Msg { return done(one.text, err) })
	}
}

// EndWith ends an editor that is open when the screens are to end.
func (e *Editor) EndWith(ctx context.Context) {
	if e != nil {
		e.until = ctx
	}
}

// editing is one text in the editor's hands. The streams are the terminal's own, not
// those of the screens, which are read and written by somebody else.
type editing struct {
	*Editor
	text string
}

func (*editing) SetStdin(io.Reader)  {}
func (*editing) SetStdout(io.Writer) {}
func (*editing) SetStderr(io.Writer) {}

// Run shows the text in the editor until that ends. The file is in a folder of its own,
// both the user's alone, and gone afterwards.
func (e *editing) Run() (err error) {
	dir, err := makeEditedFolder()
	if err != nil {
		return fmt.Errorf("no file can be made for the editor: %w", err)
	}
	defer func() {
		if left := os.RemoveAll(dir); left != nil && err == nil {
			err = &texteditor.TextLeft{Path: dir, Err: phrase.Reason(left)}
		}
	}()
	path := filepath.Join(dir, "text.txt")
	if err := os.WriteFile(path, []byte(e.text+"\n"), 0o600); err != nil {
		return fmt.Errorf("no file can be made for the editor: %w", err)
	}
	e.lent.Store(true)
	err = e.run(append(e.words[:len(e.words):len(e.words)], path))
	e.lent.Store(false)
	saved, unread := edited(path)
	switch {
	case errors.Is(err, errKilled) && unread == nil && saved != e.text:
		e.text = saved // what was saved before the editor was ended is not to be lost
		return nil
	case err != nil:
		return fmt.Errorf("the editor %s has failed: %w", text.Path(e.words[0]), err)
	}
	if unread == nil {
		e.text = saved
	}
	return unread
}

// errKilled is of an editor that somebody else ended, which says nothing of its text.
// An editor that fails by itself may mean that what it saved is to be left.
var errKilled = errors.New("it was ended by a signal")

// edited is what an editor left in a file.
func edited(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", errors.New("the editor has left no file")
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, mostEdited+1))
	if err == nil && len(data) > mostEdited {
		err = errors.New("what the editor has left is far too long")
	}
	return strings.TrimSuffix(decoded(data), "\n"), err
}

// decoded is a text as editors save it: in UTF-8, in UTF-16 with its mark, or, where it can
// be neither, in the letters of Windows.
func decoded(data []byte) string {
	other := transform.Transformer(transform.Nop)
	if !utf8.Valid(data) {
		other = charmap.Windows1252.NewDecoder()
	}
	text, _, _ := transform.Bytes(unicode.BOMOverride(other), data) // what is wrong becomes U+FFFD
	return string(text)
}
