package framework

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// HeadSize is how much of a file TitleIn needs, in bytes: titles stand at the beginning of nearly all.
const HeadSize = 4 << 10

// titleLine is the title of a file of its own line, with what it may go on in.
var titleLine = regexp.MustCompile(`(?m)^(?:title:.*(?:\n[ \t]+.*)*|[ \t]*"title":.*)`)

// TitleIn is the title of the framework file that begins with a text, found without reading all of it: for a
// list of many, of which one is read. It is empty where it is not there, or is nothing to show.
func TitleIn(head string) string {
	found := titleLine.FindString(plainLines(head))
	if found == "" {
		return ""
	}
	var file struct{ Title string }
	if err := yaml.Unmarshal([]byte(strings.TrimSuffix(strings.TrimSpace(found), ",")), &file); err != nil {
		return ""
	}
	title := strings.TrimSpace(file.Title)
	if unwelcomeIn(title, false) != "" || len(title) > maxLine*4 {
		return ""
	}
	return title
}
