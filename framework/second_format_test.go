package framework

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// second is the second example of FORMAT.md, which has something of all that the second format
// added.
func second(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("testdata/second.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// What a file in the first format holds has the digest that it always had, by which data files
// refer to it, and is written as it always was.
func TestTheFirstFormatStays(t *testing.T) {
	must := func(f *Framework, err error) *Framework {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	for _, test := range []struct {
		name            string
		f               *Framework
		digest, written string
	}{
		{"built-in", Builtin(), "442a39be21a64b72ca506a58ceef33a71a76787ccabf3d6d86819c3e9eb49d8d", "5645001e478033ed45b4d804d684dfc8db7e912f40808c937f6a3ad4b1532489"},
		{"example", must(read(own(t))), "62112a1ff59804784741f32e34c030bef79e5ae9f5a13263a769b02ee2822fd3", "e15d17ebb480771acf7931c4bfba939acff9cd0fad50fde92cae026ed3d5ba5a"},
		{"with lists", must(read(ownWithLists(t))), "94d9ac4fd02734f9cebcbb5e2373e6dadf708083f640122e4d6ff72533247257", "c1b5907e42326c5988b21a71df716df5e2148b71655e1c01c1f21c9921b70708"},
		{"before levels", beforeLevels(t), "75a1b0b43f1505339b35a087fb58abc0815d1d78f970513518266ac736e70420", "d0dc25ffb3e6d805fc9df81ee641891ac57a71b2aa4084fd97ea2b3fa7248564"},
	} {
		if got := test.f.Digest(); got != test.digest {
			t.Errorf("%s: digest %s, want %s", test.name, got, test.digest)
		}
		sum := sha256.Sum256([]byte(write(t, test.f)))
		if got := hex.EncodeToString(sum[:]); got != test.written {
			t.Errorf("%s: what is written has the digest %s, want %s", test.name, got, test.written)
		}
	}
}

// The second format is the first and more: a first line is all that has to change.
func TestTheSecondFormatHasAllOfTheFirst(t *testing.T) {
	for _, text := range []string{own(t), ownWithLists(t), write(t, Builtin()), write(t, beforeLevels(t))} {
		if !strings.Contains(text, formatOf(1)) {
			t.Fatal("the text is not in the first format")
		}
		first, err := read(text)
		if err != nil {
			t.Fatal(err)
		}
		again, err := read(strings.Replace(text, formatOf(1), Format, 1))
		if err != nil {
			t.Fatal(err)
		}
		if first.Digest() != again.Digest() {
			t.Errorf("%s has another digest in the second format", first.Title)
		}
	}
}

// Every example of the guide that is a whole framework is read, and those that tests use are
// the same there.
func TestFormatGuideHasGoodExamples(t *testing.T) {
	whole := 0
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(FormatGuide, -1) {
		text := block[1]
		if !strings.HasPrefix(text, "format: ") {
			text = own(t) + "\n" + text // it could follow the first example, as the guide says
		} else {
			whole++
		}
		if _, warnings, err := ReadWithWarnings("example.yaml", strings.NewReader(text)); err != nil || len(warnings) > 0 {
			t.Errorf("%v %v\n%s", err, warnings, text)
		}
	}
	if whole != 2 || !strings.Contains(FormatGuide, "```yaml\n"+second(t)+"```\n") {
		t.Errorf("%d whole examples; the second differs from testdata/second.yaml", whole)
	}
}

// The guide has a row for every field that there is.
func TestFormatGuideHasEveryField(t *testing.T) {
	for name := range fileFields(Framework{}, Source{}, Level{}, Step{}, Statement{}, Descriptor{}, Requirement{}, Resource{}, Group{}, Item{},
		Checklist{}, Prompt{}, PlanGuide{}, PlanChapter{}, Names{}, Name{}) {
		if !strings.Contains(FormatGuide, "`"+name+"`") {
			t.Errorf("FORMAT.md does not speak of %s", name)
		}
	}
}

func TestSecondExampleIsWrittenAsItIs(t *testing.T) {
	f, err := read(second(t))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := Write(&b, f); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"format: stocktake/framework@2\n", "\nrequirements:\n", "requirements: [1]\n", "points: 0\n", "points: 0.25\n", "strength_from: 0.75\n",
		"    group: Ground\n", "      - id: W1\n        text: ", "statement: W2\n", "many: duties\n", "barrier_kinds:\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in\n%s", want, b.String())
		}
	}
	if strings.Contains(b.String(), "government") || strings.Contains(b.String(), "number: 3") {
		t.Errorf("what need not be there is written:\n%s", b.String())
	}
}

// fileFields are the names of the fields of some types, in either format.
func fileFields(types ...any) map[string]bool {
	all := map[string]bool{}
	for _, one := range types {
		for _, f := range fieldsOf(reflect.TypeOf(one)) {
			for _, name := range append(f.in(1), f.in(2)...) {
				all[name] = true
			}
		}
	}
	return all
}
