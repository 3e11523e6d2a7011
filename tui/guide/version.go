package guide

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/form"
	"familyhub/stocktake/tui/ui"
	"familyhub/stocktake/tui/upgrade"

	tea "github.com/charmbracelet/bubbletea"
)

// versionKey leads to another version of what the session asks.
const versionKey = "X"

// otherVersion leads to what an edited version of the session's framework would change.
func (g *Guide) otherVersion() []ui.Command {
	if g.open == nil || g.open.Instruments == nil {
		return nil
	}
	c := ui.On(versionKey, "another version", "Move the session to an edited version of its instrument, after a look at what changes", func() ui.Action {
		d, look := g.open, g.look
		return ui.Async(func() ui.Action {
			all := d.Instruments()
			for _, i := range all {
				_, _ = i.Framework() // is read here, and not between two keys; what is wrong with it is asked below
			}
			return func(app ui.App) tea.Cmd {
				if app.Session() != d {
					return nil
				}
				return ui.Run(app, showVersions(d, look, all))
			}
		})
	})
	if !g.others {
		c = c.Quietly()
	}
	return []ui.Command{c}
}

// lookForOthers finds out, aside since it reads files, whether there is another version to offer.
func (g *Guide) lookForOthers() ui.Action {
	if g.open.Instruments == nil {
		return nil
	}
	s := g.open.Session()
	id, digest := s.Framework().ID, s.FrameworkDigest()
	return ui.Async(func() ui.Action {
		others := slices.ContainsFunc(g.open.Instruments(), func(i framework.Instrument) bool {
			fw, err := i.Framework()
			return err == nil && fw.ID == id && fw.Digest() != digest
		})
		return func(ui.App) tea.Cmd { g.others = others; return nil }
	})
}

// showVersions shows the one version that is another than the session's, or asks for one of several.
func showVersions(d *ui.OpenSession, look *ui.Look, all []framework.Instrument) ui.Action {
	now := d.Session().Framework()
	var others []*framework.Framework
	var options []form.Option
	broken := 0
	for _, i := range all {
		fw, err := i.Framework()
		switch {
		case err != nil:
			broken++
		case fw.ID == now.ID && fw.Digest() != d.Session().FrameworkDigest():
			options = append(options, form.Option{
				Value: strconv.Itoa(len(others)), Words: ui.Sanitize(fmt.Sprintf("%s, version %s (%s)", fw.Title, fw.Version, i.ID)),
			})
			others = append(others, fw)
		}
	}
	switch len(others) {
	case 0:
		said := "There is no other version of this instrument."
		if broken > 0 {
			said += fmt.Sprintf(" %s of your own cannot be used; n on the home screen says why.", text.Capital(text.CountOf(broken, "file", "files")))
		}
		return func(app ui.App) tea.Cmd {
			app.Notify(ui.Notice{Text: said + " Put the edited file, with the same id, into ", Path: ui.Sanitize(cmp.Or(d.OwnFrameworks, "the folder of your own frameworks"))})
			return nil
		}
	case 1:
		return ui.Push(newVersion(d, look, others[0]))
	}
	const label = "Version"
	return ui.Push(&form.Edit{
		Look: look, Title: "Another version of the instrument", Take: "see what changes",
		Form: form.New(look, form.NewChoice(label, options[0].Value, options)),
		Done: func(f *form.Form) (ui.Action, bool) {
			at, _ := strconv.Atoi(f.Value(label)) // one of the options
			return ui.Push(newVersion(d, look, others[at])), true
		},
	})
}

// version is what an edited version of its framework would change in a session.
type version struct {
	ui.Scroll
	look   *ui.Look
	open   *ui.OpenSession
	change model.SetFramework
	lines  []string // what would change, or what speaks against it
	fits   bool
}

func newVersion(d *ui.OpenSession, look *ui.Look, fw *framework.Framework) *version {
	s := d.Session()
	v := &version{look: look, open: d, change: s.Upgraded(fw)}
	switch why, err := v.change.Misfits(s), v.change.Framework.Check(); {
	case len(why) > 0:
		v.lines = append([]string{"The session cannot move to this version as it is:"}, why...)
	case err != nil:
		v.lines = []string{err.Error()}
	default:
		v.lines, v.fits = upgrade.Changes(v.change, s), true
	}
	v.Text = v.text
	return v
}

// Heading says where the user is.
func (v *version) Heading() string { return "Another version: what changes" }

// Commands lists what can be done now, most wanted first.
func (v *version) Commands() []ui.Command {
	var move []ui.Command
	if v.fits {
		move = append(move, ui.On("enter", "move the session", "Ask this version from now on; undo takes that back", func() ui.Action {
			if !v.open.Do(v.change) {
				return nil
			}
			return ui.Sequence(ui.ShowVersion(v.change), ui.Say("The session asks version %s now. u takes that back.", ui.Sanitize(v.change.Framework.Version)))
		}))
	}
	return slices.Concat(move, []ui.Command{
		ui.On("esc q", "leave it", "Leave the session as it is", func() ui.Action { return ui.CloseTop }).As("Esc"),
	}, v.Scroll.Commands())
}

// text is what would change, in lines of a width.
func (v *version) text(width int) (lines []string) {
	for i, line := range v.lines {
		style := v.look.Text
		if i == 0 {
			style = v.look.Strong
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		for _, part := range ui.Wrap(strings.TrimLeft(line, " "), max(width-indent, 8)) {
			lines = append(lines, style.Render(fmt.Sprintf("%*s%s", indent, "", v.look.ToASCII(part))))
		}
		if !v.fits || i == 0 {
			lines = append(lines, "")
		}
	}
	return lines
}
