package plain

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"familyhub/stocktake/tui/ui"
)

// along goes along a list: "next 10" and "up 10" by so many items, "first" and "last" to its ends, "find"
// with words to the next item that has them, or with the page's own search where it has one.
func (f *Front) along(ctx context.Context, tokens []string) (moved bool, err error) {
	if len(tokens) == 0 {
		return false, nil
	}
	word, rest := strings.ToLower(tokens[0]), tokens[1:]
	if c, ok := ui.Find(f.program.Commands(), "/"); ok && word == "find" && len(rest) > 0 && c.Run != nil {
		if err := f.run(ctx, c); err != nil {
			return true, err
		}
		return true, f.words(ctx, strings.Join(rest, " "))
	}
	if !f.chooses() {
		return false, nil
	}
	at, last := focused(f.page.items), len(f.page.items)
	switch _, _, named := begins(f.program.Commands(), tokens[:1]); {
	case word == "find" && len(rest) > 0:
		n := f.having(strings.Join(rest, " "))
		if n == 0 {
			return true, f.nothing(fmt.Sprintf("No item of the list has %s.", quoted(strings.Join(rest, " "))))
		}
		return true, f.choose(ctx, n, "")
	case len(rest) == 0 && !named && word == "first":
		return true, f.choose(ctx, 1, "")
	case len(rest) == 0 && !named && word == "last":
		return true, f.choose(ctx, last, "")
	case len(rest) != 1 || !slices.Contains([]string{"next", "down", "up", "previous"}, word):
		return false, nil
	}
	by, err := strconv.Atoi(rest[0])
	if err != nil || by < 1 {
		return false, nil
	}
	if word == "up" || word == "previous" {
		by = -by
	}
	return true, f.choose(ctx, min(max(at+1+by, 1), last), "")
}

// named is the number of the one item that begins with a line, or where nothing else is called so of the next
// that has its words; 0 for none. Nothing but going there may come of it.
func (f *Front) named(line string, alone bool) int {
	if !f.chooses() || len([]rune(line)) < 3 {
		return 0
	}
	begins, number := 0, 0
	for i, item := range f.page.items {
		if strings.HasPrefix(strings.ToLower(item.Text), strings.ToLower(line)) {
			begins, number = begins+1, i+1
		}
	}
	switch {
	case begins == 1:
		return number
	case alone:
		return f.having(line)
	}
	return 0
}

// having is the number of the next item, behind the one in focus and round, that has some words; 0 for none.
func (f *Front) having(words string) int {
	words = " " + strings.ToLower(strings.Join(strings.Fields(words), " "))
	for i := range f.page.items {
		at := (max(focused(f.page.items), 0) + 1 + i) % len(f.page.items)
		if strings.Contains(" "+strings.ToLower(f.page.items[at].Text), words) {
			return at + 1
		}
	}
	return 0
}
