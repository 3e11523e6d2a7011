package framework

import (
	"bytes"
	_ "embed"
	"fmt"
	"sync"
)

// Instrument is a framework to choose, by its id or its title. Its file is read when the framework
// is first asked for, so nobody pays for one that is only offered.
type Instrument struct {
	ID    string // what commands call it: the id of the framework
	Title string // what people read: the framework's
	file  []byte
	read  func() (*Framework, error)
}

// NewInstrument offers the framework in a file, whose content is given.
func NewInstrument(id, title string, file []byte) Instrument {
	i := Offer(id, title, sync.OnceValues(func() (*Framework, error) { return Read(id+".yaml", bytes.NewReader(file)) }))
	i.file = file
	return i
}

// Offer offers a framework that is elsewhere, by how it is read.
func Offer(id, title string, read func() (*Framework, error)) Instrument {
	return Instrument{ID: id, Title: title, read: read}
}

// Framework returns what the file holds, or a *Problems. All callers share it; nobody may change
// it. One that comes with the program has no faults.
func (i Instrument) Framework() (*Framework, error) { return i.read() }

// File is the file as it was written, with its comments, to copy and to edit.
func (i Instrument) File() []byte { return bytes.Clone(i.file) }

//go:embed familyhub.yaml
var familyHub []byte

//go:embed instruments/early-help-partnership.yaml
var earlyHelp []byte

//go:embed instruments/team-health.yaml
var teamHealth []byte

var shipped = []Instrument{
	NewInstrument(builtinID, "Family Hub workforce self-assessment", familyHub),
	NewInstrument("early-help-partnership", "Early help partnership maturity matrix", earlyHelp),
	NewInstrument("team-health", "Team health check", teamHealth),
}

// Shipped are the instruments that come with the program, the built-in one first.
func Shipped() []Instrument { return shipped }

// ShippedAs finds an instrument that comes with the program by its id.
func ShippedAs(id string) (Instrument, bool) {
	return find(shipped, func(i Instrument) bool { return i.ID == id })
}

// Builtin returns what a session asks unless it is given something else: the Family Hub workforce
// self-assessment. All callers share it; nobody may change it.
func Builtin() *Framework {
	f, err := shipped[0].Framework()
	if err != nil {
		panic(fmt.Sprintf("framework: the built-in file has faults:\n%v", err))
	}
	return f
}
