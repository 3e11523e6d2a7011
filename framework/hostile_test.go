package framework

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// TestReadHostile feeds the reader with what has brought down YAML readers, and holds
// it to a bound on what it allocates; a run that hangs ends in the test's time-out.
func TestReadHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("a short run reads no files of megabytes: one goroutine does, and the race detector makes it long")
	}
	for name, text := range hostileFiles() {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := read(text)
			runtime.ReadMemStats(&after)
			var problems *Problems
			if !errors.As(err, &problems) {
				t.Fatalf("err = %v, want problems", err)
			}
			if n := len(err.Error()); n > 100<<10 {
				t.Errorf("the message has %d bytes", n)
			}
			if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 24 {
				t.Errorf("allocated %d MiB", used)
			}
		})
	}
}

// hostileFiles are files by what is wrong with them.
func hostileFiles() map[string]string {
	const size = MaxFileSize
	begin := "format: " + Format + "\nsteps:\n"
	return map[string]string{
		"64 KiB of [":       strings.Repeat("[", 64<<10),
		"1 MiB of [":        strings.Repeat("[", size),
		"1 MiB of {":        strings.Repeat("{", size),
		"deep list":         strings.Repeat("- ", size/2),
		"deep map":          strings.Repeat("{a: ", size/4),
		"deep keys":         strings.Repeat("? ", size/2),
		"deep mixture":      strings.Repeat("[[],", size/4),
		"short lines":       strings.Repeat("-\n", size/2),
		"many keys":         strings.Repeat("a:\n", size/3),
		"many unknown keys": distinctKeys(40_000),
		"many commas":       "{" + strings.Repeat("a,", size/2-1) + "}",
		"many comments":     strings.Repeat("a: #x\n", size/6),
		"just few enough":   begin + strings.Repeat("- [a, [b], {c: d}]\n", maxParts/3-1),
		"one long key":      strings.Repeat("a", size-10) + ": b\n",
		"one long text":     "format: " + strings.Repeat("a ", size/2-10),
		"escapes":           "title: \"" + strings.Repeat("\\e", size/2-10) + "\"",
		"raw escapes":       strings.Repeat("\x1b", size),
		"quotation marks":   strings.Repeat("\"", size),
		"alias bomb":        "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nsteps: [*c,*c]\n",
		"self alias":        "steps: &a [*a]\n",
		"merge":             "a: &a {b: c}\nsource:\n  <<: *a\n",
		"documents":         strings.Repeat("---\n", 40_000),
		"directives":        strings.Repeat("%A b\n", 40_000),
		"long anchor":       "a: &" + strings.Repeat("a", size-10) + " b",
		"long alias":        "a: *" + strings.Repeat("a", size-10),
		"one joined letter": "title: " + strings.Repeat("a\u0301", size/4),
		"NUL":               "\x00",
		"10 MB":             strings.Repeat("a: b\n", 2<<20),
		"10 MB of NUL":      strings.Repeat("\x00", 10<<20),
		"10 MB of no UTF-8": strings.Repeat("\xff", 10<<20),
		"broken late":       begin + strings.Repeat("  - {a: b}\n", 20_000) + "broken\n",
		"broken each time":  begin + strings.Repeat("- a: b\n", 20_000) + " c: [\n}\n",
		"curly quotes":      begin + strings.Repeat("- “a: “b”\n", 20_000),
		"commented":         begin + strings.Repeat("x: a #b\n", maxParts/3-20),
		"near ids":          statements(resources(maxItems), "id: xN, text: a, resources: [LIST]", maxValues),
		"near statements":   statements(reflections(maxItems-1), "id: this-has-no-so-N, text: a", 0),
		"long lists":        statements("", "id: xN, text: a, earlier_texts: [LIST]", 2*maxValues),
		"wide texts":        statements("", "id: xN, text: "+strings.Repeat("𝒳é漢", 200), 0),
		"many problems":     begin + strings.Repeat("- {number: x, title: [a], statements: {}}\n", maxParts/4),
		"billion laughs":    laughs(9),
	}
}

// BenchmarkReadHostile has the longest that a bad file takes. Each is to be refused within 0.1 s.
func BenchmarkReadHostile(b *testing.B) {
	for name, text := range hostileFiles() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := read(text); err == nil {
					b.Fatal("it is taken")
				}
			}
		})
	}
}

