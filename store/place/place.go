// Package place tells what speaks against the folder of a data file: that it is on another
// machine, or that a service synchronises it. Both are known to lose changes and to hang.
package place

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Risk is what makes a place unfit for a data file. The zero value is a good place.
type Risk struct {
	Folder  string // where the file is, behind symbolic links
	Network string // the kind of network disk that the folder is on, such as NFS; may be empty
	Synced  string // the service that synchronises the folder, such as Dropbox; may be empty
}

// RiskOf tells what speaks against the folder of a data file, by the type of its file
// system and by the names of the folders above. Synced are folders that are known to
// be synchronised by OneDrive, as Windows names them in its environment; empty ones
// count for nothing. The error says that the system cannot tell of the folder.
func RiskOf(path string, synced ...string) (Risk, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return Risk{}, err
	}
	if at, err := filepath.EvalSymlinks(path); err == nil {
		path = at
	}
	folder := filepath.Dir(path)
	risk := Risk{Folder: folder, Synced: syncedBy(folder, synced)}
	kind, err := fileSystem(folder)
	if err != nil && risk.Synced == "" {
		return Risk{}, err
	}
	risk.Network = networkName(kind)
	return risk, nil
}

// Any reports whether something speaks against the place.
func (r Risk) Any() bool { return r.Network != "" || r.Synced != "" }

// Sentence says what the risk is and what to do; empty for a good place.
func (r Risk) Sentence() string {
	const advice = "may lose changes or lock people out. Keep it on this computer's own disk: stocktake --file PATH"
	switch {
	case r.Synced != "":
		return fmt.Sprintf("%s synchronises the data file's folder, which %s", r.Synced, advice)
	case r.Network != "":
		return fmt.Sprintf("The data file is on a network disk (%s), which %s", r.Network, advice)
	}
	return ""
}

// networkName is what people call a type of file system that is served by another
// machine, by the name that the system has for the type; empty for any other.
func networkName(kind string) string {
	switch strings.TrimPrefix(strings.ToLower(kind), "fuse.") {
	case "nfs", "nfs4":
		return "NFS"
	case "smb", "smb2", "smb3", "cifs", "smbfs", "smbnetfs":
		return "SMB"
	case "afpfs":
		return "AFP"
	case "webdav", "davfs", "davfs2":
		return "WebDAV"
	case "9p", "afs", "coda", "ceph", "glusterfs", "lustre", "sshfs", "rclone", "s3fs", "gcsfuse", "curlftpfs", "onedriver", "vboxsf":
		return strings.TrimPrefix(strings.ToLower(kind), "fuse.")
	case "gvfsd-fuse", "google-drive-ocamlfuse":
		return "a remote folder"
	case remoteDrive:
		return "a network drive"
	}
	return ""
}

// remoteDrive is the kind of a drive of Windows that another machine serves.
const remoteDrive = "remote"

// syncedBy names the service that synchronises a folder; empty for none.
func syncedBy(folder string, roots []string) string {
	for _, root := range roots {
		if root != "" && within(folder, root) {
			return "OneDrive"
		}
	}
	// From the inside out: the folder for all services of macOS says less than what is in it.
	names := strings.FieldsFunc(folder, func(r rune) bool { return r == '/' || r == '\\' })
	for i, name := range slices.Backward(names) {
		if service := service(strings.ToLower(name)); service != "" {
			return service
		}
		if isBox(name, i > 0 && strings.EqualFold(names[i-1], "CloudStorage")) {
			return "Box"
		}
	}
	return ""
}

func within(folder, root string) bool {
	way, err := filepath.Rel(root, folder)
	return err == nil && way != ".." && !strings.HasPrefix(way, ".."+string(filepath.Separator))
}

// service names who synchronises a folder of a name in small letters. An organisation's
// name may follow a hyphen, an account's stand in brackets.
func service(name string) string {
	for _, s := range []struct {
		name  string
		names []string
	}{
		{"OneDrive", []string{"onedrive"}},
		{"Dropbox", []string{"dropbox"}},
		{"Google Drive", []string{"google drive", "googledrive", "my drive"}},
		{"iCloud", []string{"icloud drive", "iclouddrive", "mobile documents"}},
		{"Nextcloud", []string{"nextcloud"}},
		{"ownCloud", []string{"owncloud"}},
		{"SharePoint", []string{"sharepoint"}},
		{"A cloud service", []string{"cloudstorage"}}, // the folder of macOS for all of them
	} {
		if slices.ContainsFunc(s.names, func(known string) bool { return isCalled(name, known) }) {
			return s.name
		}
	}
	if strings.HasSuffix(name, " - documents") { // Site - Documents, as its libraries are called
		return "SharePoint"
	}
	return ""
}

// isCalled reports whether a folder has a service's name, alone or with what may follow.
func isCalled(name, known string) bool {
	rest, ok := strings.CutPrefix(name, known)
	return ok && (rest == "" || strings.HasPrefix(rest, "-") || strings.HasPrefix(rest, " - ") || strings.HasPrefix(rest, " ("))
}

// isBox reports whether a folder is one of Box. Its name is also that of many other
// things, and of people, so only the exact one counts, but for the folder of macOS in
// which all services are.
func isBox(name string, amongServices bool) bool {
	return name == "Box" || name == "Box Sync" || amongServices && isCalled(strings.ToLower(name), "box")
}
