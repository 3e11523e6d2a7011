package docx

// properties are what file managers and readers aloud tell of the document. It has no
// dates: those of a session stand in the report, and one of writing would make every
// copy different.
func properties(title string) []byte {
	var m markup
	m.part()
	m.start(
		"cp:coreProperties",
		"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/",
	)
	for _, p := range []struct{ name, value string }{
		{"dc:title", title}, {"dc:creator", "stocktake"}, {"dc:language", "en-GB"},
	} {
		m.start(p.name)
		m.text(p.value)
		m.end()
	}
	m.end()
	return m.Bytes()
}

// footer is the title and the page's number.
func footer(title string) []byte {
	var m markup
	m.part()
	m.start("w:ftr", "xmlns:w", mainSpace)
	m.start("w:p")
	m.start("w:pPr")
	m.value("w:pStyle", "Footer")
	m.end()
	m.run(title, "")
	m.start("w:r")
	m.empty("w:tab")
	m.end()
	m.run("Page ", "")
	m.field("PAGE")
	m.run(" of ", "")
	m.field("NUMPAGES")
	m.end()
	m.end()
	return m.Bytes()
}

// field is one that Word works out whenever it lays out a page, without asking.
func (m *markup) field(name string) {
	m.start("w:fldSimple", "w:instr", " "+name+" ")
	m.run("1", "")
	m.end()
}