// laughs is a file whose aliases would come to ten to the power of depth texts.
func laughs(depth int) string {
	var text strings.Builder
	text.WriteString("a0: &a0 lol\n")
	for i := range depth {
		fmt.Fprintf(&text, "a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 10), ", "))
	}
	return text.String() + fmt.Sprintf("steps: *a%d\n", depth)
}

// statements are what a framework begins with, and as many statements as it may have. In each N is its
// number, and LIST so many texts.
func statements(begin, as string, items int) string {
	var text strings.Builder
	text.WriteString("format: " + Format + "\n" + begin + "steps:\n- number: 1\n  title: A\n  statements:\n")
	for i := range maxStatements {
		var list strings.Builder
		for j := range items {
			fmt.Fprintf(&list, "resource-nummer-%d, ", i*items+j)
		}
		text.WriteString(strings.NewReplacer("N", strconv.Itoa(i+1), "LIST", list.String()).Replace("  - {" + as + "}\n"))
	}
	return text.String()
}

func resources(n int) string {
	text := "resources:\n"
	for i := range n {
		text += fmt.Sprintf("- {id: resource-number-%d, title: a}\n", i)
	}
	return text
}

func reflections(n int) string {
	text := "reflections:\n"
	for i := range n {
		text += fmt.Sprintf("- {id: r%d, title: a, text: a, statement: this-has-no-such-%d}\n", i, i)
	}
	return text
}

func distinctKeys(n int) string {
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "key%d: a\n", i)
	}
	return text.String()
}

func TestReadRefusesWhatIsNoText(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"empty":                 {"", "own.yaml:1:1: the file has nothing in it: begin with: format: stocktake/framework@2"},
		"only comments":         {"# to do\n\n", "own.yaml:1:1: the file has nothing in it: begin with: format: stocktake/framework@2"},
		"a text":                {"hello\n", "own.yaml:1:1: the file is not a framework: begin with: format: stocktake/framework@2"},
		"null":                  {"~\n", "own.yaml:1:1: the file is not a framework: begin with: format: stocktake/framework@2"},
		"a list":                {"\n- a\n", "own.yaml:2:1: the file is not a framework: begin with: format: stocktake/framework@2"},
		"Latin-1":               {"format: x\ntitle: Caf\xe9\n", "own.yaml:2:11: the file is not UTF-8 from here on: save it as UTF-8"},
		"UTF-16":                {"\xff\xfef\x00o\x00", "own.yaml:1:1: the file is in UTF-16: save it as UTF-8"},
		"too large":             {strings.Repeat("# a\n", MaxFileSize/4) + "#", "own.yaml:1:1: the file is larger than 1024 KiB: shorten it; a framework is rarely a tenth of that"},
		"UTF-16 without a mark": {"f\x00o\x00r\x00m\x00", "own.yaml:1:1: the file is in UTF-16: save it as UTF-8"},
		"a workbook": {
			"PK\x03\x04\x14\x00\x06\x00", "own.yaml:1:1: the file is a workbook, a document, a picture or an archive, and not a text: make a framework of a workbook with: stocktake framework import FILE.xlsx, or save what it says as a text file, in YAML",
		},
		"deeper than any text": {
			"id: x\nsteps: " + strings.Repeat("[", 2*deepest), "own.yaml:2:508: lists or fields stand too deep inside each other here: follow the example in: stocktake framework format",
		},
		"another YAML": {"%YAML 9.0\n---\nid: x\n", "own.yaml:1:1: this is not YAML: check indentation, colons and quotation marks"},
		"one text without an end": {
			"id: x\ntitle: " + strings.Repeat("a ", longest), "own.yaml:2:1: a text of more than 64 KiB begins here: shorten it; no text here has more than 5000 characters",
		},
		"too many lines": {
			strings.Repeat("-\n", maxParts+1),
			"own.yaml:1:1: the file has 45001 lines, commas and comments, which no framework needs: check that this is the right file",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := read(test.text)
			if got := message(err); got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

func TestProblemsAreLimited(t *testing.T) {
	_, err := read(distinctKeys(5_000))
	var problems *Problems
	if !errors.As(err, &problems) {
		t.Fatal(err)
	}
	if len(problems.List) != maxProblems || !problems.More {
		t.Errorf("%d problems, more = %v; want %d and more", len(problems.List), problems.More, maxProblems)
	}
	if last := "own.yaml: there is more that is wrong: mend these first and check again"; !strings.HasSuffix(err.Error(), last) {
		t.Errorf("the message does not end with %q", last)
	}
}
