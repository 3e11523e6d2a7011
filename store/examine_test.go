package store

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
)

// openLarge opens a file as one that is too large to be read to its end at once.
func openLarge(path string) (*Store, error) { return Opener{large: true}.Open(path) }

// openTrusting opens a file as if nobody had had a look at it first.
func openTrusting(path string) (*Store, error) {
	s := &Store{dataFile: &dataFile{path: path}}
	s.walked.Store(true)
	return s, s.database.open(path, false, nil)
}

// finding is what came of opening a file and reading all that it holds.
type finding struct {
	Refused  bool              // at opening
	OneMeta  bool              // it was said that a meta page is damaged
	Unwalked bool              // not all pages were looked at together, as in a large file before its first change
	Wrote    bool              // something was written, or tried
	Sentence string            // of the refusal, or of the errors after it was opened
	Kind     Kind              // of the first of them
	Parts    map[string]string // a checksum of each part that could be read
	Again    map[string]string // the same once something was written
}

// examineWith is the role of a process that opens files, one for each line of its
// stdin, and says in a line what it found.
func examineWith(open func(string) (*Store, error)) func(string) error {
	return func(string) error {
		debug.SetMaxStack(32 << 20) // a recursion without end is soon at it
		paths, out := bufio.NewScanner(os.Stdin), json.NewEncoder(os.Stdout)
		for paths.Scan() {
			if err := out.Encode(examineFile(open, paths.Text())); err != nil {
				return err
			}
		}
		return paths.Err()
	}
}

func examineFile(open func(string) (*Store, error), path string) (f finding) {
	s, err := open(path)
	if err != nil {
		f.Refused = true
		f.complain(err)
		return f
	}
	defer s.Close()
	f.OneMeta = s.MetaDamaged()
	f.Parts, err = partsOf(s)
	if len(s.Faults()) > 0 {
		err = errors.Join(damaged(strings.Join(s.Faults(), "; "), path, nil), err)
	}
	if err != nil {
		f.complain(err)
		return f
	}
	f.Wrote, f.Unwalked = true, !s.walked.Load()
	if err := scribble(s); err != nil {
		f.complain(err)
		return f
	}
	f.Again, err = partsOf(s)
	if err != nil {
		f.complain(err)
	}
	return f
}

func (f *finding) complain(err error) {
	f.Sentence = err.Error()
	if own := new(Error); errors.As(err, &own) {
		f.Kind = own.Kind
	}
}

// partsOf reads everything in a file. What can be read is there beside an error, too.
func partsOf(s *Store) (map[string]string, error) {
	parts := make(map[string]string)
	list, err := s.Sessions()
	for _, o := range list {
		parts["overview of "+o.ID] = checksumOf(o)
		h, o, failed := s.Load(o.ID)
		if failed != nil {
			err = errors.Join(err, failed)
			continue
		}
		var content bytes.Buffer
		if failed := jsonfile.Session(&content, h.Session(), report.Options{Names: true}); failed != nil {
			err = errors.Join(err, failed)
		}
		parts["session "+o.ID] = checksumOf([]any{o, h.Seq(), h.UndoWords(), h.RedoWords(), content.String()})
	}
	theme, ok, failed := s.Setting("theme")
	if failed == nil {
		parts["theme"] = checksumOf([]any{theme, ok})
	}
	return parts, errors.Join(err, failed)
}

func checksumOf(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("%x", sha256.Sum256(text))
}

// scribble writes enough to reuse the pages that a file calls free.
func scribble(s *Store) error {
	s.db.NoSync = true // this is about what is where, not about whether it stays
	for range 20 {
		if err := s.SetSetting("scribble", string(bytes.Repeat([]byte("x"), 6<<10))); err != nil {
			return err
		}
	}
	return nil
}
