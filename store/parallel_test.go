package store

import (
	"fmt"
	"testing"
)

func TestInParallel(t *testing.T) {
	for n := range 20 {
		called := make([]int, n)
		if err := inParallel(n, func(i int) error { called[i]++; return nil }); err != nil {
			t.Fatal(err)
		}
		for i, times := range called {
			if times != 1 {
				t.Errorf("%d of %d was called %d times", i, n, times)
			}
		}
		err := inParallel(n, func(i int) error {
			if i >= n/2 {
				return fmt.Errorf("%d", i)
			}
			return nil
		})
		if n > 0 && (err == nil || err.Error() != fmt.Sprint(n/2)) {
			t.Errorf("of %d the first error is %v", n, err)
		}
	}
}

func TestAPanicInParallelIsOneOfTheCaller(t *testing.T) {
	defer func() {
		if r := recover(); r != "the seventh" {
			t.Errorf("it panics with %v", r)
		}
	}()
	err := inParallel(20, func(i int) error {
		if i == 7 {
			panic("the seventh")
		}
		return nil
	})
	t.Errorf("there was no panic; %v", err)
}
