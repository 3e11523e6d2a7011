package cli

import (
	"fmt"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"
)

// What to do instead, where a command encrypts and where it does not.
const (
	encryptInstead = "add --encrypt, or choose another name"
	renameInstead  = "choose one without " + agefile.Suffix + ", since this command does not encrypt"
)

// plainly refuses the name of an encrypted file for what is written as it is: a person who
// sends such a file on would take it for one that only a passphrase opens. A folder may
// be called anything.
func plainly(path, instead string) error {
	if export.Plain(path) == path || export.NamesFolder(path) {
		return nil
	}
	return usageError{fmt.Errorf("%s is a name for an encrypted file; %s", shown(path), instead)}
}
