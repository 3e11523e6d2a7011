package authoring

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/match"
	"familyhub/stocktake/model/sheet/instrument"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/cli/console"
	"familyhub/stocktake/tui/cli/frameworks"
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func newCommand(a *frameworks.Finder) *cobra.Command {
	d := dialogue{app: a, fw: &framework.Framework{Version: "1"}}
	var out string
	cmd := &cobra.Command{
		Use: "new -o FILE", Short: "Begin a framework of your own, question by question",
		Long: `Begin a framework of your own. You are asked for its title, its levels, its steps and their statements,
one question at a time, and for what you call these. The file that is written has comments that say what
else there can be. An empty answer ends a list; ? says more of a question, and back goes to the one before. What
flags say is not asked, and answers may come from a pipe.

A file that is there already stays as it is.`,
		Example: `  stocktake framework new -o ours.yaml
  stocktake framework new -o ours.yaml --title "Riverside" --level "No: Not so." --level "Yes: So." \
    --statement "Welcome: Everybody has a person to ask."`,
		Args: usage.Takes(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return usage.WrongCall(errors.New("-o FILE is missing: the file to write, such as ours.yaml"))
			}
			if err := output.Plainly(out, output.RenameInstead); err != nil {
				return err
			}
			if err := notThere(out); err != nil {
				return err
			}
			d.lowestSaid = cmd.Flags().Changed("lowest")
			if err := d.hold(); err != nil {
				return err
			}
			return keepNew(a, out, d.fw)
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&out, "output", "o", "", "the `FILE` to write, or - for stdout")
	flags.StringVar(&d.fw.Title, "title", "", "what it is called, as a `TITLE` in quotation marks")
	flags.IntVar(&d.lowest, "lowest", 0, "the `VALUE` of the lowest level")
	flags.StringArrayVar(&d.levels, "level", nil, "a level as `\"LABEL: DESCRIPTION\"`, the lowest first; given once for each")
	flags.StringArrayVar(&d.statements, "statement", nil, "a statement as `\"STEP: TEXT\"`; given once for each")
	return cmd
}

// keepNew writes a framework, and says what is wrong with it: nobody answers everything twice.
func keepNew(a *frameworks.Finder, out string, fw *framework.Framework) error {
	var b bytes.Buffer
	if err := framework.Write(&b, fw); err != nil {
		return err
	}
	_, wrong := framework.Read(out, &b)
	if err := write(a, out, fw); err != nil {
		return err
	}
	if wrong != nil {
		return fmt.Errorf("%s was written and is not good yet; put this right in it:\n%w", text.Path(out), wrong)
	}
	if out != output.ToStdout {
		a.Say("Open it in a text editor to go on; the comments say how. Then: stocktake framework check %s", text.Path(out))
	}
	return nil
}

// dialogue asks for what a framework needs.
type dialogue struct {
	app        *frameworks.Finder
	in         *bufio.Reader
	fw         *framework.Framework
	lowest     int
	lowestSaid bool
	levels     []string // as flags say them
	statements []string
	given      []string // the answers so far, by which back finds its way
	known      []string // those that stay after back, and are not asked again
}

// errEnded is for answers that end before the questions do.
var errEnded = errors.New("the answers ended before the framework was whole, and nothing was written")

// errBack is for an answer that goes to the question before.
var errBack = errors.New("back to the question before")

// hold asks for all that the flags do not say. After a way back it begins again with the answers that stay.
func (d *dialogue) hold() error {
	d.in = bufio.NewReader(d.app.Stdin)
	begun, fw := *d, *d.fw
	for {
		err := d.questions()
		if !errors.Is(err, errBack) {
			return err
		}
		stay := d.given[:len(d.given)-1]
		*d.fw, *d = fw, begun
		d.known = stay
	}
}

func (d *dialogue) questions() error {
	for d.fw.Title == "" {
		answer, err := d.ask("Its title stands on screens and reports, such as Volunteers at Riverside.", "What is it called?")
		if err != nil {
			return err
		}
		d.fw.Title = answer
	}
	d.fw.ID = instrument.ID(d.fw.Title)
	if d.fw.ID == "" {
		d.fw.ID = "framework"
	}
	d.fw.Source = framework.Source{Title: d.fw.Title, Licence: "Not stated."}
	if err := d.scale(); err != nil {
		return err
	}
	return d.steps()
}

