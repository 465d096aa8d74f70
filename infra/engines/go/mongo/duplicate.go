package main

import (
	"bytes"
	"encoding/binary"

	"go.mongodb.org/mongo-driver/bson"
)

const codeDuplicateKey = 11000

var uniqueViolation = []byte("UNIQUE constraint failed")

// withDuplicateKeyCode gives a refused update the code that MongoDB gives it.
//
// The engine reports a unique index broken by an insert as 11000, and the same broken by an update as an internal
// error with the SQLite message in it.
func withDuplicateKeyCode(c command, reply []byte) []byte {
	if !bytes.Contains(reply, uniqueViolation) || !writingCommands[c.name] {
		return reply
	}

	body, err := commandBody(reply)
	if err != nil {
		return reply
	}

	message, _ := body.Lookup("errmsg").StringValueOK()
	if ok, _ := body.Lookup("ok").DoubleOK(); ok != 0 || !bytes.Contains([]byte(message), uniqueViolation) {
		return reply
	}

	fixed, err := encodeMessage(binary.LittleEndian.Uint32(reply[4:8]), bson.D{
		{Key: "ok", Value: 0.0},
		{Key: "errmsg", Value: "E11000 duplicate key error collection: " + c.database + "." + c.collection},
		{Key: "code", Value: int32(codeDuplicateKey)},
		{Key: "codeName", Value: "DuplicateKey"},
	})
	if err != nil {
		return reply
	}

	copy(fixed[8:12], reply[8:12]) // the request that this answers

	return fixed
}
