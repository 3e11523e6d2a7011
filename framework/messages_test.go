package framework

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// messages are the sentences that the code of this package says is wrong with a file, each as a pattern with
// where it stands.
type messages struct {
	constants map[string]ast.Expr
	found     map[string]token.Position
	files     *token.FileSet
}

// wrongAt is which argument of a call says what is wrong.
var wrongAt = map[string]int{"add": 1, "refuse": 1, "addAt": 2}

func (m *messages) Visit(n ast.Node) ast.Visitor {
	switch n := n.(type) {
	case *ast.CallExpr:
		if call, ok := n.Fun.(*ast.SelectorExpr); ok {
			if at, known := wrongAt[call.Sel.Name]; known && at < len(n.Args) {
				m.note(n.Args[at])
			}
		}
	case *ast.AssignStmt:
		for i, to := range n.Lhs {
			if name, ok := to.(*ast.Ident); ok && name.Name == "wrong" && len(n.Rhs) == len(n.Lhs) {
				m.note(n.Rhs[i])
			}
		}
	case *ast.ValueSpec:
		if n.Names[0].Name == "syntaxAdvice" {
			for _, row := range n.Values[0].(*ast.CompositeLit).Elts {
				m.note(row.(*ast.CompositeLit).Elts[1])
			}
		}
	}
	return m
}

// note keeps a sentence that has words of its own; others are put together elsewhere.
func (m *messages) note(e ast.Expr) {
	if pattern := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(m.pattern(e), ".+"), ".+")); strings.ContainsFunc(strings.ReplaceAll(pattern, ".+", ""), func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		m.found[pattern] = m.files.Position(e.Pos())
	}
}

var verb = regexp.MustCompile(`%(\[\d\])?[a-z]`)

// pattern is a sentence with anything for what is only known as it is said.
func (m *messages) pattern(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, _ := strconv.Unquote(e.Value)
		return verb.ReplaceAllString(regexp.QuoteMeta(text), ".+")
	case *ast.BinaryExpr:
		return m.pattern(e.X) + m.pattern(e.Y)
	case *ast.ParenExpr:
		return m.pattern(e.X)
	case *ast.Ident:
		if is, ok := m.constants[e.Name]; ok {
			return m.pattern(is)
		}
	case *ast.CallExpr:
		if call, ok := e.Fun.(*ast.SelectorExpr); ok && call.Sel.Name == "Sprintf" {
			return m.pattern(e.Args[0])
		}
	}
	return ".+"
}

// parse reads the code of this package and its tests.
func (m *messages) parse(t *testing.T) (code, tests []*ast.File) {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		file, err := parser.ParseFile(m.files, name, nil, 0)
		switch {
		case err != nil:
			t.Fatal(err)
		case strings.HasSuffix(name, "_test.go"):
			tests = append(tests, file)
		default:
			code = append(code, file)
		}
	}
	return code, tests
}

func each(files []*ast.File, do func(ast.Node)) {
	for _, file := range files {
		ast.Inspect(file, func(n ast.Node) bool { do(n); return true })
	}
}

// TestEveryMessageIsTested finds in the tests of this package, for every sentence that its code says of a file,
// one that has it.
func TestEveryMessageIsTested(t *testing.T) {
	m := &messages{constants: map[string]ast.Expr{}, found: map[string]token.Position{}, files: token.NewFileSet()}
	code, tests := m.parse(t)
	each(code, func(n ast.Node) {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Names) == len(spec.Values) {
			for i, name := range spec.Names {
				if value, ok := spec.Values[i].(*ast.BasicLit); ok && value.Kind == token.STRING {
					m.constants[name.Name] = value
				}
			}
		}
	})
	for _, file := range code {
		ast.Walk(m, file)
	}
	var said strings.Builder
	each(tests, func(n ast.Node) {
		if text, ok := n.(*ast.BasicLit); ok && text.Kind == token.STRING {
			value, _ := strconv.Unquote(text.Value)
			said.WriteString(value + "\n")
		}
	})
	if len(m.found) < 100 {
		t.Errorf("only %d sentences were found", len(m.found))
	}
	for pattern, at := range m.found {
		if !regexp.MustCompile(pattern).MatchString(said.String()) {
			t.Errorf("%s:%d: no test has %q", at.Filename, at.Line, pattern)
		}
	}
}
