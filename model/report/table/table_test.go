package table_test

import (
	"bytes"
	"math"
	"testing"

	"familyhub/stocktake/model/report/table"
)

func fruit() *table.Table {
	return &table.Table{Name: "fruit", Title: "Fruit", Fields: []table.Field{
		{Name: "name", Title: "Name", Meaning: "What it is called"},
		{Name: "weight", Title: "Weight", Type: table.Number, Unit: "grams", Range: "above 0", Meaning: "What one weighs"},
		{Name: "ripe", Title: "Ripe", Type: table.YesNo, Range: "yes or no", Meaning: "Whether it can be eaten"},
	}}
}

func TestWriteCSV(t *testing.T) {
	f := fruit()
	f.Add(table.Of("=apple"), table.Float(1.0/3), table.Bool(true))
	f.Add(table.Of("a\nb"), table.Float(math.NaN()), table.Bool(false))
	f.Add(table.Cell{}, table.Int(-3), table.Cell{})
	var b bytes.Buffer
	if err := f.WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	// A negative number is a number, and no formula.
	const want = "name,weight,ripe\n'=apple,0.3333333333333333,yes\n\"a\nb\",,no\n,-3,\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		cell   table.Cell
		text   string
		number float64
		is     bool
		empty  bool
	}{
		{table.Int(0), "", 0, true, false},
		{table.Float(2.5), "", 2.5, true, false},
		{table.Float(math.NaN()), "", 0, false, true},
		{table.Of(""), "", 0, false, true},
		{table.Of("7"), "7", 0, false, false},
	} {
		x, is := c.cell.Number()
		if c.cell.Text() != c.text || x != c.number || is != c.is || c.cell.Empty() != c.empty {
			t.Errorf("%+v says %q, %v, %t, empty %t", c.cell, c.cell.Text(), x, is, c.cell.Empty())
		}
	}
}

func TestARowOutOfStepIsNotAdded(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a row with a cell too few was added")
		}
	}()
	fruit().Add(table.Of("apple"), table.Int(1))
}

func TestDictionary(t *testing.T) {
	var b bytes.Buffer
	if err := table.Dictionary(fruit()).WriteCSV(&b); err != nil {
		t.Fatal(err)
	}
	const want = "table,field,title,type,unit,range,meaning\n" +
		"fruit,name,Name,text,,,What it is called\n" +
		"fruit,weight,Weight,number,grams,above 0,What one weighs\n" +
		"fruit,ripe,Ripe,yes/no,,yes or no,Whether it can be eaten\n"
	if b.String() != want {
		t.Errorf("got %q, want %q", b.String(), want)
	}
}
