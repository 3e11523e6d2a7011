package storetest

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"math/rand/v2"
)

// Loss is one loss of power.
type Loss struct {
	After int // so many ops had been done
	Said  int // so many of them said something
	State State
}

func (l Loss) String() string {
	return fmt.Sprintf("after op %d, %d said:\n%v", l.After, l.Said, l.State)
}

// Losses loses the power about n times while ops are done, each time with another
// outcome: after every op with all and with nothing of what is not durable, and with
// random parts of it. With an n that is too small for that, it is a part of those, at
// random. A seed gives the same losses again. An error ends it: the ops cannot have been.
func Losses(folder string, ops []Op, n int, seed uint64) iter.Seq2[Loss, error] {
	return func(yield func(Loss, error) bool) {
		unsettled, err := countUnsettled(folder, ops)
		if err != nil {
			yield(Loss{}, err)
			return
		}
		p := power{
			disk: NewDisk(folder), random: rand.New(rand.NewPCG(seed, 0)),
			each: float64(n) / float64(max(unsettled, 1)), seen: map[[sha256.Size]byte]int{},
		}
		for i, op := range ops {
			_ = p.disk.Do(op) // it went well when it was counted
			if op.Kind == Say {
				p.said++
			}
			for s := range p.outcomes() {
				if !yield(Loss{i + 1, p.said, s}, nil) {
					return
				}
			}
		}
	}
}

// countUnsettled is how many ops leave more than one outcome open.
func countUnsettled(folder string, ops []Op) (n int, err error) {
	d := NewDisk(folder)
	for _, op := range ops {
		if err := d.Do(op); err != nil {
			return 0, err
		}
		if d.Unsettled() {
			n++
		}
	}
	return n, nil
}

// power is lost again and again while a process is at work.
type power struct {
	disk   *Disk
	random *rand.Rand
	said   int
	each   float64                   // losses for each moment with several outcomes
	owed   float64                   // of those, what is left over from moments before
	seen   map[[sha256.Size]byte]int // sum of a state → what had been said, and one
}

// outcomes are the states that differ from all before, of one moment.
func (p *power) outcomes() iter.Seq[State] {
	return func(yield func(State) bool) {
		if !p.disk.Unsettled() {
			if s := p.disk.All(); p.fresh(s) {
				yield(s)
			}
			return
		}
		p.owed += p.each
		most := int(16*p.each) + 2 // some moments have few outcomes; others make up for them
		for tries := 0; p.owed >= 1 && tries < most; tries++ {
			s := p.outcome(tries)
			if !p.fresh(s) {
				continue
			}
			p.owed--
			if !yield(s) {
				return
			}
		}
	}
}

func (p *power) outcome(try int) State {
	if p.each < 2 { // too few for all and nothing everywhere
		try = p.random.IntN(8)
	}
	switch try {
	case 0:
		return p.disk.All()
	case 1:
		return p.disk.None()
	default:
		return p.disk.Some(p.random)
	}
}

// fresh reports whether nobody has seen a state since something was said.
func (p *power) fresh(s State) bool {
	sum := s.Sum()
	if p.seen[sum] == p.said+1 {
		return false
	}
	p.seen[sum] = p.said + 1
	return true
}
