package table

// Dictionary is the data dictionary of tables: a table itself, with a row for each
// of their fields.
func Dictionary(tables ...*Table) *Table {
	d := &Table{Name: "data_dictionary", Title: "Data dictionary", Known: 2, Fields: []Field{
		{Name: "table", Title: "Table", Meaning: "The table that the field stands in"},
		{Name: "field", Title: "Field", Meaning: "The head of its column in CSV"},
		{Name: "title", Title: "Title", Meaning: "The head of its column in a workbook"},
		{Name: "type", Title: "Type", Meaning: "What its cells hold"},
		{Name: "unit", Title: "Unit", Meaning: "What is counted or measured"},
		{Name: "range", Title: "Range", Meaning: "What may stand there, where not everything may"},
		{Name: "meaning", Title: "Meaning", Meaning: "What it says"},
	}}
	for _, t := range tables {
		for _, f := range t.Fields {
			d.Add(f.described(t.Name, f.Type.String(), f.Range)...)
		}
	}
	return d
}

// described is a field's row in a dictionary.
func (f Field) described(table, kind, within string) []Cell {
	return []Cell{Of(table), Of(f.Name), Of(f.Title), Of(kind), Of(f.Unit), Of(within), Of(f.Meaning)}
}
