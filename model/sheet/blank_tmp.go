package sheet

// madeFor is the session's title and the framework's that the sheet was made for; both
// empty for a sheet that does not say.
func (sh Sheet) madeFor() (session, framework string) { return "", "" }
