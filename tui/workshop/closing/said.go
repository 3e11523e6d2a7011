package closing

// Asked is who is asked how likely the priority is.
func (c *Closing) Asked() (place, of int, asking bool) {
	if !c.open() {
		return 0, 0, false
	}
	return c.Row.Current(), len(c.Row.Ballot.People()), true
}
