package storetest

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// Call is one call of the system, as strace wrote it down.
type Call struct {
	Thread string
	Name   string
	Result string   // "0", "-1", "5</home/a.db>"; "?" when the process ended in it
	Errno  string   // such as "EIO"; empty when the call succeeded
	args   []string // as strace prints them: texts and paths in hexadecimal
}

// Injected reports whether a call failed because the test wanted it to.
func (c Call) Injected() bool { return strings.HasSuffix(c.Result, "(INJECTED)") }

// File is the path of the open file that a call is about, its first argument; empty
// when it has none. A file that has lost its name has " (deleted)" behind it.
func (c Call) File() string {
	if len(c.args) == 0 {
		return ""
	}
	_, path := descriptor(c.args[0])
	return path
}

// Opens is the path of the file that a call has opened; empty when it has not.
func (c Call) Opens() string {
	if c.Name != "openat" && c.Name != "open" && c.Name != "creat" {
		return ""
	}
	_, path := descriptor(c.Result)
	return path
}

// ReadFile returns the calls in a file that strace has written, in the order in which
// they ended.
func ReadFile(name string) ([]Call, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return Read(file)
}

// Read is ReadFile for a text.
func Read(text io.Reader) ([]Call, error) {
	var calls []Call
	begun := map[string]string{} // thread → the part of a call that was interrupted in print
	in := bufio.NewReaderSize(text, 1<<20)
	for {
		line, err := in.ReadString('\n')
		if err == io.EOF {
			return calls, nil // a last line without an end was cut off with its process
		}
		if err != nil {
			return nil, err
		}
		thread, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		rest = strings.TrimLeft(rest, " ")
		switch {
		case strings.HasPrefix(rest, "+++"), strings.HasPrefix(rest, "---"):
			continue
		case strings.HasSuffix(rest, " <unfinished ...>"):
			begun[thread] = strings.TrimSuffix(rest, " <unfinished ...>")
			continue
		case strings.HasSuffix(rest, " <detached ...>"), strings.HasSuffix(rest, "<no return ...>"):
			delete(begun, thread) // killed in the call: strace saw no end of it
			continue
		case strings.HasPrefix(rest, "<... "):
			_, end, _ := strings.Cut(rest, " resumed>")
			rest = begun[thread] + end
			delete(begun, thread)
		}
		call, err := parse(rest)
		if err != nil {
			return nil, err
		}
		call.Thread = thread
		calls = append(calls, call)
	}
}

func parse(text string) (Call, error) {
	name, rest, ok := strings.Cut(text, "(")
	args, result, ok2 := strings.Cut(rest, " = ")
	if !ok || !ok2 {
		return Call{}, fmt.Errorf("strace wrote a line that is no call: %.200q", text)
	}
	call := Call{Name: name, Result: result}
	// In hexadecimal no text has a comma.
	call.args = strings.Split(strings.TrimSuffix(strings.TrimRight(args, " "), ")"), ", ")
	if words := strings.Fields(result); words[0] == "-1" && len(words) > 1 {
		call.Errno = words[1]
	}
	return call, nil
}

// text is what an argument in quotes stands for.
func text(arg string) ([]byte, error) {
	if !strings.HasPrefix(arg, `"`) || !strings.HasSuffix(arg, `"`) {
		return nil, fmt.Errorf("strace wrote no whole text: %.200q", arg)
	}
	return hex.DecodeString(strings.ReplaceAll(strings.Trim(arg, `"`), `\x`, ""))
}

// descriptor is the number and the path of an open file: 5<\x2f\x61>. AT_FDCWD has the
// number -1.
func descriptor(arg string) (number int, path string) {
	digits, rest, _ := strings.Cut(arg, "<")
	number, err := strconv.Atoi(digits)
	if err != nil {
		number = -1
	}
	inside, after, _ := strings.Cut(rest, ">")
	name, err := hex.DecodeString(strings.ReplaceAll(inside, `\x`, ""))
	if err != nil {
		return number, inside // a pipe or the like
	}
	if strings.HasPrefix(after, "(deleted)") {
		return number, string(name) + deleted
	}
	return number, string(name)
}
