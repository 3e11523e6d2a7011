package table

import (
	"bytes"
	"encoding/json"
	"fmt"

	"familyhub/stocktake/framework"
)

// property is what a JSON Schema says of a field.
type property struct {
	Title       string   `json:"title"`
	Description string   `json:"description"`
	Type        []string `json:"type"`
	Format      string   `json:"format,omitempty"`
}

// Schema is the JSON Schema (draft 2020-12) of a row of one of Names as NDJSON has it, of sessions on
// some frameworks, or on the built-in one; CSV has the same columns in this order. The error is that
// there is no such table.
func Schema(name string, frameworks ...*framework.Framework) ([]byte, error) {
	k, found := kindOf(name, frameworks...)
	if !found {
		return nil, fmt.Errorf("there is no table %q", name)
	}
	fields := k.fields()
	names := make([]string, len(fields))
	var properties bytes.Buffer
	for i, f := range fields {
		names[i] = f.Name
		if i > 0 {
			properties.WriteByte(',')
		}
		properties.Write(appendJSON(nil, f.Name))
		properties.WriteByte(':')
		properties.Write(encoded(f.property()))
	}
	var b bytes.Buffer
	err := json.Indent(&b, fmt.Appendf(nil, `{"$schema":"https://json-schema.org/draft/2020-12/schema","title":%s,"description":%s,`+
		`"type":"object","properties":{%s},"required":%s}`,
		encoded("A row of the table "+name), encoded("What export --all and export --table write of a session, an object to a line. Further members may come to stand beside these."),
		properties.Bytes(), encoded(names)), "", "  ")
	b.WriteByte('\n')
	return b.Bytes(), err
}

// encoded is a value as JSON, in which nothing can fail.
func encoded(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(v)
	return bytes.TrimSpace(b.Bytes())
}

func (f Field) property() property {
	p := property{Title: f.Title, Description: f.Meaning, Type: []string{"string", "null"}}
	switch f.Type {
	case Integer:
		p.Type[0] = "integer"
	case Number, Decimal:
		p.Type[0] = "number"
	case YesNo:
		p.Type[0] = "boolean"
	case Score:
		p.Type = []string{"integer", "string", "null"}
	case Date:
		p.Format = "date"
	}
	if f.Type != YesNo && f.Range != "" {
		p.Description += ": " + f.Range
	}
	return p
}
