package model

// The names that the screens still use.

// Spend is AddTime.
type Spend = AddTime

// Noted is Timed.
const Noted = Timed
