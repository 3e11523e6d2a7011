// Package storetest lets a test watch what a process does to a disk, make the disk fail,
// and lose power at any moment.
//
// Under runs a command under strace, which writes down each call that changes a file;
// Read and Ops turn that into what was done, in order. A Disk takes it in, knows what
// is durable and what is not, and gives states that a loss of power may leave.
//
// Such tests take long, and some need strace: they begin with Wanted, and Count gives
// how much each is to do.
package storetest
