package tabular

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"familyhub/stocktake/model/text"

	"golang.org/x/text/encoding/charmap"
	unicode16 "golang.org/x/text/encoding/unicode"
)

// How the bytes of a text file become letters:
//
//   - zeros are in every UTF-16 file that has a comma or a line end in it, and in no
//     other text; on which side of each pair they stand tells the order
//   - what is valid UTF-8 is UTF-8
//   - what remains is Windows-1252, which Excel writes in western Europe when nobody asks
//     for more. MacRoman, code page 850 and Windows-1250 use the same bytes for other
//     letters: where a word would hardly be written so, nobody can tell, and the file is
//     refused.

// Undecoded is why a text cannot be read, and on which line.
type Undecoded struct {
	Line     int
	Sentence string
}

// DecodeText makes UTF-8 with line feeds of a text file.
func DecodeText(data []byte) ([]byte, *Undecoded) {
	text, narrow, wrong := ToUTF8(data)
	if wrong == nil && narrow {
		wrong = doubtful(text)
	}
	if wrong != nil {
		return nil, wrong
	}
	return text, nil
}

// ToUTF8 is decodeText without a look at what the words are. Narrow says that it took
// the bytes for Windows-1252.
func ToUTF8(data []byte) (text []byte, narrow bool, wrong *Undecoded) {
	switch order, wide := utf16Order(data); {
	case wide:
		text, err := unicode16.UTF16(order, unicode16.UseBOM).NewDecoder().Bytes(data)
		if err != nil || bytes.IndexByte(text, 0) >= 0 {
			return nil, false, &Undecoded{Sentence: "the text is damaged UTF-16; save the file as “CSV UTF-8”"}
		}
		data = text
	case !utf8.Valid(data):
		data, _ = charmap.Windows1252.NewDecoder().Bytes(data) // every byte is a character or a control
		narrow = true
	}
	for bytes.HasPrefix(data, []byte("\ufeff")) {
		data = data[len("\ufeff"):]
	}
	return lineFeeds(data), narrow, nil
}

// lineFeeds ends lines with line feeds alone. What stands within quotation marks is no
// line's end.
func lineFeeds(data []byte) []byte {
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	quoted := false
	for i, b := range data {
		switch {
		case b == '"':
			quoted = !quoted
		case b == '\r' && !quoted:
			data[i] = '\n'
		}
	}
	return data
}

// utf16Order tells UTF-16 by its mark, or by the zeros beside its letters.
func utf16Order(data []byte) (unicode16.Endianness, bool) {
	var zeros [2]int
	for i, b := range data {
		if b == 0 {
			zeros[i%2]++
		}
	}
	const few = 20 // one zero in so many bytes is more than a stray one
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return unicode16.LittleEndian, true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return unicode16.BigEndian, true
	case (zeros[0]+zeros[1])*few < len(data):
		return unicode16.LittleEndian, false
	case zeros[0] > zeros[1]:
		return unicode16.BigEndian, true
	}
	return unicode16.LittleEndian, zeros[1] > 0
}

var (
	// run is what stands together without a space, an ASCII mark or a digit between.
	run = regexp.MustCompile(`\p{L}\x{a0}\p{Ll}+|[^\x00-\x26\x28-\x40\x5b-\x60\x7b-\x7f\x{a0}]+`)
	// elided is a word with an apostrophe as English and French have it.
	elided = regexp.MustCompile(`^(\p{L}+’([stdmn]|re|ve|ll|em|all|clock)|\p{Lu}{1,2}’\p{Lu}\p{L}*|\p{Ll}{1,2}’\p{L}+)$`)
	// joinedWords are two words with a dash or dots between.
	joinedWords = regexp.MustCompile(`^(\p{L}{3,}[–—]\p{L}{3,}|\p{Ll}{2,}…\p{L}{2,})$`)
	// letterInMarks is one letter between marks, letterInQuotes one that somebody quotes.
	letterInMarks  = regexp.MustCompile(`^[‘“«…–—•§][^\x00-\x7f][’”»…–—™®©]$`)
	letterInQuotes = regexp.MustCompile(`^(‘.’|“.”|«.»)$`)
	// marked is a word with the marks that text programs put before and after it.
	marked = regexp.MustCompile(`^[‘“«…–—•§]*(.*?)[’”»…–—™®©ªº°]*$`)
)

