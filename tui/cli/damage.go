package cli

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"
	"unicode"

	"familyhub/stocktake/store"
	"familyhub/stocktake/store/backup"
	"familyhub/stocktake/tui/ui"
)

// existing is the path of the data file; the error where there is none is that of missing.
func (a *App) existing() (string, error) {
	path, err := a.path()
	if err != nil {
		return "", err
	}
	return path, a.missing(path)
}

// using opens the data file by open for the length of do.
func (a *App) using(path string, open func(string) (*store.Store, error), do func(*store.Store) error) error {
	s, err := open(path)
	if err != nil {
		return a.withOffer(path, err)
	}
	a.warnOfFaults(s)
	err = do(s) // a panic ends the process, and with it the lock
	if closed := closing(s); err == nil {
		err = closed
	}
	return a.withOffer(path, err)
}

// warnOfFaults says once that some records of the file cannot be read, and that its last
// change may be missing.
func (a *App) warnOfFaults(s *store.Store) {
	if a.quiet {
		return
	}
	a.warned.Do(func() {
		if s.MetaDamaged() {
			a.say("%s", a.metaWords(s))
		}
		a.warnOfRecords(s)
	})
}

func (a *App) warnOfRecords(s *store.Store) {
	faults := s.Faults()
	if len(faults) == 0 {
		return
	}
	more := ""
	if n := len(faults) - 1; n > 0 {
		more = fmt.Sprintf(", and %d more", n)
	}
	a.say("The data file %s is damaged: %s cannot be read%s. It is open for reading only. %s",
		shown(s.Path()), faults[0], more, capitalised(a.offer(s.Path())))
	a.offered = true
}

// lastChange says what is known of a file whose one meta page is damaged.
const lastChange = "one of the two pages at the beginning of the data file %s is damaged: the last change that was saved may be missing"

// metaWords says what is known of a file whose one meta page is damaged, and what to do.
func (a *App) metaWords(s *store.Store) string {
	kept := ""
	if s.Kept() != "" {
		kept = fmt.Sprintf("The file as it was found is kept as %s.", shown(s.Kept()))
	}
	backup := capitalised(a.offer(s.Path()))
	if _, err := a.newestGood(s.Path()); err == nil {
		backup = "A backup may have the change: " + a.offer(s.Path())
	}
	return sentences(capitalised(fmt.Sprintf(lastChange, shown(s.Path())))+".",
		"Look whether it is there. A loss of power in the middle of saving can do this, too; then it was not called saved.",
		kept, backup)
}

// mustRead is what people must know before they go on in the screens; empty for nothing.
func (a *App) mustRead(s ui.Store) string {
	file, ok := s.(*store.Store)
	if !ok || !file.MetaDamaged() {
		return ""
	}
	return a.metaWords(file)
}

// withOffer adds to the error of a damaged data file what to go on with.
func (a *App) withOffer(path string, err error) error {
	if !store.Is(err, store.Damaged) || a.offered || a.quiet {
		return err
	}
	return fmt.Errorf("%w\n%s", err, a.offer(path))
}

// offer is a sentence on the newest good backup of a data file, and how to go on with it.
func (a *App) offer(path string) string {
	b, err := a.newestGood(path)
	if err != nil {
		return fmt.Sprintf("there is no good backup in %s; %s shows what there is.", shown(backup.Folder(path)), a.typed("restore"))
	}
	return fmt.Sprintf("the newest good backup is of %s; to go on with it, and keep the damaged file: %s", b.words(), a.typed("restore", "--latest"))
}

// openOrRestore opens the data file for the screens. Where it is damaged or gone, it
// asks whether to go on with the newest good backup.
func (a *App) openOrRestore(path string) (*store.Store, error) {
	s, err := a.openNew(path)
	if err == nil && len(s.Faults()) == 0 || err != nil && !store.Is(err, store.Damaged) || !a.canAsk() {
		return s, err
	}
	b, none := a.newestGood(path)
	if none != nil {
		return s, err
	}
	if !a.wants(b, path, s, err) {
		if err != nil { // which was said already
			err = fmt.Errorf("the data file %s was left as it is; %s", shown(path), a.offer(path))
		}
		return s, err
	}
	if s != nil {
		if err := s.Close(); err != nil {
			return nil, err
		}
	}
	if err := a.replace(path, b.Path, "the backup of "+b.words()); err != nil {
		return nil, err
	}
	return a.opener().Open(path)
}

// wants asks whether to go on with a backup in place of a damaged file, which is open
// or could not be opened.
func (a *App) wants(b inspected, path string, s *store.Store, err error) bool {
	if err != nil {
		a.say("stocktake: %v", err)
	} else {
		a.warnOfFaults(s)
	}
	return a.saysYes(fmt.Sprintf("Go on with the backup of %s? %s The damaged file is kept in %s. %s",
		b.words(), notInBackup, shown(backup.Folder(path)), typeYes))
}

// typed is a command as a person types it, for the data file of this call.
func (a *App) typed(words ...string) string {
	words = append([]string{"stocktake"}, words...)
	if a.file != "" {
		words = append(words, "--file", quoted(a.file))
	}
	return strings.Join(words, " ")
}

// quoted is a word of a command line, in quotation marks if it needs them.
func quoted(word string) string { return quotedOn(runtime.GOOS, word) }

// quotedOn is quoted for the shells of a system. Those of Windows know double quotation
// marks, which no file's name has there, and what a path is written with means nothing to
// them.
func quotedOn(system, word string) string {
	marks := "._-/:"
	if system == "windows" {
		marks += `\`
	}
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(marks, r)
	}
	switch {
	case word != "" && !strings.ContainsFunc(word, special):
		return word
	case system == "windows":
		return `"` + word + `"`
	case strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsPrint(r) }):
		return strconv.Quote(word)
	case strings.Contains(word, "'") && !strings.ContainsAny(word, "\"$`\\!"):
		return `"` + word + `"`
	default:
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	}
}

// moment is a time as people read it.
func moment(t time.Time) string { return t.Format("2 January 2006, 15:04") }

func capitalised(sentence string) string { return strings.ToUpper(sentence[:1]) + sentence[1:] }

// plural is a number of things, such as "1 session" and "2 sessions".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
