package ui

// RadarWidth is from where there is room for the radar beside a statement.
const RadarWidth = 100
