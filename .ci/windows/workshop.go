// Workshop sits in front of stocktake as a facilitator does:
//
//	workshop hold COMMAND...      holds a short workshop, from an empty data file to a report
//	workshop asked COMMAND...     the same, after it was asked which colours can be read, as on Windows
//	workshop alone COMMAND...     wants an error that stays until Enter is pressed
//	workshop shared COMMAND...    wants an error, and that the program ends by itself
//
// COMMAND is the program, such as wine64 stocktake.exe; its data file is the one that
// STOCKTAKE_FILE names, and the report goes into the present folder. Wine's console draws with
// faults of its own, so nothing is asked of where something stands on the screen: after each
// press the words that must come are looked for in what the program writes.
package main

import (
	"fmt"
	"log"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// patience is how long the words may take that must come. It only matters where they do not.
const patience = 3 * time.Minute

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: workshop hold|asked|alone|shared COMMAND...")
	}
	began := time.Now()
	s, err := sitDown(exec.Command(os.Args[2], os.Args[3:]...))
	if err != nil {
		log.Fatal(err)
	}
	switch os.Args[1] {
	case "hold", "asked":
		first := ""
		if os.Args[1] == "asked" {
			s.press("", "Which colours can you read?", "3 Neither")
			first = "3" // Wine's console tears words apart where it paints them
		}
		s.press(first, "Welcome.")
		s.hold()
		s.ends(0)
		fmt.Printf("%d statements, %d people, %d keys, %.0f s\n", statements, len(people), s.keys, time.Since(began).Seconds())
	case "alone":
		s.press("", "Press Enter to close this window.")
		s.press("\r")
		s.again("\r")
		s.ends(1)
		fmt.Println("with the console to itself an error stays until Enter is pressed")
	case "shared":
		s.ends(1)
		if strings.Contains(s.text(), "Enter") {
			s.fail("it waited in a console that it shares")
		}
		fmt.Println("in a shell it does not")
	default:
		log.Fatalf("there is no %q", os.Args[1])
	}
}

// seat is the place before a program: what is pressed, and what has been written since.
type seat struct {
	program *exec.Cmd
	console *os.File
	keys    int

	mu      sync.Mutex
	since   []byte        // what was written since the last key
	written chan struct{} // holds a token when something was written since the last look
}

func sitDown(program *exec.Cmd) (*seat, error) {
	console, err := pty.StartWithSize(program, &pty.Winsize{Cols: 110, Rows: 36})
	if err != nil {
		return nil, err
	}
	s := &seat{program: program, console: console, written: make(chan struct{}, 1)}
	go s.read()
	return s, nil
}

func (s *seat) read() {
	defer close(s.written)
	part := make([]byte, 1<<16)
	for {
		n, err := s.console.Read(part)
		if err != nil {
			return // the program has ended
		}
		s.mu.Lock()
		s.since = append(s.since, part[:n]...)
		s.mu.Unlock()
		select {
		case s.written <- struct{}{}:
		default:
		}
	}
}

// press types keys and waits for words, wherever they stand and their lines break.
func (s *seat) press(keys string, words ...string) {
	s.mu.Lock()
	s.since = nil
	s.mu.Unlock()
	s.keys += utf8.RuneCountInString(keys)
	if _, err := s.console.WriteString(keys); err != nil {
		s.fail(err.Error())
	}
	late := time.After(patience)
	for !s.shows(words) {
		select {
		case _, open := <-s.written:
			if !open && !s.shows(words) {
				s.fail(fmt.Sprintf("after %q it ended without %q", keys, words))
			}
		case <-late:
			s.fail(fmt.Sprintf("after %q there is no %q", keys, words))
		}
	}
}

func (s *seat) shows(words []string) bool {
	text := s.text()
	for _, one := range words {
		if !strings.Contains(text, one) {
			return false
		}
	}
	return true
}

// text is the words that were written since the last key.
func (s *seat) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Join(strings.Fields(ansi.Strip(string(s.since))), " ")
}

