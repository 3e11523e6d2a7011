package agefile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"filippo.io/age"
	"filippo.io/age/armor"
)

const (
	// cheap is the work of tests: that of the program takes a second and 256 MiB.
	cheap = 2
	right = "correct horse battery"
	words = "what was said in the room"
)

func encrypted(t testing.TB, text string) []byte {
	t.Helper()
	data, err := Encrypt([]byte(text), right, cheap)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// typing answers with one passphrase after another.
func typing(passphrases ...string) (Opener, *int) {
	asked := new(int)
	return Opener{Ask: func(wrong int) (string, error) {
		if wrong != *asked {
			return "", fmt.Errorf("%d wrong passphrases were counted, not %d", wrong, *asked)
		}
		*asked++
		return passphrases[wrong], nil
	}}, asked
}

func TestOpensWhatItEncrypted(t *testing.T) {
	for _, text := range []string{"", words, strings.Repeat("x", 64<<10), strings.Repeat("score\n", 50_000)} {
		data := encrypted(t, text)
		if !Is(data[:min(len(data), Prefix)]) || bytes.Contains(data, []byte(words)) {
			t.Errorf("%.80q is no encrypted file", data)
		}
		o, asked := typing(right)
		if got, err := o.Open(bytes.NewReader(data)); err != nil || string(got) != text || *asked != 1 {
			t.Errorf("%d bytes of %d, %v, asked %d times", len(got), len(text), err, *asked)
		}
	}
}

func TestOpensArmor(t *testing.T) {
	var b bytes.Buffer
	w := armor.NewWriter(&b)
	if _, err := w.Write(encrypted(t, words)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{b.String(), "\r\n" + strings.ReplaceAll(b.String(), "\n", "\r\n")} {
		o, _ := typing(right)
		if got, err := o.Open(strings.NewReader(data)); err != nil || string(got) != words || !Is([]byte(data)[:Prefix]) {
			t.Errorf("%q, %v", got, err)
		}
	}
}

func TestThreeTries(t *testing.T) {
	data := encrypted(t, words)
	for name, c := range map[string]struct {
		typed []string
		want  error
	}{
		"at once":    {[]string{right}, nil},
		"the third":  {[]string{"", right + " ", right}, nil},
		"none":       {[]string{"a", "b", "c"}, ErrPassphrase},
		"never more": {[]string{"a", "", "c", right}, ErrPassphrase},
	} {
		o, asked := typing(c.typed...)
		got, err := o.Open(bytes.NewReader(data))
		if !errors.Is(err, c.want) || (err == nil) != (string(got) == words) || *asked > tries {
			t.Errorf("%s: %q, %v, asked %d times", name, got, err, *asked)
		}
	}
}

func TestGivingUpEndsIt(t *testing.T) {
	stop := errors.New("stopped")
	o := Opener{Ask: func(int) (string, error) { return "", stop }}
	if _, err := o.Open(bytes.NewReader(encrypted(t, words))); !errors.Is(err, stop) {
		t.Error(err)
	}
}

// Nobody is asked for a passphrase that would be of no use.
func TestRefusesWithoutAsking(t *testing.T) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		t.Fatal(err)
	}
	var forKey bytes.Buffer
	w, err := age.Encrypt(&forKey, key.Recipient())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	hard := bytes.Replace(encrypted(t, words), []byte(" 2\n"), []byte(" 30\n"), 1)
	for name, c := range map[string]struct {
		data []byte
		want error
	}{
		"for a key":             {forKey.Bytes(), ErrRecipient},
		"of too much work":      {hard, ErrWork},
		"of no work":            {bytes.Replace(hard, []byte(" 30\n"), []byte(" -1\n"), 1), ErrDamaged},
		"only a beginning":      {[]byte("age-encryption.org/v1\n"), ErrDamaged},
		"of another version":    {[]byte("age-encryption.org/v9\n-> x\n\n--- AAAA\n"), ErrDamaged},
		"nothing":               {nil, ErrDamaged},
		"an endless head":       {[]byte("age-encryption.org/v1\n" + strings.Repeat("-> x y\n\n", 100_000)), ErrDamaged},
		"armor of nothing":      {[]byte(armor.Header + "\n" + armor.Footer + "\n"), ErrDamaged},
		"two passphrases":       {twice(encrypted(t, words)), ErrDamaged},
		"larger than it may be": {make([]byte, maxFile+1), ErrDamaged},
	} {
		o, asked := typing(right)
		if _, err := o.Open(bytes.NewReader(c.data)); !errors.Is(err, c.want) || *asked > 0 {
			t.Errorf("%s: %v, asked %d times", name, err, *asked)
		}
	}
}