// doubtful finds words that Windows-1252 makes of other encodings.
func doubtful(text []byte) *Undecoded {
	var letters []string
	line := 0
	for _, at := range run.FindAllIndex(text, -1) {
		word := string(text[at[0]:at[1]])
		odd := oddLetters(word)
		if odd == "" {
			continue
		}
		if line == 0 {
			line = 1 + bytes.Count(text[:at[0]], []byte("\n"))
		}
		if said := Quote(odd) + " in " + Quote(printable(word)); len(letters) < 3 && !slices.Contains(letters, said) {
			letters = append(letters, said)
		}
	}
	if letters == nil {
		return nil
	}
	return &Undecoded{line, "the text is not in UTF-8, and nobody can tell which letters are meant by " + strings.Join(letters, ", ") +
		"; save the file as “CSV UTF-8”, so that every name stays as it is"}
}

// oddLetters are those of a word that Windows-1252 would hardly have there; empty for a
// word that reads well.
func oddLetters(word string) string {
	core := marked.FindStringSubmatch(word)[1]
	switch {
	case core == "Ð", core == "Ñ": // dashes in MacRoman
		return core
	case letterInMarks.MatchString(word) && !letterInQuotes.MatchString(word): // two Japanese characters in Shift-JIS
		return core
	case elided.MatchString(core), joinedWords.MatchString(core):
		core = strings.Map(keepLetters, core)
	}
	var odd, accents []rune
	capitals := strings.ToUpper(core) == core
	for i, r := range []rune(core) {
		switch {
		case r < utf8.RuneSelf:
		case !unicode.IsLetter(r) && !slices.Contains(alone, core), strings.ContainsRune("ŠŒŽšœžŸƒˆªº", r),
			unicode.IsUpper(r) && i > 0 && !capitals:
			odd = append(odd, r)
		case unicode.IsLetter(r):
			accents = append(accents, unicode.ToLower(r))
		}
	}
	if len(odd) == 0 && !ofOneLanguage(accents) {
		odd = accents
	}
	return printable(string(odd))
}

// alone are marks and signs that stand without a letter or behind a short unit.
var alone = []string{"£", "€", "¥", "±", "×", "÷", "½", "¼", "¾", "²", "³", "m²", "m³", "km²", "µ", "¶", "·", "¬", "¦", "°C", "°F"}

func keepLetters(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}

// printable is a text with a question mark for what is no visible character.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return '?'
		}
		return r
	}, text)
}

// alphabets are the letters beyond ASCII of the languages that write Windows-1252. The
// Icelandic ones are left out: their bytes are the Turkish letters of Windows-1254.
var alphabets = []string{
	"àâæçéèêëîïôùûüÿ",        // French
	"äöüßé",                  // German
	"áéíñóúü",                // Spanish, Irish
	"áâãàçéêíóôõúü",          // Portuguese
	"àèéìíîïòóùúüç",          // Italian, Catalan, Gaelic
	"æøåéöä",                 // Danish, Norwegian, Swedish, Finnish
	"âêîôûŵŷäëïöüáéíóúàèìòù", // Welsh
}

// ofOneLanguage reports whether one language has all of a word's letters.
func ofOneLanguage(letters []rune) bool {
	return slices.ContainsFunc(alphabets, func(alphabet string) bool {
		return !slices.ContainsFunc(letters, func(r rune) bool { return !strings.ContainsRune(alphabet, r) })
	})
}

// twice undoes what became of UTF-8 that a program took for Windows-1252 and saved as
// UTF-8: "parentâ€“infant" for "parent–infant". Nobody writes so by hand. Characters that show
// nothing, which are taken out of every text later, keep nothing from being undone: else a text would
// read otherwise once it is written and read again.
func twice(cell string) string {
	if text.ASCII(cell) {
		return cell
	}
	for _, said := range []string{cell, text.Lines(cell)} {
		once, err := charmap.Windows1252.NewEncoder().String(said)
		if err == nil && once != said && utf8.ValidString(once) {
			return once
		}
	}
	return cell
}
