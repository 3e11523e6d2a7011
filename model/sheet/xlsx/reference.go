package xlsx

import (
	"strconv"
	"strings"
)

// What a spreadsheet can have at most.
const (
	maxRow    = 1_048_576
	maxColumn = 16_384
)

// position moves to the row or column that a file gives, or without one to the next.
func position(given string, at *int, most int) error {
	next := *at + 1
	if given != "" {
		n, err := strconv.Atoi(given)
		if err != nil {
			return errDamaged
		}
		next = n
	}
	if next < 1 || next > most {
		return errDamaged
	}
	*at = next
	return nil
}

// ColumnNumber is which column letters stand for, from 1 for A.
func ColumnNumber(letters string) (int, error) {
	n := 0
	for _, r := range letters {
		switch {
		case r >= 'a' && r <= 'z':
			r += 'A' - 'a'
		case r < 'A' || r > 'Z':
			return 0, errDamaged
		}
		if n = n*26 + int(r-'A') + 1; n > maxColumn {
			return 0, errDamaged
		}
	}
	return n, nil
}

// cellPosition is the row and column of a cell's name.
func cellPosition(name string) (row, column int, err error) {
	letters := strings.TrimRight(name, "0123456789")
	if column, err = ColumnNumber(letters); err != nil || column == 0 {
		return 0, 0, errDamaged
	}
	err = position(or(name[len(letters):], "0"), &row, maxRow)
	return row, column, err
}

// CellName is how spreadsheets call a cell, such as D7.
func CellName(row, column int) string {
	letters := ""
	for ; column > 0; column = (column - 1) / 26 {
		letters = string(rune('A'+(column-1)%26)) + letters
	}
	return letters + strconv.Itoa(row)
}
