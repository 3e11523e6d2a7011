package output

import (
	"io"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"
)

// Encrypted puts files that a passphrase opens in the place of others.
func (f *Files) Encrypted(files []export.File) ([]export.File, error) {
	passphrase, err := f.NewPassphrase()
	if err != nil {
		return nil, err
	}
	if len(files) > 1 {
		f.Say("Encrypting %d files; each takes a second or more.", len(files))
	}
	return export.Encrypt(files, passphrase, f.Cost())
}

// Cost is what a guess at a passphrase is to cost.
func (f *Files) Cost() int {
	if f.Work == 0 {
		return agefile.Work
	}
	return f.Work
}

// Sealing is a writing that goes through encryption. What fails on its way has no end that
// fits: nobody takes a part for the whole.
func (f *Files) Sealing(write func(io.Writer) error, passphrase string) func(io.Writer) error {
	return func(w io.Writer) error {
		sealed, err := agefile.NewWriter(w, passphrase, f.Cost())
		if err != nil {
			return err
		}
		if err := write(sealed); err != nil {
			return err
		}
		return sealed.Close()
	}
}
