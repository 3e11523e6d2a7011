package ui

// refuses reports whether the open session may only be looked at, and says so.
func (d *OpenSession) refuses() bool {
	if d.ReadOnly == "" {
		return false
	}
	d.Say(refusal(d.ReadOnly))
	return true
}

func refusal(why string) Notice {
	return Notice{Text: "Nothing was changed: the file is open for reading only, since " + Sanitize(why) + ".", Bad: true}
}
