package store

import (
	"runtime"
	"sync"
)

// inParallel calls do with 0 to n-1, on all processors, and returns the first error
// in the order of the numbers. What do reads must not be the file's own memory: only
// the goroutine of a transaction is guarded against faults there.
func inParallel(n int, do func(i int) error) error {
	errs := make([]error, n)
	share := n/runtime.GOMAXPROCS(0) + 1
	var all sync.WaitGroup
	for from := 0; from < n; from += share {
		all.Go(func() {
			for i := from; i < min(from+share, n); i++ {
				errs[i] = do(i)
			}
		})
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
