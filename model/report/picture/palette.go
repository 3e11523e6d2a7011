package picture

import (
	"image"
	"image/color"
	"image/png"
	"io"
)

// mostColours is how many a palette of one byte for each pixel holds.
const mostColours = 256

// encodePalette writes a picture of few colours, each rounded to four bits a channel.
// Flat colours are exact, soft edges have sixteen steps: an eye sees no difference, and
// it is a tenth of the work. What is beyond the palette takes its nearest colour.
func encodePalette(w io.Writer, img *image.RGBA) error {
	const unknown = -1
	var places [1 << 12]int
	for i := range places {
		places[i] = unknown
	}
	size := img.Bounds().Size()
	flat := image.NewPaletted(image.Rectangle{Max: size}, nil)
	var before [3]byte
	for i := range flat.Pix {
		p := [3]byte(img.Pix[4*i:])
		if i > 0 && p == before { // nearly everywhere
			flat.Pix[i] = flat.Pix[i-1]
			continue
		}
		before = p
		r, g, b := four(p[0]), four(p[1]), four(p[2])
		place := &places[r<<8|g<<4|b]
		if *place == unknown {
			*place = enter(&flat.Palette, color.RGBA{uint8(r * 0x11), uint8(g * 0x11), uint8(b * 0x11), 0xff})
		}
		flat.Pix[i] = uint8(*place)
	}
	encoder := png.Encoder{CompressionLevel: png.BestSpeed}
	return encoder.Encode(w, flat)
}

// four is a channel of eight bits rounded to four.
func four(channel uint8) int { return (int(channel) + 8) / 0x11 }

// enter puts a colour into a palette and returns its place there.
func enter(p *color.Palette, c color.Color) int {
	if len(*p) == mostColours {
		return p.Index(c)
	}
	*p = append(*p, c)
	return len(*p) - 1
}