// again types keys every few seconds until the program has ended, as people do: what comes before Wine
// has taken over the terminal arrives as another key.
func (s *seat) again(keys string) {
	go func() {
		for range time.Tick(5 * time.Second) {
			_, _ = s.console.WriteString(keys) // the program may have ended meanwhile
		}
	}()
}

// ends waits until the program has ended, with a status.
func (s *seat) ends(status int) {
	late := time.AfterFunc(patience, func() { s.fail("it does not end") })
	defer late.Stop()
	_ = s.program.Wait() // the status says it
	if got := s.program.ProcessState.ExitCode(); got != status {
		s.fail(fmt.Sprintf("it ended with the status %d, not %d", got, status))
	}
}

func (s *seat) fail(why string) {
	_ = s.program.Process.Signal(syscall.SIGKILL)
	log.Fatalf("%s; since then it wrote:\n%s", why, s.text())
}

// The workshop. Enter is \r, Tab \t, Esc \x1b, alt+enter both, ctrl+s \x13.

var people = []string{"Ann Ash", "Ben Birch", "Zoë Łąka"}

// cards are what the three hold up at each statement, and what they agree on.
var cards = []string{
	"342 3", "233 2", "555 5", "010 0", "123 2", "44d 4", "nn2 2", "332 3", "ddd n", "050 n",
	"4d3 4", "221 2", "111 1", "343 3", "2n2 2", "543 4", "d00 0", "445 4", "132 2", "333 3",
}

const statements, inStep = 20, 4

// notes are what is written down at a statement, by its number: keys, and what they bring.
var notes = map[int][][2]string{
	1: {
		{"y", "Statement 1: why"},
		{"Two agencies lead", "Two agencies lead"},
		{"\x1b\r", "Why this score"},
		{"the others follow", "the others follow"},
		{"\x13", "1 of 20, step 1"},
	},
	3:  {{"b", "Barriers at statement 3"}, {"No shared induction\r", "No shared induction"}, {"\r", "3 of 20, step 1"}},
	4:  {{"u", "Undone"}, {"0", "consensus"}},
	7:  {{"e", "Evidence for statement 7"}, {"The survey of 2025\r", "The survey of 2025"}, {"\r", "7 of 20, step 2"}},
	11: {{"p", "Priorities at statement 11"}, {"One induction for all\r", "One induction for all"}, {"\r", "11 of 20, step 3"}},
	12: {{"w", "No names"}, {"w", "12 of 20, step 3"}},
}

// hold is the workshop, at the end of which the program is left.
func (s *seat) hold() {
	s.press("n", "A new session")
	s.press("Northvale spring\tNorthvale\x13", "No participants yet")
	s.press(strings.Join(people, "\r")+"\r", "Add ") // pasted, as out of an e-mail
	s.press("y", people[2])
	s.press("g", "Before the first statement")
	s.press("g", "Step 1 of 5")
	for n, card := range cards {
		s.statement(n+1, card)
	}
	s.press("x", "what is it for?")
	s.press("0", "The session itself stays as it is")
	s.press("\r", "Written:")
	s.press("\x1b", "Summary")
	s.press("q", "y yes")
	s.press("y", "Family Hub workforce self-assessment")
	s.press("q", "Leave stocktake?")
	s.press("y")
}

// statement enters the cards of a statement, what is agreed and what is noted, and goes on,
// past the pages of its step.
func (s *seat) statement(n int, card string) {
	if n%inStep == 1 {
		s.press("\r", heading(n))
	}
	shown, agreed, _ := strings.Cut(card, " ")
	s.press(shown, "3 of 3 in")
	s.press("\r"+agreed, "consensus")
	for _, note := range notes[n] {
		s.press(note[0], note[1])
	}
	if n%inStep > 0 {
		s.press("\r", heading(n+1))
		return
	}
	s.press("\r", fmt.Sprintf("Step %d of 5 · ", n/inStep))
	next := fmt.Sprintf("Step %d of 5", n/inStep+1)
	if n == statements {
		next = "Summary"
	}
	s.press("\r", next)
}

func heading(n int) string { return fmt.Sprintf("%d of %d, step %d", n, statements, (n-1)/inStep+1) }
