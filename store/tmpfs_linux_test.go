package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"familyhub/stocktake/store/storetest"
)

// withSmallDisk runs a role in a folder that is a disk of 1 MB, which nobody else sees
// and which is gone with the process. It skips the test where that cannot be had.
func withSmallDisk(t *testing.T, role string) string {
	t.Helper()
	c := command(t, role, t.TempDir())
	c.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Getuid() != 0 {
		c.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		c.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		c.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	out, err := c.Output()
	if errors.Is(err, syscall.EPERM) || strings.HasPrefix(string(out), smallDisk) {
		t.Skipf("this user may not mount a small disk: %v %s", err, out)
	}
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

// smallDisk begins what a role says that has none.
const smallDisk = "small disk: "

func mountSmallDisk(folder string) error {
	// What is mounted here stays here.
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return fmt.Errorf("%s%w", smallDisk, err)
	}
	if err := syscall.Mount("tmpfs", folder, "tmpfs", 0, "size=1m"); err != nil {
		return fmt.Errorf("%s%w", smallDisk, err)
	}
	return nil
}

// ballast takes up room on a disk: so many bytes, or all that there is.
func ballast(path string, size int) error {
	err := os.WriteFile(path, make([]byte, size), 0o600)
	if errors.Is(err, syscall.ENOSPC) {
		return nil
	}
	return err
}

// fillDisk saves notes of some lengths until the disk is full, checks the file, makes
// room, and goes on. It says how many notes it took.
func fillDisk(folder string) error {
	if err := mountSmallDisk(folder); err != nil {
		return err
	}
	for _, words := range []int{5, 90, 800, 1600} {
		notes, err := fillWith(filepath.Join(folder, fmt.Sprint(words)), words)
		if err != nil {
			return fmt.Errorf("with notes of %d words: %w", words, err)
		}
		fmt.Println(notes)
	}
	return nil
}

func fillWith(folder string, words int) (notes uint64, err error) {
	w := newWorkload(filepath.Join(folder, "stocktake.db"))
	room := filepath.Join(filepath.Dir(folder), "ballast")
	if err := w.open(); err != nil {
		return 0, err
	}
	if err := errors.Join(w.create("first", smallFramework()), ballast(room, 256<<10)); err != nil {
		return 0, err
	}
	defer os.RemoveAll(folder)
	for err == nil {
		err = w.add("first", 1, words)
	}
	if !Is(err, Full) {
		return 0, fmt.Errorf("not told as a full disk: %w", err)
	}
	kept := w.sessions["first"].Seq() - 1
	holds := func(want uint64) error {
		h, _, err := w.Load("first")
		if err == nil && h.Seq() != want {
			err = fmt.Errorf("of %d notes there are %d", want, h.Seq())
		}
		return err
	}
	if err := w.Compact(); !Is(err, Full) {
		return 0, fmt.Errorf("compacting was not told of a full disk: %w", err)
	}
	if err := errors.Join(holds(kept), w.reopen(), holds(kept)); err != nil {
		return 0, fmt.Errorf("while the disk is full: %w", err)
	}
	if err := os.Remove(room); err != nil {
		return 0, err
	}
	err = errors.Join(w.add("first", 1, words), w.add("first", 1, words), holds(kept+2), w.reopen(), holds(kept+2), w.Close())
	return kept, err
}

// createOnFullDisk makes a data file, for which the room is short by more and more.
func createOnFullDisk(folder string) error {
	if err := mountSmallDisk(folder); err != nil {
		return err
	}
	path, room := filepath.Join(folder, "data", "stocktake.db"), filepath.Join(folder, "ballast")
	refused := 0
	for left := 0; left < 64<<10; left += 4 << 10 {
		if err := ballast(room, 1<<20-left); err != nil {
			return err
		}
		switch err := openOnce(path); {
		case Is(err, Full):
			refused++
		case err != nil:
			return fmt.Errorf("not told as a full disk: %w", err)
		}
		if err := errors.Join(os.Remove(room), leftovers(path), openOnce(path), os.RemoveAll(filepath.Dir(path))); err != nil {
			return err
		}
	}
	fmt.Println(refused)
	return nil
}

// leftovers is an error if a try to make a file has left a part of one.
func leftovers(path string) error {
	siblings, err := os.ReadDir(filepath.Dir(path))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	for _, s := range siblings {
		if s.Name() != filepath.Base(path) {
			err = errors.Join(err, fmt.Errorf("%s stays", s.Name()))
		}
	}
	return err
}

func TestSmallDiskIsFilled(t *testing.T) {
	storetest.Wanted(t)
	notes := strings.Fields(withSmallDisk(t, "fill a disk"))
	storetest.Figure(t, 5, "a disk of 1 MB filled %d times, with %s notes: 0 lost, and it goes on once there is room", len(notes), strings.Join(notes, ", "))
}

func TestSmallDiskIsFullAtFirst(t *testing.T) {
	storetest.Wanted(t)
	refused := strings.TrimSpace(withSmallDisk(t, "create on a full disk"))
	if refused == "0" {
		t.Error("there was always room")
	}
	storetest.Figure(t, 5, "%s files that a full disk did not take: 0 left in part, and made once there is room", refused)
}
