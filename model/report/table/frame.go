package table

import (
	"familyhub/stocktake/model"
)

// frameFields say on every row which session it is of, so that the rows of many files can
// lie in one table.
func frameFields() []Field {
	return []Field{
		sessionField(), titleField(), areaField(), dateField(),
		{Name: "mode", Title: "Mode", Range: "group or solo", Meaning: "Whether a group scored or one person alone"},
		{Name: "blind", Title: "Blind", Type: YesNo, Range: yesOrNo, Meaning: "Yes where scores were hidden until they were revealed"},
		{Name: "framework", Title: "Framework", Meaning: "The framework’s id"},
		{Name: "framework_title", Title: "Framework’s title", Meaning: "The framework’s title"},
		{Name: "framework_version", Title: "Framework’s version", Meaning: "The framework’s version"},
		{Name: "framework_digest", Title: "Framework’s digest", Meaning: "The beginning of its SHA-256: another wherever a word of the framework is another"},
	}
}

// sessionField and titleField are called the same in every table, so that the tables of one
// export join with each other and with those of others.
func sessionField() Field {
	return Field{Name: "session", Title: "Session", Meaning: "The session’s id; with statement it joins scores and statements, also those of many sessions"}
}

func titleField() Field {
	return Field{Name: "title", Title: "Title", Meaning: "The session’s title"}
}

func areaField() Field {
	return Field{Name: "area", Title: "Area", Meaning: "The area that the session is about"}
}

func dateField() Field {
	return Field{Name: "date", Title: "Date", Type: Date, Range: anyDay, Meaning: "The session’s day"}
}

// frameCells are those of frameFields. A framework's digest is cut short: enough is
// left to tell any two in the world apart, and the word before it keeps programs from
// taking it for a number.
func frameCells(s *model.Session) []Cell {
	const digits = 12
	d, fw, digest := s.Details(), s.Framework(), s.FrameworkDigest()
	return []Cell{
		Of(s.ID()), Of(d.Title), Of(d.Area), Of(d.Date), Of(s.Origin().Mode), Bool(s.Blind()),
		Of(fw.ID), Of(fw.Title), Of(fw.Version), Of("sha256:" + digest[:min(len(digest), digits)]),
	}
}
