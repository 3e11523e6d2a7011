// Package version says which stocktake this is: a release, or what somebody built.
package version

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// What the linker writes into a release, as .goreleaser.yaml says; empty in any other build.
var number, commit string

// Build is where a program comes from. Neither holds a time, so that a build of the same
// commit gets the same bytes.
type Build struct {
	Number string // such as "1.2.0", or "(devel)" where nobody gave it one; never empty
	Commit string // shortened, with "and changes" where the source was not as committed; may be empty
}

// Own is the build of this program.
func Own() Build {
	if number != "" {
		return Build{number, short(commit)}
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return Build{Number: "(unknown version)"}
	}
	return of(info)
}

// of is the build that the toolchain noted itself: of go build in a clone, or of go install.
func of(info *debug.BuildInfo) Build {
	b := Build{Number: info.Main.Version}
	if b.Number == "" {
		b.Number = "(unknown version)"
	}
	changed := false
	for _, setting := range info.Settings {
		switch setting.Key {
		case "vcs.revision":
			b.Commit = short(setting.Value)
		case "vcs.modified":
			changed = setting.Value == "true"
		}
	}
	if b.Commit != "" && changed {
		b.Commit += " and changes"
	}
	return b
}

// short is as much of a commit as people copy.
func short(commit string) string { return commit[:min(len(commit), 12)] }

// String is the build in a line: number, commit, toolchain, platform.
func (b Build) String() string {
	if b.Commit != "" {
		b.Commit = ", commit " + b.Commit
	}
	return fmt.Sprintf("%s%s, %s, %s/%s", b.Number, b.Commit, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
