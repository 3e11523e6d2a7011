package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/tui/export"
)

// files makes all files in memory, before the first is written. On stdout there is room
// for one table only.
func (e *exporter) files(c export.Content, formats []export.Format) ([]export.File, error) {
	if e.out == toStdout {
		data, err := formats[0].Bytes(c, e.names)
		return []export.File{{Path: toStdout, Data: data}}, err
	}
	folder, path, err := e.place(len(formats))
	if err != nil {
		return nil, err
	}
	if path != "" {
		return formats[0].FilesAt(path, c, e.names)
	}
	all, err := export.Make(c, formats, e.names)
	return export.Into(folder, all), err
}

// place is the folder for files that are named after the session, or the path that was
// chosen for the one.
func (e *exporter) place(formats int) (folder, path string, err error) {
	switch {
	case e.out == "":
		return "", "", nil
	case export.NamesFolder(e.out):
		return e.out, "", nil
	case formats == 1:
		return "", export.Plain(e.out), nil
	}
	if _, err := os.Stat(e.out); err == nil {
		return "", "", fmt.Errorf("%s is a file, and several formats go into a folder; name one, or choose one format", shown(e.out))
	}
	return "", "", fmt.Errorf("there is no folder %s; several formats go into one that exists, or is made since its name ends in %c", shown(e.out), os.PathSeparator)
}

// formatOf is the format that a file's name asks for; a folder's name asks for none.
func (e *exporter) formatOf(out string) (string, error) {
	const usual = "md"
	ext := filepath.Ext(out)
	if strings.EqualFold(ext, ".markdown") || ext == "" || ext == "." {
		return usual, nil
	}
	if export.NamesFolder(out) {
		return usual, nil
	}
	if f, ok := export.AllFormats().ByExtension(ext); ok {
		return f.Name, nil
	}
	return "", fmt.Errorf("%s files are not among the formats; end the name in %s, or choose with --format", ext, endings(e.list()))
}

// endings are what the names of files may end in, in words.
func endings(l export.List) string {
	all := l.Extensions()
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}

// formatList explains the formats, a line each.
func formatList() string {
	var b strings.Builder
	for _, f := range export.AllFormats().All() {
		about := f.About
		switch {
		case f.SoloOnly():
			about += ", from a solo session"
		case f.GroupOnly():
			about += ", of a group session"
		}
		fmt.Fprintf(&b, "  %-15s %s\n", f.Name, about)
	}
	return b.String()
}
