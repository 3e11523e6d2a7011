package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// undecoded is why a text cannot be read, and on which line.
type undecoded struct {
	line     int
	sentence string
}

// decodeText makes UTF-8 with line feeds of what spreadsheets save as text: UTF-8 or
// UTF-16 with a byte order mark or without, or else Windows-1252, which is what Excel
// writes in western Europe when nobody asks for more.
func decodeText(data []byte) ([]byte, *undecoded) {
	switch order, wide := utf16Order(data); {
	case wide:
		text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return nil, &undecoded{sentence: "the text is damaged UTF-16; save the file as “CSV UTF-8”"}
		}
		data = text
	case !utf8.Valid(data):
		if line := undefined1252(data); line > 0 {
			return nil, &undecoded{line, "the text is not in UTF-8; save the file as “CSV UTF-8”, so that every name stays as it is"}
		}
		data, _ = charmap.Windows1252.NewDecoder().Bytes(data) // every other byte is a character
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !bytes.Contains(data, []byte("\n")) { // as old programs for the Mac end their lines
		data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	}
	return data, nil
}

// utf16Order tells UTF-16 by its mark, or by the zero beside the first letter.
func utf16Order(data []byte) (unicode.Endianness, bool) {
	if len(data) < 2 {
		return unicode.LittleEndian, false
	}
	switch first, second := data[0], data[1]; {
	case first == 0xff && second == 0xfe, first != 0 && second == 0:
		return unicode.LittleEndian, true
	case first == 0xfe && second == 0xff, first == 0 && second != 0:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// undefined1252 is the first line with a byte that Windows-1252 has no character for, or 0.
func undefined1252(data []byte) int {
	for i, b := range data {
		switch b {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d:
			return 1 + bytes.Count(data[:i], []byte("\n"))
		}
	}
	return 0
}
