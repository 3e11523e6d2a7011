package chart

// Colours are those of the lines of a chart on white, as RRGGBB, each with a contrast of
// 4.5:1 at least. They were chosen so that no two look alike, also to people who see red,
// green or blue otherwise than most; beyond them they come again. No line is told from
// another by its colour alone.
var Colours = [...]string{
	"AA5500", "0077BB", "110000", "8800FF", "775555", "001188",
	"660055", "770000", "666688", "5544CC", "333333", "BB3333",
}

// Colour is that of a line, by its place from 0.
func Colour(line int) string { return Colours[line%len(Colours)] }
