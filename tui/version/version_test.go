package version

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestWhatTheToolchainNoted(t *testing.T) {
	const revision = "0123456789abcdef0123456789abcdef01234567"
	here := ", " + runtime.Version() + ", " + runtime.GOOS + "/" + runtime.GOARCH
	set := func(pairs ...string) (all []debug.BuildSetting) {
		for i := 0; i < len(pairs); i += 2 {
			all = append(all, debug.BuildSetting{Key: pairs[i], Value: pairs[i+1]})
		}
		return all
	}
	for name, c := range map[string]struct {
		version  string
		settings []debug.BuildSetting
		want     string
	}{
		"go install of a release": {"v1.2.0", nil, "v1.2.0"},
		"a clone":                 {"v1.2.0", set("vcs.revision", revision, "vcs.modified", "false"), "v1.2.0, commit 0123456789ab"},
		"a clone with changes":    {"v1.2.0+dirty", set("vcs.modified", "true", "vcs.revision", revision), "v1.2.0+dirty, commit 0123456789ab and changes"},
		"without git":             {"(devel)", set("vcs.modified", "true"), "(devel)"},
		"nothing noted":           {"", nil, "(unknown version)"},
	} {
		info := &debug.BuildInfo{Main: debug.Module{Version: c.version}, Settings: c.settings}
		if got := of(info).String(); got != c.want+here {
			t.Errorf("%s: %q, not %q", name, got, c.want+here)
		}
	}
}

func TestWhatTheLinkerWroteComesFirst(t *testing.T) {
	t.Cleanup(func() { number, commit = "", "" })
	number, commit = "1.2.0", "0123456789abcdef"
	if got := Own(); got != (Build{"1.2.0", "0123456789ab"}) {
		t.Errorf("got %+v", got)
	}
}