// twice gives a head's one entry a second time.
func twice(data []byte) []byte {
	from, to := bytes.Index(data, []byte("-> ")), bytes.Index(data, []byte("\n--- "))+1
	return bytes.Replace(data, data[from:to], bytes.Repeat(data[from:to], 2), 1)
}

func TestPartsAndChangesAreDamage(t *testing.T) {
	data := encrypted(t, strings.Repeat(words, 5000)) // more than one chunk
	for n := 0; n < len(data); n += 1 + n/50 {
		changed := bytes.Clone(data)
		changed[n] ^= 1
		for name, bad := range map[string][]byte{"cut short": data[:n], "changed": changed} {
			o := Opener{Ask: func(int) (string, error) { return right, nil }, MaxWork: 4}
			if got, err := o.Open(bytes.NewReader(bad)); err == nil || got != nil {
				t.Errorf("%s at %d it opens: %d bytes", name, n, len(got))
			}
		}
	}
	o, _ := typing(right)
	if _, err := o.Open(bytes.NewReader(append(bytes.Clone(data), "more"...))); !errors.Is(err, ErrDamaged) {
		t.Errorf("with more behind it: %v", err)
	}
}

func TestHoldsNoMoreThanItMay(t *testing.T) {
	var b bytes.Buffer
	w, err := NewWriter(&b, right, cheap)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.CopyN(w, zeros{}, MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	o, _ := typing(right)
	if _, err := o.Open(&b); !errors.Is(err, ErrLarge) {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestDiskErrorIsNoDamage(t *testing.T) {
	broken := errors.New("input/output error")
	o, _ := typing(right)
	_, err := o.Open(io.MultiReader(bytes.NewReader(encrypted(t, words)[:150]), iotest.ErrReader(broken)))
	if !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestCheckPassphrase(t *testing.T) {
	for passphrase, want := range map[string]string{
		right: "", "zwölf Zeiche": "", "北谷工作坊北谷工作坊北谷": "",
		"":                            "too short",
		"elf Zeichen":                 "too short",
		"ééééééé":                     "too short", // 14 bytes
		strings.Repeat("long ", 300):  "too long",
		"with\x00a control character": "cannot be typed again",
		"with a tab\tin the middle":   "cannot be typed again",
		"not\xffUTF-8 by any means":   "cannot be typed again",
		" " + right:                   "begins or ends with a space",
		right + " ":                   "begins or ends with a space",
	} {
		err := CheckPassphrase(passphrase)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", passphrase, err)
		}
		if err != nil && passphrase != "" && strings.Contains(err.Error(), passphrase) {
			t.Errorf("the error tells the passphrase: %v", err)
		}
		if _, failed := Encrypt(nil, passphrase, cheap); (failed == nil) != (err == nil) {
			t.Errorf("%q: %v", passphrase, failed)
		}
	}
}

func TestIs(t *testing.T) {
	for _, text := range []string{"", "age", "age,name\n", "# age-encryption.org/v1\n", `{"schema": "stocktake/session@1"}`, "PK\x03\x04"} {
		if Is([]byte(text)) {
			t.Errorf("%q is taken for an encrypted file", text)
		}
	}
}

func FuzzOpen(f *testing.F) {
	data := encrypted(f, words)
	f.Add(data)
	f.Add(data[:100])
	f.Add(twice(data))
	f.Add([]byte(armor.Header + "\nYWdl\n" + armor.Footer + "\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		o := Opener{Ask: func(int) (string, error) { return right, nil }, MaxWork: cheap}
		got, err := o.Open(bytes.NewReader(data))
		if err != nil && got != nil {
			t.Errorf("%d bytes beside %v", len(got), err)
		}
	})
}

// BenchmarkEncrypt encrypts a session's worth of text as it is done for people.
func BenchmarkEncrypt(b *testing.B) {
	data := bytes.Repeat([]byte(words), 20_000)
	for b.Loop() {
		if _, err := Encrypt(data, right, Work); err != nil {
			b.Fatal(err)
		}
	}
}
