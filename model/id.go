package model

import (
	"crypto/rand"
	"strings"
)

// NewID returns an id for a new session: 12 letters and digits, drawn at random, so
// that a few of them are a beginning that no other session shares.
func NewID() string { return strings.ToLower(rand.Text()[:12]) }
