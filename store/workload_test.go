package store

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"

	"go.etcd.io/bbolt"
)

// workload is all that stocktake does to a data file, in a fixed order: so it is
// known what must be in the file after each of its steps.
type workload struct {
	path string
	*Store
	sessions map[string]*sample
}

// step is one change, and one of the store's transactions or few. A step that failed
// is tried again as a person would.
type step struct {
	name string
	do   func(w *workload) error
}

// steps begin with the opening of a file that is not there.
func steps() []step {
	all := []step{
		{"open", (*workload).open},
		{"create", func(w *workload) error { return w.create("first", smallFramework()) }},
	}
	for range 8 {
		all = append(all, step{"append", func(w *workload) error { return w.add("first", 1, 5) }})
	}
	all = append(all,
		step{"create with a large framework", func(w *workload) error { return w.create("second", framework.Builtin()) }},
		step{"append much", func(w *workload) error { return w.add("second", 40, 800) }},
		step{"set", func(w *workload) error { return w.SetSetting("theme", "dark") }},
		step{"append to both", func(w *workload) error { return w.add("second", 2, 20) }},
		step{"set again", func(w *workload) error { return w.SetSetting("theme", "light") }},
		step{"delete", func(w *workload) error { return w.Delete("second") }},
		step{"restore", func(w *workload) error { return w.Restore("second") }},
		step{"append more", func(w *workload) error { return w.add("first", 30, 400) }},
		step{"rewrite", (*workload).rewrite},
		step{"compact", (*workload).compact},
		step{"create a third", func(w *workload) error { return w.create("third", smallFramework()) }},
		step{"append to the third", func(w *workload) error { return w.add("third", 3, 30) }},
		step{"delete the third", func(w *workload) error { return w.Delete("third") }},
		step{"reopen", (*workload).reopen}, // purges, and compacts once more
	)
	for range 6 {
		all = append(all, step{"append after that", func(w *workload) error { return w.add("first", 1, 10) }})
	}
	return append(all,
		step{"erase", func(w *workload) error { return w.Erase("second") }},
		step{"compact again", (*workload).compact},
		step{"append before a replacement", func(w *workload) error { return w.add("first", 20, 300) }},
		step{"replace", (*workload).replace},
		step{"append at the end", func(w *workload) error { return w.add("first", 1, 10) }},
	)
}

func newWorkload(path string) *workload {
	return &workload{path: path, sessions: map[string]*sample{}}
}

func (w *workload) open() (err error) {
	w.Store, err = Open(w.path)
	return err
}

func (w *workload) reopen() error {
	if w.Store != nil {
		if err := w.Close(); err != nil {
			return err
		}
	}
	return w.open()
}

func (w *workload) compact() error { return w.Compact() }

func (w *workload) create(id string, fw *framework.Framework) error {
	if w.sessions[id] == nil {
		h, err := model.NewHistory(model.Origin{
			ID: id, Mode: model.Group, Created: noon(0), Framework: fw.Digest(), Details: model.Details{Title: "The " + id},
		}, fw)
		if err != nil {
			return err
		}
		w.sessions[id] = &sample{History: h, place: model.Place{Page: model.SetUpPage}}
	}
	s := w.sessions[id]
	return w.Create(s.Session().Origin(), s.Session().Framework(), s.overview(), s.queue...)
}

// add queues notes of some words, unless some are queued from a try before, and saves them.
func (w *workload) add(id string, notes, words int) error {
	s := w.sessions[id]
	for n := len(s.queue); n < notes; n++ {
		e, err := s.note(strings.Repeat(fmt.Sprint("word", n, " "), words))
		if err != nil {
			return err
		}
		s.queue = append(s.queue, e)
	}
	entries := s.queue
	if s.again { // after an error all of the session comes, from memory
		entries = s.Entries()
	}
	err := w.Append(s.overview(), entries...)
	if s.again = err != nil; err == nil {
		s.queue = nil
	}
	return err
}

// wellBuilt checks the structure of a file as bbolt does.
func wellBuilt(s *Store) error {
	return s.view(func(tx *bbolt.Tx) (err error) {
		for broken := range tx.Check() { // to the end, or the goroutine that checks would stay
			err = errors.Join(err, broken)
		}
		return err
	})
}

