package cli_test

import (
	"bytes"
	"fmt"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// flip flips a bit in the records of a data file that hold a text: flip FILE TEXT
func flip(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(damage(ts.MkAbs(args[0]), args[1]))
}

// damage flips the last bit of a text wherever it stands in a file, older copies of a
// record among them.
func damage(path, text string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	spoilt := []byte(text)
	spoilt[len(spoilt)-1] ^= 1
	if !bytes.Contains(data, []byte(text)) {
		return fmt.Errorf("%s does not hold %q", path, text)
	}
	return os.WriteFile(path, bytes.ReplaceAll(data, []byte(text), spoilt), 0o600)
}
