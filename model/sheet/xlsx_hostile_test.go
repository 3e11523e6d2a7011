package sheet_test

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/sheet"

	"github.com/google/go-cmp/cmp"
)

// attack is a file that is to be refused, and what the refusal says.
type attack struct {
	name, want string
	data       func(testing.TB) []byte
}

func attacks() []attack {
	const large, damaged = "far more than a score sheet can", "damaged or not all there"
	table := func(rows string) func(testing.TB) []byte {
		return func(t testing.TB) []byte { return book(t, "", [2]string{"A", row("Statement", "Score") + rows}) }
	}
	return []attack{
		{"nothing", "the file is empty", func(testing.TB) []byte { return nil }},
		{"no archive", "no workbook, whatever its name", func(testing.TB) []byte { return []byte("MZ\x90") }},
		{"too large", "larger than 8 MiB", func(testing.TB) []byte { return append([]byte("PK\x03\x04"), make([]byte, 9<<20)...) }},
		{"truncated", damaged, func(t testing.TB) []byte { b := table("")(t); return b[:len(b)/2] }},
		{"damaged within", damaged, func(t testing.TB) []byte {
			return bytes.Replace(stored(t, table(row("1", "3"))(t)), []byte("Statement"), []byte("StateMENT"), 1)
		}},
		{"encrypted", "protected with a password", func(testing.TB) []byte { return ole("EncryptedPackage") }},
		{"old", "before 2007 (.xls)", func(testing.TB) []byte { return ole("Workbook") }},
		{"a document", "a Word document", func(t testing.TB) []byte { return zipped(t, [][2]string{{"word/document.xml", "<w/>"}}) }},
		{"binary", ".xlsb", func(t testing.TB) []byte { return zipped(t, [][2]string{{"xl/workbook.bin", "x"}}) }},
		{"an archive of something", "holds no workbook", func(t testing.TB) []byte { return zipped(t, [][2]string{{"a.txt", "x"}}) }},
		{"no table", "columns of a score sheet", func(t testing.TB) []byte { return book(t, "", [2]string{"A", row("a", "b")}) }},
		{"bomb", large, table(strings.Repeat(" ", 40<<20))},
		{"bomb that hides its size", damaged, func(t testing.TB) []byte { return declared(t, table(strings.Repeat("<row/>", 4<<20))(t), 100) }},
		{"16 GB by its own word", large, func(t testing.TB) []byte { return declared(t, table("")(t), 16<<30) }},
		{"million entries", large, func(t testing.TB) []byte { return zipped(t, make([][2]string, 60_000)) }},
		{"row without end", damaged, table(`<row r="99999999999"><c><v>1</v></c></row>`)},
		{"row after the last", damaged, table(`<row r="1048577"><c><v>1</v></c></row>`)},
		{"column without end", damaged, table(`<row><c r="ZZZZZZZZZZZZZ2"><v>1</v></c></row>`)},
		{"cells out of place", damaged, table(`<row><v>0</v></c>`)},
		{"million empty cells", large, table(strings.Repeat("<row>"+strings.Repeat("<c/>", 1000)+"</row>", 1000))},
		{"million columns", damaged, table(`<row>` + strings.Repeat(`<c><v>1</v></c>`, 1_000_000) + `</row>`)},
		{"million rows", large, table(strings.Repeat(`<row><c><v>1</v></c></row>`, 600_000))},
		{"million elements", large, table(strings.Repeat(`<a/>`, 3<<20))},
		{"deep", large, table(strings.Repeat(`<a>`, 3<<20))},
		{"one long element", large, table(`<a b="` + strings.Repeat("b", 10<<20) + `"/>`)},
		{"many attributes", large, table(`<a ` + strings.Repeat(`b="" `, 2<<20) + `/>`)},
		{"one long comment", large, table(`<!--` + strings.Repeat("<b", 5<<20) + `-->`)},
		{"one long text seen often", large, func(t testing.TB) []byte {
			return book(t, "<si><t>"+strings.Repeat("x", 200<<10)+"</t></si>", [2]string{"A", row("Statement", "Score") + strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 10_000)})
		}},
		{"million shared texts", large, func(t testing.TB) []byte {
			return book(t, strings.Repeat("<si/>", 900_000), [2]string{"A", ""})
		}},
		{"entities", damaged, func(t testing.TB) []byte {
			return book(t, `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><si><t>&b;</t></si>`, [2]string{"A", ""})
		}},
		{"a shared text that is not there", damaged, table(`<row><c t="s"><v>-1</v></c></row>`)},
	}
}

