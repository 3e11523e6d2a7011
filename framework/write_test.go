package framework

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"familyhub/stocktake/model/golden"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func write(t testing.TB, f *Framework) string {
	t.Helper()
	var out bytes.Buffer
	if err := Write(&out, f); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestWriteGolden(t *testing.T) {
	f, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	f.Introduction = "A first paragraph that is long enough to need more than one line, since lines end near a hundred columns.\n" +
		"# A second one: it begins like a comment."
	f.Source.Licence = "yes"
	got := write(t, f)
	golden.Compare(t, "own", []byte(got))
}

func TestWriteBuiltinRoundTrip(t *testing.T) {
	text := write(t, Builtin())
	f, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(Builtin(), f); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	if again := write(t, f); again != text {
		t.Error("a second writing differs from the first")
	}
}

// TestWriteAnyTextRoundTrip writes texts that are awkward in YAML.
func TestWriteAnyTextRoundTrip(t *testing.T) {
	base, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	part := rapid.SampledFrom([]string{
		"a", "word", " ", "  ", "\n", "\n\n", ":", ": ", "#", " #", "- ", "-", "---", "...", "'", `"`, "\\", "[", "]", "{", "}", ",",
		"&a", "*a", "!t", "!!str", "|", ">", "%", "@", "`", "?", "? ", "<<", "~", "null", "yes", "1.0", "0x1F", "2024-01-01", "é", "漢字",
		"👪", "\u00a0", "خانه\u200cها", "=", strings.Repeat("long ", 40), strings.Repeat("x", 150),
	})
	rapid.Check(t, func(rt *rapid.T) {
		f := *base
		f.Introduction = strings.TrimSpace(strings.Join(rapid.SliceOfN(part, 0, 12).Draw(rt, "parts"), ""))
		f.ID = "x"
		if err := f.Check(); err != nil {
			rt.Skip(err)
		}
		text := write(t, &f)
		back, err := read(text)
		if err != nil {
			rt.Fatalf("%v\n%s", err, text)
		}
		if diff := cmp.Diff(&f, back); diff != "" {
			rt.Fatalf("read back (-want +got):\n%s\n%s", diff, text)
		}
	})
}

func TestWriteLinesAreShort(t *testing.T) {
	for line := range strings.Lines(write(t, Builtin())) {
		if len([]rune(line)) > lineCells+1 && !strings.Contains(line, "https://") {
			t.Errorf("long line: %s", line)
		}
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestWritePassesOnErrors(t *testing.T) {
	if err := Write(brokenPipe{}, Builtin()); err == nil || err.Error() != "broken pipe" {
		t.Errorf("err = %v, want the writer's own", err)
	}
}

func TestDigest(t *testing.T) {
	f, err := read(write(t, Builtin()))
	if err != nil {
		t.Fatal(err)
	}
	if f.Digest() != Builtin().Digest() {
		t.Error("equal frameworks have different digests")
	}
	f.Steps[4].Statements[3].Questions[0] += "!"
	if f.Digest() == Builtin().Digest() {
		t.Error("different frameworks have the same digest")
	}
	if n := len(f.Digest()); n != 64 {
		t.Errorf("the digest has %d digits, want 64", n)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(own(f))
	f.Add(ownWithLists(f))
	f.Add(second(f))
	for _, shape := range []string{"samm", "arabic", "mixed-ids", "own-plan", "plan-off", "standards", "all-names", "thresholds", "forty-steps"} {
		data, err := os.ReadFile("testdata/instruments/" + shape + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
	}
	for _, seed := range []string{"", "[", "a: &a [*a]", "format: stocktake/framework@9", "---\n---\n", "\xff\xfe", "? [a]\n: b", "steps: {a: !!int b}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		accepted, err := read(text)
		if err != nil {
			for line := range strings.SplitSeq(err.Error(), "\n") {
				if fault := unwelcomeIn(line, false); fault != "" || !strings.HasPrefix(line, "own.yaml:") {
					t.Fatalf("message line %q (%s)", line, fault)
				}
			}
			return
		}
		if err := accepted.Check(); err != nil {
			t.Fatalf("accepted and then refused: %v", err)
		}
		var out bytes.Buffer
		if err := Write(&out, accepted); err != nil {
			t.Fatal(err)
		}
		back, err := read(out.String())
		if err != nil {
			t.Fatalf("written and then refused: %v\n%s", err, out.String())
		}
		if diff := cmp.Diff(accepted, back); diff != "" {
			t.Fatalf("read back (-want +got):\n%s\n%s", diff, out.String())
		}
	})
}
