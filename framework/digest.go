package framework

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// Digest identifies the content of a framework: the SHA-256 of its JSON, in
// hexadecimal. Equal frameworks have equal digests, so that many sessions can share
// one stored copy.
func (f *Framework) Digest() string {
	text, err := json.Marshal(f)
	if err != nil {
		panic(fmt.Sprintf("framework: texts and numbers always have a JSON form: %v", err))
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:])
}
