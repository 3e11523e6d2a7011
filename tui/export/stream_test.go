package export

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStreamReplacesAFileAtTheEndOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scores.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Stream(path, func(w io.Writer) error {
		for i := range 1000 {
			if _, err := fmt.Fprintln(w, i); err != nil {
				return err
			}
		}
		if data, err := os.ReadFile(path); err != nil || string(data) != "old" {
			t.Errorf("in the middle of it the file holds %q, %v", data, err)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.HasSuffix(string(data), "\n998\n999\n") {
		t.Errorf("at the end it holds %d bytes, %v", len(data), err)
	}
	alone(t, path)
}

func TestStreamThatFailsLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "scores.csv")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	stop := errors.New("the data file cannot be read any more")
	err := Stream(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "a part")
		return stop
	})
	if err != stop { // the sentence is not about the file that was to be written
		t.Errorf("the error is %v", err)
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != "old" {
		t.Errorf("the file holds %q, %v", data, err)
	}
	alone(t, path)
}

func TestAnErrorOfTheFileIsNotOverlooked(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "*")
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(filepath.Dir(file.Name()), "scores.csv")
	err = fill(file, path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "to a file that is closed")
		return nil
	})
	if err == nil || !strings.Contains(err.Error(), "could not be written") {
		t.Errorf("the error is %v", err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("the file is in place")
	}
}
