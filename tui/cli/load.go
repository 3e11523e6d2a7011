package cli

import (
	"bufio"
	"bytes"
	"fmt"

	"familyhub/stocktake/model"
	"familyhub/stocktake/model/report/load"
	"familyhub/stocktake/store"

	"github.com/spf13/cobra"
)

func loadCommand(a *App) *cobra.Command {
	l := loader{App: a}
	cmd := &cobra.Command{
		Use: "load FILE", Short: "Take a whole session in from its JSON and print its id",
		Long: `Take a whole session in from the JSON that export wrote, and print its id: to move a
session to another computer, or to look at one that somebody sent. Of an encrypted file
the passphrase is asked for.

A session that is in the data file already stays as it is; what is loaded gets an id of
its own then. With --replace it takes the place of the session with the same id, after a
question that says what goes and what comes. A backup is made first.`,
		Example: `  stocktake export Northvale --format json --encrypt     on one computer
  stocktake load northvale.json.age                      on the other
  stocktake load northvale.json --replace                in place of what is here`,
		Args: takes("FILE"), DisableFlagsInUseLine: true,
		RunE: func(_ *cobra.Command, args []string) error {
			if l.sure && !l.replace {
				return usageError{fmt.Errorf("--yes answers the question of --replace; without that nothing is asked")}
			}
			loaded, err := a.readSession(args[0])
			if err != nil {
				return err
			}
			return l.keep(loaded)
		},
	}
	cmd.Flags().BoolVar(&l.replace, "replace", false, "in place of the session with the same id, if there is one")
	cmd.Flags().BoolVar(&l.sure, "yes", false, "replace it without asking, for scripts; what goes is said all the same")
	return cmd
}

// readSession reads a session's JSON, which may be encrypted.
func (a *App) readSession(path string) (*load.Loaded, error) {
	f, err := a.openInput(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := bufio.NewReader(f)
	const brace = '{' // it begins every session in JSON, after a byte order mark or a space
	if first, _ := in.Peek(16); len(first) > 0 && !bytes.Contains(first, []byte{brace}) {
		return nil, fmt.Errorf("%s is no session: load reads the JSON that stocktake export --format json writes; "+
			"score sheets come in with stocktake import, people with stocktake new --participants", shown(path))
	}
	loaded, err := load.Session(in, a.Now())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", shown(path), reason(err))
	}
	return loaded, nil
}

// loader keeps a session that was read.
type loader struct {
	*App
	replace bool
	sure    bool
}

func (l loader) keep(loaded *load.Loaded) error {
	return l.writing(func(st *store.Store) error {
		id, err := l.put(st, loaded)
		if err != nil {
			return err
		}
		if loaded.Sealed > 0 {
			l.say("%d scores had not been revealed when the file was written; they are not in it.", loaded.Sealed)
		}
		if loaded.SealedComments > 0 {
			l.say("Nor are the comments that came with sealed scores: %d.", loaded.SealedComments)
		}
		if loaded.SealedDots > 0 {
			l.say("The dots of %d people had not been revealed when the file was written; they are not in it.", loaded.SealedDots)
		}
		_, err = fmt.Fprintln(l.Stdout, id)
		return err
	})
}

// put puts a session into the data file, and returns the id that it has there.
func (l loader) put(st *store.Store, loaded *load.Loaded) (id string, err error) {
	s := loaded.History.Session()
	origin, o := s.Origin(), s.Overview(l.Now(), model.Place{Page: model.SummaryPage})
	at, err := presenceOf(st, origin.ID)
	switch {
	case err != nil:
		return "", err
	case at == taken && l.replace:
		return origin.ID, l.inPlace(st, loaded, o)
	case at == deleted && l.replace:
		return "", fmt.Errorf("the session %s was deleted here, so that there is nothing to replace; "+
			"without --replace this one gets an id of its own, and stocktake restore brings the deleted one back from a backup", origin.ID)
	case at != free:
		was := origin.ID
		origin.ID = model.NewID()
		o.ID = origin.ID
		l.say("The session %s %s; this one is %s.", was, at.words(), origin.ID)
	}
	return origin.ID, st.Create(origin, s.Framework(), o, loaded.Entries...)
}
