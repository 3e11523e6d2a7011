package ui

import (
	"familyhub/stocktake/framework"
	"familyhub/stocktake/model"
	"familyhub/stocktake/tui/speech"
	"familyhub/stocktake/tui/wall/slide"

	tea "github.com/charmbracelet/bubbletea"
)

// Screen is one page or dialog. The root owns size, chrome and routing; a screen
// owns what is between header and footer.
type Screen interface {
	// Heading says where the user is, for the second line of the header.
	Heading() string
	// Commands lists what can be done now, most wanted first.
	Commands() []Command
	// View draws at most height lines of at most width cells, and changes nothing.
	View(width, height int) []string
}

// What some screens are or do beyond that. The root knows screens by these alone.
type (
	// Sized is a screen on which a key needs to know how much room there is, such as that
	// of a page down. The root tells it after each message, since View changes nothing.
	Sized interface {
		// Resize takes note of the room for the screen, in cells, and puts the focus on
		// something that is there.
		Resize(width, height int)
	}

	// Spoken is a page that says itself.
	Spoken interface {
		// Lines are what the page shows, as sentences in the order in which they are read.
		Lines() []string
	}

	// Covers is a page on which what is typed may be seen by nobody for a while.
	Covers interface {
		// Covered reports whether that is so now.
		Covered() bool
	}

	// AsksPeople is a page on which people are asked for their answers one after the other.
	AsksPeople interface {
		// Asked is the place of the person whose turn it is, from 0, and how many people there are; behind
		// the last both are the same. Asking is false while no answer of a person is taken.
		Asked() (place, of int, asking bool)
		// AskFrom goes to the person at a place.
		AskFrom(place int) Action
		// CardScale is the scale that they answer on.
		CardScale() framework.Scale
	}

	// KnowsKeys is a screen that has something of its own to say of a key that does nothing there.
	KnowsKeys interface {
		// Unknown takes a key that no command has; nil where it is as useless as anywhere, and
		// Ignore where it means nothing but is no mistake.
		Unknown(key string) Action
	}

	// HoldsMinus is a screen on which a minus may wait for the digit of a negative level.
	HoldsMinus interface {
		// DropMinus takes it back unless a key is one that may follow it, and reports whether it did,
		// with what to say of it.
		DropMinus(key string) (words string, dropped bool)
	}

	// TextInput is a screen with a text field in focus: it sees each key before the
	// commands do.
	TextInput interface {
		Screen
		// Typing is false while no field is in focus.
		Typing() bool
		// Key takes a key press.
		Key(msg tea.KeyMsg) Action
	}

	// Writable is a page without an open field that text can be typed on.
	Writable interface {
		// Write opens the field that typing goes into, and reports whether there is one.
		Write() bool
	}

	// TakesLists is a page that takes a list which is pasted where no field is open.
	TakesLists interface {
		// Pasted takes the text as a list; nil where it is none.
		Pasted(text string) Action
	}

	// TakesCards is a page where the cards are entered that people hold up, or that leads
	// to one: what many keys in one moment may be there is another question.
	TakesCards interface{ TakesCards() }

	// Dialog is a screen that must be answered: of the keys that work everywhere only
	// help and leaving the program are left.
	Dialog interface{ MustAnswer() }

	// Clickable is a page that knows what a click in it means. On others a click goes to the row
	// of a list as the arrows do.
	Clickable interface {
		// Click is what a click at a cell of the page does, counted from its top left; nil for
		// nothing.
		Click(x, y int) Action
	}

	// Receiver is a screen that waits for the result of a command, such as a list read
	// from the file.
	Receiver interface{ Receive(msg tea.Msg) Action }

	// Follower is a page that goes to where a change was taken back or made again, so that
	// the next card falls where the one that was taken back lay.
	Follower interface{ Follow(c model.Change) Action }

	// Hinted is a page with one thing to know for those who are there for the first time.
	Hinted interface {
		// Hint is that thing, as it stands now; the zero Hint where there is nothing to say any more.
		Hint() Hint
	}

	// OnWall is the page of a place of the session that the room sees as the wall draws it.
	OnWall interface{ OnWall() }

	// ForRoom is a page that has something of its own for the room.
	ForRoom interface {
		// Slide is what the room may see of it, on the wall and on a second screen: no name, no
		// note, no key, and nothing that is sealed. An empty one leaves the room with what it
		// saw before.
		Slide() slide.Slide
	}
)

// Hint is a sentence for those who are somewhere for the first time. It has room in the least window, in
// one line, and is in the words of the program: a framework may have others.
type Hint struct {
	Name string // by which it is remembered that it has served: one word, for ever the same
	Text string
}

// Lines says a page.
func Lines(page Screen) []speech.Line {
	if own, ok := page.(Spoken); ok {
		return speech.Lines(own.Lines())
	}
	return speech.Lines(page.View(AloudWidth, AloudHeight))
}
