// Package dumptest writes values out, so that tests can compare all that they hold.
package dumptest

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"

	"familyhub/stocktake/framework"
)

// Dump writes out everything that a value holds, unexported fields included, the
// same for values that mean the same: maps in the order of their keys, no difference
// between nil and empty. Being made from the types it misses no field that is added.
func Dump(v any) string {
	var b strings.Builder
	writeValue(&b, reflect.ValueOf(v), 0)
	return b.String()
}

func writeValue(b *strings.Builder, v reflect.Value, depth int) {
	line := func(name string) {
		b.WriteByte('\n')
		for range depth + 1 {
			b.WriteString("  ")
		}
		b.WriteString(name)
		b.WriteString(": ")
	}
	switch v.Kind() {
	case reflect.Invalid:
		b.WriteString("nothing")
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			b.WriteString("nothing")
			return
		}
		if v.Type() == reflect.TypeFor[*framework.Framework]() {
			fmt.Fprintf(b, "framework %v", v.Elem().FieldByName("ID"))
			return
		}
		if v.Kind() == reflect.Interface {
			fmt.Fprintf(b, "%v ", v.Elem().Type())
		}
		writeValue(b, v.Elem(), depth)
	case reflect.Struct:
		for i, name := range namesOf(v.Type()) {
			line(name)
			writeValue(b, v.Field(i), depth+1)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			line(strconv.Itoa(i))
			writeValue(b, v.Index(i), depth+1)
		}
	case reflect.Map:
		keys := make(map[string]reflect.Value, v.Len())
		for _, key := range v.MapKeys() {
			keys[fmt.Sprintf("%08v", key)] = key
		}
		for _, text := range slices.Sorted(maps.Keys(keys)) {
			line(fmt.Sprint(keys[text]))
			writeValue(b, v.MapIndex(keys[text]), depth+1)
		}
	case reflect.String:
		b.WriteString(strconv.Quote(v.String()))
	case reflect.Bool:
		b.WriteString(strconv.FormatBool(v.Bool()))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		b.WriteString(strconv.FormatInt(v.Int(), 10))
	default:
		fmt.Fprintf(b, "%v", v) // reads unexported fields too, and never calls their methods
	}
}

// fieldNames keeps what namesOf found: reflection makes each name again, and sessions have thousands.
var fieldNames sync.Map

// namesOf are the names of a struct's fields.
func namesOf(t reflect.Type) []string {
	if names, ok := fieldNames.Load(t); ok {
		return names.([]string)
	}
	names := make([]string, t.NumField())
	for i := range names {
		names[i] = t.Field(i).Name
	}
	fieldNames.Store(t, names)
	return names
}
