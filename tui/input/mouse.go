package input

import (
	tea "github.com/charmbracelet/bubbletea"
)

// Mouse lets clicks and the wheel through. A terminal is told to report them by the program that
// Around returns.
func (k *Keyboard) Mouse() { k.mouse, k.filter.clicks = true, true }

// HasMouse reports whether clicks and the wheel are let through.
func (k *Keyboard) HasMouse() bool { return k.mouse }

// clicked is a report of the mouse: the button, the column and the row. Only the left button and
// the wheel mean something; what is dragged or let go does not.
func (f *Filter) clicked(params string, released bool) {
	const left, wheelUp, wheelDown = 0, 64, 65
	numbers := parse(params)
	if !f.clicks || released || len(numbers) != 3 {
		return
	}
	msg := tea.MouseMsg{X: numbers[1][0] - 1, Y: numbers[2][0] - 1, Action: tea.MouseActionPress}
	switch numbers[0][0] {
	case left:
		msg.Button = tea.MouseButtonLeft
	case wheelUp:
		msg.Button = tea.MouseButtonWheelUp
	case wheelDown:
		msg.Button = tea.MouseButtonWheelDown
	default:
		return
	}
	f.out = append(f.out, msg)
}
