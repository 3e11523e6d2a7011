package report

import "familyhub/stocktake/model"

// field is a column of a table for analysis, and how a row comes to its value.
type field[R any] struct {
	name  string
	value func(R) value
}

func namesOf[R any](fields []field[R]) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return names
}

func valuesOf[R any](values []value, fields []field[R], row R) []value {
	for _, f := range fields {
		values = append(values, f.value(row))
	}
	return values
}

// A framework's digest is cut short: enough is left to tell any two frameworks in the
// world apart. The word before it keeps programs from taking digits for a number.
const (
	digestWord   = "sha256:"
	digestLength = 12
)

// sessionFields begin every row, so that the rows of many files can lie in one table.
func sessionFields() []field[*model.Session] {
	return []field[*model.Session]{
		{"session", func(s *model.Session) value { return textValue(s.ID()) }},
		{"title", func(s *model.Session) value { return textValue(s.Details().Title) }},
		{"area", func(s *model.Session) value { return textValue(s.Details().Area) }},
		{"date", func(s *model.Session) value { return textValue(string(s.Details().Date)) }},
		{"mode", func(s *model.Session) value { return textValue(string(s.Origin().Mode)) }},
		{"blind", func(s *model.Session) value { return truthValue(s.Blind()) }},
		{"framework", func(s *model.Session) value { return textValue(s.Framework().ID) }},
		{"framework_title", func(s *model.Session) value { return textValue(s.Framework().Title) }},
		{"framework_version", func(s *model.Session) value { return textValue(s.Framework().Version) }},
		{"framework_digest", func(s *model.Session) value { return textValue(shortDigest(s.Origin().Framework)) }},
	}
}

func shortDigest(digest string) string {
	return digestWord + digest[:min(len(digest), digestLength)]
}
