package framework

import (
	"errors"
	"testing"
)

// A framework from elsewhere than a file goes through the same checks, without lines.
func TestCheckWithoutAFile(t *testing.T) {
	f, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Check(); err != nil {
		t.Fatal(err)
	}
	f.Steps[1].Title = ""
	f.Scale[3].Label = "Half\x1b[2J"
	f.Resources[0].Note = "\xff"
	err = f.Check()
	var problems *Problems
	if !errors.As(err, &problems) {
		t.Fatalf("err = %v, want problems", err)
	}
	want := "the label of the fourth level contains an escape character (U+001B): remove it\n" +
		"the note of resource 1 contains bytes that are not UTF-8: remove it\n" +
		"step 2 has no title: add one, such as: title: Needs assessment"
	if got := err.Error(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if problems.List[0].Line != 0 {
		t.Errorf("line = %d, want none", problems.List[0].Line)
	}
}

func TestCheckOfNothing(t *testing.T) {
	err := (&Framework{}).Check()
	want := "the framework has no id: add one, such as: id: our-area\n" +
		"the framework has no title: add one, such as: title: A check of our work\n" +
		"the framework has no version: add one, such as: version: \"1\"\n" +
		"the source has no title: add one, such as: title: Our own guide\n" +
		"the source has no licence: add one, such as: licence: For use in our area only\n" +
		"the scale has no levels: give 2 to 11, the lowest first\n" +
		"the framework has no steps: give 1 to 40"
	if got := message(err); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
