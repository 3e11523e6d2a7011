package tui_test

import (
	"reflect"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/guide"
	"familyhub/stocktake/tui/reading"
	"familyhub/stocktake/tui/theme"
	"familyhub/stocktake/tui/ui"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"
)

// textsOf lists every text of a framework file that is meant for people, with the name of
// its field. Ids are for the program, and so are references to them.
func textsOf(v reflect.Value, name string, found func(name, text string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			textsOf(v.Elem(), name, found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			textsOf(v.Index(i), name, found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			if field == "ID" || name == "Steps.Statements" && field == "Resources" {
				continue
			}
			textsOf(v.Field(i), strings.TrimPrefix(name+"."+field, "."), found)
		}
	case reflect.String:
		if v.String() != "" {
			found(name, v.String())
		}
	}
}

// squashed is a text without white space, since lines are broken at hyphens, too, and without
// capitals, since a title may stand within a sentence.
func squashed(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), "")) }

// TestEveryTextCanBeRead counts that nothing in the files that come with the program stands where
// nobody reads it: the guide has all of it, and so has what the command line prints.
func TestEveryTextCanBeRead(t *testing.T) {
	counted := map[string]int{}
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		everyTextCanBeRead(t, fw, counted)
	}
	for _, field := range []string{
		"Outcomes.Introduction", "Outcomes.Items.Note", "Measures.Introduction", "Measures.Items.Note", "Evaluation.Note",
		"Plan.Timeline.Points", "Checklists.Groups.Items.Note", "Checklists.Groups.Items.Actions", "Skills.Note", "Formats.Note",
		"Requirements.Points", "Steps.Statements.Levels.Text", "Steps.Statements.EarlierTexts", "Reflections.Text",
		"BarrierKinds.Text", "GroundRules.Text", "Practice",
	} {
		if counted[field] == 0 {
			t.Errorf("no %s was counted", field)
		}
	}
}

// everyTextCanBeRead looks for each text of a framework, and counts them by their fields.
func everyTextCanBeRead(t *testing.T, fw *framework.Framework, counted map[string]int) {
	t.Helper()
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	const narrow = 60 // one column
	g := guide.New(&look, fw, 0)
	g.Resize(narrow, 100_000)
	screen := squashed(ansi.Strip(strings.Join(g.View(narrow, 100_000), " ")))
	printed := squashed(reading.Text(fw))
	textsOf(reflect.ValueOf(*fw), "", func(name, text string) {
		counted[name]++
		text = squashed(text)
		if name == "Steps.Short" || name == "Steps.Statements.Short" || strings.HasPrefix(name, "Names.") {
			return // names in lists and tables: TestContentsNameEverything; what things are called stands within sentences
		}
		if !strings.Contains(screen, text) {
			t.Errorf("the guide of %s has no %s: %q", fw.ID, name, text)
		}
		if !strings.Contains(printed, text) {
			t.Errorf("framework show %s has no %s: %q", fw.ID, name, text)
		}
	})
}

// TestContentsNameEverything: in a wide window the contents have every statement by its name.
func TestContentsNameEverything(t *testing.T) {
	for _, i := range framework.Shipped() {
		fw, err := i.Framework()
		if err != nil {
			t.Fatal(err)
		}
		contentsNameEverything(t, fw)
	}
}

func contentsNameEverything(t *testing.T, fw *framework.Framework) {
	t.Helper()
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	g := guide.New(&look, fw, 0)
	g.Resize(200, 60)
	screen := squashed(ansi.Strip(strings.Join(g.View(200, 60), " ")))
	for _, step := range fw.Steps {
		for _, want := range append([]string{step.Short}, shorts(step)...) {
			if !strings.Contains(screen, squashed(want)) {
				t.Errorf("the contents have no %q", want)
			}
		}
	}
}

func shorts(step framework.Step) (all []string) {
	for _, st := range step.Statements {
		all = append(all, st.Short)
	}
	return all
}

// TestTwoColumnsLoseNothing: where levels stand beside what they look like here, every word of
// both is there, and no line is too wide.
func TestTwoColumnsLoseNothing(t *testing.T) {
	look := ui.NewLook(theme.Mono, theme.Mixed, theme.OnDark, termenv.Ascii)
	fw := framework.Builtin()
	for _, width := range []int{72, 80, 99, 100, 120, 200} {
		g := guide.New(&look, fw, 0)
		g.Resize(width, 100_000)
		words := map[string]int{}
		for _, line := range g.View(width, 100_000) {
			if ui.Width(line) > width {
				t.Fatalf("%d cells of %d: %q", ui.Width(line), width, line)
			}
			for _, word := range strings.Fields(ansi.Strip(line)) {
				words[word]++
			}
		}
		want := map[string]int{}
		for _, st := range fw.Statements() {
			for _, level := range fw.Scale {
				for _, word := range strings.Fields(level.Description + " " + st.Level(level.Value)) {
					want[word]++
				}
			}
		}
		for word, n := range want {
			if words[word] < n {
				t.Errorf("at %d cells the guide has %q %d times, and levels alone have it %d times", width, word, words[word], n)
			}
		}
	}
}
