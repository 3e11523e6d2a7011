package framework

import _ "embed"

// FormatGuide describes how framework files are written, in Markdown that can be read as it is.
//
//go:embed FORMAT.md
var FormatGuide string
