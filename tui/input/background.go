package input

import (
	"io"
	"os"
	"os/signal"
	"regexp"
	"strconv"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/lucasb-eyer/go-colorful"
)

// askBackground asks for the background, and then for what every terminal answers: one that
// has answered the second will not answer the first any more.
const askBackground = ansi.RequestBackgroundColor + ansi.RequestCursorPositionReport

// For lateAnswer after a question without an answer, an Esc waits for escLate: it may be the
// beginning of one.
const (
	lateAnswer = 2 * time.Second
	escLate    = 250 * time.Millisecond
)

// Background asks the terminal for the colour of its background, and waits for the answer no
// longer than limit. Known is false where there was none. It is to be called before Bubble
// Tea reads: what was typed meanwhile, and what is left of an answer, goes the way of all
// that comes. Out is the terminal, too.
func (k *Keyboard) Background(out io.Writer, limit time.Duration) (colour colorful.Color, known bool) {
	file, ok := k.in.(*os.File)
	if !ok || k.ready == nil || k.Unfiltered {
		return colour, false
	}
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	defer repeat(signals)
	if terminal, ok := out.(*os.File); ok && !writable(terminal, limit) {
		return colour, false // it takes no output now, and a write would wait for as long
	}
	was, err := term.MakeRaw(file.Fd())
	if err != nil {
		return colour, false
	}
	defer func() { _ = term.Restore(file.Fd(), was) }() // a terminal that is gone needs it no more
	if _, err := io.WriteString(out, askBackground); err != nil {
		return colour, false
	}
	var came []byte
	answered := regexp.MustCompile(`\x1b\[[0-9]+;[0-9]+R`)
	for end := k.now().Add(limit); !answered.Match(came) && k.ready(end.Sub(k.now())); {
		n, err := file.Read(k.buffer[:])
		came = append(came, k.buffer[:n]...)
		if err != nil || len(came) > mostKeys {
			break
		}
	}
	k.last = k.now()
	if !answered.Match(came) {
		k.owed = k.last.Add(lateAnswer)
	}
	if msgs := moments(k.filter.Feed(came, 0)); len(msgs) > 0 {
		k.queue = append(k.queue, msgs)
	}
	return colourAnswer(came)
}

// repeat sends this process the signal that came meanwhile, if one did, now that the
// terminal is as it was before.
func repeat(signals chan os.Signal) {
	signal.Stop(signals)
	select {
	case s := <-signals:
		if self, err := os.FindProcess(os.Getpid()); err == nil {
			_ = self.Signal(s)
		}
	default:
	}
}

// colourAnswer is the colour of the background in an answer; known is false where there is none.
func colourAnswer(came []byte) (colour colorful.Color, known bool) {
	const part = "([0-9a-fA-F]{1,4})"
	answer := regexp.MustCompile(`\x1b\]11;rgba?:` + part + "/" + part + "/" + part).FindSubmatch(came)
	if answer == nil {
		return colour, false
	}
	share := func(digits []byte) float64 {
		n, _ := strconv.ParseUint(string(digits), 16, 16) // the expression lets nothing else through
		return float64(n) / float64(uint64(1)<<(4*len(digits))-1)
	}
	return colorful.Color{R: share(answer[1]), G: share(answer[2]), B: share(answer[3])}, true
}
