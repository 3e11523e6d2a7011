package model

import (
	"bytes"
	"strconv"
	"time"
)

// scanScore reads an entry that is a score, exactly as MarshalJSON writes it; false for
// everything else, down to a space or an escaped letter, which goes to encoding/json.
// Nearly every entry of a log is a score, and opening a session waits for all of them.
func scanScore(data []byte) (e Entry, ok bool) {
	s := scan{rest: data}
	s.expect(`{"at":"`)
	at := s.until('"')
	s.expect(`,"act":"`)
	act := Act(s.until('"'))
	s.expect(`,"kind":"score","change":{"statement":`)
	c := SetScore{Statement: s.number()}
	s.expect(`,"round":`)
	c.Round = s.number()
	s.expect(`,"participant":"`)
	c.Participant = string(s.until('"'))
	s.expect(`,"score":`)
	if s.failed || !bytes.HasSuffix(s.rest, []byte("}}")) || c.Score.UnmarshalJSON(s.rest[:len(s.rest)-len("}}")]) != nil {
		return Entry{}, false
	}
	var moment time.Time
	if moment.UnmarshalText(at) != nil {
		return Entry{}, false
	}
	return Entry{At: moment, Act: act, Change: c}, true
}

// scan reads JSON from left to right. Once it failed, what it returns means nothing.
type scan struct {
	rest   []byte
	failed bool
}

func (s *scan) expect(token string) {
	if len(s.rest) < len(token) || string(s.rest[:len(token)]) != token {
		s.failed = true
		return
	}
	s.rest = s.rest[len(token):]
}

// until returns what stands before a quotation mark, and goes past it. It holds
// printable ASCII without escapes.
func (s *scan) until(quote byte) []byte {
	end := bytes.IndexByte(s.rest, quote)
	if s.failed || end < 0 {
		s.failed = true
		return nil
	}
	text := s.rest[:end]
	for _, c := range text {
		if c < ' ' || c > '~' || c == '\\' {
			s.failed = true
		}
	}
	s.rest = s.rest[end+1:]
	return text
}

// number returns a whole number that is written without a sign or leading zeros.
func (s *scan) number() int {
	n := 0
	for n < len(s.rest) && s.rest[n] >= '0' && s.rest[n] <= '9' {
		n++
	}
	const most = 9 // digits
	if n == 0 || n > most || n > 1 && s.rest[0] == '0' {
		s.failed = true
		return 0
	}
	value, err := strconv.Atoi(string(s.rest[:n]))
	s.failed = s.failed || err != nil
	s.rest = s.rest[n:]
	return value
}
