// Package calendar is days, times of day and the quarters of a year: as people write and read
// them, and as they are kept. It knows no today; who asks says it.
package calendar
