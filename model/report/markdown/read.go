package markdown

import (
	"regexp"
	"strings"

	"familyhub/stocktake/model/report"
)

// Read is a page of our own as blocks: its headings, paragraphs, pipe tables, and lists of two
// levels. In a line **bold** and `code` stand out, and nothing else means anything. The title is a
// heading of level 1. Lines of a comment are left out.
func Read(page string) (blocks []report.Block) {
	for part := range strings.SplitSeq(strings.ReplaceAll(page, "\r\n", "\n"), "\n\n") {
		lines := strings.Split(strings.Trim(part, "\n"), "\n")
		switch first := lines[0]; {
		case first == "" || strings.HasPrefix(first, "<!--"):
		case strings.HasPrefix(first, "#"):
			marks, title, _ := strings.Cut(first, " ")
			blocks = append(blocks, report.Heading{Level: len(marks), Text: title})
		case strings.HasPrefix(first, "- "):
			blocks = append(blocks, report.List{Items: items(lines)})
		case strings.HasPrefix(first, "|"):
			blocks = append(blocks, readTable(lines))
		default:
			blocks = append(blocks, report.Paragraph{Text: spans(strings.Join(lines, " "))})
		}
	}
	return blocks
}

// items are the entries of a list. A line that begins none goes on with the one before it.
func items(lines []string) (all []report.Item) {
	var said []string // of the entry that is being read
	inner := false
	keep := func() {
		item := report.Item{Text: spans(strings.Join(said, " "))}
		switch {
		case len(said) == 0:
		case inner && len(all) > 0:
			outer := &all[len(all)-1]
			outer.Items = append(outer.Items, item)
		default:
			all = append(all, item)
		}
	}
	for _, line := range lines {
		text, begins := strings.CutPrefix(strings.TrimLeft(line, " "), "- ")
		if begins {
			keep()
			said, inner = nil, strings.HasPrefix(line, " ")
		}
		said = append(said, text)
	}
	keep()
	return all
}

// readTable is a table of a head, a rule and rows.
func readTable(lines []string) (t report.Table) {
	for i, line := range lines {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for c := range cells {
			cells[c] = plain(strings.TrimSpace(cells[c]))
		}
		switch i {
		case 0:
			for _, title := range cells {
				t.Columns = append(t.Columns, report.Column{Title: title})
			}
		case 1: // the rule
		default:
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

var standsOut = regexp.MustCompile("\\*\\*(.+?)\\*\\*|`(.+?)`")

// spans is a line with what stands out in it.
func spans(line string) (all report.Inline) {
	at := 0
	for _, m := range standsOut.FindAllStringSubmatchIndex(line, -1) {
		if m[0] > at {
			all = append(all, report.Span{Text: line[at:m[0]]})
		}
		from, to := m[2], m[3] // bold, or else code
		if from < 0 {
			from, to = m[4], m[5]
		}
		all, at = append(all, report.Span{Text: line[from:to], Strong: true}), m[1]
	}
	if at < len(line) {
		all = append(all, report.Span{Text: line[at:]})
	}
	return all
}

// plain is a line without the marks of what stands out.
func plain(line string) string {
	var b strings.Builder
	for _, span := range spans(line) {
		b.WriteString(span.Text)
	}
	return b.String()
}
