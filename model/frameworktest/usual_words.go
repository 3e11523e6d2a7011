package frameworktest

import (
	"regexp"
	"strings"
)

// UsualWord is what the program calls what a framework may have a name for, and what only the built-in
// instrument is about.
var UsualWord = regexp.MustCompile(`(?i)\b(step|statement|score|session|participant|area|requirement|workforce|government|family hub)s?\b`)

// WithoutUsualWords is a JSON value with another word in place of the usual ones in all texts. A word
// that stands alone may be one that the program or the file's format knows, and stays.
func WithoutUsualWords(value any) any {
	switch value := value.(type) {
	case string:
		if strings.Contains(value, " ") {
			return UsualWord.ReplaceAllString(value, "matter")
		}
	case []any:
		for i := range value {
			value[i] = WithoutUsualWords(value[i])
		}
	case map[string]any:
		for key := range value {
			value[key] = WithoutUsualWords(value[key])
		}
	}
	return value
}
