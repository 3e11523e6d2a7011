// Package store keeps sessions in one data file, so that what it called saved is
// there again after a crash, a kill or a loss of power.
//
// The file is a bbolt database with these buckets:
//
//	meta          "schema" → the number of the layout described here, 7;
//	              "file" → the id of the file, which its copies keep;
//	              "compact" → true while free pages hold what must not stay
//	frameworks    digest → framework; one copy serves many sessions
//	sessions      session id → overview.Overview: all that the list of sessions reads
//	origins       session id → model.Origin
//	logs          session id → bucket of sequence number (8 bytes, big-endian) → model.Entry
//	settings      name → text
//	deleted       session id → overview.Overview of a deleted session
//	drafts        session id → model.Draft: what stands in an open form; not in every file
//
// A value is a record: its checksum and its JSON, both text (see record.go). A
// session is loaded by applying its log to its origin; the log only ever grows, but
// for the erasing of a person, which puts another in its place.
//
// One process at a time has the file open for writing. Beside it lies FILE.owner,
// which tells other processes who that is, and the folder FILE.backups. Every exported
// method but Compact and the backups is one transaction, and a Store may be used by
// several goroutines at once.
package store
