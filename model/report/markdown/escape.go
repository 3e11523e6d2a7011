package markdown

import (
	"familyhub/stocktake/model/text"
	"strings"
)

// What people write is text, whatever it looks like: no emphasis, link, table, list
// or HTML comes of it. What needs no escaping stays readable in the raw file.
var markdownSpecials = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
	"|", `\|`, "~", `\~`, "$", `\$`, "<", "&lt;", ">", "&gt;",
)

// escape makes a text literal within a line of Markdown; its line breaks stay.
func escape(text string) string {
	return markdownSpecials.Replace(escapeEntities(text))
}

// escapeEntities escapes the & of what could be an HTML entity; "health & care" stays.
func escapeEntities(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		b.WriteByte(text[i])
		if text[i] != '&' || i+1 == len(text) {
			continue
		}
		next := text[i+1] | 0x20 // the small letter
		if next >= 'a' && next <= 'z' || text[i+1] == '#' {
			b.WriteString("amp;")
		}
	}
	return b.String()
}

// escapeLine is a text as one line, in a cell of a table.
func escapeLine(s string) string { return escape(text.Line(s)) }

// escapeHeading is a text as a heading, where a # at the end would be taken off.
func escapeHeading(text string) string {
	line := escapeLine(text)
	if rest, ok := strings.CutSuffix(line, "#"); ok {
		return rest + `\#`
	}
	return line
}

// escapeStart escapes what means something only at the beginning of a line:
// headings, lists, rules and underlines of headings.
func escapeStart(line string) string {
	if line == "" {
		return line
	}
	if strings.IndexByte("#+-=", line[0]) >= 0 {
		return `\` + line
	}
	digits := 0
	for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
		digits++
	}
	if digits > 0 && digits < len(line) && (line[digits] == '.' || line[digits] == ')') {
		return line[:digits] + `\` + line[digits:]
	}
	return line
}
