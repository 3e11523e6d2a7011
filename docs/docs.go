// Package docs has the pages of this folder that the program itself shows and hands out.
package docs

import _ "embed"

// Facilitator is the page for the person who runs a workshop, in Markdown.
//
//go:embed facilitator.md
var Facilitator string

// Participant is the page for those who come to one, in Markdown.
//
//go:embed participant.md
var Participant string
