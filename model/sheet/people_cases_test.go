package sheet_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/sheet/roster"

	"github.com/google/go-cmp/cmp"
)

// listedAs is a list of people as text, a line for each.
func listedAs(people []model.Participant) []string {
	var all []string
	for _, p := range people {
		line := strings.TrimRight(fmt.Sprintf("%s|%s|%s", p.Name, p.Agency, p.Role), "|")
		if !p.Scoring {
			line += " (observes)"
		}
		if p.Family {
			line += " (family)"
		}
		all = append(all, line)
	}
	return all
}

// Lists as people and foreign programs write them.
func TestPeopleFiles(t *testing.T) {
	for file, want := range map[string][]string{
		"bullets.csv":    {"Ann Ash", "Ben Birch", "Cy", "Dee", "Eve"},
		"commalist.csv":  {"Ann Ash", "Ben Birch"},
		"fullname.csv":   {"Ann Ash", "Ben Birch"},
		"numbered.csv":   {"Ann Ash|Health", "Ben Birch|Council"},
		"org.csv":        {"Ann Ash|Health|Lead", "Ben Birch|Council|Notes (observes)"},
		"outlook.csv":    {"Ann Ash", "Ben Birch", "Cy"},
		"roleobs.csv":    {"Ann Ash||Facilitator", "Ben||Observer (observes)"},
		"teams.csv":      {"Ann Ash"},
		"titleabove.csv": {"Ann Ash|Health|Lead"},
		"email.csv":      {"Ann Ash|Health", ""}, // of the second there is an address, which is left out
		"total.csv":      {"Ann Ash|Health"},
		"zoom.csv":       {"Ann Ash"},
	} {
		data, err := os.ReadFile(filepath.Join("testdata", "people", file))
		if err != nil {
			t.Fatal(err)
		}
		people, err := roster.ReadParticipantsCSV(file, strings.NewReader(string(data)))
		if diff := cmp.Diff(want, listedAs(people)); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", file, err, diff)
		}
	}
}

