// Package plan is the menu of the plan for twelve months, and the texts that it has besides its
// priorities. The larger parts are packages below it. They know nothing of each other: one
// opens another through ui.App, and what they share stands in item.
package plan
