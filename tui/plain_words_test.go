package tui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What the program says must need no degree in English. The bars: 25 words are the longest sentence that
// plain English guides for public services allow, and a grade by Flesch and Kincaid (1975) plus five is about the age
// at which a text can be read. Of a short sentence the grade says little.
const (
	mostWords     = 25
	sentenceGrade = 11 // of a sentence of longSentence words and more
	longSentence  = 15
	overallGrade  = 4 // of all together
)

// TestPlainWords measures the phrases of commands, messages, refusals, and what commands say of themselves.
func TestPlainWords(t *testing.T) {
	var all []string
	for _, text := range programTexts(t) {
		all = append(all, sentences(text)...)
	}
	if len(all) < 1000 {
		t.Fatalf("only %d sentences were found", len(all))
	}
	for _, sentence := range all {
		n, grade := len(words(sentence)), grade(sentence)
		if n > mostWords || n >= longSentence && grade > sentenceGrade {
			t.Errorf("%d words, grade %.1f: %s", n, grade, sentence)
		}
	}
	whole := grade(all...)
	t.Logf("%d sentences have the grade %.1f", len(all), whole)
	if whole > overallGrade {
		t.Errorf("all together have the grade %.1f, want at most %d", whole, overallGrade)
	}
}

// programTexts are the texts in the source that are handed to what says them: arguments of the
// functions that make messages, errors, commands and paragraphs, and the help of the command line.
func programTexts(t *testing.T) (texts []string) {
	t.Helper()
	says := []string{"Say", "Tell", "Of", "New", "Errorf", "On", "OnKey", "Paragraph", "Hanging", "Worded", "Own"}
	told := []string{"Short", "Long", "Text"}
	visit := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if f, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains(says, f.Sel.Name) {
				for _, argument := range n.Args {
					texts = append(texts, literal(argument))
				}
			}
		case *ast.KeyValueExpr:
			if field, ok := n.Key.(*ast.Ident); ok && slices.Contains(told, field.Name) {
				texts = append(texts, literal(n.Value))
			}
		}
		return true
	}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == "testdata" || strings.HasSuffix(d.Name(), "test")):
			return fs.SkipDir
		case !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			ast.Inspect(file, visit)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

// literal is a text that stands in the source, if need be in several pieces.
func literal(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		if text, err := strconv.Unquote(e.Value); err == nil && e.Kind == token.STRING {
			return text
		}
	case *ast.BinaryExpr:
		return literal(e.X) + literal(e.Y)
	}
	return ""
}

var (
	verb        = regexp.MustCompile(`%(\[\d+\])?[-+#0-9.]*[a-zA-Z]`)
	sentenceEnd = regexp.MustCompile(`[.!?:;]\s+|\n\s*\n|\n  +`)
	word        = regexp.MustCompile(`[A-Za-z]+(?:['’][a-z]+)?`)
	vowels      = regexp.MustCompile(`[aeiouy]+`)
)

// sentences are those of a text, each value in it as one short word. Fewer than three words are none, nor
// is a list, of which every third word or so ends in a comma.
func sentences(text string) (all []string) {
	for _, one := range sentenceEnd.Split(verb.ReplaceAllString(text, "it"), -1) {
		if n := len(words(one)); n > 2 && 3*strings.Count(one, ",") < n {
			all = append(all, one)
		}
	}
	return all
}

func words(text string) []string { return word.FindAllString(text, -1) }

// syllables are those of an English word, near enough.
func syllables(word string) int {
	word = strings.ToLower(word)
	n := len(vowels.FindAllString(word, -1))
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") {
		n--
	}
	return max(n, 1)
}

// grade is that of Flesch and Kincaid: the years at school after which sentences can be read.
func grade(sentences ...string) float64 {
	count, sounds := 0, 0
	for _, one := range sentences {
		for _, word := range words(one) {
			count++
			sounds += syllables(word)
		}
	}
	return 0.39*float64(count)/float64(len(sentences)) + 11.8*float64(sounds)/float64(count) - 15.59
}

func TestGrade(t *testing.T) {
	const easy, hard = "The cat sat on the mat.", "Organisational considerations necessitate comprehensive interdepartmental communication."
	if grade(easy) > 1 || grade(hard) < 20 {
		t.Errorf("easy %.1f, hard %.1f", grade(easy), grade(hard))
	}
	if got := sentences("%d of %d people, such as %q, agree. Go on:\n\n  stocktake list"); len(got) != 1 || len(words(got[0])) != 8 {
		t.Errorf("%q", got)
	}
}
