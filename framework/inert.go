package framework

import (
	"reflect"
	"strings"
	"unicode"

	"familyhub/stocktake/model/text"
)

// Inert returns the framework without anything in its texts that Check would not let
// near a screen or a document: itself where there is no such thing, else a copy. A
// file is refused for it; what a data file holds has to be opened all the same.
func (f *Framework) Inert() *Framework {
	if f == nil || f.ID == builtinID && f == Builtin() {
		return f // as Check found it when it was made, and most sessions have it
	}
	v := reflect.ValueOf(f)
	if isInert(v) {
		return f
	}
	return inertCopy(v).Interface().(*Framework)
}

func isInert(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.String:
		return unwelcomeIn(v.String(), true) == ""
	case reflect.Pointer:
		return v.IsNil() || isInert(v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			if !isInert(v.Index(i)) {
				return false
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if !isInert(v.Field(i)) {
				return false
			}
		}
	}
	return true
}

// inertCopy copies a value down to its texts.
func inertCopy(v reflect.Value) reflect.Value {
	own := reflect.New(v.Type()).Elem()
	own.Set(v)
	switch v.Kind() {
	case reflect.String:
		own.SetString(inertText(v.String()))
	case reflect.Pointer:
		if !v.IsNil() {
			own.Set(reflect.New(v.Type().Elem()))
			own.Elem().Set(inertCopy(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			own.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			own.Index(i).Set(inertCopy(v.Index(i)))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			own.Field(i).Set(inertCopy(v.Field(i)))
		}
	}
	return own
}

// inertText takes out of a text what unwelcomeIn would name.
func inertText(value string) string {
	marks, joined := 0, false
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			r = ' '
		case unwelcome(r), text.Joiner(r) && joined:
			return -1
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks > text.MaxMarks {
				return -1
			}
		}
		if joined = text.Joiner(r); !joined && !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
		}
		return r
	}, strings.ToValidUTF8(value, ""))
}
