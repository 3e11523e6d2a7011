package html_test

import (
	"bytes"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/hostiletext"
	"familyhub/stocktake/model/hostiletext/hostilesession"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/report/paper/papertest"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

func printed(t testing.TB, p *paper.Pages) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := html.WritePages(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cut is how many boxes are narrower than what stands in them.
const cut = `[...document.querySelectorAll(".box, .box p")].filter(b => b.scrollWidth > b.clientWidth + 1).length`

// TestSheetsArePrintedWhole: on paper there are as many pages as sheets, so that cards lie where they are cut,
// and nothing sticks out. What is as long as can be takes more pages, and is whole on them.
func TestSheetsArePrintedWhole(t *testing.T) {
	ctx, folder := browser(t), t.TempDir()
	rooms := papertest.Rooms()
	rooms["longest"] = papertest.Longest()
	for name, r := range rooms {
		for _, k := range paper.Kinds() {
			if name == "largest" && k.Name != "chart" {
				continue // the same cards four hundred times, and nobody
			}
			t.Run(name+"/"+k.Name, func(t *testing.T) {
				p := k.New(r, paper.Options{SmallA4: name == "team" || name == "eleven"})
				path := filepath.Join(folder, name+k.Suffix+".html")
				if err := os.WriteFile(path, printed(t, p), 0o600); err != nil {
					t.Fatal(err)
				}
				address := url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
				if err := chromedp.Do(ctx, chromedp.Navigate(address.String())); err != nil {
					t.Fatal(err)
				}
				if n, err := chromedp.Run(ctx, chromedp.Evaluate[int64](cut)); err != nil || n > 0 {
					t.Errorf("%d boxes are too narrow, %v", n, err)
				}
				yes := true
				pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF(func(o *page.PrintToPDFParams) { o.PreferCSSPageSize = &yes }))
				if err != nil {
					t.Fatal(err)
				}
				got := len(pdfPage.FindAll(pdf, -1))
				if whole := got == len(p.Sheets) || got > len(p.Sheets) && (name == "longest" || name == "largest"); !whole {
					t.Errorf("%d sheets are %d pages", len(p.Sheets), got)
				}
			})
		}
	}
}

// TestHostileTextOnPaper has rooms of which every text is hostile.
func TestHostileTextOnPaper(t *testing.T) {
	for _, text := range hostiletext.Typed() {
		full, err := hostilesession.New(hostilesession.Framework(text.Value), model.Group, text.Value)
		if err != nil {
			t.Fatalf("%s: %v", text.Name, err)
		}
		for _, k := range paper.Kinds() {
			file := printed(t, k.New(paper.RoomOf(full.History.Session(), true), paper.Options{Sets: 1}))
			if err := hostiletext.HarmlessFile(file); err != nil {
				t.Errorf("%s, %s: %v", text.Name, k.Name, err)
			}
			for _, tag := range []string{"<script", "<img", "<iframe", "<a ", "<link", "<object"} {
				if i := strings.Index(strings.ToLower(string(file)), tag); i >= 0 {
					t.Errorf("%s, %s: it has %.60s", text.Name, k.Name, file[i:])
				}
			}
		}
	}
}

// TestPaperNeedsNothingElse: no address, and a language and direction as the framework's.
func TestPaperNeedsNothingElse(t *testing.T) {
	for name, want := range map[string]string{"built-in": `<html lang="en-GB">`, "far out": `<html lang="ur" dir="rtl">`} {
		for _, k := range paper.Kinds() {
			file := string(printed(t, k.New(papertest.Rooms()[name], paper.Options{})))
			if !strings.Contains(file, want) || !strings.Contains(file, "default-src 'none'") {
				t.Errorf("%s, %s begins with %.300s", name, k.Name, file)
			}
			if at := strings.Index(file, "http:"); at >= 0 || strings.Contains(file, "src=") || strings.Contains(file, "url(") {
				t.Errorf("%s, %s leads elsewhere", name, k.Name)
			}
		}
	}
	chinese := papertest.Rooms()["seven"]
	file := string(printed(t, paper.Kinds()[0].New(chinese, paper.Options{})))
	if !strings.Contains(file, `<p dir="ltr" lang="en-GB" class="bold" style="font-size: 24pt">Don&#39;t know</p>`) {
		t.Errorf("the program's own words are not told from %s", framework.Number(chinese.Framework.Scale.Lowest()))
	}
}
