package wall

import (
	"strings"

	"familyhub/stocktake/model/text"
	"familyhub/stocktake/tui/wall/slide"
)

// View draws the last picture, and below it what there is to say.
func (f *Follow) View() string {
	if f.width < 1 || f.height < 1 {
		return ""
	}
	var notice []string
	if text := f.notice(); text != "" {
		style := f.look.Theme.Dim
		if f.link == ended || f.err != nil {
			style = f.look.Theme.Warning
		}
		notice = slide.Paint(style, f.look.Wrap(text, max(f.width-2, 1)))
		for i, line := range notice {
			notice[i] = f.look.Fit(" "+line, f.width)
		}
		notice = notice[:min(len(notice), f.height)]
	}
	room := f.height - len(notice)
	lines := f.look.Exactly(nil, f.width, room)
	if f.seen {
		lines = View(f.state, f.look, f.width, room)
	}
	return strings.Join(append(lines, notice...), "\n")
}

// notice is what people must know about this screen; nothing while it follows.
func (f *Follow) notice() string {
	switch {
	case f.link == following:
		return ""
	case f.link == idle:
		return "The workshop program has no session open. This screen goes on when it has."
	case f.link == elsewhere:
		return "The workshop program has another session open. This screen goes on when it is back."
	case f.err != nil:
		return sentence(f.err) + " This screen goes on when the session is open."
	case f.link == ended:
		return "The workshop program has ended (" + f.since.Format("15:04") + "). This screen goes on when it is opened again."
	case f.seen:
		return "The session as it was saved. This screen goes on when it is opened."
	}
	return "Waiting for the session to be opened."
}

// sentence turns an error into one. It is cleaned by itself, so that nothing in it can
// swallow what is said next.
func sentence(err error) string {
	words := text.Line(err.Error())
	if words == "" {
		return "Something is wrong, and nothing says what."
	}
	return text.Capital(words) + "."
}
