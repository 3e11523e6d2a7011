// Package jsonfile reads JSON files that people bring: of bounded size, and with
// errors that name the line.
package jsonfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// MaxBytes is the largest file that is read: hundreds of times what a workshop fills.
const MaxBytes = 32 << 20

// maxValues is how many values and members a file may hold. Bytes alone do not
// bound the memory that a file takes: "{}," is three of them and a whole struct.
const maxValues = 500_000

// Read reads a whole file. It refuses one that is larger than MaxBytes, holds more
// values than any session, or is not UTF-8. A byte order mark is taken off.
func Read(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading the file: %w", err)
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("the file is larger than %d MiB, more than any session fills; check that it is the right one", MaxBytes>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errors.New("the file is damaged or not JSON: its text is not in UTF-8")
	}
	if count(data) > maxValues {
		return nil, fmt.Errorf("the file holds more than %d values, more than any session has; check that it is the right one", maxValues)
	}
	return data, nil
}

// count is how many values the file holds at most: what opens or follows one,
// outside of strings.
func count(data []byte) int {
	n, inString := 0, false
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case inString && c == '\\':
			i++
		case c == '"':
			inString = !inString
		case !inString && (c == '{' || c == '[' || c == ','):
			n++
		}
	}
	return n
}

// Decode reads one JSON value into v, and members that v does not have are passed
// over. The error is a sentence with the line where the file goes wrong.
func Decode(data []byte, v any) error {
	err := json.Unmarshal(data, v)
	var syntax *json.SyntaxError
	var mismatch *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &syntax):
		if len(bytes.TrimSpace(data)) == 0 {
			return errors.New("the file is empty")
		}
		return fmt.Errorf("line %d: the file is damaged or not JSON (%s)", line(data, syntax.Offset), strings.TrimPrefix(syntax.Error(), "json: "))
	case errors.As(err, &mismatch):
		return fmt.Errorf("line %d: %s has a %s where something else belongs", line(data, mismatch.Offset), member(mismatch.Field), kind(mismatch.Value))
	default:
		return err
	}
}

// member is the last name of a path; the line tells the rest.
func member(path string) string {
	if path == "" {
		return "the file"
	}
	return fmt.Sprintf("%q", path[strings.LastIndexByte(path, '.')+1:])
}

// kind is JSON's name of a value, without the number that may follow it.
func kind(value string) string {
	word, _, _ := strings.Cut(value, " ")
	return word
}

// line counts lines from 1.
func line(data []byte, offset int64) int {
	offset = min(max(offset, 0), int64(len(data)))
	return 1 + bytes.Count(data[:offset], []byte("\n"))
}

// Lines returns the line of each element of the array that is the file's member
// key; as many as can be told.
func Lines(data []byte, key string) []int {
	dec := json.NewDecoder(bytes.NewReader(data))
	if token, err := dec.Token(); err != nil || token != json.Delim('{') {
		return nil
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return nil
		}
		if name == key {
			return elements(data, dec)
		}
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			return nil
		}
	}
	return nil
}

func elements(data []byte, dec *json.Decoder) []int {
	if token, err := dec.Token(); err != nil || token != json.Delim('[') {
		return nil
	}
	var lines []int
	at, number := int64(0), 1
	for dec.More() { // which stands just before the element
		start := dec.InputOffset()
		for start < int64(len(data)) && bytes.IndexByte([]byte(" \t\r\n,"), data[start]) >= 0 {
			start++
		}
		number += bytes.Count(data[at:start], []byte("\n"))
		at = start
		lines = append(lines, number)
		var skipped json.RawMessage
		if dec.Decode(&skipped) != nil {
			break
		}
	}
	return lines
}

// write writes JSON as every file of stocktake has it.
func write(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
