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
			d.Add(Of(t.Name), Of(f.Name), Of(f.Title), Of(f.Type.String()), Of(f.Unit), Of(f.Range), Of(f.Meaning))
		}
	}
	return d
}