func TestPeopleAsTheyArePasted(t *testing.T) {
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"first and last name", "First name,Last name,Email,Company\nAnn,Ash,ann@x.org,Health\nCy,,,\n", []string{"Ann Ash|Health", "Cy"}},
		{"surname first, in columns", "Surname;Forename;Title;Job title\nAsh;Ann;Dr;Lead\nBirch;Ben;;\n", []string{"Dr Ann Ash||Lead", "Ben Birch"}},
		{"a title that is a job", "Name,Title,Organization\nAnn Ash,Team lead,Health\n", []string{"Ann Ash|Health|Team lead"}},
		{"whole and parts", "Full name,First name,Surname\n\"Ash, Ann\",Ann,Ash\n", []string{"Ann Ash"}},
		{"addresses beside names", "Name,Agency\nAnn Ash <ann@x.org>,Health\n\"Birch, Ben (b@x)\",Council <c@x>\n", []string{"Ann Ash|Health", "Ben Birch|Council"}},
		{"numbers prefilled", "No.;Name;Observer\n1;Ann;no\n2;Ben;x\n3;;no\n4;;\n", []string{"Ann", "Ben (observes)"}},
		{"ticks", "Name,Observing\nAnn,☐\nBen,✓\n", []string{"Ann", "Ben (observes)"}},
		{"observer said in scoring", "name,scoring\nAnn,observer\nBen,yes\n", []string{"Ann (observes)", "Ben"}},
		{"families", "Name,Role,Parent or carer\nAnn,Parent,yes\nBen,Midwife,\nCy,Parent,no\nDee,,carer\n", []string{"Ann||Parent (family)", "Ben||Midwife", "Cy||Parent", "Dee (family)"}},
		{"role of an observer, more said", "name,role\nAnn,Observer (school)\n", []string{"Ann||Observer (school) (observes)"}},
		{"totals", "Name;Agency\nAnn;Health\nBen;Council\n;\nTotal;2\n", []string{"Ann|Health", "Ben|Council"}},
		{"a total in the counter", "No,Name\n1,Ann\nTotal,1\n", []string{"Ann"}},
		{"total participants", "Name,Agency\nAnn,Health\nTotal participants: 1,\n", []string{"Ann|Health"}},
		{"page and total in a list", "Ann Ash\nBen Birch\n2 people\nPage 1 of 1\n", []string{"Ann Ash", "Ben Birch"}},
		{"titles above", "Northvale Family Hub,,\nWorkshop,12 March,\n,,\nOrganisation,Participant,Position\nHealth,Ann,Lead\n", []string{"Ann|Health|Lead"}},
		{"a name and a surname", "Name,Surname,Agency\nAnn,Ash,Health\nBen Birch,Birch,\n", []string{"Ann Ash|Health", "Ben Birch"}},
		{"a heading that counts", "Attendees (2):\n1) Ann Ash\n2) Ben\n", []string{"Ann Ash", "Ben"}},
		{"a total over two lines", "Name\nAnn Ash\nTotal\n1\n", []string{"Ann Ash"}},
		{"a heading for all", "Participants\nAnn Ash\nBen\n", []string{"Ann Ash", "Ben"}},
		{"a heading with a colon", "Who is coming:\n\n• Ann Ash\n• Ben\n", []string{"Ann Ash", "Ben"}},
		{"a title apart", "List of people for 12 March\n\nAnn Ash\nBen Birch\n", []string{"Ann Ash", "Ben Birch"}},
		{"observers apart", "Participants:\n- Ann\n- Ben\nObservers:\n- Cy\n", []string{"Ann", "Ben", "Cy (observes)"}},
		{"observer in brackets", "Ann\nBen (observer)\n", []string{"Ann", "Ben (observes)"}},
		{"the heading and bullets", "Name\n1. Ann Ash\n2. Ben Birch\n", []string{"Ann Ash", "Ben Birch"}},
		{"tasks", "- [ ] Ann\n- [x] Ben\n", []string{"Ann", "Ben"}},
		{"brackets and letters", "(1) Ann\na) Ben\niii) Cy\n12 Dee\n5\tEve\n", []string{"Ann", "Ben", "Cy", "Dee", "Eve"}},
		{"from a word processor", "•\tAnn Ash\r\no\tBen Birch\r\n\u00b7\u00a0Cy\r\n", []string{"Ann Ash", "Ben Birch", "Cy"}},
		{"Outlook, surnames first", "Ash, Ann <ann@x.org>; Birch, Ben (Council) <ben@x.org>; Cy\n", []string{"Ann Ash", "Ben Birch (Council)", "Cy"}},
		{"To", "To: Ann Ash <ann@x.org>; Ben Birch <ben@x.org>\nCc: Cy <cy@x.org>\n", []string{"Ann Ash", "Ben Birch", "Cy"}},
		{"Gmail", "Ann Ash <ann@x.org>, \"Birch, Ben\" <ben@x.org>, Cy <c@x.org>", []string{"Ann Ash", "Ben Birch", "Cy"}},
		{"Gmail, surnames first", "Ash, Ann <ann@x.org>, Birch, Ben <ben@x.org>\n", []string{"Ann Ash", "Ben Birch"}},
		{"addresses without brackets", "Ann Ash ann@x.org\nBen Birch - ben@x.org\nc@x.org (Cy)\nDee\td@x.org\n'Eve' <e@x>\n", []string{"Ann Ash", "Ben Birch", "Cy", "Dee", "Eve"}},
		{"one line of names", "Ann Ash, Ben Birch, Cy and Dee Dow\n", []string{"Ann Ash", "Ben Birch", "Cy", "Dee Dow"}},
		{"names that wrap", "Ann Ash, Ben Birch,\nCara Cole,\nDee Dow\n", []string{"Ann Ash", "Ben Birch", "Cara Cole", "Dee Dow"}},
		{"quoted cells, surname first", "\"Ash, Ann\"\n\"Birch, Ben\"\n", []string{"Ann Ash", "Ben Birch"}},
		{"surname first below a heading", "Name\nAsh, Ann\nBirch, Ben\n", []string{"Ann Ash", "Ben Birch"}},
		{"surnames with particles and hyphens", "van der Berg, Jan\nap Rhys, Dafydd\nLlwyd-Jones, Siân\nO’Neil, Dr Mary\nD'Arcy, J. P.\n", []string{"Jan van der Berg", "Dafydd ap Rhys", "Siân Llwyd-Jones", "Dr Mary O’Neil", "J. P. D'Arcy"}},
		{"names as they are", "Ms Ann Ash\nDr B. Birch\nSiân O'Neil\n王小明\nA. Ash\nŁukasz Żuk\nCy\n", []string{"Ms Ann Ash", "Dr B. Birch", "Siân O'Neil", "王小明", "A. Ash", "Łukasz Żuk", "Cy"}},
		{"Chinese commas", "王小明、李雷、韩梅梅\n", []string{"王小明", "李雷", "韩梅梅"}},
		{"aliases", "Participant 12\nNurse 3\nPurple team\n", []string{"Participant 12", "Nurse 3", "Purple team"}},
		{"UTF-16 with tabs", "\xff\xfe" + wide("Name\tOrganisation\r\nSiân\tHealth\r\n", 0), []string{"Siân|Health"}},
		{"old Mac", "Name;Agency\rAnn;Health\r", []string{"Ann|Health"}},
		{"the head again", "Name,Agency\nAnn,Health\nName,Agency\nBen,Council\n", []string{"Ann|Health", "Ben|Council"}},
		{"Zoom", "Topic,ID,Host name,Host email,Duration (minutes),Start time,Participants\nHub,1,Ann,a@x,60,x,3\n\n" +
			"Name (original name),Email,Join time,Leave time,Duration (minutes),Guest\n" +
			"Ann Ash (Host),a@x,1,2,3,No\nBen Birch,b@x,1,2,3,Yes\nBen Birch,b@x,3,4,3,Yes\n", []string{"Ann Ash", "Ben Birch"}},
		{"Teams", "1. Summary\nMeeting title\tHub\nAttended participants\t2\n\n2. Participants\n" +
			"Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\nAnn Ash\tx\ty\t1h\ta@x\tOrganizer\nBirch, Ben (Guest)\tx\ty\t1h\tb@x\tPresenter\n\n" +
			"3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nAnn Ash\tx\ty\t1h\ta@x\tOrganizer\nBirch, Ben (Guest)\tx\ty\t1h\tb@x\tPresenter\n", []string{"Ann Ash", "Ben Birch"}},
		{"Teams, with a guest who has no address", "2. Participants\nName\tFirst Join\tLast Leave\tEmail\nBen Birch (Guest)\tx\ty\t\n\n" +
			"3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tEmail\nBen Birch (Guest)\tx\ty\t\n", []string{"Ben Birch"}},
		{"numbers without names", "1. Ann Ash\n2. Ben Birch\n3.\n4.\n", []string{"Ann Ash", "Ben Birch"}},
		{"bars", "| Name | Agency |\n|---|---|\n| Ann Ash | Health |\n", []string{"Ann Ash|Health"}},
		{"surname, forename", "\"Surname, Forename\"\n\"Ash, Ann\"\n", []string{"Ann Ash"}},
		{"who came", "Name,Attended\nAnn Ash,Yes\nBen Birch,\n", []string{"Ann Ash", "Ben Birch"}},
		{"Teams, as it was", "Full Name\tUser Action\tTimestamp\nAnn Ash\tJoined\t1\nBen\tJoined\t2\n", []string{"Ann Ash", "Ben"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			people, err := roster.ReadParticipantsCSV("p.csv", strings.NewReader(c.file))
			if diff := cmp.Diff(c.want, listedAs(people)); err != nil || diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

// What can be read in two ways is taken in neither.
func TestPeopleWhoCanBeReadInTwoWays(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"two names", "Name,Participant\nAnn,Ben\n", `column 2 (name): "Participant" and column 1, "Name", can both be the name`},
		{"neither yes nor no to families", "Name,Family\nAnn,Smith\n", `line 2, column 2 (family): "Smith" does not say whether they are a parent or carer`},
		{"two agencies", "Name,Organisation,Agency\nAnn,a,b\n", "can both be the agency"},
		{"whole and other parts", "Name,First name,Surname\nAnn Ash,Ben,Birch\n", `has "Ann Ash" and "Ben Birch" for the name`},
		{"one who does not come", "Name,RSVP\nAnn,Yes\nBen,No\n", `line 3, column 1 (name): column 2 says "No", so that they may not take part`},
		{"one who was refunded", "First Name,Last Name,Attendee Status\nAnn,Ash,Attending\nBen,Birch,Refunded\n", `column 3 says "Refunded"`},
		{"apologies in a column", "Name,Apologies\nAnn,\nBen,x\n", `column 2 says "x"`},
		{"two people in one line", "Ann Ash and Ben Birch\nCy\n", `"Ann Ash and Ben Birch" says more than one person's name`},
		{"two people in one cell", "Name,Agency\nAnn & Ben,Health\n", `"Ann & Ben" says more than one person's name`},
		{"a telephone number", "Ann Ash 07700 900123\nBen\n", "says more than one person's name"},
		{"a number of people", "Ann\nBen +1\n", "says more than one person's name"},
		{"a role behind a name", "Ann Ash Health Visitor\nBen\n", "says more than one person's name"},
		{"nobody yet", "Name,Agency\nTBC,Council\n", `"TBC" does not look like somebody's name`},
		{"a telephone's footer", "Ann\nBen\nSent from my iPhone\n", `"Sent from my iPhone" does not look like somebody's name`},
		{"a figure as a name", "Name,Agency\nAnn,Health\n2,\n", `"2" does not look like somebody's name`},
		{"agencies above bullets", "Health\n- Ann\n- Cy\nCouncil\n- Ben\n", `"Council" has no bullet or number and the next line has`},
		{"JSON", `[{"name":"Ann"}]`, "this is JSON"},
		{"one line, two words", "Ash, Ann\n", `"Ash, Ann" can be two people, or one with the surname first`},
		{"names or pairs", "Ash, Ann, Birch, Ben\n", "can be 4 people, or 2 with the surname first"},
		{"a name and an agency", "Ann Ash, Health\nBen Birch, Council\n", "there is no column called name"},
		{"a name and an agency, one word", "Ann, Health\nBen, Council\n", "there is no column called name"},
		{"one comma among lines", "Ann\nBen, Cy\nDee\n", `line 2: "Ben, Cy" can be`},
		{"a table without headings", "Ann,Health,Lead\nBen,Council,Lead\n", "line 1: there is no column called name"},
		{"the same, in tabs", "Ann\tHealth\nBen\tCouncil\n", "there is no column called name"},
		{"a dash", "Ann Ash - Health\nBen\n", "says more than a name"},
		{"an agency in a cell", "Name,Role\n\"Ann Ash, Health\",Lead\n", "line 2, column 1 (name): "},
		{"two in a cell", "Name,Role\nAnn; Ben,Lead\n", "is more than one person"},
		{"an address alone", "Ann Ash <a@x>; b@x.org\n", "there is an e-mail address and no name"},
		{"a note without a name", "Name,Agency,Diet\n,,vegan\n", `the row has "vegan" and no name`},
		{"contradiction", "Name,Role,Scoring\nAnn,Observer,yes\n", "says that they score"},
		{"contradiction of columns", "Name,Observer,Scoring\nAnn,yes,yes\n", "contradict each other"},
		{"perhaps an observer", "Name,Role\nAnn,Council observer\n", "may observe only"},
		{"observer by name", "Name,Observer\nAnn,Ben\n", `"Ben" does not say whether they observe`},
		{"a note below", "Name,Agency\nAnn,Health\nApologies: Cy,\n", "does not look like somebody's name"},
		{"a date below", "Name,Agency\nAnn,Health\nPrinted 12/03/2026,\n", "does not look like somebody's name"},
		{"who is not there", "Ann\nBen\nApologies:\nCy\n", `"Apologies:" is a label`},
		{"a title or a person", "List of people for 12 March\nAnn Ash\nBen Birch\n", "can be a title or somebody"},
		{"a title apart without a word for it", "Northvale Family Hub\n\nAnn Ash\nBen Birch\n", "can be a title or somebody"},
		{"a letter", "Hello all,\nAnn Ash\n", "belongs to a letter"},
		{"two of a name who joined", "Name,Join time\nBen,1\nBen,2\n", "is on line 2 already"},
		{"a headline alone", "name,agency\n", "nobody is in the list"},
	} {
		t.Run(c.name, func(t *testing.T) {
			people, err := roster.ReadParticipantsCSV("p.csv", strings.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) || len(people) > 0 {
				t.Errorf("got %v and %q, want %q", listedAs(people), err, c.want)
			}
		})
	}
}
