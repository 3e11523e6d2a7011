package xlsx

import "testing"

func TestCellNames(t *testing.T) {
	for name, at := range map[string]struct{ row, column int }{
		"A1": {1, 1}, "Z9": {9, 26}, "AA10": {10, 27}, "AZ1": {1, 52}, "ZZ1": {1, 702}, "XFD1048576": {1048576, 16384}, "": {0, 1},
	} {
		if got := CellName(at.row, at.column); got != name {
			t.Errorf("row %d, column %d is %s, want %s", at.row, at.column, got, name)
		}
	}
}

func TestUnescape(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "plain": "plain", "a_x000D_b": "a\rb", "_x005F_x000D_": "_x000D_", "_x00": "_x00", "_xGGGG_": "_xGGGG_", "_x_x0041_": "_xA", "a_xD800_b": "ab",
	} {
		if got := unescape(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		serial float64
		mac    bool
		want   string
	}{
		{46085, false, "2026-03-04"},
		{44623, true, "2026-03-04"},
		{0.75, false, "18:00"},
		{-1, false, ""},
		{1e300, false, ""},
	} {
		if got := date(c.serial, c.mac); got != c.want {
			t.Errorf("%g is %q, want %q", c.serial, got, c.want)
		}
	}
	for format, want := range map[string]bool{
		"General": false, "0.00": false, `0"days"`: false, "[Red]0": false, `0\d`: false, "0_d": false, "dd/mm/yyyy": true, "[$-809]d mmm": true, "h:mm": true, `"at" hh`: true,
	} {
		if got := isDate(format); got != want {
			t.Errorf("%s: %t, want %t", format, got, want)
		}
	}
}

// A format shows a number where what stands in the cell is that number, 0 among them.
func TestFormatsThatShowTheNumber(t *testing.T) {
	for code, want := range map[string]bool{
		"General": true, "0": true, "0.00": true, "#,##0": true, "@": true, "0_ ": true, "0;[Red]-0": true, "[Blue]0": true, `0_ ;[Red]\-0\ `: true, "[$-809]0": true,
		"0%": false, "#": false, ";;;": false, "0;-0;;@": false, `[=0]"n/a";0`: false, `0"days"`: false, "# ?/?": false, "0,": false, "00": false, "0.00E+00": false,
		"[White]0": false, `"£"0`: false, `"Yes";"Yes";"No"`: false, "[>3]0;General": false, "": false, "_-* #,##0_-": false,
	} {
		if got := showsNumber(code); got != want {
			t.Errorf("%q: %t", code, got)
		}
	}
	for id, want := range map[string]format{"": {}, "0": {}, "1": {}, "49": {}, "9": {other: "0%"}, "14": {date: true}, "41": {other: "number format 41"}, "200": {other: "number format 200"}} {
		if got := formatOf(nil, id); got != want {
			t.Errorf("%q: %+v", id, got)
		}
	}
}
