package framework

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"
)

// Instrument is a framework that comes with the program. Its file is read when the framework is
// first asked for, so a start pays for none that it does not show.
type Instrument struct {
	ID   string // what commands call it: the id of the framework
	file []byte
	read func() *Framework
}

// Framework returns what the instrument's file holds. All callers share it; nobody may change it.
func (i Instrument) Framework() *Framework { return i.read() }

// File is the instrument's file as it was written, with its comments, to copy and to edit.
func (i Instrument) File() []byte { return bytes.Clone(i.file) }

//go:embed familyhub.yaml
var familyHub []byte

//go:embed instruments/early-help-partnership.yaml
var earlyHelp []byte

//go:embed instruments/team-health.yaml
var teamHealth []byte

var builtin = instrument(builtinID, familyHub)

var shipped = []Instrument{
	builtin,
	instrument("early-help-partnership", earlyHelp),
	instrument("team-health", teamHealth),
}

// instrument reads a file that is embedded. Those are tested, so a fault in one is a panic.
func instrument(id string, file []byte) Instrument {
	return Instrument{id, file, sync.OnceValue(func() *Framework {
		f, err := Read(id+".yaml", bytes.NewReader(file))
		if err != nil {
			panic(fmt.Sprintf("framework: an embedded file has faults:\n%v", err))
		}
		return f
	})}
}

// Shipped are the instruments that come with the program, the built-in one first.
func Shipped() []Instrument { return shipped }

// ShippedAs finds an instrument that comes with the program by its id.
func ShippedAs(id string) (Instrument, bool) {
	return find(shipped, func(i Instrument) bool { return i.ID == id })
}

// Builtin returns what a session asks unless it is given something else: the Family Hub workforce
// self-assessment. All callers share it; nobody may change it.
func Builtin() *Framework { return builtin.Framework() }
