package exporting

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/export"
)

// files makes all files in memory, before the first is written. On stdout there is room
// for one table only.
func (e *Exporter) files(c export.Content, formats []export.Format) ([]export.File, error) {
	if e.Out == output.ToStdout {
		data, err := formats[0].Bytes(c, e.Names)
		return []export.File{{Path: output.ToStdout, Data: data}}, err
	}
	folder, path, err := e.place(len(formats))
	if err != nil {
		return nil, err
	}
	if path != "" {
		return formats[0].FilesAt(path, c, e.Names)
	}
	if e.Out != "" {
		for i := range formats {
			formats[i] = formats[i].Split() // a folder has room for a file for each lead
		}
	}
	all, err := export.Make(c, formats, e.Names)
	return export.Into(folder, all), err
}

// place is the folder for files that are named after the session, or the path that was
// chosen for the one.
func (e *Exporter) place(formats int) (folder, path string, err error) {
	switch {
	case e.Out == "":
		return "", "", nil
	case export.NamesFolder(e.Out):
		return e.Out, "", nil
	case formats == 1:
		return "", export.Plain(e.Out), nil
	}
	if _, err := os.Stat(e.Out); err == nil {
		return "", "", fmt.Errorf("%s is a file, and several formats go into a folder; name one, or choose one format", text.Path(e.Out))
	}
	return "", "", fmt.Errorf("there is no folder %s; several formats go into one that exists, or is made since its name ends in %c", text.Path(e.Out), os.PathSeparator)
}

// checkPlace refuses a place that has no room for so many formats.
func (e *Exporter) checkPlace(formats int) error {
	if e.Out == output.ToStdout {
		return nil
	}
	_, path, err := e.place(formats)
	if err != nil || path == "" {
		return err
	}
	if e.Encrypt {
		path = export.Locked(path)
	}
	return e.Writer().Fits(path)
}

// formatOf is the format that a file's name asks for; a folder's name asks for none.
func (e *Exporter) formatOf(out string) (string, error) {
	usual := "md"
	if e.For != "" {
		usual = e.list().Names()[0]
	}
	if e.Template != "" {
		usual = "docx"
	}
	ext := filepath.Ext(out)
	if strings.EqualFold(ext, ".markdown") {
		return "md", nil
	}
	if ext == "" || ext == "." {
		return usual, nil
	}
	if export.NamesFolder(out) {
		return usual, nil
	}
	if f, ok := export.AllFormats().ByExtension(ext); ok {
		return f.Name, nil
	}
	return "", fmt.Errorf("%s files are not among the formats; end the name in %s, or choose with --format", ext, Endings(e.list()))
}

// Endings are what the names of files may end in, in words.
func Endings(l export.List) string {
	all := l.Extensions()
	last := len(all) - 1
	return strings.Join(all[:last], ", ") + " or " + all[last]
}
