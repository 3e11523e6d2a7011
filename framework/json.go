package framework

import (
	"encoding/json"
	"regexp"
	"strings"
)

// jsonEscapes are what JSON has and the YAML library does not know, and any other escape, so that none is
// taken for the half of another.
var jsonEscapes = regexp.MustCompile(`\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|.)`)

// withoutJSONEscapes is a text that is JSON, which is YAML otherwise, with its slashes and its letters of two
// escapes written out; any other text as it is.
func withoutJSONEscapes(text string) string {
	if !strings.HasPrefix(strings.TrimLeft(text, " \n"), "{") || !json.Valid([]byte(text)) {
		return text
	}
	return jsonEscapes.ReplaceAllStringFunc(text, func(escape string) string {
		const pair = len(`\ud83d\ude00`)
		if escape != `\/` && len(escape) < pair {
			return escape
		}
		var letter string
		if err := json.Unmarshal([]byte(`"`+escape+`"`), &letter); err != nil {
			return escape // both are JSON
		}
		return letter
	})
}
