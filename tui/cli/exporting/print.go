package exporting

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/paper"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/export"
)

// Printer is a call of print: files to be printed for the room.
type Printer struct {
	Exporter
	Only  []string // the kinds, by name; all where there are none
	Paper paper.Options
}

// mostSets is how many sets of cards are made at most: twice the largest room.
const mostSets = 200

// Check refuses calls that are wrong for every session, and finds the format that the file's name
// asks for.
func (p *Printer) Check(setsGiven bool) error {
	list, err := export.Printed(p.Paper, p.Only...)
	if err != nil {
		return err
	}
	if setsGiven && (p.Paper.Sets < 1 || p.Paper.Sets > mostSets) {
		return fmt.Errorf("--sets takes a number from 1 to %d, not %d", mostSets, p.Paper.Sets)
	}
	if len(p.Formats) == 0 {
		p.Formats = []string{list.Names()[0]}
		if ending := strings.TrimPrefix(filepath.Ext(export.Plain(p.Out)), "."); ending != "" && !export.NamesFolder(p.Out) {
			p.Formats = []string{strings.ToLower(ending)}
		}
	}
	if p.Out == output.ToStdout && (len(p.Only) != 1 || len(p.Formats) != 1) {
		return errors.New("there is room for one file on stdout; choose it with --only, or name a folder with -o")
	}
	if _, err := list.Find(p.Formats...); err != nil {
		return err
	}
	return output.Plainly(p.Out, output.RenameInstead)
}

// Session writes what was asked for of a session.
func (p *Printer) Session(h *model.History) error {
	s := h.Session()
	if s.Solo() {
		return fmt.Errorf("“%s” is one person scoring alone, and there is no room to print for; name a group session", s.Details().Title)
	}
	return p.print(s, fmt.Sprintf("nobody is in “%s” yet; add people first", s.Details().Title))
}

// OfFramework writes what there is without a session: all but place cards.
func (p *Printer) OfFramework(fw *framework.Framework) error {
	h, err := model.NewHistory(model.Origin{
		ID: model.NewID(), Mode: model.Group, Created: p.Now(), Framework: fw.Digest(), Details: model.Details{Title: fw.Title},
	}, fw)
	if err != nil {
		return err
	}
	return p.print(h.Session(), "there are no people in a framework; name a session")
}

// print writes files of a session; nobody says why there are no place cards where nobody is there.
func (p *Printer) print(s *model.Session, nobody string) error {
	list, err := export.Printed(p.Paper, p.Only...)
	if err != nil {
		return err
	}
	formats, err := list.Find(p.Formats...)
	if err != nil {
		return err
	}
	room := paper.RoomOf(s, false)
	if len(room.Seats) == 0 && slices.Contains(p.Only, "names") {
		return errors.New(nobody + ", or leave names out of --only")
	}
	if err := p.checkPlace(len(formats)); err != nil {
		return err
	}
	files, err := p.files(export.Content{Session: s}, formats)
	if err != nil {
		return err
	}
	if err := p.Write(p.Out, files...); err != nil {
		return err
	}
	if len(room.Seats) == 0 && len(p.Only) == 0 {
		p.Say("There are no place cards: %s.", nobody)
	}
	if p.Paper.Sets == 0 && (len(p.Only) == 0 || slices.Contains(p.Only, "cards")) {
		p.Say("Score cards: %s; --sets makes another number.", text.CountOf(p.Paper.SetsFor(room), "set", "sets"))
	}
	return nil
}
