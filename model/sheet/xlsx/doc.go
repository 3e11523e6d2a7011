// Package xlsx reads the cells of a workbook that somebody sent, within bounds. It
// knows sheets, rows and cells, and nothing of scores.
//
// Workbooks are written with excelize, and read without it. Behind the checks of the
// archive, with both of its limits at 16 MiB and cells asked for one by one, excelize
// v2.11.0 was tried on the hostile files of the tests. Files are to end within 2 s and 64 MiB;
// these did not, and each forces a part of this reader (here at most 1.5 s and 57 MiB):
//
//	a cell in column XFD of 5,000 rows, 31 KB    over 15 s, 5.9 GiB    rows are kept as they are written, never filled up
//	a million cells in one row, 35 KB            over 15 s    columns beyond MaxColumns are passed over
//	600,000 rows without numbers, 43 KB          over 15 s    MaxRows
//	one cell in the last row, 6 KB               92 MiB       as the first
//	100,000 rows, 0.5 MB                         2.4 s, 86 MiB    MaxRows
//	elements 3 million deep, 15 KB               5.5 s, 353 MiB   office.maxDepth
//	3 million elements, 18 KB                    4.6 s, 86 MiB    maxTokens
//	an element with 2 million attributes, 21 KB  3.5 s, 401 MiB   office.maxElement
//	20,000 honest rows, 0.3 MB                   2.3 s, 69 MiB    cells are read one by one
//
// So a part goes through encoding/xml element by element, and these bounds hold:
//
//   - the file has at most MaxBytes, and says that it unzips to at most 32 MiB; what is
//     then unzipped of it is counted, whatever it says
//   - the directory has at most 2,000 entries, counted before it is read
//   - parts have at most 2 million tokens together, and no cell or shared text more than 256 KiB
//   - a row or column beyond what a spreadsheet can have is damage
//
// What a cell shows counts. A number format that may show something else than the number
// is told with the cell, as a line through it is, hidden rows and columns, and merged cells
// (percent.xlsx, nazero.xlsx, merged-scores.xlsx and err-name.xlsx of the tests).
//
// Elements are told by their names without their namespaces, which differ between the
// flavours of the format.
package xlsx