// What is far outside of the table neither takes room nor keeps the table from being read.
func TestFarCellsArePassedOver(t *testing.T) {
	var columns strings.Builder
	for i := 3; i < 5000; i++ {
		fmt.Fprintf(&columns, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i, i)
	}
	for name, far := range map[string]string{
		"last column": columns.String(), "last row": `<row r="1048576"><c r="C1048576"><v>1</v></c></row>`,
	} {
		data := book(t, "", [2]string{"A", row("Statement", "Score") + `<row r="2"><c><v>1</v></c><c><v>3</v></c></row>` + far})
		sh, err := sheet.Read("a.xlsx", bytes.NewReader(data), framework.Builtin())
		if diff := cmp.Diff([]string{"|||1|3"}, rows(sh)); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", name, err, diff)
		}
	}
}

// hostileFile names the file that a child process of the next test is to read.
const hostileFile = "STOCKTAKE_TEST_HOSTILE_FILE"

// TestHostileWorkbooksAreRefused reads each file in a process of its own, which tells why it is
// refused, and how much memory that ever took from the system. Only what hangs is stopped.
func TestHostileWorkbooksAreRefused(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the race detector takes memory of its own")
	}
	const most = 64 << 20
	if path := os.Getenv(hostileFile); path != "" {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		sh, err := sheet.Read("a.xlsx", f, framework.Builtin())
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fmt.Printf("rows=%d memory=%d %v\n", len(sh.Rows), m.Sys, err)
		return
	}
	dir := t.TempDir()
	for i, a := range attacks() {
		path := filepath.Join(dir, itoa(i)+".xlsx")
		if err := os.WriteFile(path, a.data(t), 0o600); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		child := exec.CommandContext(ctx, os.Args[0], "-test.run=^TestHostileWorkbooksAreRefused$")
		child.Env = append(os.Environ(), hostileFile+"="+path)
		out, err := child.Output()
		cancel()
		var rows, memory int
		_, scan := fmt.Sscanf(string(out), "rows=%d memory=%d", &rows, &memory)
		if err != nil || scan != nil || rows > 0 || memory > most {
			t.Errorf("%s: %v, %.200s", a.name, err, out)
		}
		if !strings.Contains(string(out), " a.xlsx: ") || !strings.Contains(string(out), a.want) {
			t.Errorf("%s: %.300s; want %q", a.name, out, a.want)
		}
		t.Logf("%s: %d MiB", a.name, memory>>20)
	}
}

// ole is the beginning of a container that Office encrypts into, with a stream of that name.
func ole(stream string) []byte {
	data := []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 1016))
	for _, unit := range utf16.Encode([]rune(stream)) {
		data = binary.LittleEndian.AppendUint16(data, unit)
	}
	return data
}

// stored is an archive without compression.
func stored(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	each(t, data, func(f *zip.File) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.Name})
		if err != nil {
			t.Fatal(err)
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	})
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// declared is an archive that says of its worksheet that it unzips to so many bytes.
func declared(t testing.TB, data []byte, size uint64) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	each(t, data, func(f *zip.File) {
		header := f.FileHeader
		if strings.Contains(f.Name, "worksheets/") {
			header.UncompressedSize64 = size
		}
		w, err := z.CreateRaw(&header)
		if err != nil {
			t.Fatal(err)
		}
		r, err := f.OpenRaw()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(w, r); err != nil {
			t.Fatal(err)
		}
	})
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func each(t testing.TB, data []byte, f func(*zip.File)) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range z.File {
		f(file)
	}
}
