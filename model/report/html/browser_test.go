package html_test

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// need is a tool that a test cannot do without: where it is missing the test is
// skipped, but not in the project's own checks, which must not pass by skipping.
func need(t *testing.T, found bool, what string) {
	t.Helper()
	if testing.Short() {
		t.Skip("a short run looks for races in this program, not for what others make of its files")
	}
	switch {
	case found:
	case os.Getenv("STOCKTAKE_CI") == "1":
		t.Fatalf("%s is missing", what)
	default:
		t.Skipf("%s is missing", what)
	}
}

// nodeModule is the path of a file in the folder of node modules that STOCKTAKE_NODE names.
func nodeModule(t *testing.T, elements ...string) string {
	t.Helper()
	folder := os.Getenv("STOCKTAKE_NODE")
	need(t, folder != "", "the folder of node modules that STOCKTAKE_NODE names")
	path := filepath.Join(append([]string{folder, "node_modules"}, elements...)...)
	_, err := os.Stat(path)
	need(t, err == nil, path)
	return path
}

// files writes every report to a folder, and returns their paths by name.
func files(t *testing.T) map[string]string {
	t.Helper()
	folder, paths := t.TempDir(), map[string]string{}
	for name, doc := range documents(t) {
		paths[name] = filepath.Join(folder, name+".html")
		if err := os.WriteFile(paths[name], written(t, doc), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

func TestHTMLValidateFindsNothing(t *testing.T) {
	script := nodeModule(t, "html-validate", "bin", "html-validate.mjs")
	node, err := exec.LookPath("node")
	need(t, err == nil, "node")
	arguments := []string{
		script, "--preset", "recommended", "--formatter", "text",
		"--rule", "long-title:off", // it counts each escaped sign of a title as several
	}
	for _, path := range files(t) {
		arguments = append(arguments, path)
	}
	if out, err := exec.Command(node, arguments...).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("html-validate: %v\n%s", err, out)
	}
}

// screen is a way in which a report is looked at.
type screen struct {
	width         int64
	media, scheme string
}

// TestBrowser opens every report in Chromium, as somebody would from a USB stick.
func TestBrowser(t *testing.T) {
	axe, err := os.ReadFile(nodeModule(t, "axe-core", "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	ctx := browser(t)
	for name, path := range files(t) {
		t.Run(name, func(t *testing.T) {
			address := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
			if err := chromedp.Do(ctx, chromedp.Navigate(address.String())); err != nil {
				t.Fatal(err)
			}
			if _, err := chromedp.Run(ctx, chromedp.Evaluate[any](string(axe)+";null")); err != nil {
				t.Fatal(err)
			}
			for _, s := range []screen{{1280, "screen", "light"}, {1280, "screen", "dark"}, {320, "screen", "light"}, {700, "print", "dark"}} {
				checkScreen(t, ctx, s)
			}
			checkPrint(t, ctx)
		})
	}
}

// browser is a Chromium that ends with the test.
func browser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	need(t, path != "", "Chromium")
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(t.TempDir()))
	if os.Geteuid() == 0 {
		options = append(options, chromedp.NoSandbox)
	}
	deadline, stop := context.WithTimeout(t.Context(), 5*time.Minute)
	allocated, end := chromedp.NewExecAllocator(deadline, options...)
	ctx, closeTab := chromedp.NewContext(allocated)
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Logf("closing Chromium: %v", err)
		}
		closeTab()
		end()
		stop()
	})
	return ctx
}

// found asks axe for everything that WCAG 2.2 wants at level AA, and writes down what
// it finds, one to a line.
const found = `axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]}).then(r =>
	r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.html.slice(0, 200) + " " + n.failureSummary)).join("\n") +
	(r.passes.length < 10 ? "only " + r.passes.length + " rules applied" : ""))`

func checkScreen(t *testing.T, ctx context.Context, s screen) {
	t.Helper()
	emulate := chromedp.Func(func(ctx context.Context, target *chromedp.Target) error {
		_, err := cdp.Call(ctx, target, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Media: s.media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: s.scheme}},
		})
		return err
	})
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(s.width, 900), emulate); err != nil {
		t.Fatal(err)
	}
	findings, err := chromedp.Run(ctx, chromedp.Evaluate[string](found, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	if findings != "" {
		t.Errorf("%+v: axe finds\n%s", s, findings)
	}
	width, err := chromedp.Run(ctx, chromedp.Evaluate[int64]("document.scrollingElement.scrollWidth"))
	if err != nil {
		t.Fatal(err)
	}
	if width > s.width {
		t.Errorf("%+v: the page is %d pixels wide", s, width)
	}
}

var pdfPage = regexp.MustCompile(`/Type\s*/Page\b`)

// checkPrint prints the report, which is the way to a PDF: tagged, and on a sensible
// number of pages.
func checkPrint(t *testing.T, ctx context.Context) {
	t.Helper()
	yes := true
	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(func(p *page.PrintToPDFParams) {
		p.PreferCSSPageSize, p.GenerateTaggedPDF = &yes, &yes
	}))
	if err != nil {
		t.Fatal(err)
	}
	if !regexp.MustCompile(`/StructTreeRoot`).Match(pdf) {
		t.Error("the PDF is not tagged")
	}
	height, err := chromedp.Run(ctx, chromedp.Evaluate[float64]("document.scrollingElement.scrollHeight"))
	if err != nil {
		t.Fatal(err)
	}
	const pageHeight = 900 // pixels of text on a page of A4, roughly
	if pages, most := len(pdfPage.FindAll(pdf, -1)), int(2*height/pageHeight)+1; pages == 0 || pages > most {
		t.Errorf("the PDF has %d pages; %s", pages, fmt.Sprintf("for a text %v pixels high, at most %d are sensible", height, most))
	}
}
