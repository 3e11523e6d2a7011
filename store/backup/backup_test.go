package backup

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"familyhub/stocktake/store/disk"
)

func TestThinning(t *testing.T) {
	day := func(d, hour int) time.Time { return time.Date(2026, time.March, d, hour, 0, 0, 0, time.UTC) }
	var tenToday, fortyDays []time.Time // oldest first
	for hour := range 10 {
		tenToday = append(tenToday, day(20, hour))
	}
	for d := range 40 {
		fortyDays = append(fortyDays, day(-d, 9))
	}
	for what, c := range map[string]struct {
		made []time.Time
		gone []int // numbers, from 1 in the order in which they were made
	}{
		"none":                     {nil, nil},
		"ten of a day":             {tenToday, nil},
		"an eleventh stays":        {append([]time.Time{day(20, 0)}, tenToday...), nil},
		"a twelfth of the day":     {append([]time.Time{day(20, 0), day(20, 0)}, tenToday...), []int{1}},
		"the newest of each day":   {append([]time.Time{day(1, 9), day(1, 10), day(2, 9), day(2, 11), day(4, 9)}, tenToday...), []int{1, 3}},
		"a clock that went back":   {append([]time.Time{day(19, 9), day(2, 9), day(2, 8)}, tenToday...), []int{2}},
		"thirty days and no more":  {append(reversed(fortyDays), tenToday...), numbers(1, 10)},
		"fewer than ten, very old": {fortyDays[30:], nil},
	} {
		t.Run(what, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "stocktake.db")
			for i, at := range c.made {
				lay(t, path, name(i+1, at))
			}
			others := []string{
				"notes.txt", "17-2026-03-12-104200.db", "000001-2026-03-12-104200.db.old", "000001-2026-13-12-104200.db",
				"set-aside-000001-2020-01-01-000000.db",
			}
			for _, name := range others {
				lay(t, path, name)
			}
			Thin(path)
			gone := map[int]bool{}
			for _, n := range c.gone {
				gone[n] = true
			}
			for i, at := range c.made {
				made := name(i+1, at)
				if there := disk.Exists(filepath.Join(Folder(path), made)); there == gone[i+1] {
					t.Errorf("that %s is there is %v", made, there)
				}
			}
			for _, name := range others {
				if !disk.Exists(filepath.Join(Folder(path), name)) {
					t.Errorf("%s was removed", name)
				}
			}
		})
	}
}

// lay puts a file into the folder of backups.
func lay(t testing.TB, path, name string) {
	t.Helper()
	if err := disk.MakeFolder(Folder(path)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(Folder(path), name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
}

func reversed(times []time.Time) []time.Time {
	var r []time.Time
	for _, at := range times {
		r = append([]time.Time{at}, r...)
	}
	return r
}

func numbers(from, to int) (list []int) {
	for n := from; n <= to; n++ {
		list = append(list, n)
	}
	return list
}

func TestBackupNames(t *testing.T) {
	for _, n := range []int{1, 999999, 1000000} {
		b, ok := parse(name(n, time.Date(2026, time.March, 12, 2, 30, 0, 0, time.UTC)))
		if !ok || b.number != n || b.Time.Format(time.DateTime) != "2026-03-12 02:30:00" {
			t.Errorf("%d: %+v, %v", n, b, ok)
		}
	}
	for _, name := range []string{
		"", "-", "000000-2026-03-12-104200.db", "-00001-2026-03-12-104200.db", "+00001-2026-03-12-104200.db",
		"000001-2026-03-12-104200", "000001-2026-3-12-104200.db", "000001-2026-03-12-1042000.db", "0000001-2026-03-12-104200.db",
	} {
		if b, ok := parse(name); ok {
			t.Errorf("%q is taken for %+v", name, b)
		}
	}
}
