package place

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheFolderNamesTheService(t *testing.T) {
	for folder, want := range map[string]string{
		"/home/ann/data":     "",
		"/home/ann/OneDrive": "OneDrive",
		`C:\Users\ann\OneDrive - Northvale Council\hub`:             "OneDrive",
		"/Users/ann/Library/CloudStorage/OneDrive-Northvale/hub":    "OneDrive",
		"/Users/ann/Library/CloudStorage/Unheard-Of/hub":            "A cloud service",
		"/home/ann/Dropbox/hub":                                     "Dropbox",
		"/home/ann/Dropbox (Northvale)/hub":                         "Dropbox",
		"/home/ann/Google Drive":                                    "Google Drive",
		"/Users/ann/Library/CloudStorage/GoogleDrive-a@b.c/x":       "Google Drive",
		`G:\My Drive\hub`:                                           "Google Drive",
		"/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/x": "iCloud",
		`C:\Users\ann\iCloudDrive`:                                  "iCloud",
		"/home/ann/Nextcloud/hub":                                   "Nextcloud",
		"/home/ann/ownCloud/hub":                                    "ownCloud",
		"/home/ann/Box/hub":                                         "Box",
		"/home/ann/Box Sync/hub":                                    "Box",
		`C:\Users\ann\Northvale\Family Hubs - Documents`:            "SharePoint",
		"/Users/ann/Library/CloudStorage/Box-Box/hub":               "Box",
		"/home/box/hub":                                             "",
		"/home/ann/Box (old)/box sync":                              "",
		"/home/ann/Box office/hub":                                  "",
		"/home/ann/Dropboxes":                                       "",
		"/home/ann/my drives":                                       "",
		"/home/ann/Documents":                                       "",
	} {
		if got := syncedBy(folder, []string{"", ""}); got != want {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
}

func TestTheEnvironmentNamesOneDrive(t *testing.T) {
	root := filepath.Join(t.TempDir(), "Work")
	for folder, want := range map[string]string{
		root:                             "OneDrive",
		filepath.Join(root, "hub", "x"):  "OneDrive",
		root + "er":                      "",
		filepath.Dir(root):               "",
		filepath.Join(root, "..", "..x"): "",
	} {
		if got := syncedBy(folder, []string{"", root}); got != want {
			t.Errorf("%s: %q, want %q", folder, got, want)
		}
	}
}

func TestNetworkDisksByTheirType(t *testing.T) {
	for kind, want := range map[string]string{
		"": "", "ext4": "", "apfs": "", "hfs": "", "fuseblk": "", "fuse": "", "macfuse": "", "fuse.encfs": "", "fuse.portal": "",
		"nfs": "NFS", "nfs4": "NFS", "smbfs": "SMB", "cifs": "SMB", "afpfs": "AFP", "webdav": "WebDAV", "fuse.davfs2": "WebDAV",
		"9p": "9p", "afs": "afs", "coda": "coda", "fuse.sshfs": "sshfs", "fuse.rclone": "rclone", "fuse.gvfsd-fuse": "a remote folder",
		remoteDrive: "a network drive",
	} {
		if got := networkName(kind); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
	for magic, want := range map[uint32]string{
		0xef53: "", 0x9123683e: "", 0x58465342: "", 0x01021994: "", // ext4, btrfs, xfs, tmpfs
		0x6969: "NFS", 0xff534d42: "SMB", 0xfe534d42: "SMB", 0x517b: "SMB", 0x01021997: "9p", 0x5346414f: "afs", 0x73757245: "coda", 0x65735546: "",
	} {
		if got := networkName(kindOfMagic(magic)); got != want {
			t.Errorf("%#x: %q, want %q", magic, got, want)
		}
	}
}

const mounts = `22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /home/ann/work rw,nosuid shared:9 - fuse.sshfs ann@host:/ rw,user_id=1000
41 40 0:36 / /home/ann/work/local rw - fuseblk /dev/sdb1 rw
42 22 0:37 / /mnt/a\040b rw master:1 - fuse https://dav.example.org/ rw
43 22 0:38 / /mnt/plain rw - fuse encfs rw
cut off - 
`

func TestTheTableOfMounts(t *testing.T) {
	for path, want := range map[string]string{
		"/": "ext4", "/home/ann/workshop": "ext4", "/home/ann/work": "fuse.sshfs", "/home/ann/work/hub": "fuse.sshfs",
		"/home/ann/work/local/hub": "fuseblk", "/mnt/a b/hub": "davfs", "/mnt/plain": "fuse",
	} {
		if got := mountedKind(mounts, path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if got := mountedKind("", "/home"); got != "" {
		t.Errorf("an empty table says %q", got)
	}
}

func TestPlace(t *testing.T) {
	dir, err := filepath.EvalSymlinks(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	synced := filepath.Join(dir, "OneDrive - Northvale")
	if err := os.Mkdir(synced, 0o700); err != nil {
		t.Fatal(err)
	}
	risk, err := RiskOf(filepath.Join(synced, "stocktake.db"))
	if err != nil || risk.Synced != "OneDrive" || risk.Folder != synced || !risk.Any() {
		t.Errorf("%+v, %v", risk, err)
	}
	risk, err = RiskOf(filepath.Join(dir, "stocktake.db"), synced)
	if err != nil || risk.Synced != "" || risk.Folder != dir {
		t.Errorf("%+v, %v", risk, err)
	}
	link := filepath.Join(dir, "own")
	if os.Symlink(synced, link) != nil {
		t.Skip("this system makes no links")
	}
	file := filepath.Join(link, "stocktake.db")
	if err := os.WriteFile(filepath.Join(synced, "stocktake.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if risk, err := RiskOf(file); err != nil || risk.Synced != "OneDrive" {
		t.Errorf("behind a link: %+v, %v", risk, err)
	}
}

func TestTheSentenceOfARisk(t *testing.T) {
	for _, c := range []struct {
		risk Risk
		says []string
	}{
		{Risk{Synced: "Dropbox"}, []string{"Dropbox synchronises", "lose changes", "lock people out", "own disk", "--file"}},
		{Risk{Network: "NFS"}, []string{"network disk (NFS)", "lose changes", "lock people out", "own disk", "--file"}},
		{Risk{Network: "SMB", Synced: "OneDrive"}, []string{"OneDrive synchronises"}},
	} {
		for _, word := range c.says {
			if !c.risk.Any() || !strings.Contains(c.risk.Sentence(), word) {
				t.Errorf("%+v: %q does not say %q", c.risk, c.risk.Sentence(), word)
			}
		}
	}
	if good := (Risk{Folder: "/data"}); good.Any() || good.Sentence() != "" {
		t.Errorf("a good place is warned of: %q", good.Sentence())
	}
}
