package tui_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/store"
	"familyhub/stocktake/tui/tuitest"

	"github.com/google/go-cmp/cmp"
)

// thoseInTheRoom are twelve people, as a terminal pastes the column of a spreadsheet.
const thoseInTheRoom = "Angharad Llewelyn-Prydderch\rSiân Gwenllian Evans\r王小明\r欧阳娜娜\rEve Elm\rFlo Fir\r" +
	"Gus Gorse\rLlŷr ap Gruffudd\rIda Ivy\r李雷\rKit Kauri\rLou Lime\r"

// year is a year of an area at the screens, on a data file on the disk.
type year struct {
	*tuitest.Sim
	copied string // to the clipboard
}

// on begins the program on another day.
func (y *year) on(of, month, day int) {
	y.T.Helper()
	y.Clock = time.Date(of, time.Month(month), day, 9, 30, 0, 0, time.UTC)
	y.Restart()
}

// workshop takes twelve people through all statements; each is agreed as given.
func (y *year) workshop(title, area, agreed string, at func(statement int)) {
	y.T.Helper()
	y.Press("n")
	y.Type(title)
	y.Press("tab")
	y.Type(area)
	y.Press("ctrl+s")
	y.Paste(thoseInTheRoom)
	y.Press("y")
	y.Shows("12 people read from the pasted text", "王小明", "Llŷr ap Gruffudd")
	y.ToStatements()
	for {
		switch page := y.Place().Page; page {
		case model.SummaryPage:
			return
		case model.ResultsPage, model.IntroPage:
			y.Press("enter")
		default:
			at(y.At())
			y.Press("3 4 2 3 5 3 2 4 3 3 4 3 enter " + agreed + " enter")
		}
	}
}

func (y *year) says(field, text string) {
	y.T.Helper()
	y.ToField(field)
	y.Type(text)
}

// review opens the review from the home screen, where it is due.
func (y *year) review(due string) {
	y.T.Helper()
	y.Shows(due)
	y.Press("U")
	y.Shows("Review of the plan")
}

// atHome goes back to the home screen.
func (y *year) atHome() {
	y.T.Helper()
	for range 6 {
		if y.Press("esc"); strings.Contains(y.See(), "y yes") {
			y.Press("y")
			break
		}
	}
	y.Shows("Family Hub workforce self-assessment")
}

func (y *year) json() []byte {
	y.T.Helper()
	var b bytes.Buffer
	if err := jsonfile.Session(&b, y.Session(), report.Options{Names: true}); err != nil {
		y.T.Fatal(err)
	}
	return b.Bytes()
}

// TestAYearOnTheScreens plays a year as the room lives it: a workshop, three reviews, and a second
// workshop that takes the plan over and compares. What is bad is refused with a sentence, the
// session's JSON loads to an equal one, and the data file is whole.
func TestAYearOnTheScreens(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "year.db")
	file, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	y := &year{}
	y.Sim = tuitest.New(t, 120, 36, func(c *tuitest.Setup) {
		c.Store = file
		c.Copy = func(text string) (string, error) { y.copied = text; return "It does.", nil }
	})
	y.firstWorkshop()
	y.reviews()
	first := y.json()
	y.copies()
	y.atHome()
	y.secondWorkshop()
	y.anotherArea()

	loaded, err := load.Session(bytes.NewReader(first), y.Clock)
	if err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := jsonfile.Session(&again, loaded.History.Session(), report.Options{Names: true}); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(first), again.String()); diff != "" {
		t.Errorf("the year's JSON comes back different:\n%s", diff)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	found, err := store.Inspect(path)
	if err != nil || !found.Whole() {
		t.Errorf("the data file is not whole: %+v, %v", found, err)
	}
}

func (y *year) firstWorkshop() {
	y.T.Helper()
	y.workshop("Northvale, spring 2026", "Northvale", "3", func(n int) {
		if n != 7 {
			return
		}
		y.Press("b")
		y.Type("Dim amser i ddysgu gyda'n gilydd")
		y.Press("enter esc p")
		y.Type("One induction for all agencies")
		y.says("Owner", "Early help")
		y.Press("tab right enter")
		y.Type("家庭中心的联系人: a key contact for every family")
		y.says("Owner", "Health visiting")
		y.Press("tab right right ctrl+o")
		y.says("Stands now at", "60%")
		y.says("Target", "90%")
		y.Press("enter esc")
	})
	y.Press("L 0 a")
	y.Type("Staff turnover")
	y.says("Counted in", "%")
	y.says("Starts at", "many")
	y.Press("enter")
	y.Shows(`"many" is not a number`)
	y.Press("ctrl+u")
	y.Type("18")
	y.says("Target", "12")
	y.Press("enter esc W down down 4 down down down 5 esc esc E")
	for range 2 {
		y.Press("4 3 4 2 5 3 4 3 2 4 3 4 enter enter")
	}
	y.Press("enter")
	y.says("Next date", "12.6.26")
	y.Press("enter @")
	y.Shows("Sent to the clipboard. It does.")
	for _, want := range []string{"Minutes: Northvale, spring 2026", "a group of 12 people", "One induction for all agencies. Lead: Early help.", "12 June 2026"} {
		if !strings.Contains(y.copied, want) {
			y.T.Errorf("the minutes lack %q:\n%s", want, y.copied)
		}
	}
}

