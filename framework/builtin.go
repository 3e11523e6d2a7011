package framework

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"
)

//go:embed familyhub.yaml
var familyHub []byte

var builtin = sync.OnceValue(func() *Framework {
	f, err := Read("familyhub.yaml", bytes.NewReader(familyHub))
	if err != nil {
		panic(fmt.Sprintf("framework: the built-in file has faults:\n%v", err))
	}
	return f
})

// Builtin returns the instrument that comes with the program: the Family Hub
// workforce self-assessment. All callers share it; nobody may change it.
func Builtin() *Framework { return builtin() }
