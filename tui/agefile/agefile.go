// Package agefile keeps a file from everybody who does not have its passphrase. What it
// writes is an age file (age-encryption.org/v1) for one passphrase, which every program
// that speaks age opens: "age -d minutes.md.age". It reads the same, plain or armored.
//
// A passphrase is never part of an error, and nothing here keeps it.
package agefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Suffix is what the name of an encrypted file ends in.
const Suffix = ".age"

// Work is how much each guess at a passphrase costs, as the binary logarithm of scrypt's
// N. It takes about a second and 256 MiB, and is what other programs write too.
const Work = 18

// The length of a passphrase, in characters and in bytes.
const (
	MinCharacters = 12
	maxBytes      = 1024
)

// CheckPassphrase refuses what is too short to keep anybody out for long, and what
// cannot be typed again. The error is a sentence, without the passphrase.
func CheckPassphrase(passphrase string) error {
	switch {
	case utf8.RuneCountInString(passphrase) < MinCharacters:
		return fmt.Errorf("the passphrase is too short: it needs %d characters or more; four words that have nothing to do with each other are good", MinCharacters)
	case len(passphrase) > maxBytes:
		return fmt.Errorf("the passphrase is too long: at most %d bytes are taken", maxBytes)
	case !utf8.ValidString(passphrase), strings.ContainsFunc(passphrase, unicode.IsControl):
		return errors.New("the passphrase has a character in it that cannot be typed again; choose another")
	case strings.TrimSpace(passphrase) != passphrase:
		return errors.New("the passphrase begins or ends with a space, which is easily lost; leave it out")
	}
	return nil
}

// NewWriter returns a writer that encrypts to w what is written to it. The file is whole
// only once the writer was closed, which leaves w open. Work is the constant of that
// name but in tests.
func NewWriter(w io.Writer, passphrase string, work int) (io.WriteCloser, error) {
	if err := CheckPassphrase(passphrase); err != nil {
		return nil, err
	}
	to, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return nil, err
	}
	to.SetWorkFactor(work)
	return age.Encrypt(w, to)
}

// Encrypt is NewWriter for what is in memory.
func Encrypt(data []byte, passphrase string, work int) ([]byte, error) {
	var b bytes.Buffer
	w, err := NewWriter(&b, passphrase, work)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}

// Prefix is how many bytes of a file Is wants to see, if there are so many.
const Prefix = 64

// intro begins every age file that is not armored, whatever its version.
const intro = "age-encryption.org/"

// Is reports whether a file begins as age files do.
func Is(first []byte) bool { return bytes.HasPrefix(first, []byte(intro)) || isArmored(first) }

func isArmored(first []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(first, " \t\r\n"), []byte(armor.Header))
}
