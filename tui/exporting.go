package tui

import (
	"os"
	"path/filepath"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"stocktake/model"
	"stocktake/tui/export"
)

// The names of the fields of the export dialog.
const (
	formatField = "Write"
	namesField  = "Names"
	folderField = "Folder"
)

// newExport asks what to write of a session, and where. The file is made from the
// session as it stands in memory, so it works where the data file does not.
// Format is the one that is offered first; empty for the usual.
func newExport(r *Root, s *model.Session, format string) screen {
	if format == "" {
		format = "md"
	}
	var formats []option
	for _, f := range export.Formats(s.Solo()) {
		formats = append(formats, option{f.Name, f.About})
	}
	for _, f := range export.Plans() {
		formats = append(formats, option{planPrefix + f.Name, f.About})
	}
	e := &edit{look: r.look, title: "Export", take: "write the file"}
	e.intro = []string{"The session itself stays as it is. Before a file of the same name is replaced you are asked."}
	e.form = newForm(r.look,
		newChoice(formatField, format, formats),
		newChoice(namesField, "", []option{
			{"", "as the kind of file needs"}, {"no", "left out: Participant 1, 2 and so on"}, {"yes", "with the names that were entered"},
		}),
		newLine(folderField, r.config.ExportDir, "where the file goes"),
	)
	e.done = func(f *form) (act, bool) {
		format, err := findFormat(f.value(formatField), s.Solo())
		if err != nil {
			return complain(err), false
		}
		names := format.KeepsNames()
		if choice := f.value(namesField); choice != "" {
			names = choice == "yes"
		}
		// The session is read here and now; only the writing goes aside.
		data, err := format.Bytes(s, names)
		if err != nil {
			return complain(err), false
		}
		path, err := filepath.Abs(filepath.Join(expandHome(f.value(folderField)), format.FileName(s)))
		if err != nil {
			return complain(err), false
		}
		again := push(e) // with what was chosen, to be put right
		return askReplace(path, writeFile(path, data, again)), true
	}
	return e
}

// openPlanExport is the dialog with the plan chosen, for the pages that are about it.
func openPlanExport(r *Root) tea.Cmd { return r.exportAs(planPrefix + "md") }

// planPrefix tells the formats of a plan from those of the session.
const planPrefix = "plan-"

func findFormat(value string, solo bool) (export.Format, error) {
	if name, isPlan := strings.CutPrefix(value, planPrefix); isPlan {
		return export.FindPlan(name)
	}
	return export.Find(value, solo)
}

// askReplace writes at once where no file of the name is, and asks where one is.
func askReplace(path string, write act) act {
	return after(func() act {
		if _, err := os.Stat(path); err != nil {
			return write
		}
		return func(r *Root) tea.Cmd {
			return r.carryOut(push(newConfirm(r, "Replace "+shown(filepath.Base(path))+"?",
				"A file of this name is in "+shown(filepath.Dir(path))+" already. What stands in it will be gone.", write)))
		}
	})
}

// writeFile writes aside and says where, or what went wrong.
func writeFile(path string, data []byte, again act) act {
	return func(r *Root) tea.Cmd {
		return r.toDisk(func() act { return save(path, data, again) })
	}
}

func save(path string, data []byte, again act) act {
	if err := export.Save(path, data); err != nil {
		return both(again, complain(err))
	}
	return func(r *Root) tea.Cmd {
		r.config.ExportDir = filepath.Dir(path)
		r.notice = notice{text: "Written: ", path: shown(path)}
		return nil
	}
}

// exportOf opens the dialog for a session that is not open.
func exportOf(id string) act {
	return func(r *Root) tea.Cmd {
		store := r.config.Store
		return func() tea.Msg {
			h, _, err := store.Load(id)
			if err != nil {
				return complain(err)
			}
			return act(func(r *Root) tea.Cmd { return push(newExport(r, h.Session(), ""))(r) })
		}
	}
}
