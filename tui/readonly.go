package tui

// refuses is true where the open session may only be looked at, and says so.
func (d *desk) refuses() bool {
	if d.readOnly == "" {
		return false
	}
	d.say(refusal(d.readOnly))
	return true
}

func refusal(why string) notice {
	return notice{text: "Nothing was changed: the file is open for reading only, since " + shown(why) + ".", bad: true}
}
