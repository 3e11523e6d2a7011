package export

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"familyhub/stocktake/model/report/docx"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/userfile"
)

// TemplateExtensions are those of the files that ReadTemplate reads.
var TemplateExtensions = []string{".docx", ".dotx"}

// ReadTemplate reads the Word document that others are to take their looks from. The error says
// what is wrong with it and what to do.
func ReadTemplate(path string) (*docx.Template, error) {
	f, err := userfile.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is no template %s; check the name and the folder", text.Path(path))
	}
	if p := new(fs.PathError); errors.As(err, &p) {
		err = p.Err
	}
	if err != nil {
		return nil, notTemplate(path, err)
	}
	defer f.Close()
	t, err := docx.ReadTemplate(f)
	if err != nil {
		return nil, notTemplate(path, err)
	}
	return t, nil
}

func notTemplate(path string, why error) error {
	return fmt.Errorf("%s cannot be the template: %w", text.Path(path), why)
}

// CheckTemplate refuses to write a file in the place of its own template; an empty path is none.
func CheckTemplate(path string, files []File) error {
	template, err := os.Stat(userfile.Unquoted(path))
	if path == "" || err != nil {
		return nil
	}
	for _, f := range files {
		if there, err := os.Stat(f.Path); err == nil && os.SameFile(template, there) {
			return fmt.Errorf("%s is the template, which stays as it is; choose another name for the document", text.Path(f.Path))
		}
	}
	return nil
}

// Word reports whether this format is a document of Word's, which takes its looks from a template.
func (f Format) Word() bool { return f.extension() == ".docx" && !f.printed }