// ask asks a question until it is answered; the help says more of it.
func (d *dialogue) ask(help, question string, args ...any) (string, error) {
	if len(d.known) > 0 {
		answer := d.known[0]
		d.known, d.given = d.known[1:], append(d.given, answer)
		return answer, nil
	}
	for {
		fmt.Fprint(d.app.Stderr, text.Line(fmt.Sprintf(question, args...))+" ")
		line, err := d.in.ReadString('\n')
		if !console.IsTerminal(d.app.Stdin) {
			fmt.Fprintln(d.app.Stderr) // nobody's Enter has ended the line
		}
		if err != nil && (line == "" || !errors.Is(err, io.EOF)) {
			return "", errEnded
		}
		switch answer := text.Line(line); {
		case answer == "?":
			d.app.Say("%s The answer back goes to the question before.", help)
		case answer != "back" && answer != "<":
			d.given = append(d.given, answer)
			return answer, nil
		case len(d.given) == 0:
			d.app.Say("This is the first question.")
		default:
			return "", errBack
		}
	}
}

// refuse says why the last answer is none.
func (d *dialogue) refuse(format string, args ...any) {
	d.given = d.given[:len(d.given)-1]
	d.app.Say(format, args...)
}

func (d *dialogue) scale() error {
	if len(d.levels) == 0 {
		if err := d.askScale(); err != nil {
			return err
		}
	}
	for i, said := range d.levels {
		label, description, _ := strings.Cut(said, ":")
		label, description = text.Line(label), text.Line(description)
		if description == "" {
			description = label
		}
		d.fw.Scale = append(d.fw.Scale, framework.Level{Value: d.lowest + i, Label: label, Description: description})
	}
	return nil
}

func (d *dialogue) askScale() error {
	for !d.lowestSaid {
		answer, err := d.ask("A whole number, such as 0 or 1; the levels count up from it. Enter alone is 0.", "What number does the lowest level have? [0]")
		if err != nil {
			return err
		}
		d.lowest, err = strconv.Atoi(strings.Replace(answer, "−", "-", 1))
		if d.lowestSaid = err == nil || answer == ""; !d.lowestSaid {
			d.refuse("%q is no whole number.", answer)
		}
	}
	for len(d.levels) < framework.MostLevels {
		value := framework.Number(d.lowest + len(d.levels))
		label, err := d.ask("A word or two, such as In place. The lowest level comes first.", "What is level %s called? (Enter alone ends the scale)", value)
		switch {
		case err != nil:
			return err
		case label == "" && len(d.levels) >= framework.FewestLevels:
			return nil
		case label == "":
			d.refuse("A scale has at least %d levels.", framework.FewestLevels)
			continue
		}
		description, err := d.ask("What people can see where this score is right. Enter alone repeats its name.", "What has to be true for %s, %s?", value, label)
		if err != nil {
			return err
		}
		d.levels = append(d.levels, strings.ReplaceAll(label, ":", " ")+":"+description)
	}
	return nil
}

func (d *dialogue) steps() error {
	for _, said := range d.statements {
		step, statement, ok := strings.Cut(said, ":")
		if !ok {
			return usage.WrongCall(fmt.Errorf("--statement %q names no step; write it as \"STEP: TEXT\"", said))
		}
		d.add(text.Line(step), text.Line(statement))
	}
	if len(d.statements) > 0 {
		return nil
	}
	for {
		title, err := d.ask("A step is a part of the session, such as Welcome, with the statements that belong together.", "What is step %d called? (Enter alone ends the steps)", len(d.fw.Steps)+1)
		switch {
		case err != nil:
			return err
		case title == "" && len(d.fw.Steps) > 0:
			return d.names()
		case title == "":
			d.refuse("There is at least one step.")
			continue
		}
		for first := true; ; {
			statement, err := d.ask("One thing that people can score, such as Everybody has a person to ask.", "A statement of “%s”: (Enter alone ends the step)", title)
			switch {
			case err != nil:
				return err
			case statement != "":
				first = false
				d.add(title, statement)
				continue
			case first:
				d.refuse("A step has at least one statement.")
				continue
			}
			break
		}
	}
}

// names asks what people call a step and a statement. Answers that end here leave the usual words.
func (d *dialogue) names() error {
	usual := d.fw.Words()
	for _, asked := range []struct {
		usual string
		own   *framework.Name
	}{{usual.Step.One, &d.fw.Names.Step}, {usual.Statement.One, &d.fw.Names.Statement}} {
		answer, err := d.ask("Screens and reports say your word in its place. Enter alone keeps it.", "What do you call a %s? [%[1]s]", asked.usual)
		switch {
		case errors.Is(err, errEnded):
			return nil
		case err != nil:
			return err
		case answer != "" && answer != asked.usual:
			*asked.own = framework.EnglishName(answer)
		}
	}
	return nil
}

// add adds a statement to a step, which is the last one or a new one.
func (d *dialogue) add(title, statement string) {
	last := len(d.fw.Steps) - 1
	if last < 0 || match.Folded(d.fw.Steps[last].Title) != match.Folded(title) {
		d.fw.Steps = append(d.fw.Steps, framework.Step{Number: last + 2, Title: title})
		last++
	}
	step := &d.fw.Steps[last]
	step.Statements = append(step.Statements, framework.Statement{Number: len(d.fw.Statements()) + 1, Text: statement})
}