func (y *year) reviews() {
	y.T.Helper()
	y.on(2026, 6, 14)
	y.review("review due 12 June, 2 days ago; U opens it")
	y.Press("3 enter 2 e")
	y.says("Stands now at", "70%")
	y.Press("enter N")
	y.says("Next review", "1.6.26")
	y.Press("ctrl+s")
	y.Shows("The next review, on 1 June 2026, would not be after this one, on 14 June 2026.")
	y.ToField("Next review")
	y.Press("ctrl+u")
	y.Type("10 Sept 26")
	y.Press("ctrl+s esc L 0 enter")
	y.Type("16")
	y.says("On", "1.1.27")
	y.Press("enter")
	y.Shows("1 January 2027 is still to come")
	y.Press("ctrl+u")
	y.Type("14.6.26")
	y.Press("enter esc")

	y.on(2026, 9, 12)
	y.review("review due 10 September, 2 days ago")
	y.Shows("Since 14 June 2026", "under way")
	y.Press("4 enter space N")
	y.ToField("Day")
	y.Press("ctrl+u")
	y.Type("1.5.26")
	y.Press("ctrl+s")
	y.Shows("The reviews would be out of order: one is of 14 June 2026.")
	y.Press("esc y")

	y.on(2026, 12, 14)
	y.review("review due today, 14 December")
	y.Press("3 N")
	y.says("Next review", "12.3.27")
	y.Press("ctrl+s")
	y.Shows("Next review: 12 March 2027")
	y.Press("x ctrl+s")
	y.Shows("1 file is now in", "-review.docx")
	y.Press("esc esc")
}

// copies writes the session as a data file, and opens it.
func (y *year) copies() {
	y.T.Helper()
	y.Press("x 9")
	y.Shows("data file to go on in")
	y.Press("space down space") // in place of JSON
	y.ToField("Names")
	y.Press("right ctrl+s")
	y.Shows("1 file is now in")
	made, err := filepath.Glob(filepath.Join(y.Setup.ExportDir, "*.db"))
	if err != nil || len(made) != 1 {
		y.T.Fatalf("the copies are %v, %v; %v", made, err, y.Exported())
	}
	file, err := store.Open(made[0])
	if err != nil {
		y.T.Fatal(err)
	}
	defer os.Remove(made[0])
	defer file.Close()
	h, _, err := file.Load(y.Session().ID())
	if err != nil || h.Seq() != y.History().Seq() {
		y.T.Errorf("the copy has another history: %v", err)
	}
}

func (y *year) secondWorkshop() {
	y.T.Helper()
	y.on(2027, 3, 12)
	y.Press("space")
	y.workshop("Northvale, spring 2027", "Northvale", "4", func(int) {})
	y.Press("L F")
	y.Shows("its measures with their values")
	y.Press("enter y")
	y.Shows("Review of the plan, 12 March 2027", "One induction for all agencies", "under way?")
	y.Press("space enter 4 esc F enter")
	y.Shows("All of that plan is here already.")
	if n, m := len(y.Session().Priorities()), len(y.Session().Plan().Indicators()); n != 2 || m != 1 {
		y.T.Errorf("there are %d priorities and %d measures after taking the plan over twice", n, m)
	}
	y.Press("esc 0")
	y.Shows("Staff turnover", "16%", "12 March 2026")
	y.Press("esc esc C")
	y.Shows("What changed · All 5 steps rose", "The same 12 people scored both times")
	y.Press("end")
	y.Shows("We wanted to be", "2 targets were set then: 1 reached, 1 not reached.", "What became of the measures", "Staff turnover: 18% → 16%, on the way to 12%", "What the reviews said over the year", "Step 2. Needs: 5 by 12 March 2027, now 4: not reached", "(14 June 2026 under way;")
	y.atHome()
}

// anotherArea begins a session elsewhere, and tries to take the plan over.
func (y *year) anotherArea() {
	y.T.Helper()
	y.Press("n")
	y.Type("Southvale, spring 2027")
	y.says("Area", "Southvale")
	y.Press("ctrl+s")
	y.ToStatements()
	y.Press("L F enter")
	y.Shows("That plan is of Northvale, and this session of Southvale")
	if n := len(y.Session().Priorities()); n != 0 {
		y.T.Errorf("%d priorities were taken over", n)
	}
	y.atHome()
}
