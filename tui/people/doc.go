// Package people is the table of participants, and the score sheets that they hand in.
package people
