# Who may know whom: reads a line for each import, "PACKAGE IMPORTED", and prints those that
# are refused, with why. .ci/imports.refused has at least one import for each rule.
#
# Tests may know more than what they test, and only they know the packages that serve
# tests, by whose names support() tells them.
{ for (i = 1; i <= 2; i++) sub(/^([^\/]+\/)+stocktake(\/|$)/, "stocktake/", $i); sub(/\/$/, "", $1); sub(/\/$/, "", $2) }
function place(p) { return p ~ /^stocktake\/tui\/(home|people|guide|history|compare|plan|workshop|export\/dialog)(\/|$)/ && p !~ /\/(plan\/item|workshop\/(passage|scoring))$/ }
function part(p) { sub(/^stocktake\/tui\/((export|plan|workshop)\/)?/, "", p); sub(/\/.*/, "", p); return p }
function task(p) { return p ~ /^stocktake\/tui\/cli\/(authoring|exporting|importing|erase|screens)$/ }
function below(p) { return p ~ /^stocktake\/model\/(agency|agenda|calendar|decimal|match|refusal|stats|text)$/ }
function refuse(why) { print $1 " imports " $2 ": " why; bad = 1 }
function support(p) { return p ~ /^stocktake\/.*(test|golden|hostiletext|hostilesession)$/ }
support($2) && !support($1) { refuse("that package is for tests only") }
$2 == "testing" && !support($1) { refuse("what tests alone need stands in files of tests, or in a package whose name says so") }
$2 ~ /^go\.etcd\.io\/bbolt/ && $1 != "stocktake/store" { refuse("only store knows the file format") }
$2 ~ /^github\.com\/charmbracelet\/(bubbletea|bubbles|lipgloss)/ && $1 !~ /^stocktake\/tui(\/|$)/ { refuse("only tui knows the terminal") }
$2 !~ /^stocktake(\/|$)/ { next }
$1 ~ /^stocktake\/framework/ && $2 != "stocktake/model/text" { refuse("framework stands at the bottom") }
$1 ~ /^stocktake\/model\/(stats|text)$/ { refuse("it stands below everything of ours") }
below($1) && $2 != "stocktake/framework" && !below($2) { refuse("it stands below model, and knows no session") }
$1 == "stocktake/model" && $2 != "stocktake/framework" && !below($2) { refuse("model knows only framework and what stands below it") }
$1 ~ /^stocktake\/model\// && $2 !~ /^stocktake\/(model|framework)/ { refuse("below model there is only model and framework") }
$1 ~ /^stocktake\/store/ && $2 !~ /^stocktake\/(model|framework|store\/.*)$/ && $2 != "stocktake/model/overview" && !below($2) { refuse("store knows only model, what stands below it, overviews of sessions, and framework") }
$2 ~ /^stocktake\/tui(\/story)?$/ && $1 !~ /^stocktake(\/tui\/(story|cli(\/screens)?))?$/ && !support($1) { refuse("only the command line and the stories know the root, and only the command line the stories") }
$2 ~ /^stocktake\/tui\/cli\// && $1 !~ /^stocktake\/tui\/cli(\/|$)/ && !support($1) { refuse("only the command line knows its rooms") }
task($1) && task($2) { refuse("one command knows nothing of another") }
$1 ~ /^stocktake\/tui\/cli\/(phrase|usage|console|program|listing|usereditor)$/ && ($2 == "stocktake/store" || $2 ~ /^stocktake\/tui\/cli\/(datafile|output)$/) { refuse("it stands below the data file") }
place($2) && place($1) && part($1) != part($2) { refuse("a screen opens another through ui.App") }
place($2) && !place($1) && $1 !~ /^stocktake\/tui(\/places)?$/ { refuse("only the root and tui/places know who draws a place") }
$2 == "stocktake/tui/places" && $1 != "stocktake/tui" { refuse("a screen opens another through ui.App") }
($1 == "stocktake/tui" || $1 ~ /^stocktake\/tui\/(ui|form)(\/|$)/ || place($1)) && $2 ~ /^stocktake\/store/ { refuse("a screen declares what it needs of the store") }
$1 == "stocktake" && $2 !~ /^stocktake\/tui/ { refuse("main knows only tui") }
{ seen++ }
END {
  if (!seen) { print "no imports were found to check"; bad = 1 }
  if (!bad) print seen " imports between our packages are as they should be"
  exit bad
}
