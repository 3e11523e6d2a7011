// Package xlsx reads the cells of a workbook that somebody sent, within bounds. It
// knows sheets, rows and cells, and nothing of scores.
//
// Workbooks are written with excelize, and read without it. A reader of strangers'
// files must end soon and stay small whatever the file holds, and excelize puts whole
// parts into memory, fills rows up to the number that a file gives (a file of 9 KB with
// <row r="99999999999"> hangs its GetRows), and by default unzips up to 16 GB. What is left to do for score sheets is little: values, not
// looks. So a part goes through encoding/xml token by token, and these bounds hold:
//
//   - the file has at most MaxBytes, and says that it unzips to at most 32 MiB; what is
//     then unzipped of it is counted, whatever it says
//   - the directory has at most 2,000 entries, counted before it is read
//   - parts have at most 2 million tokens together, each of at most 256 KiB
//   - a row or column beyond what a spreadsheet can have is damage; columns beyond
//     MaxColumns are passed over, and there are at most MaxRows rows that hold anything
//
// What a cell shows counts. A number format that may show something else than the number
// is told with the cell, as hidden rows and columns are, and blocks of merged cells.
//
// Elements are told by their names without their namespaces, which differ between the
// flavours of the format. Nesting is not checked: it cannot grow anything.
package xlsx
