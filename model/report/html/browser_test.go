package html_test

import (
	"context"
	"fmt"
	"maps"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/comparison"
	"familyhub/stocktake/model/report/review"
	"familyhub/stocktake/model/report/summary"
	"familyhub/stocktake/model/sample"

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

// shared are the pages that leave the room: for the board, of a review, of what changed, and the full
// report, of a session with a baseline, targets, measures and a review.
func shared(t *testing.T) map[string]*report.Document {
	t.Helper()
	all, err := sample.Sessions(framework.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	then, now := all[1].History, all[0].History
	for _, c := range []model.Change{
		model.SetTarget{Step: 2, Level: model.Points(4), By: "2027-03-12"},
		model.Add[model.Indicator]{At: model.End, Item: model.Indicator{ID: "m1", Name: "Turnover", Unit: "%", Start: model.Start{Value: "18"}, Target: "12"}},
		model.AddValue{Indicator: "m1", Value: model.Value{Date: "2026-06-12", Number: "16"}},
		model.Add[model.Review]{At: model.End, Item: model.Review{
			ID: "rv1", Date: "2026-06-12", Next: "2026-09-12", Note: "Slow",
			Lines: []model.ReviewLine{{Priority: "pr3", Status: model.UnderWay, Value: "70%", Was: model.Agreed, Note: "Begun"}},
		}},
	} {
		if _, err := now.Do(c, opened); err != nil {
			t.Fatal(err)
		}
	}
	o := report.Options{Baseline: then.Session()}
	return map[string]*report.Document{
		"board": board.New(now.Session(), o), "review": review.New(now.Session(), o), "full": summary.New(now.Session(), o),
		"changed": comparison.New(then.Session(), now.Session(), o),
	}
}

// files writes every report to a folder, and returns their paths by name.
func files(t *testing.T) map[string]string {
	t.Helper()
	folder, paths := t.TempDir(), map[string]string{}
	docs := documents(t)
	maps.Copy(docs, shared(t))
	for name, doc := range docs {
		paths[name] = filepath.Join(folder, name+".html")
		if err := os.WriteFile(paths[name], written(t, doc), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

func TestHTMLValidateFindsNothing(t *testing.T) {
	t.Parallel()
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
	t.Parallel()
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
			// Each colour and each width once: axe takes half a second for each.
			for _, s := range []screen{{320, "screen", "light"}, {1280, "screen", "dark"}, {700, "print", "dark"}} {
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
