// Results reads what go test -json says of the tests under Wine and compares it with the
// list of those that cannot pass there:
//
//	results RESULTS        the tests that failed because Wine could not begin a process
//	results RESULTS LIST   what came of all of them
//
// The first prints a line for each: its package, and what go test -run takes for it.
// A line of the list is a package and a test; those above it that begin with # are the
// reason for the lines that follow. Of a test that has parts, the parts are listed. A test
// that fails without being on the list is an error, and so is a package that fails with no
// failing test to blame. A test on the list that passes, or is not there, is reported only.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 2 || len(os.Args) > 3 {
		log.Fatal("usage: results RESULTS [LIST]")
	}
	results, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	ran, err := readResults(results)
	if err != nil {
		log.Fatalf("%s: %v", os.Args[1], err)
	}
	if len(os.Args) == 2 {
		printAgain(os.Stdout, ran)
		return
	}
	list, err := os.Open(os.Args[2])
	if err != nil {
		log.Fatal(err)
	}
	expected, err := readList(list)
	if err != nil {
		log.Fatalf("%s: %v", os.Args[2], err)
	}
	if !report(os.Stdout, expected, ran) {
		os.Exit(1)
	}
}

// test is a package and the full name of a test in it; without a name it is the package.
type test struct{ pkg, name string }

func (t test) String() string { return strings.TrimSuffix(t.pkg+" "+t.name, " ") }

func compare(a, b test) int { return strings.Compare(a.String(), b.String()) }

// readList returns the reason for each test on the list.
func readList(from io.Reader) (map[test]string, error) {
	reasons := map[test]string{}
	var reason []string
	inTests := false
	lines := bufio.NewScanner(from)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			if inTests {
				reason, inTests = nil, false
			}
			reason = append(reason, strings.TrimSpace(comment))
			continue
		}
		if line == "" {
			reason, inTests = nil, false
			continue
		}
		pkg, name, ok := strings.Cut(line, " ")
		one := test{pkg, name}
		switch {
		case !ok || strings.Contains(name, " "):
			return nil, fmt.Errorf("line %d is no package and test: %s", n, line)
		case len(reason) == 0:
			return nil, fmt.Errorf("line %d has no reason above it: %s", n, line)
		case reasons[one] != "":
			return nil, fmt.Errorf("line %d is there twice: %s", n, line)
		}
		reasons[one], inTests = strings.Join(reason, " "), true
	}
	return reasons, lines.Err()
}

// outcome is how a test ended, and what it printed.
type outcome struct {
	action string
	output strings.Builder
}

func (o *outcome) failed() bool { return o.action != "pass" && o.action != "skip" }

// readResults returns how each test ended, and each package. One that never did has no
// action: its process died.
func readResults(from io.Reader) (map[test]*outcome, error) {
	ran := map[test]*outcome{}
	decoder := json.NewDecoder(from)
	for {
		var event struct {
			Action, Package, ImportPath, Test, Output string
		}
		switch err := decoder.Decode(&event); {
		case errors.Is(err, io.EOF):
			return ran, nil
		case err != nil:
			return nil, err
		case event.Package == "":
			event.Package = event.ImportPath // of what the compiler says
		}
		one := test{event.Package, event.Test}
		if ran[one] == nil {
			ran[one] = &outcome{}
		}
		switch event.Action {
		case "pass", "fail", "skip":
			ran[one].action = event.Action
		case "output", "build-output":
			ran[one].output.WriteString(event.Output)
		}
	}
}

// notBegun is what Wine says where it cannot begin a process.
var notBegun = regexp.MustCompile(`fork/exec .*: Internal error\.`)

// printAgain prints the tests that failed for that alone.
func printAgain(to io.Writer, ran map[test]*outcome) {
	whole := blamed(ran)
	for _, one := range slices.SortedFunc(maps.Keys(ran), compare) {
		if result := ran[one]; one.name == "" || whole[one] || !result.failed() || !notBegun.MatchString(result.output.String()) {
			continue
		}
		parts := strings.Split(one.name, "/")
		for i, part := range parts {
			parts[i] = "^" + regexp.QuoteMeta(part) + "$"
		}
		fmt.Fprintln(to, one.pkg, strings.Join(parts, "/"))
	}
}

// report prints what came of the tests, and reports whether it is as the list says.
func report(to io.Writer, expected map[test]string, ran map[test]*outcome) bool {
	count := map[string]int{}
	packages, good := 0, true
	whole, blame := blamed(ran), map[string]int{} // failing tests of a package
	for _, one := range slices.SortedFunc(maps.Keys(ran), compare) {
		result := ran[one]
		if one.name == "" || whole[one] {
			continue
		}
		listed, failed := expected[one] != "", result.failed()
		switch {
		case failed && listed:
			count["listed"]++
		case failed:
			good = false
			fmt.Fprintf(to, "\n%s fails and is not on the list:\n%s", one, &result.output)
		case listed:
			fmt.Fprintf(to, "%s is on the list and did not fail (%s): take it off\n", one, result.action)
			count[result.action]++
		default:
			count[result.action]++
		}
		if failed {
			blame[one.pkg]++
		}
	}
	for one, result := range ran {
		if one.name != "" {
			continue
		}
		packages++
		if result.action == "fail" && blame[one.pkg] == 0 {
			good = false
			fmt.Fprintf(to, "\n%s fails without a test that does:\n%s", one.pkg, &result.output)
		}
	}
	reasons := map[string]int{}
	for one, reason := range expected {
		reasons[reason]++
		if ran[one] == nil {
			fmt.Fprintf(to, "%s is on the list and did not run: take it off\n", one)
		}
	}
	if packages == 0 || count["pass"] == 0 {
		good = false
		fmt.Fprintln(to, "no test has passed")
	}
	fmt.Fprintf(to, "%d packages: %d tests and parts passed, %d skipped, %d could not pass, as listed\n",
		packages, count["pass"], count["skip"], count["listed"])
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		fmt.Fprintf(to, "%5d: %s\n", reasons[reason], reason)
	}
	return good
}

// blamed returns the tests of which a part failed: the part is the one to list.
func blamed(ran map[test]*outcome) map[test]bool {
	whole := map[test]bool{}
	for one, result := range ran {
		for at := strings.LastIndexByte(one.name, '/'); at > 0 && result.failed(); at = strings.LastIndexByte(one.name, '/') {
			one.name = one.name[:at]
			whole[one] = true
		}
	}
	return whole
}
