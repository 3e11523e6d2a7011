package cli

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
	"familyhub/stocktake/tui/cli/output"
	"familyhub/stocktake/tui/cli/usage"

	"github.com/spf13/cobra"
)

func frameworkNewCommand(a *App) *cobra.Command {
	d := dialogue{app: a, fw: &framework.Framework{Version: "1"}}
	var out string
	cmd := &cobra.Command{
		Use: "new -o FILE", Short: "Begin a framework of your own, question by question",
		Long: `Begin a framework of your own: asks for its title, its levels, its steps and their statements, one
question at a time, and writes a file with comments that say what else there can be. An empty
answer ends a list. What flags say is not asked, and answers may come from a pipe.

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
			return a.keepNew(out, d.fw)
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
func (a *App) keepNew(out string, fw *framework.Framework) error {
	var b bytes.Buffer
	if err := framework.Write(&b, fw); err != nil {
		return err
	}
	_, wrong := framework.Read(out, &b)
	if err := a.writeFramework(out, fw); err != nil {
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
	app        *App
	in         *bufio.Reader
	fw         *framework.Framework
	lowest     int
	lowestSaid bool
	levels     []string // as flags say them
	statements []string
}

// errEnded is for answers that end before the questions do.
var errEnded = errors.New("the answers ended before the framework was whole, and nothing was written")

// hold asks for all that the flags do not say.
func (d *dialogue) hold() error {
	d.in = bufio.NewReader(d.app.Stdin)
	for d.fw.Title == "" {
		answer, err := d.ask("What is it called?")
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

func (d *dialogue) ask(question string, args ...any) (string, error) {
	fmt.Fprint(d.app.Stderr, text.Line(fmt.Sprintf(question, args...))+" ")
	line, err := d.in.ReadString('\n')
	if !console.IsTerminal(d.app.Stdin) {
		fmt.Fprintln(d.app.Stderr) // nobody's Enter has ended the line
	}
	if err != nil && (line == "" || !errors.Is(err, io.EOF)) {
		return "", errEnded
	}
	return text.Line(line), nil
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
		answer, err := d.ask("What number does the lowest level have? [0]")
		if err != nil {
			return err
		}
		d.lowest, err = strconv.Atoi(strings.Replace(answer, "−", "-", 1))
		if d.lowestSaid = err == nil || answer == ""; !d.lowestSaid {
			d.app.Say("%q is no whole number.", answer)
		}
	}
	for len(d.levels) < framework.MostLevels {
		value := framework.Number(d.lowest + len(d.levels))
		label, err := d.ask("What is level %s called? (Enter alone ends the scale)", value)
		switch {
		case err != nil:
			return err
		case label == "" && len(d.levels) >= framework.FewestLevels:
			return nil
		case label == "":
			d.app.Say("A scale has at least %d levels.", framework.FewestLevels)
			continue
		}
		description, err := d.ask("What has to be true for %s, %s?", value, label)
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
		title, err := d.ask("What is step %d called? (Enter alone ends the steps)", len(d.fw.Steps)+1)
		switch {
		case err != nil:
			return err
		case title == "" && len(d.fw.Steps) > 0:
			return nil
		case title == "":
			d.app.Say("There is at least one step.")
			continue
		}
		for first := true; ; {
			statement, err := d.ask("A statement of “%s”: (Enter alone ends the step)", title)
			switch {
			case err != nil:
				return err
			case statement != "":
				first = false
				d.add(title, statement)
				continue
			case first:
				d.app.Say("A step has at least one statement.")
				continue
			}
			break
		}
	}
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
