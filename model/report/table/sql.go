package table

import (
	"fmt"
	"strings"

	"familyhub/stocktake/framework"
)

// SQL is the statement that creates one of Names in PostgreSQL, DuckDB and others, with the
// columns of its CSV file, of sessions on some frameworks, or on the built-in one. Names stand in quotation marks, since some of them are words of
// SQL. The error is that there is no such table.
func SQL(name string, frameworks ...*framework.Framework) (string, error) {
	k, found := kindOf(name, frameworks...)
	if !found {
		return "", fmt.Errorf("there is no table %q; choose one of %s", name, strings.Join(Names(), ", "))
	}
	var columns []string
	for _, f := range k.fields() {
		columns = append(columns, fmt.Sprintf("  %q %s", f.Name, f.Type.sql()))
	}
	return fmt.Sprintf("CREATE TABLE %q (\n%s\n);\n", name, strings.Join(columns, ",\n")), nil
}

// sql is the type as databases call it. A score may be a word.
func (t Type) sql() string {
	return [...]string{"text", "integer", "double precision", "date", "boolean", "text", "decimal(21, 6)"}[t]
}
