package agefile

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// The ways in which a file does not open. Each is the end of a sentence that begins with
// the file's name.
var (
	ErrPassphrase = errors.New("none of the passphrases opens it; ask whoever wrote it for the right one, to the letter")
	ErrRecipient  = errors.New("it is encrypted for the holder of a key, and not with a passphrase; let them open it with age, and take in what comes out")
	ErrDamaged    = errors.New("the encrypted file is cut short or damaged, so nothing of it is taken; have it sent once more")
	ErrWork       = errors.New("to try a passphrase on it would take more work than is usual; let whoever wrote it encrypt it with age -p or stocktake export --encrypt")
	ErrLarge      = fmt.Errorf("it holds more than %d MiB, more than any file that stocktake reads", MaxBytes>>20)
)

const (
	// MaxBytes is how much a file may hold once it is open.
	MaxBytes = 32 << 20
	// maxFile is how large the file itself may be: armor makes it longer by a third.
	maxFile = MaxBytes + MaxBytes/2
	// maxHead is the room for the list of those who may open a file. One for a
	// passphrase takes 200 bytes.
	maxHead = 64 << 10
	// tries is how many passphrases may be tried on a file.
	tries = 3
)

// Opener opens files with what it is told for each.
type Opener struct {
	// Ask returns a passphrase; an error ends the opening. It is called only for a file
	// that a passphrase opens, with the number of those that were wrong before.
	Ask func(wrong int) (string, error)
	// MaxWork is the most that a guess may cost; 0 for Work.
	MaxWork int
}

// Open reads a whole file, and returns what is in it: all of it or nothing. The errors
// are those of this package, of Ask, and those of reading r.
func (o Opener) Open(r io.Reader) ([]byte, error) {
	file := &source{r: io.LimitReader(r, maxFile+1)}
	data, err := o.open(file)
	switch {
	case file.err != nil:
		return nil, file.err
	case file.n > maxFile:
		return nil, ErrLarge
	case err != nil:
		return nil, err
	}
	return data, nil
}

func (o Opener) open(file io.Reader) ([]byte, error) {
	in := bufio.NewReaderSize(file, maxHead)
	if first, _ := in.Peek(Prefix); isArmored(first) { // what cannot be read is noticed below
		in = bufio.NewReaderSize(armor.NewReader(in), maxHead)
	}
	if head, _ := in.Peek(maxHead); !bytes.Contains(head, []byte("\n---")) {
		return nil, ErrDamaged
	}
	id := &identity{Opener: o}
	plain, err := age.Decrypt(in, id)
	if id.err != nil {
		return nil, id.err
	}
	if err != nil {
		return nil, ErrDamaged
	}
	data, err := io.ReadAll(io.LimitReader(plain, MaxBytes+1))
	switch {
	case err != nil:
		return nil, ErrDamaged
	case len(data) > MaxBytes:
		return nil, ErrLarge
	}
	return data, nil
}

// source counts what is read of a file, and tells an error of the disk from one of the file.
type source struct {
	r   io.Reader
	n   int64
	err error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	s.n += int64(n)
	if err != nil && !errors.Is(err, io.EOF) {
		s.err = err
	}
	return n, err
}

// identity asks for the passphrase once it is known that a passphrase opens the file.
type identity struct {
	Opener
	err error // why it does not open
}

// Unwrap is age's, for the key of the file.
func (i *identity) Unwrap(stanzas []*age.Stanza) (key []byte, err error) {
	key, i.err = i.unwrap(stanzas)
	return key, i.err
}

func (i *identity) unwrap(stanzas []*age.Stanza) ([]byte, error) {
	if err := i.check(stanzas); err != nil {
		return nil, err
	}
	for wrong := range tries {
		passphrase, err := i.Ask(wrong)
		if err != nil {
			return nil, err
		}
		if passphrase == "" {
			continue // age has no such passphrase
		}
		id, err := age.NewScryptIdentity(passphrase)
		if err != nil {
			return nil, err
		}
		id.SetMaxWorkFactor(i.maxWork())
		switch key, err := id.Unwrap(stanzas); {
		case err == nil:
			return key, nil
		case !errors.Is(err, age.ErrIncorrectIdentity):
			return nil, ErrDamaged
		}
	}
	return nil, ErrPassphrase
}

func (i *identity) maxWork() int {
	if i.MaxWork == 0 {
		return Work
	}
	return i.MaxWork
}

// check refuses what no passphrase opens before anybody is asked for one.
func (i *identity) check(stanzas []*age.Stanza) error {
	const scrypt = "scrypt"
	for _, s := range stanzas {
		if s.Type != scrypt {
			return ErrRecipient
		}
	}
	if len(stanzas) != 1 || len(stanzas[0].Args) != 2 {
		return ErrDamaged
	}
	work, err := strconv.Atoi(stanzas[0].Args[1])
	switch {
	case err != nil || work < 1:
		return ErrDamaged
	case work > i.maxWork():
		return ErrWork
	}
	return nil
}
