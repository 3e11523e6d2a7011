package reading

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/model/text"
)

// printed is how wide printed texts are, in cells.
const printed = 80

// Text is everything in a framework, to be printed: what it is, and then the sections.
func Text(fw *framework.Framework) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s, version %s\n", fw.Title, fw.Version)
	if fw.Source.Title != "" {
		fmt.Fprintf(&b, "Source: %s", fw.Source.Title)
		if fw.Source.Year > 0 {
			fmt.Fprintf(&b, " (%d)", fw.Source.Year)
		}
		b.WriteByte('\n')
	}
	if fw.Source.Licence != "" {
		fmt.Fprintf(&b, "Licence: %s\n", fw.Source.Licence)
	}
	for _, s := range Of(fw, fw) {
		b.WriteByte('\n')
		before := ""
		switch {
		case s.Step > 0:
			before = s.Number + ": "
		case s.Number != "":
			before = fmt.Sprintf("%3s  ", s.Number)
		}
		hang(&b, before, s.Title)
		for _, block := range s.Blocks {
			block.print(&b)
		}
	}
	return b.String()
}

func (block Block) print(b *strings.Builder) {
	if block.Text == "" && len(block.Points)+len(block.Levels) == 0 {
		return
	}
	if block.Head != "" {
		b.WriteByte('\n')
		hang(b, "", block.Head)
	}
	if block.Text != "" {
		hang(b, "  ", block.Text)
	}
	for _, p := range block.Points {
		hang(b, "  - ", p.Text)
		for _, more := range p.More {
			hang(b, "    ", more)
		}
	}
	for _, l := range block.Levels {
		hang(b, fmt.Sprintf("  %s  ", framework.Number(l.Value)), text.Joined(" ", sentence(l.Label), l.Description))
		if l.Here != "" {
			hang(b, "     here: ", l.Here)
		}
	}
}

// hang breaks a text behind what stands before its first line.
func hang(b *strings.Builder, before, said string) {
	indent := strings.Repeat(" ", text.Width(before))
	for i, line := range text.Wrap(said, printed-len(indent)) {
		if i > 0 {
			before = indent
		}
		b.WriteString(strings.TrimRight(before+line, " ") + "\n")
	}
}
