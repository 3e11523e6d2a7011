package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/export"
	"familyhub/stocktake/tui/sheets"

	"github.com/spf13/cobra"
)

func sheetCommand(a *App) *cobra.Command {
	b := blanks{Files: a.Files}
	var format string
	cmd := &cobra.Command{
		Use: "sheet SESSION", Short: "Write a blank score sheet to send out (XLSX, CSV)",
		Long: `Write a blank score sheet for a colleague who cannot come, and print the file's name:
the statements with their scale, and a place for score and comment beside each. It comes
back in with stocktake import.

With --for it has that person's name in it; with --each there is one for everybody who
scores, in the folder that -o names. A file that is there already is left as it is, since
somebody may have filled it in.

With --measures it is a table of the measures of the session's register instead, with room
for values and their days. It comes back in with stocktake import, too.

` + usage.AboutSession,
		Example: `  stocktake sheet "Northvale, spring"
  stocktake sheet Northvale --format csv -o - --for "Ann Ash"
  stocktake sheet Northvale --each -o to-send
  stocktake sheet Northvale --measures`,
		Args: usage.Takes("SESSION"), ValidArgsFunction: a.complete, DisableFlagsInUseLine: true,
	}
	flags := cmd.Flags()
	flags.StringVar(&format, "format", "", "the `FORMAT`: xlsx or csv (xlsx unless the file's name says otherwise)")
	flags.StringVarP(&b.out, "output", "o", "", "the `FILE` to write, a folder, or - for stdout; with --each the folder (a name made from the title unless given)")
	flags.StringVar(&b.who, "for", "", "the `NAME` of the person who is to fill it in")
	flags.BoolVar(&b.each, "each", false, "one for each participant who scores")
	flags.BoolVar(&b.measures, "measures", false, "a table of the session's measures to fill in, instead of a score sheet")
	for _, k := range sheets.Kinds() {
		b.names = append(b.names, k.Name)
	}
	usage.Offer(cmd, "format", b.names...)
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		if err := b.choose(format); err != nil {
			return usage.WrongCall(err)
		}
		return a.Loaded(args[0], func(h *model.History) error { return b.write(h.Session()) })
	}
	return cmd
}

// blanks is what blank sheets are to be written, and where.
type blanks struct {
	*output.Files
	kind     sheets.Kind
	names    []string // of all formats
	out, who string
	each     bool
	measures bool
}

// choose settles the format, and refuses calls that ask for two things at once.
func (b *blanks) choose(format string) error {
	switch {
	case b.measures && (b.each || b.who != ""):
		return errors.New("--measures writes one table for everybody; leave --for and --each out")
	case b.each && b.who != "":
		return errors.New("--for asks for one sheet and --each for one for everybody; leave one of them out")
	case b.each && (b.out == "" || b.out == output.ToStdout):
		return errors.New("--each writes several files; name their folder with -o FOLDER")
	}
	if !b.each { // which writes into a folder
		if err := output.Plainly(b.out, output.RenameInstead); err != nil {
			return err
		}
	}
	kinds := sheets.Kinds()
	if b.measures {
		kinds = sheets.Measures()
	}
	if format == "" {
		format = kinds[0].Name
		if ext := strings.ToLower(filepath.Ext(b.out)); !b.each && ext != "" && b.out != output.ToStdout && !export.NamesFolder(b.out) {
			format = strings.TrimPrefix(ext, ".")
		}
	}
	var err error
	b.kind, err = sheets.Find(kinds, format)
	return err
}

// write writes blank sheets of a session.
func (b blanks) write(s *model.Session) error {
	people, err := b.people(s)
	if err != nil {
		return err
	}
	if s.Details().Facilitator != "" && !s.Anonymous() && b.kind.Name == "xlsx" && !b.measures {
		b.Say("The sheet has the facilitator's name, so that it finds its way back.")
	}
	if b.out == output.ToStdout {
		data, err := b.kind.Blank(s, people[0])
		if err != nil {
			return err
		}
		_, err = b.Stdout.Write(data)
		return err
	}
	paths, err := b.paths(s, people)
	if err != nil {
		return err
	}
	files := make([]export.File, len(people))
	for i, p := range people {
		data, err := b.kind.Blank(s, p)
		if err != nil {
			return err
		}
		files[i] = export.File{Path: paths[i], Data: data}
	}
	folder := b.out
	if b.each { // which needs no separator at the end
		folder += string(os.PathSeparator)
	}
	return b.Files.Write(folder, files...)
}

// people are those for whom sheets are made; somebody without id and name for a sheet
// that anybody may fill in.
func (b blanks) people(s *model.Session) ([]model.Participant, error) {
	title := s.Details().Title
	switch {
	case b.measures:
		return []model.Participant{{}}, nil
	case s.Solo():
		return nil, fmt.Errorf("“%s” is one person scoring alone; make sheets of a group session", title)
	case b.each && len(s.Room().Scorers()) == 0:
		return nil, fmt.Errorf("nobody is to score in “%s” yet; add people first, or leave --each out for a sheet without a name", title)
	case b.each:
		return s.Room().Scorers(), nil
	case b.who == "":
		return []model.Participant{{}}, nil
	}
	name := text.Line(b.who)
	for _, p := range s.Participants() {
		if !strings.EqualFold(p.Label(), name) && !strings.EqualFold(p.Alias(), name) {
			continue
		}
		if !p.Scoring {
			return nil, fmt.Errorf("%s observes in this session and does not score; make them scoring in the set-up first", p.Label())
		}
		return []model.Participant{p}, nil
	}
	if s.Anonymous() {
		return nil, fmt.Errorf("“%s” is anonymous and knows nobody by name; give an alias such as Participant 12", title)
	}
	p := model.Participant{ID: model.NextID[model.Participant](s), Name: name, Scoring: true} // who is new comes in with the sheet
	if err := p.Validate(); err != nil {
		return nil, err
	}
	return []model.Participant{p}, nil
}

// paths are where the sheets go. It refuses files that are there: they may be filled in.
func (b blanks) paths(s *model.Session, people []model.Participant) ([]string, error) {
	if b.out != "" && !b.each && !export.NamesFolder(b.out) {
		return []string{b.out}, absent(b.out)
	}
	paths := b.kind.FileNames(s, people)
	for i := range paths {
		paths[i] = filepath.Join(b.out, paths[i])
		if err := absent(paths[i]); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

func absent(path string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("%s is there already, perhaps filled in; name another with -o, or put that one away first", text.Path(path))
}
