package cli

import (
	"errors"

	"familyhub/stocktake/tui/agefile"
	"familyhub/stocktake/tui/export"
)

// A passphrase is typed at the terminal and nowhere else: arguments and environment are
// open to every process of the user, and stay in histories. It is never said or kept.

// encryptHelp explains --encrypt, for the commands that have it.
const encryptHelp = `With --encrypt each file opens only with a passphrase, which is asked for at the terminal
and never shown or kept; the files' names end in .age then. stocktake load and import ask
for it again, and where there is no stocktake, "age -d minutes.md.age > minutes.md" opens
them, or any other program for age files (age-encryption.org). A passphrase that is lost
cannot be found again.
`

// newPassphrase asks for the passphrase of files that are to be written, twice.
func (a *App) newPassphrase() (string, error) {
	c, err := a.console()
	if err != nil {
		return "", err
	}
	defer c.close()
	c.say("Whoever is to open the files needs the passphrase; tell it to them on another way than the files. Nobody opens them without it.")
	const tries = 3
	for range tries {
		passphrase, err := c.hidden("Passphrase (what you type is not shown):")
		if err != nil {
			return "", err
		}
		if err := agefile.CheckPassphrase(passphrase); err != nil {
			c.say(capitalised(err.Error()) + ".")
			continue
		}
		again, err := c.hidden("The same once more:")
		if err != nil {
			return "", err
		}
		if again == passphrase {
			return passphrase, nil
		}
		c.say("The two are not the same.")
	}
	return "", errors.New("no passphrase was set, so nothing was written")
}

// askFor returns what asks for the passphrase of a file that is to be opened.
func (c *console) askFor(path string) func(wrong int) (string, error) {
	return func(wrong int) (string, error) {
		if wrong > 0 {
			c.say("This passphrase does not open it.")
		}
		return c.hidden("Passphrase of " + shown(path) + " (what you type is not shown):")
	}
}

// encrypted puts files that a passphrase opens in the place of others.
func (a *App) encrypted(files []export.File) ([]export.File, error) {
	passphrase, err := a.newPassphrase()
	if err != nil {
		return nil, err
	}
	if len(files) > 1 {
		a.say("Encrypting %d files; each takes a second or more.", len(files))
	}
	return export.Encrypt(files, passphrase, a.work())
}

// work is what a guess at a passphrase is to cost.
func (a *App) work() int {
	if a.Work == 0 {
		return agefile.Work
	}
	return a.Work
}
