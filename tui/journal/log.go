package journal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/adrg/xdg"
)

// Limits of what the log takes up on the disk: a file is closed once a line would make
// it longer than maxSize, in bytes, and so many closed ones are kept.
const (
	maxSize = 512 << 10
	kept    = 3
)

// Log is a log on the disk. Several processes may write to the same one, and a nil Log
// takes everything and keeps nothing, for when none could be opened.
type Log struct {
	path string
	now  func() time.Time
	mu   sync.Mutex
}

// DefaultPath is where the log is: in the platform's folder for what a program notes
// about itself. It is empty where the system names none.
func DefaultPath() string {
	if !filepath.IsAbs(xdg.StateHome) {
		return ""
	}
	return filepath.Join(xdg.StateHome, "stocktake", "stocktake.log")
}

// Open returns the log at a path, which is made together with its folder if there is
// none. The error is what the file system reports; the program goes on without a log.
func Open(path string, now func() time.Time) (*Log, error) {
	if path == "" {
		return nil, fs.ErrNotExist
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, err
	}
	l := &Log{path: path, now: now}
	f, err := l.file(0)
	if err != nil {
		return nil, err
	}
	return l, f.Close()
}

// Path is where the log is; empty for a nil Log.
func (l *Log) Path() string {
	if l == nil {
		return ""
	}
	return l.path
}

// Write adds a line. It waits for the file system, so no screen may call it while it
// answers a key. That a line could not be written is nobody's concern but the log's.
func (l *Log) Write(event word, fields ...Field) { l.add(l.line(event, fields)) }

// WriteStack adds a line with the cause of a crash, and the frames of its stack below.
func (l *Log) WriteStack(event word, s Stack, fields ...Field) {
	fields = append(fields, Word("cause", s.Cause()))
	l.add(l.line(event, fields) + s.text())
}

func (l *Log) line(event word, fields []Field) string {
	if l == nil {
		return ""
	}
	var b strings.Builder
	b.WriteString(l.now().UTC().Format(time.RFC3339))
	b.WriteString(" " + string(event))
	for _, f := range fields {
		b.WriteString(" " + f.key + "=" + f.value)
	}
	b.WriteByte('\n')
	return b.String()
}

// add appends a text in one write, so that the lines of two processes never mix. The
// file is open for no longer than that: another process may rename it.
func (l *Log) add(text string) {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	f, err := l.file(int64(len(text)))
	if err != nil {
		return
	}
	_, err = f.WriteString(text)
	_ = errors.Join(err, f.Close()) // there is nowhere to report it
}

// file opens the log with room for so many bytes, after moving a full one aside.
func (l *Log) file(room int64) (*os.File, error) {
	if info, err := os.Stat(l.path); err == nil && info.Size() > 0 && info.Size()+room > maxSize {
		l.rotate()
	}
	return os.OpenFile(l.path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
}

// rotate moves the full file aside, and the older ones one place further. Where that
// fails, as when somebody reads one of them on Windows, the file just grows.
func (l *Log) rotate() {
	for n := kept; n > 1; n-- {
		_ = os.Rename(l.old(n-1), l.old(n))
	}
	_ = os.Rename(l.path, l.old(1))
}

// old is the name of the closed file that is n places old, counted from 1.
func (l *Log) old(n int) string { return l.path + "." + strconv.Itoa(n) }
