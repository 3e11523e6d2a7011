package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
)

// question asks for a field. What there is to choose from is said the first time.
func (f *Front) question(a form.Asked) string {
	name := a.Name
	if a.Fault != "" {
		name = a.Fault + " " + name
	}
	about := options(a)
	all := a.Name + strings.Join(about, "; ")
	if len(about) > 2 && f.offered[all] {
		about = []string{fmt.Sprintf("1 to %d, :choices says them", len(about))}
	}
	f.offered[all] = true
	if a.Hint != "" {
		about = append([]string{a.Hint}, about...)
	}
	switch {
	case a.Folded:
		return spell(fmt.Sprintf("More fields (%s), yes or no", a.Hint)) + ": "
	case a.Several:
		about = append(about, "several with commas")
	case a.Long:
		about = append(about, `a line that ends in \ goes on in the next`)
	case a.Page:
		about = append(about, ":choose for a list")
	}
	if a.Secret && a.Now != "" {
		about = append(about, "something stands there")
	} else if at := slices.Index(a.Options, a.Now); at >= 0 && !a.Several {
		about = append(about, fmt.Sprintf("now %d", at+1))
	} else if a.Now != "" {
		about = append(about, "now "+a.Now)
	}
	if a.Fault != "" && a.Now != "" && len(a.Options) == 0 {
		about = append(about, ":none empties it")
	}
	if len(about) > 0 {
		name += " (" + strings.Join(about, "; ") + ")"
	}
	return spell(name) + ": "
}

// options are what there is to choose from, with the numbers to type.
func options(a form.Asked) []string {
	all := make([]string, len(a.Options))
	for i, o := range a.Options {
		all[i] = fmt.Sprintf("%d %s", i+1, o)
	}
	return all
}

// answer takes a line for the field in focus.
func (f *Front) answer(ctx context.Context, line string) error {
	open := f.form()
	f.page.quiet = true
	if rest, ok := strings.CutPrefix(line, ":"); ok && !strings.HasPrefix(rest, ":") {
		return f.fieldCommand(ctx, open, strings.ToLower(strings.TrimSpace(rest)))
	} else if ok {
		line = rest
	}
	if strings.TrimSpace(line) == "?" {
		f.help()
		return nil
	}
	a := open.Asked()
	if a.Folded {
		if strings.HasPrefix(strings.ToLower(strings.TrimSpace(line)), "y") {
			open.Unfold()
			return nil
		}
		if strings.HasPrefix("no", strings.ToLower(strings.TrimSpace(line))) {
			return f.press(ctx, "ctrl+s")
		}
		f.voice.say("Type yes for more fields, or no to keep the form as it is.")
		return nil
	}
	for a.Long && strings.HasSuffix(line, `\`) {
		f.voice.prompt("Next line: ")
		more, err := f.in.Line()
		line = strings.TrimSuffix(line, `\`) + "\n" + more
		if err != nil {
			break
		}
	}
	if strings.TrimSpace(line) != "" {
		if err := open.Answer(line); err != nil {
			f.voice.say(spell(text.Capital(err.Error())) + ".")
			return nil
		}
	}
	_, list := f.program.Top().(*form.Entries)
	enter, _ := ui.Find(f.program.Commands(), "enter")
	switch {
	case list && strings.TrimSpace(line) == "" && open.Empty():
		return f.press(ctx, "ctrl+s") // closes the list
	case strings.TrimSpace(line) == "" && enter.Label == "begin":
		return f.press(ctx, "enter") // as the field says
	case open.Next():
		return f.update(ctx, written{})
	case open.InOrder:
		return f.press(ctx, "enter")
	}
	return f.press(ctx, "ctrl+s")
}

// written tells the program that something stands in a field.
type written struct{}

// fieldCommand does what stands behind a colon.
func (f *Front) fieldCommand(ctx context.Context, open *form.Form, name string) error {
	switch name {
	case "save", "done":
		page := f.program.Top()
		err := f.press(ctx, "ctrl+s")
		if _, list := page.(*form.Entries); list && f.program.Top() != page && f.program.Said().Notice == "" {
			f.voice.say("Saved.")
		}
		return err
	case "cancel", "close":
		return f.press(ctx, "esc")
	case "back":
		return f.press(ctx, "shift+tab")
	case "choose":
		return f.press(ctx, "enter")
	case "list":
		return f.press(ctx, "up")
	case "none", "clear":
		if err := open.Answer(""); err != nil {
			f.voice.say(spell(text.Capital(err.Error())) + ".")
		}
		return nil
	case "choices":
		for _, line := range options(open.Asked()) {
			f.voice.say(spell(line))
		}
		return nil
	case "fields":
		for _, line := range open.Filled() {
			f.voice.say(spell(line))
		}
		return nil
	case "more":
		f.read(true)
		return nil
	case "quit":
		return f.press(ctx, "ctrl+c")
	}
	if c, rest, ok := begins(f.program.Commands(), strings.Fields(name)); ok && len(rest) == 0 && len(c.Keys) > 0 {
		return f.press(ctx, c.Keys[0])
	}
	f.voice.say(fmt.Sprintf("%s is nothing that can be done in a form. Type ? for what can be typed.", quoted(":"+name)))
	return nil
}
