package store

import (
	"errors"
	"os"
	"strings"
	"testing"
)

// A backup that is not what was written is noticed, whatever became of it.
func TestDamagedBackupIsNoticed(t *testing.T) {
	for name, damage := range map[string]func(path string) error{
		"flipped": func(path string) error {
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			at := strings.Index(string(data), "a note")
			data[at] ^= 1
			return os.WriteFile(path, data, 0o600)
		},
		"cut short": func(path string) error { return os.Truncate(path, int64(3*os.Getpagesize())) },
		"another":   func(path string) error { return errors.Join(os.Remove(path), openOnce(path)) },
	} {
		t.Run(name, func(t *testing.T) {
			path := newPath(t)
			broken := false
			opener := Opener{opening: func(path string) {
				if broken {
					if err := damage(path); err != nil {
						t.Error(err)
					}
				}
			}}
			st, err := opener.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer mustClose(t, st)
			s := keep(t, st, "abc", "Northvale")
			mustBackUp(t, st)
			s.do(t, s.evidence("later"))
			s.save(t, st)
			broken = true
			if _, err := st.Backup(); err == nil || !strings.HasPrefix(err.Error(), "no backup was made: ") {
				t.Errorf("the backup counts: %v", err)
			}
			wantBackups(t, path, 1)
			broken = false
			mustBackUp(t, st)
			wantBackups(t, path, 2)
		})
	}
}

func TestBackupNamesADamagedRecord(t *testing.T) {
	st, err := Open(newPath(t))
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	keep(t, st, "abc", "Northvale")
	if err := st.db.Update(flip(logsBucket, "abc", sequenceKey(1))); err != nil {
		t.Fatal(err)
	}
	_, err = st.Backup()
	wantError(t, err, Damaged, "entry 1 of the session abc", st.path)
	wantBackups(t, st.path, 0)
}
