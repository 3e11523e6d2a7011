package cli

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/store/backup"
)

// spoilMeta flips a bit in the newer meta page of a data file.
func spoilMeta(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const sizeAt, transactionAt = 16 + 8, 16 + 48
	second := int(binary.NativeEndian.Uint32(data[sizeAt:]))
	newer := 0
	if binary.NativeEndian.Uint64(data[second+transactionAt:]) > binary.NativeEndian.Uint64(data[transactionAt:]) {
		newer = second
	}
	data[newer+transactionAt] ^= 4
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

const mayBeMissing = "the last change that was saved may be missing"

func TestCommandsSayThatTheLastChangeMayBeMissing(t *testing.T) {
	_, file := inPlace(t)
	if status, said := runIn(file, "new", "--title", "The last change"); status != done {
		t.Fatal(said)
	}
	spoilMeta(t, file)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"list", "--json"}, {"show", now}, {"export", now, "-o", "-"}, {}} {
		status, said := runIn(file, args...)
		if status != done || !strings.Contains(said, mayBeMissing) || !strings.Contains(said, "A backup may have the change: the newest good backup is of") {
			t.Errorf("stocktake %q ends with %d and says %s", args, status, said)
		}
	}
	status, said, printed := runAndRead(file, "check")
	if status != failed || !strings.Contains(said, mayBeMissing+"\nTo see which backups are whole") || strings.Contains(printed, "structure   whole") {
		t.Errorf("check ends with %d and says %s%s", status, said, printed)
	}
	if after, err := os.ReadFile(file); err != nil || string(after) != string(before) {
		t.Error("the file was changed")
	}
	status, said = runIn(file, "new", "--title", "Another")
	if status != done || !strings.Contains(said, mayBeMissing) || !strings.Contains(said, "is kept as "+backup.Folder(file)) {
		t.Errorf("new ends with %d and says %s", status, said)
	}
	if status, said = runIn(file, "list"); status != done || said != "" {
		t.Errorf("list ends with %d and says %s", status, said)
	}
}

// A backup in which something may be missing is not called whole, and not offered.
func TestCheckNamesABackupWithADamagedMetaPage(t *testing.T) {
	_, file := inPlace(t)
	backups, err := backup.List(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(backups[0].Path)
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []int{16 + 30, int(binary.NativeEndian.Uint32(data[16+8:])) + 16 + 30} {
		bad := append([]byte{}, data...)
		bad[at] ^= 1
		if err := os.WriteFile(backups[0].Path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		status, said, printed := runAndRead(file, "check")
		if status != failed || !strings.Contains(printed, "damaged") || strings.Contains(printed, ":  whole") || said == "" {
			t.Errorf("check ends with %d and says %s%s", status, said, printed)
		}
		if status, said := runIn(file, "restore", "--latest", "--yes"); status != failed {
			t.Errorf("restore ends with %d and says %s", status, said)
		}
	}
}

// A data file that something has written over is offered its backups by every command.
func TestAnOverwrittenFileIsOfferedItsBackups(t *testing.T) {
	_, file := inPlace(t)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	zeroed := append(make([]byte, 16<<10), whole[16<<10:]...)
	for name, data := range map[string][]byte{"zeroed": zeroed, "empty": nil, "short": whole[:50], "a text": []byte(strings.Repeat("Dear all, ", 5000))} {
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{{}, {"list"}, {"show", now}, {"new", "--title", "Another"}, {"backup"}, {"check"}, {"erase", now, "--yes"}} {
			if status, said := runIn(file, args...); status != failed || !strings.Contains(said, "stocktake restore") {
				t.Errorf("%s: stocktake %q ends with %d and says %s", name, args, status, said)
			}
		}
		if after, err := os.ReadFile(file); err != nil || string(after) != string(data) {
			t.Errorf("%s: the file was changed", name)
		}
	}
	if status, said := runIn(file, "restore", "--latest", "--yes"); status != done {
		t.Error(said)
	}
	if status, said, printed := runAndRead(file, "list"); status != done || !strings.Contains(printed, now) {
		t.Error(said)
	}
}

func TestCommandsNameALinkToNowhere(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	link := filepath.Join(folder, "data.db")
	if err := os.Symlink("gone.db", link); err != nil {
		t.Skip("this system has no links:", err)
	}
	loop := filepath.Join(folder, "loop")
	if err := os.Symlink("loop", loop); err != nil {
		t.Fatal(err)
	}
	before := filesIn(t, folder)
	for _, file := range []string{link, filepath.Join(loop, "data.db"), folder, folder + string(filepath.Separator)} {
		for _, args := range [][]string{
			{},
			{"list"},
			{"list", "--json"},
			{"show", "A"},
			{"export", "A"},
			{"export", "--all"},
			{"compare", "A"},
			{"baseline", "A"},
			{"sheet", "A"},
			{"new", "--title", "A"},
			{"check"},
			{"backup"},
			{"backup", filepath.Join(folder, "copy.db")},
			{"restore"},
			{"restore", "--latest"},
			{"compact"},
			{"erase", "A"},
		} {
			status, said := runIn(file, args...)
			says := []string{"is a folder"}
			switch file {
			case link:
				says = []string{link, "gone.db"}
			case filepath.Join(loop, "data.db"):
				says = []string{loop, "leads back"}
			}
			for _, words := range says {
				if status != failed || !strings.Contains(said, words) {
					t.Errorf("stocktake %q ends with %d and says %s", args, status, said)
				}
			}
		}
	}
	if after := filesIn(t, folder); after != before {
		t.Errorf("there is\n%s\nand was\n%s", after, before)
	}
}
