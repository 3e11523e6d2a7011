package store

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel calls do with 0 to n-1, on all processors, and returns the first error
// in the order of the numbers. A panic in do is one in this goroutine. What do reads must
// not be the file's own memory.
func inParallel(n int, do func(i int) error) error {
	errs := make([]error, n)
	share := n/runtime.GOMAXPROCS(0) + 1
	var all sync.WaitGroup
	var panicked atomic.Pointer[any]
	for from := 0; from < n; from += share {
		all.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					panicked.Store(&r)
				}
			}()
			for i := from; i < min(from+share, n); i++ {
				errs[i] = do(i)
			}
		})
	}
	all.Wait()
	if r := panicked.Load(); r != nil {
		panic(*r)
	}
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
