package store

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"strconv"

	"go.etcd.io/bbolt"
)

// A record is the checksum of its body as 8 hexadecimal digits, a space, and the
// body, which is JSON:
//
//	9c0b5a3e {"id":"k3v7…","title":"Northvale"}
//
// The checksum is the CRC-32C of the path of the bucket ("sessions", "logs/k3v7…"),
// a zero byte, the key, a zero byte and the body. Path and key are in it so that a
// record in a wrong place is found out too. Anybody with a bbolt browser can read a
// record, and mend it.

// prefix is the length of what stands before a record's body.
const prefix = len("00000000 ")

var (
	errChecksum = errors.New("the checksum does not fit")
	errNoRecord = errors.New("there is no record")
	errKey      = errors.New("the key is no number of an entry")
)

// pathSum is the checksum of a bucket's path and a zero byte, with which those of its records begin.
func pathSum(path string) uint32 {
	return addZero(crc32.Checksum([]byte(path), crc32.MakeTable(crc32.Castagnoli)))
}

// addZero is a checksum with a zero byte more. A slice of one byte would be allocated each time.
func addZero(sum uint32) uint32 {
	return ^(crc32.MakeTable(crc32.Castagnoli)[byte(^sum)] ^ (^sum >> 8))
}

func checksum(path uint32, key, body []byte) uint32 {
	table := crc32.MakeTable(crc32.Castagnoli) // made once, by package crc32
	return crc32.Update(addZero(crc32.Update(path, table, key)), table, body)
}

// encodeRecord makes the record of a body that is kept under a key in the bucket at a path.
func encodeRecord(path string, key, body []byte) []byte {
	record := make([]byte, 0, prefix+len(body))
	record = fmt.Appendf(record, "%08x ", checksum(pathSum(path), key, body))
	return append(record, body...)
}

// decodeRecord returns the body of a record, or errChecksum. The body is a part of record.
func decodeRecord(path string, key, record []byte) ([]byte, error) {
	return decodeWith(pathSum(path), key, record)
}

// decodeWith is decodeRecord for many records of one bucket.
func decodeWith(path uint32, key, record []byte) ([]byte, error) {
	if len(record) < prefix || record[prefix-1] != ' ' {
		return nil, errChecksum
	}
	sum, err := strconv.ParseUint(string(record[:prefix-1]), 16, 32)
	body := record[prefix:]
	if err != nil || uint32(sum) != checksum(path, key, body) {
		return nil, errChecksum
	}
	return body, nil
}

// recordBucket is a bucket of records.
type recordBucket struct {
	bucket *bbolt.Bucket
	path   string
}

// recordsIn returns the records of a bucket that every data file has.
func recordsIn(tx *bbolt.Tx, name string) recordBucket {
	return recordBucket{tx.Bucket([]byte(name)), name}
}

func (s recordBucket) has(key string) bool { return s.bucket.Get([]byte(key)) != nil }

// body returns the JSON under a key; errNoRecord when there is none. It is valid
// until the end of the transaction.
func (s recordBucket) body(key string) ([]byte, error) {
	record := s.bucket.Get([]byte(key))
	if record == nil {
		return nil, errNoRecord
	}
	return decodeRecord(s.path, []byte(key), record)
}

func (s recordBucket) get(key string, into any) error {
	body, err := s.body(key)
	if err != nil {
		return err
	}
	return json.Unmarshal(body, into)
}

func (s recordBucket) put(key string, value any) error {
	body, err := json.Marshal(value)
	if err != nil {
		return err
	}
	return s.putBody(key, body)
}

func (s recordBucket) putBody(key string, body []byte) error {
	return s.bucket.Put([]byte(key), encodeRecord(s.path, []byte(key), body))
}

func (s recordBucket) remove(key string) error { return s.bucket.Delete([]byte(key)) }

// sequenceKey is the key of a log's entry: big-endian, so that keys sort as numbers.
func sequenceKey(seq uint64) string {
	return string(binary.BigEndian.AppendUint64(nil, seq))
}

// sequenceOf reads a key of a log; 0, which no entry has, for one that is malformed.
func sequenceOf(key []byte) uint64 {
	if len(key) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(key)
}
