package disk

// RenamesOpenFiles reports whether a file can be renamed, and replaced, while it is open.
const RenamesOpenFiles = false

// SyncFolder does nothing: Windows keeps names by itself and cannot sync a folder.
func SyncFolder(string) error { return nil }
