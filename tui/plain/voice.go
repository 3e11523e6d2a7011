package plain

import (
	"fmt"
	"io"
	"strings"
)

// voice writes lines. Behind a fault it writes nothing more.
type voice struct {
	out io.Writer
	err error
}

func newVoice(out io.Writer) voice { return voice{out: out} }

// say writes a line.
func (v *voice) say(line string) { v.write(line + "\n") }

// prompt writes what stands before the place where a line is typed.
func (v *voice) prompt(words string) { v.write(words) }

// interrupt writes a line while a prompt stands.
func (v *voice) interrupt(line string) { v.write("\n" + line + "\n") }

func (v *voice) write(text string) {
	if v.err == nil {
		_, v.err = fmt.Fprint(v.out, text)
	}
}

// words counts those of a line.
func words(line string) int { return len(strings.Fields(line)) }
