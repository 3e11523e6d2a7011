package cli

import (
	"bufio"
	"fmt"
	"strings"

	"familyhub/stocktake/model/text"
)

// canAsk reports whether there is a person at a terminal who can be asked.
func (a *App) canAsk() bool { return isTerminal(a.Stdin) && isTerminal(a.Stderr) }

// sayWidth is where sentences wrap in a terminal, in cells: none is narrower by much.
const sayWidth = 78

// said is a sentence for stderr: in a terminal it breaks at spaces.
func (a *App) said(sentence string) string {
	if !isTerminal(a.Stderr) {
		return sentence
	}
	return wrapped(sentence, sayWidth)
}

// typeYes ends every question of saysYes.
const typeYes = "Type y or yes:"

// saysYes asks, and reports whether the person types y or yes.
func (a *App) saysYes(question string) bool {
	fmt.Fprint(a.Stderr, a.said(text.Line(question))+" ")
	line, err := bufio.NewReader(a.Stdin).ReadString('\n')
	if line == "" && err != nil {
		fmt.Fprintln(a.Stderr)
	}
	answer := strings.TrimSpace(line)
	return strings.EqualFold(answer, "y") || strings.EqualFold(answer, "yes")
}

// say tells the person something that is not the command's result.
func (a *App) say(format string, args ...any) {
	fmt.Fprintln(a.Stderr, a.said(text.Line(fmt.Sprintf(format, args...))))
}

// needsYes is the error of a question that nobody is there to answer.
func needsYes(what string) error {
	return fmt.Errorf("to %s needs a yes, and there is no terminal to ask at; --yes says it beforehand", what)
}
