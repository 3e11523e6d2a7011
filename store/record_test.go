package store

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"
)

// A record in a file must be readable for ever, so its bytes are fixed here.
func TestRecord(t *testing.T) {
	record := encodeRecord("logs/abc", []byte(sequenceKey(7)), []byte(`{"a":1}`))
	if got, want := string(record), `dfebec71 {"a":1}`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRecordNoticesEveryBit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		path := rapid.StringN(1, 20, -1).Draw(rt, "path")
		key := rapid.SliceOfN(rapid.Byte(), 1, 12).Draw(rt, "key")
		body := rapid.SliceOf(rapid.Byte()).Draw(rt, "body")
		record := encodeRecord(path, key, body)
		if got, err := decodeRecord(path, key, record); err != nil || !bytes.Equal(got, body) {
			rt.Fatalf("%q, %v", got, err)
		}
		if _, err := decodeRecord(path+"x", key, record); err == nil {
			rt.Fatal("it is taken at another path")
		}
		if _, err := decodeRecord(path, append(bytes.Clone(key), 'x'), record); err == nil {
			rt.Fatal("it is taken under another key")
		}
		at, bit := rapid.IntRange(0, len(record)-1).Draw(rt, "at"), rapid.IntRange(0, 7).Draw(rt, "bit")
		changed := bytes.Clone(record)
		changed[at] ^= 1 << bit
		got, err := decodeRecord(path, key, changed)
		// A digit of the checksum in capitals is the same digit.
		if err == nil && (!bytes.Equal(got, body) || !bytes.EqualFold(changed[:prefix], record[:prefix])) {
			rt.Fatalf("%q is taken for %q", changed, record)
		}
	})
}

func FuzzRecord(f *testing.F) {
	f.Add("logs/abc", []byte(sequenceKey(1)), encodeRecord("logs/abc", []byte(sequenceKey(1)), []byte(`{"a":1}`)))
	f.Add("", []byte{}, []byte("00000000 "))
	f.Add("sessions", []byte("abc"), []byte("+0000000 {}"))
	f.Add("sessions", []byte("abc"), []byte("short"))
	f.Fuzz(func(t *testing.T, path string, key, record []byte) {
		body, err := decodeRecord(path, key, record)
		if err != nil {
			return
		}
		if sealed := encodeRecord(path, key, body); !bytes.EqualFold(sealed[:prefix], record[:prefix]) {
			t.Errorf("%q was taken for %q", record, sealed)
		}
	})
}
