package datafile

import (
	"fmt"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/cli/phrase"
	"familyhub/stocktake/tui/ui"
)

// Existing is the path of the data file; the error where there is none is that of missing.
func (f *File) Existing() (string, error) {
	path, err := f.Path()
	if err != nil {
		return "", err
	}
	return path, f.missing(path)
}

// Using opens the data file by open for the length of do.
func (f *File) Using(path string, open func(string) (*store.Store, error), do func(*store.Store) error) error {
	s, err := open(path)
	if err != nil {
		return f.withOffer(path, err)
	}
	f.warnOfFaults(s)
	err = do(s) // a panic ends the process, and with it the lock
	if closed := Close(s); err == nil {
		err = closed
	}
	return f.withOffer(path, err)
}

// warnOfFaults says once that some records of the file cannot be read, and that its last
// change may be missing.
func (f *File) warnOfFaults(s *store.Store) {
	if f.Quiet || f.warned {
		return
	}
	f.warned = true
	if s.MetaDamaged() {
		f.Say("%s", f.metaWords(s))
	}
	faults := s.Faults()
	if len(faults) == 0 {
		return
	}
	more := ""
	if n := len(faults) - 1; n > 0 {
		more = fmt.Sprintf(", and %d more", n)
	}
	f.Say("The data file %s is damaged: %s cannot be read%s. It is open for reading only. %s",
		text.Path(s.Path()), faults[0], more, text.Capital(f.offer(s.Path())))
	f.offered = true
}

// LastChange says what is known of a file whose one meta page is damaged.
const LastChange = "one of the two pages at the beginning of the data file %s is damaged: the last change that was saved may be missing"

// metaWords says what is known of a file whose one meta page is damaged, and what to do.
func (f *File) metaWords(s *store.Store) string {
	kept := ""
	if s.Kept() != "" {
		kept = fmt.Sprintf("The file as it was found is kept as %s.", text.Path(s.Kept()))
	}
	backup := text.Capital(f.offer(s.Path()))
	if _, err := f.NewestGood(s.Path()); err == nil {
		backup = "A backup may have the change: " + f.offer(s.Path())
	}
	return phrase.Sentences(text.Capital(fmt.Sprintf(LastChange, text.Path(s.Path())))+".",
		"Look whether it is there. A loss of power in the middle of saving can do this, too; then it was not called saved.",
		kept, backup)
}

// MustRead is what people must know before they go on in the screens; empty for nothing.
func (f *File) MustRead(s ui.Store) string {
	file, ok := s.(*store.Store)
	if !ok || !file.MetaDamaged() {
		return ""
	}
	return f.metaWords(file)
}

// withOffer adds to the error of a damaged data file what to go on with.
func (f *File) withOffer(path string, err error) error {
	if !store.Is(err, store.Damaged) || f.offered || f.Quiet {
		return err
	}
	return fmt.Errorf("%w\n%s", err, f.offer(path))
}

// offer is a sentence on the newest good backup of a data file, and how to go on with it.
func (f *File) offer(path string) string {
	b, err := f.NewestGood(path)
	if err != nil {
		return fmt.Sprintf("there is no good backup in %s; %s shows what there is.", text.Path(backup.Folder(path)), f.Typed("restore"))
	}
	return fmt.Sprintf("the newest good backup is of %s; to go on with it, and keep the damaged file: %s", b.words(), f.Typed("restore", "--latest"))
}

// openOrRestore opens the data file for the screens. Where it is damaged or gone, it
// asks whether to go on with the newest good backup.
func (f *File) openOrRestore(path string) (*store.Store, error) {
	s, err := f.openNew(path)
	if err == nil && len(s.Faults()) == 0 || err != nil && !store.Is(err, store.Damaged) || !f.CanAsk() {
		return s, err
	}
	b, none := f.NewestGood(path)
	if none != nil {
		return s, err
	}
	if !f.wants(b, path, s, err) {
		if err != nil { // which was said already
			err = fmt.Errorf("the data file %s was left as it is; %s", text.Path(path), f.offer(path))
		}
		return s, err
	}
	if s != nil {
		if err := s.Close(); err != nil {
			return nil, err
		}
	}
	if err := f.Replace(path, b.Path, "the backup of "+b.words()); err != nil {
		return nil, err
	}
	return f.Opener().Open(path)
}

// wants asks whether to go on with a backup in place of a damaged file, which is open
// or could not be opened.
func (f *File) wants(b Copy, path string, s *store.Store, err error) bool {
	if err != nil {
		f.Say("stocktake: %v", err)
	} else {
		f.warnOfFaults(s)
	}
	return f.SaysYes(fmt.Sprintf("Go on with the backup of %s? %s The damaged file is kept in %s.",
		b.words(), NotInBackup, text.Path(backup.Folder(path))))
}

// Typed is a command as a person types it, for the data file of this call.
func (f *File) Typed(words ...string) string {
	words = append([]string{"stocktake"}, words...)
	if f.Named != "" {
		words = append(words, "--file", phrase.Quoted(f.Named))
	}
	return strings.Join(words, " ")
}

// NotInBackup is what people must know before they go back to one.
const NotInBackup = "What was entered after it was made is not in it."

// Replace restores a backup and says where the former file is.
func (f *File) Replace(path, backup, what string) error {
	aside, err := f.Opener().Restore(path, backup)
	if err != nil {
		return err
	}
	f.Say("The data file %s is now as in %s.", text.Path(path), what)
	if aside != "" {
		f.Say("The former file was set aside as %s.", text.Path(aside))
	}
	return nil
}
