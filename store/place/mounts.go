package place

import "strings"

// kindOfMagic is the type of a file system by the number that Linux has for it; empty
// for one that needs no warning. The numbers are those of statfs(2).
func kindOfMagic(magic uint32) string {
	switch magic {
	case 0x6969:
		return "nfs"
	case 0x517b, 0xff534d42, 0xfe534d42:
		return "smb"
	case 0x01021997:
		return "9p"
	case 0x5346414f, 0x6b414653:
		return "afs"
	case 0x73757245:
		return "coda"
	case 0x00c36400:
		return "ceph"
	case 0x0bd00bd0:
		return "lustre"
	case 0x786f4256:
		return "vboxsf"
	case 0x65735546:
		return anyFUSE
	}
	return ""
}

// anyFUSE is the kind of all file systems that a program serves: which one it is
// stands in the table of mounts.
const anyFUSE = "fuse"

// mountedKind is the type of the file system on which an absolute path is, by
// /proc/self/mountinfo; empty where it is not listed.
func mountedKind(mountinfo, path string) string {
	best, kind := -1, ""
	for line := range strings.Lines(mountinfo) {
		front, back, ok := strings.Cut(line, " - ")
		before, after := strings.Fields(front), strings.Fields(back)
		const mountPoint = 4
		if !ok || len(before) <= mountPoint || len(after) == 0 {
			continue
		}
		point := unescapeMount(before[mountPoint])
		// Of several at one point the last hides the others.
		if len(point) >= best && (path == point || strings.HasPrefix(path, strings.TrimSuffix(point, "/")+"/")) {
			best, kind = len(point), after[0]
			if kind == anyFUSE && len(after) > 1 && strings.HasPrefix(after[1], "http") {
				kind = "davfs" // it calls itself by no name
			}
		}
	}
	return kind
}

// unescapeMount reads the characters that the table writes as numbers.
func unescapeMount(point string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(point)
}
