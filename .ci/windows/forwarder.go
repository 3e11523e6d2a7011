// Forwarder writes bcryptprimitives.dll, which Go's runtime wants and Wine 8 lacks, to
// standard output. The DLL has no code: its one export, ProcessPrng, is
// forwarded to SystemFunction036 of advapi32, which fills a buffer with random bytes, too.
package main

import (
	"bytes"
	"encoding/binary"
	"log"
	"os"
	"slices"
)

// The file's layout: the headers, and one section with the export directory.
const (
	fileAlign = 0x200  // the size of the headers, and of the section in the file
	pageAlign = 0x1000 // where the section is in memory
)

func main() {
	if _, err := os.Stdout.Write(library()); err != nil {
		log.Fatal(err)
	}
}

// library is the DLL.
func library() []byte {
	exports := directory("bcryptprimitives.dll", "ProcessPrng", "advapi32.SystemFunction036")
	const headers = 0x40 // where the PE signature follows the DOS header
	file := append([]byte("MZ"), make([]byte, 0x3a)...)
	file = binary.LittleEndian.AppendUint32(file, headers)
	file = append(file, "PE\x00\x00"...)
	const amd64, executableLargeDLL, pe32plus = 0x8664, 0x2022, 0x20b
	file = pack(file,
		// COFF header: machine, sections, time, symbols, their number, size of the optional header, flags
		uint16(amd64), uint16(1), uint32(0), uint32(0), uint32(0), uint16(240), uint16(executableLargeDLL),
		// Optional header: linker; sizes of code, data and zeroes; entry; code
		uint16(pe32plus), uint16(0), uint32(0), uint32(fileAlign), uint32(0), uint32(0), uint32(pageAlign),
		// Base; alignments; versions of the system, the image and the subsystem; reserved
		uint64(0x1_8000_0000), uint32(pageAlign), uint32(fileAlign),
		uint16(6), uint16(0), uint16(0), uint16(0), uint16(6), uint16(0), uint32(0),
		// Sizes of image and headers; checksum; console; relocatable, no execution of data
		uint32(2*pageAlign), uint32(fileAlign), uint32(0), uint16(3), uint16(0x160),
		// Stack and heap; loader flags; directories, of which the first is the export's
		uint64(1<<20), uint64(pageAlign), uint64(1<<20), uint64(pageAlign), uint32(0), uint32(16),
		uint32(pageAlign), uint32(len(exports)), [15 * 8]byte{},
		// Section header: name, size, address, size and place in the file, …, readable data
		[8]byte([]byte(".rdata\x00\x00")), uint32(len(exports)), uint32(pageAlign), uint32(fileAlign), uint32(fileAlign),
		uint32(0), uint32(0), uint32(0), uint32(0x4000_0040))
	return pad(append(pad(file, fileAlign), exports...), 2*fileAlign)
}

// directory is an export directory in which one name is forwarded. Its addresses are those
// of memory.
func directory(library, name, target string) []byte {
	const functions, names, ordinals, texts = 0x28, 0x2c, 0x30, 0x34
	at := func(offset int) uint32 { return uint32(pageAlign + offset) }
	libraryAt := at(texts)
	nameAt := libraryAt + uint32(len(library)) + 1
	targetAt := nameAt + uint32(len(name)) + 1
	header := pack(nil, uint32(0), uint32(0), uint32(0), libraryAt, uint32(1), uint32(1), uint32(1),
		at(functions), at(names), at(ordinals))
	tables := pack(nil, targetAt, nameAt, uint32(0)) // a target within the directory is a name to forward to
	return slices.Concat(header, tables, []byte(library+"\x00"+name+"\x00"+target+"\x00"))
}

func pack(to []byte, values ...any) []byte {
	var b bytes.Buffer
	for _, value := range values {
		if err := binary.Write(&b, binary.LittleEndian, value); err != nil {
			log.Fatal(err)
		}
	}
	return append(to, b.Bytes()...)
}

func pad(data []byte, size int) []byte { return append(data, make([]byte, size-len(data))...) }
