package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/cli/screens"
	"familyhub/stocktake/tui/cli/usage"
	"familyhub/stocktake/tui/story"

	"github.com/spf13/cobra"
)

// mostCells is how wide and how high a window may be that a story is printed for.
const mostCells = 500

func storyCommand(a *App) *cobra.Command {
	var print bool
	var as screens.Print
	var size, further string
	cmd := &cobra.Command{
		Use: "story [NAME]", Hidden: true, Short: "Open any screen on ready-made data",
		Long: `Open any screen on ready-made data, in a temporary file that goes with it: your own data file
is not touched. Without a name the stories are listed. This is for who works on the program.`,
		Example: `  stocktake story
  stocktake story board
  stocktake story revealed --keys '3 y "We agreed" enter'
  stocktake story summary --print --size 120x36 --theme light`,
		Args: usage.Takes("[NAME]"), DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				for _, s := range story.All() {
					fmt.Fprintln(a.Stdout, strings.TrimSpace(s.Name+"\t"+s.Keys))
				}
				return nil
			}
			s, ok := story.Find(args[0])
			if !ok {
				return usage.WrongCall(fmt.Errorf("there is no story %q; stocktake story lists them", args[0]))
			}
			var err error
			if as.Further, err = story.Keys(further); err != nil {
				return usage.WrongCall(err)
			}
			if as.Width, as.Height, err = sizeOf(size); err != nil {
				return usage.WrongCall(err)
			}
			switch {
			case print:
				return a.screens.PrintStory(s, as)
			case as.Each || as.Plain || cmd.Flags().Changed("size"):
				return usage.WrongCall(errors.New("--size, --each and --plain go with --print"))
			case !a.screens.CanShow():
				return needsTerminal(a.Console)
			}
			keys, err := story.Keys(s.Keys)
			if err != nil {
				return err
			}
			return a.screens.ShowDemo(s.Data, false, append(keys, as.Further...)...)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&print, "print", false, "print the screen; no terminal is needed")
	flags.StringVar(&size, "size", "120x36", "print it for a window of `COLUMNSxROWS`")
	flags.BoolVar(&as.Plain, "plain", false, "print it without colours")
	flags.StringVar(&further, "keys", "", "press more `KEYS`, such as \"enter 3\"; what is in quotes within is typed")
	flags.BoolVar(&as.Each, "each", false, "print the screen after each of these keys, below a form feed and the key")
	return cmd
}

// sizeOf reads the size of a window.
func sizeOf(words string) (width, height int, err error) {
	columns, rows, _ := strings.Cut(words, "x")
	width, wide := strconv.Atoi(columns)
	height, high := strconv.Atoi(rows)
	if errors.Join(wide, high) != nil || min(width, height) < 1 || max(width, height) > mostCells {
		return 0, 0, fmt.Errorf("%q is not the size of a window; write columns and rows, such as 120x36, at most %d", words, mostCells)
	}
	return width, height, nil
}
