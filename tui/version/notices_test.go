package version

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"familyhub/stocktake/model/golden"
)

// platforms are those that releases are for; .goreleaser.yaml has them, too.
var platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

// module is what is linked into the program, and where its source is.
type module struct{ name, folder string }

// TestNoticesAreComplete makes the notices of what go list says is linked, and compares them
// with the file that comes with the program.
func TestNoticesAreComplete(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("the toolchain is asked what is linked")
	}
	linked := append([]module{
		{"stocktake", filepath.Join("..", "..")},
		{"Go, its runtime and standard library", goTool(t, nil, "env", "GOROOT")},
	}, linkedModules(t)...)
	under := map[string][]string{} // the modules under each text
	var texts []string
	for _, m := range linked {
		text := licence(t, m)
		if under[text] == nil {
			texts = append(texts, text)
		}
		under[text] = append(under[text], m.name)
	}
	var made bytes.Buffer
	fmt.Fprintf(&made, "stocktake and what is linked into it: %d works under %d texts\n", len(linked), len(texts))
	for _, text := range texts {
		fmt.Fprintf(&made, "\n%s\n%s\n\n%s\n", strings.Repeat("=", 78), strings.Join(under[text], "\n"), text)
	}
	if !bytes.Equal(golden.Read(t, "notices.txt", made.Bytes()), made.Bytes()) {
		t.Error("notices.txt is not what is linked: run go test ./tui/version -update, and read the difference")
	}
}

// linkedModules are those of all platforms, without this one.
func linkedModules(t *testing.T) []module {
	t.Helper()
	all := map[module]bool{}
	for _, platform := range platforms {
		system, processor, _ := strings.Cut(platform, "/")
		listed := goTool(t, []string{"GOOS=" + system, "GOARCH=" + processor, "CGO_ENABLED=0"}, "list", "-deps", "-f",
			"{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "familyhub/stocktake")
		for line := range strings.Lines(listed) {
			name, folder, _ := strings.Cut(strings.TrimSpace(line), "\t")
			all[module{name, folder}] = true
		}
	}
	if len(all) < 20 {
		t.Fatalf("only %d modules are linked", len(all))
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b module) int { return cmp.Compare(a.name, b.name) })
}

var licenceFile = regexp.MustCompile(`^(?i:licen[cs]e|copying|notice|patents)(\.txt|\.md)?$`)

// licence is what a module says of how it may be used: its files of that kind, or where it has
// none the README that names a licence.
func licence(t *testing.T, m module) string {
	t.Helper()
	entries, err := os.ReadDir(m.folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if licenceFile.MatchString(entry.Name()) {
			names = append(names, entry.Name())
		}
	}
	if names == nil {
		names = []string{"README.md"}
	}
	var parts []string
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(m.folder, name))
		if err != nil {
			t.Fatalf("%s has no licence that could be found: %v", m.name, err)
		}
		part := strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n"))
		if name == "README.md" {
			at := regexp.MustCompile(`(?m)^#+ Licen[cs]e`).FindStringIndex(part)
			if at == nil {
				t.Fatalf("%s has no licence that could be found", m.name)
			}
			part = "(from its README.md)\n\n" + part[at[0]:]
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, "\n\n"+strings.Repeat("-", 78)+"\n\n")
}

func goTool(t *testing.T, env []string, args ...string) string {
	t.Helper()
	cmd := exec.Command("go", args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out))
}

func TestNoticesAreText(t *testing.T) {
	for _, must := range []string{"the stocktake authors", "The Go Authors", "Charmbracelet", "go.etcd.io/bbolt v"} {
		if !strings.Contains(Notices(), must) {
			t.Errorf("the notices are without %q", must)
		}
	}
	for _, r := range Notices() {
		if r < ' ' && r != '\n' && r != '\t' && r != '\f' || r == '\ufffd' {
			t.Fatalf("the notices hold %q", r)
		}
	}
}
