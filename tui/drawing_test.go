package tui_test

import (
	"fmt"
	"hash/maphash"
	"io"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"familyhub/stocktake/framework"
	"familyhub/stocktake/tui/tuitest"

	"github.com/charmbracelet/bubbles/textarea"
)

// fingerprints writes everything that can be reached from a value, exported or not, as
// paths with a hash of what is there: equal before and after for what changed nothing.
func fingerprints(v any) map[string]uint64 {
	prints := map[string]uint64{}
	walk(prints, map[visited]bool{}, "", reflect.ValueOf(v))
	return prints
}

var (
	textArea = reflect.TypeFor[textarea.Model]()
	// What no page has a part in.
	memoryType, frameworkType = reflect.TypeFor[tuitest.Memory](), reflect.TypeFor[framework.Framework]()
)

type visited struct {
	at   uintptr
	kind reflect.Type
}

// seed is one for all hashes of a run, which are compared with each other.
var seed = maphash.MakeSeed()

func walk(prints map[string]uint64, seen map[visited]bool, path string, v reflect.Value) {
	note := func(what string) { prints[path] = maphash.String(seed, what) }
	switch v.Kind() {
	case reflect.Pointer, reflect.Map, reflect.Slice:
		if v.IsNil() {
			note("nil")
			return
		}
		if v.Kind() != reflect.Slice {
			at := visited{v.Pointer(), v.Type()}
			if seen[at] {
				return
			}
			seen[at] = true
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			note("nil")
			return
		}
		note(v.Elem().Type().String())
		walk(prints, seen, path+"*", v.Elem())
	case reflect.Struct:
		if v.Type() == memoryType || v.Type() == frameworkType {
			return
		}
		for i := range v.NumField() {
			if v.Type() == textArea && v.Type().Field(i).Name == "cache" {
				continue // how the library has broken lines, to be quicker the next time
			}
			walk(prints, seen, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() <= reflect.Complex128 {
			note(fmt.Sprintf("%d %v", v.Len(), v))
			return
		}
		note(strconv.Itoa(v.Len()))
		for i := range v.Len() {
			walk(prints, seen, path+"["+strconv.Itoa(i)+"]", v.Index(i))
		}
	case reflect.Map:
		note(strconv.Itoa(v.Len()))
		keys := v.MapKeys()
		slices.SortFunc(keys, func(a, b reflect.Value) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		for _, key := range keys {
			walk(prints, seen, fmt.Sprintf("%s[%v]", path, key), v.MapIndex(key))
		}
	case reflect.Func, reflect.Chan, reflect.UnsafePointer:
		note(strconv.FormatBool(v.IsNil()))
	case reflect.String:
		note(v.String())
	default:
		note(fmt.Sprint(v))
	}
}

// differing are the paths at which two fingerprints differ.
func differing(a, b map[string]uint64) []string {
	if maps.Equal(a, b) {
		return nil
	}
	var paths []string
	all := maps.Clone(a)
	maps.Copy(all, b)
	for path := range all {
		was, had := a[path]
		is, has := b[path]
		if had != has || was != is {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return paths
}

// stays fails where drawing the page on top, in its own size and in others, changes
// anything that can be reached from the program, or the second picture is another.
func stays(s *tuitest.Sim) {
	s.T.Helper()
	before := fingerprints(s.App())
	first := s.View()
	top := s.App().Top()
	page := strings.Join(top.View(78, 19), "\n")
	for _, size := range [][2]int{{40, 6}, {198, 55}} {
		_, _ = io.WriteString(io.Discard, strings.Join(top.View(size[0], size[1]), "\n"))
	}
	if paths := differing(before, fingerprints(s.App())); len(paths) > 0 {
		s.T.Fatalf("drawing changed %s at\n%s", top.Heading(), strings.Join(paths[:min(len(paths), 8)], "\n"))
	}
	if again := strings.Join(top.View(78, 19), "\n"); again != page {
		s.T.Fatalf("%s is drawn otherwise after it was drawn in other sizes:\n%s\nand before:\n%s", top.Heading(), again, page)
	}
	if again := s.View(); again != first {
		s.T.Fatalf("%s is drawn otherwise the second time:\n%s\nand before:\n%s", top.Heading(), again, first)
	}
}

// TestDrawingChangesNothing draws every screen twice, and in other sizes between: what it
// holds is changed by messages alone.
func TestDrawingChangesNothing(t *testing.T) {
	notShort(t)
	for _, shot := range shots() {
		t.Run(shot.name, func(t *testing.T) {
			s := tuitest.New(t, 80, 24, tuitest.On(shot.begin(t)), func(c *tuitest.Setup) {
				c.Now = func() time.Time { return time.Date(2026, 3, 12, 9, 30, 0, 0, time.UTC) }
			})
			shot.lead(s)
			stays(s)
			s.Press("down")
			s.Resize(60, 18)
			stays(s)
		})
	}
}

// TestDrawingIsNoticed is the control: a page that scrolls while it is drawn is found.
func TestDrawingIsNoticed(t *testing.T) {
	page := &struct{ top, height int }{}
	before := fingerprints(page)
	page.top++
	if got := differing(before, fingerprints(page)); !slices.Equal(got, []string{"*.top"}) {
		t.Errorf("a change is seen at %q", got)
	}
}
