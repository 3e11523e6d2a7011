package console

import (
	"errors"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/agefile"
)

// A passphrase is typed at the terminal and nowhere else: arguments and environment are
// open to every process of the user, and stay in histories. It is never said or kept.

// NewPassphrase asks for the passphrase of files that are to be written, twice.
func (c *Console) NewPassphrase() (string, error) {
	t, err := c.terminal()
	if err != nil {
		return "", err
	}
	defer t.close()
	t.say("The people who are to open the files need the passphrase; send it to them by another way than the files. Nobody opens them without it.")
	const tries = 3
	for range tries {
		passphrase, err := t.hidden("Passphrase (what you type is not shown):")
		if err != nil {
			return "", err
		}
		if err := agefile.CheckPassphrase(passphrase); err != nil {
			t.say(text.Capital(err.Error()) + ".")
			continue
		}
		again, err := t.hidden("The same once more:")
		if err != nil {
			return "", err
		}
		if again == passphrase {
			return passphrase, nil
		}
		t.say("The two are not the same.")
	}
	return "", errors.New("no passphrase was set, so nothing was written")
}

// askFor returns what asks for the passphrase of a file that is to be opened.
func (t *terminal) askFor(path string) func(wrong int) (string, error) {
	return func(wrong int) (string, error) {
		if wrong > 0 {
			t.say("This passphrase does not open it.")
		}
		return t.hidden("Passphrase of " + text.Path(path) + " (what you type is not shown):")
	}
}
