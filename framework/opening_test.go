package framework

import (
	"strings"
	"testing"
)

func TestOpeningOfAFramework(t *testing.T) {
	plain, err := read(own(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(plain.Rules()) < 4 || plain.PracticeItem() == "" {
		t.Errorf("a framework without rules begins with %+v and %q", plain.Rules(), plain.PracticeItem())
	}
	said, err := read(own(t) + "\nground_rules:\n  - title: How we agree\n    text: By talking.\npractice: The tea was hot.\n")
	if err != nil {
		t.Fatal(err)
	}
	if rules := said.Rules(); len(rules) != 1 || rules[0] != (Aside{"How we agree", "By talking."}) || said.PracticeItem() != "The tea was hot." {
		t.Errorf("%+v, %q", rules, said.PracticeItem())
	}
	if said.Digest() == plain.Digest() {
		t.Error("the digest does not depend on them")
	}
	_, err = read(own(t) + "\nground_rules:\n  - title: How we agree\n")
	if err == nil || !strings.Contains(err.Error(), "text") {
		t.Errorf("a rule without a text: %v", err)
	}
}
