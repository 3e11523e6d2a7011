package store

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/store/backup"
)

func systemRoles() map[string]func(path string) error {
	return map[string]func(string) error{
		"fill": fillLimited, "create-full": createLimited, "backup-full": backUpLimited, "five": commitFive,
		"fill a disk":           fillDisk,
		"create on a full disk": createOnFullDisk,

		"create in its place": createInPlace, // which is wrong, and must be found out
	}
}

// limitFiles lets no file of this process grow beyond a size, as a full disk would.
func limitFiles(size uint64) error {
	signal.Ignore(syscall.SIGXFSZ) // a write then fails instead
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: size, Max: syscall.RLIM_INFINITY & (1<<63 - 1)})
}

// fillLimited adds to the session "abc" until there is no more room, makes room and
// adds what had failed again.
func fillLimited(path string) error {
	st, err := Open(path)
	if err != nil {
		return err
	}
	if err := limitFiles(64 << 10); err != nil {
		return err
	}
	h, o, err := st.Load("abc")
	if err != nil {
		return err
	}
	s := &sample{History: h, place: o.Place}
	for {
		e, err := s.Do(s.evidence(strings.Repeat("a long note ", 200)), noon(0))
		if err != nil {
			return err
		}
		failure := st.Append(o, e)
		if failure == nil {
			continue
		}
		fmt.Println(failure)
		kept, _, err := st.Load("abc")
		if err != nil {
			return err
		}
		if err := limitFiles(1 << 30); err != nil {
			return err
		}
		fmt.Println(kept.Seq(), e.Seq, Is(failure, Full), st.Append(o, e))
		return st.Close()
	}
}

func createLimited(path string) error {
	if err := limitFiles(8 << 10); err != nil {
		return err
	}
	return openOnce(path)
}

func TestFullDisk(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	keep(t, st, "abc", "Northvale")
	mustClose(t, st)

	out, err := command(t, "fill", path).Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sentence, result, _ := strings.Cut(string(out), "\n")
	if !strings.Contains(sentence, path) || !strings.HasPrefix(sentence, "the file may not grow further") {
		t.Error(sentence)
	}
	var kept, last uint64
	var full bool
	var again string
	if _, err := fmt.Sscan(result, &kept, &last, &full, &again); err != nil || kept != last-1 || !full || again != "<nil>" {
		t.Errorf("of %d entries %d were kept before, and then: %s", last, kept, result)
	}
	if h, _ := mustLoad(t, mustOpen(t, path), "abc"); h.Seq() != last {
		t.Errorf("of %d entries there are %d", last, h.Seq())
	}
}

func TestFullDiskAtFirst(t *testing.T) {
	path := newPath(t)
	out, err := command(t, "create-full", path).Output()
	if err == nil || !strings.HasPrefix(string(out), "the file may not grow further") {
		t.Errorf("%v: %s", err, out)
	}
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 0 {
		t.Errorf("it left %v", entries)
	}
	mustOpen(t, path)
}

// backUpLimited backs up where there is no room for it, and again when there is.
func backUpLimited(path string) error {
	st, err := Open(path)
	if err != nil {
		return err
	}
	for _, size := range []uint64{1 << 10, 20 << 10, 1 << 30} {
		if err := limitFiles(size); err != nil {
			return err
		}
		_, err := st.Backup()
		_, to := st.BackupTo(path+".copy", false)
		if Is(err, Full) != Is(to, Full) || !Is(err, Full) && errors.Join(err, to) != nil {
			return fmt.Errorf("%w, but to a path: %w", err, to)
		}
		fmt.Println(err)
	}
	return st.Close()
}

func TestFullDiskAtBackup(t *testing.T) {
	path := newPath(t)
	st := mustOpen(t, path)
	s := keep(t, st, "abc", "Northvale")
	earlier := mustBackUp(t, st)
	for range 5 {
		s.do(t, s.evidence(strings.Repeat("a long note ", 800)))
	}
	s.save(t, st)
	mustClose(t, st)
	out, err := command(t, "backup-full", path).Output()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) != 3 || lines[2] != "<nil>" {
		t.Fatal(lines)
	}
	for _, line := range lines[:2] {
		if !strings.HasPrefix(line, "no backup was made: the file may not grow further: "+backup.Folder(path)) {
			t.Error(line)
		}
	}
	wantBackups(t, path, 2)
	mustInspect(t, earlier.Path)
	if n := remains(t, path+".copy"); n > 0 {
		t.Errorf("%d unfinished files stay", n)
	}
}
func syncData(file *os.File) error { return syscall.Fdatasync(int(file.Fd())) }