// rewrite leaves one note in the first session.
func (w *workload) rewrite() error {
	was := w.sessions["first"].Session()
	return w.anew(was.Origin(), was.Framework(), func(s *sample, e model.Entry) error {
		return w.Rewrite(s.overview(), e)
	})
}

// replace puts a session of one note, with another framework, in the place of the first.
func (w *workload) replace() error {
	fw := framework.Builtin()
	origin := w.sessions["first"].Session().Origin()
	origin.Framework, origin.Details = fw.Digest(), model.Details{Title: "Another first"}
	return w.anew(origin, fw, func(s *sample, e model.Entry) error {
		return w.Replace(origin, fw, s.overview(), e)
	})
}

// anew hands a session of one note to be written in the place of the first.
func (w *workload) anew(origin model.Origin, fw *framework.Framework, write func(*sample, model.Entry) error) error {
	h, err := model.NewHistory(origin, fw)
	if err != nil {
		return err
	}
	s := &sample{History: h, place: model.Place{Page: model.SetUpPage}}
	e, err := s.note("the only note")
	if err != nil {
		return err
	}
	if err := write(s, e); err != nil {
		return err
	}
	w.sessions["first"] = s
	return nil
}

// content is the same for two files that hold the same for people: sessions with all
// their changes, and settings. Its beginning is for them to read.
func content(s *Store) (string, error) {
	list, err := s.Sessions()
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	about := ""
	for _, o := range list {
		h, o, err := s.Load(o.ID)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%+v %d\n%s\n", o, h.Seq(), dump(h.Session()))
		about += fmt.Sprint(o.ID, ":", h.Seq(), " ")
	}
	theme, ok, err := s.Setting("theme")
	if err != nil {
		return "", err
	}
	fmt.Fprintf(sum, "%q %t", theme, ok)
	return fmt.Sprintf("%stheme:%s %x", about, theme, sum.Sum(nil)[:8]), wellBuilt(s)
}

// contents are what a file holds before the first step, and after each.
func contents(t testing.TB) []string {
	t.Helper()
	w := newWorkload(newPath(t))
	defer func() { mustClose(t, w.Store) }()
	var all []string
	for _, step := range steps() {
		if err := step.do(w); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		after, err := content(w.Store)
		if err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if len(all) == 0 {
			all = append(all, after) // a file that is not there is made when it is looked for
		}
		all = append(all, after)
	}
	return all
}

// What a process in the role of work says of its steps.
const (
	saved  = "saved"
	failed = "failed"
)

// work does the workload, and says after each step that it is saved, or failed. What
// failed is tried once more; that it was done already is then as good.
func work(path string) error {
	// strace counts the calls of each thread by themselves.
	runtime.LockOSThread()
	w := newWorkload(path)
	for n, step := range steps() {
		err := step.do(w)
		if err != nil {
			sayFailed(n, err)
			if err = step.do(w); Is(err, Conflict) || Is(err, NotFound) {
				err = nil
			}
		}
		if err != nil {
			sayFailed(n, err)
			return nil
		}
		fmt.Println(saved, n)
	}
	return w.Close()
}

func sayFailed(n int, err error) {
	var e *Error
	if !errors.As(err, &e) {
		fmt.Println(failed, n, "with an error of no kind:", err)
		return
	}
	fmt.Println(failed, n, e.Kind, e)
}

// workUnheard is work for one who does not listen when something fails.
func workUnheard(path string) error {
	runtime.LockOSThread()
	w := newWorkload(path)
	for n, step := range steps() {
		if err := step.do(w); w.Store == nil {
			return err
		}
		fmt.Println(saved, n)
	}
	return w.Close()
}

// workUnsynced is work with a disk that is never asked to sync.
func workUnsynced(path string) error {
	runtime.LockOSThread()
	w := newWorkload(path)
	for n, step := range steps() {
		if err := step.do(w); err != nil {
			return err
		}
		w.db.NoSync = true
		fmt.Println(saved, n)
	}
	return w.Close()
}
