package export

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report"
	"familyhub/stocktake/model/report/board"
	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/report/html"
	"familyhub/stocktake/model/report/jsonfile"
	"familyhub/stocktake/model/report/markdown"
	"familyhub/stocktake/model/report/minutes"
	"familyhub/stocktake/model/report/plaintext"
	"familyhub/stocktake/model/report/plan"
	"familyhub/stocktake/model/report/review"
)

// Purpose is a document of its own that a session is written as, in place of the report: the
// page for the board, minutes, a list for each lead, the plan.
type Purpose struct {
	Name  string // as --for takes it
	about string // what it is, in the middle of a sentence
	of    func(*model.Session, report.Options) *report.Document
	in    []string // the formats that it is written in, the usual one first
	more  []Format // and those that are no document
	// mailed is for a text that is pasted into an e-mail.
	mailed bool
	// leads is for what can be divided among the leads.
	leads bool
	// ofPlan is for the plan and what is said of it: a framework may have none.
	ofPlan bool
}

// Purposes lists them, in the order in which people see them.
func Purposes() []Purpose {
	return []Purpose{
		{Name: "board", about: "page for the board", of: board.New, in: []string{"docx", "html", "md", "txt"}},
		{Name: "minutes", about: "text of the minutes", of: minutes.New, mailed: true, in: []string{"txt", "md", "docx"}},
		{Name: "review", about: "report of a review", of: review.New, ofPlan: true, in: []string{"docx", "html", "md", "txt"}},
		{Name: "leads", about: "list for each lead", of: minutes.Leads, leads: true, in: []string{"docx", "html", "md", "txt"}},
		{
			Name: "plan", about: "plan", of: plan.New, ofPlan: true, in: []string{"md", "html", "docx"},
			more: []Format{{Name: "json", About: "plan for other programs (JSON)", parts: one("-plan.json", planJSON)}},
		},
	}
}

// PurposeNames are the names that --for takes.
func PurposeNames() []string {
	var names []string
	for _, p := range Purposes() {
		names = append(names, p.Name)
	}
	return names
}

// For lists the formats that the document for a purpose is written in; false where there is no
// such purpose. Their names are those of the session's own formats, so the two are never looked
// for together.
func For(purpose string) (List, bool) {
	at := slices.IndexFunc(Purposes(), func(p Purpose) bool { return p.Name == purpose })
	if at < 0 {
		return List{}, false
	}
	p := Purposes()[at]
	var all []Format
	for _, name := range p.in {
		all = append(all, p.format(name))
	}
	if p.leads {
		each := all[0].Split()
		each.Name, each.About = "each-"+each.Name, "a Word document for each lead (DOCX)"
		all = append(all, each)
	}
	return List{append(all, p.more...), func(name string, names []string) error {
		return fmt.Errorf("the %s is written as %s, not as %q; choose one of these with --format, or leave out --%s%s",
			p.about, strings.Join(names, " or "), name, p.flag(), toPDF(name))
	}}, true
}

// Refuses returns why there is no document for a purpose of a session: its framework has no plan. Else, and
// for what is no purpose, it is nil.
func Refuses(s *model.Session, purpose string) error {
	for _, p := range Purposes() {
		if p.Name == purpose && p.ofPlan && !s.Framework().HasPlan() {
			return fmt.Errorf("this session's framework has no plan, so there is no %s to write; choose another document", p.about)
		}
	}
	return nil
}

// Plans lists the formats of the plan.
func Plans() List {
	l, _ := For("plan")
	return l
}

// flag is how the purpose is asked for.
func (p Purpose) flag() string {
	if p.Name == "plan" {
		return "plan"
	}
	return "for"
}

// format is the document in one of the formats that every document has.
func (p Purpose) format(name string) Format {
	type kind struct {
		about string
		write documentWriter
	}
	kinds := map[string]kind{
		"docx": {" as a Word document, to edit (DOCX)", (*docx.Template).Write},
		"html": {" as a web page, to read or print (HTML)", plainly(html.Write)},
		"md":   {" as text with headings (Markdown)", plainly(markdown.Write)},
		"txt":  {" as plain text", plainly(plaintext.Write)},
	}
	if p.mailed {
		kinds["txt"] = kind{" as plain text, for an e-mail", plainly(forMail)}
	}
	in := kinds[name]
	f := Format{Name: name, About: p.about + in.about, parts: document("-"+p.Name+"."+name, in.write, p.of)}
	if p.leads {
		f.each = func(s *model.Session) []part { return eachLead(s, "."+name, in.write) }
	}
	return f
}

// eachLead is a file for each lead. Those whose names are the same but for what no file's name
// can have are numbered.
func eachLead(s *model.Session, ext string, write documentWriter) []part {
	var all []part
	taken := map[string]bool{}
	for _, l := range minutes.AllLeads(s) {
		name := "no-lead"
		if l.Name != "" {
			name = cmp.Or(slugOf(l.Name), "lead")
		}
		free := name
		for n := 2; taken[free]; n++ {
			free = fmt.Sprintf("%s-%d", name, n)
		}
		taken[free] = true
		all = append(all, document("-for-"+free+ext, write, l.Document)...)
	}
	return all
}

// mailWidth is how many cells a line of a plain e-mail has, so that it is still one when quoted.
const mailWidth = 72

func forMail(w io.Writer, doc *report.Document) error { return plaintext.WriteWidth(w, doc, mailWidth) }

// planJSON has no names of participants with or without the options.
func planJSON(w io.Writer, s *model.Session, _ report.Options) error { return jsonfile.Plan(w, s) }
