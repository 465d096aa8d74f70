package main

import (
	"encoding/binary"
	"testing"

	"go.mongodb.org/mongo-driver/bson"
)

// updateMessage builds an update as drivers send it: the body, and the statements in a sequence after it.
func updateMessage(t *testing.T, statement bson.D) []byte {
	t.Helper()

	message, err := encodeMessage(7, bson.D{{Key: "update", Value: "plans"}, {Key: "$db", Value: "office"}})
	if err != nil {
		t.Fatal(err)
	}

	document, err := bson.Marshal(statement)
	if err != nil {
		t.Fatal(err)
	}

	name := append([]byte("updates"), 0)
	message = append(message, 1)
	message = binary.LittleEndian.AppendUint32(message, uint32(sizeBytes+len(name)+len(document)))
	message = append(append(message, name...), document...)
	binary.LittleEndian.PutUint32(message, uint32(len(message)))

	return message
}

func TestTheGateKnowsACommandAndWhatItIsSentTo(t *testing.T) {
	c, err := parseCommand(updateMessage(t, bson.D{{Key: "q", Value: bson.D{}}}))
	if err != nil || c.name != "update" || c.database != "office" || c.collection != "plans" || c.noReply {
		t.Fatal(c, err)
	}
}

func TestBrokenMessagesAreRefusedWithoutAPanic(t *testing.T) {
	whole := updateMessage(t, bson.D{{Key: "q", Value: bson.D{{Key: "_id", Value: "a"}, {Key: "n", Value: 1}}}})

	for size := headerBytes; size < len(whole); size++ {
		_, _ = parseCommand(whole[:size])
	}

	for at := headerBytes; at < len(whole); at++ {
		for _, value := range []byte{0, 1, 0x7f, 0xff} {
			broken := append([]byte{}, whole...)
			broken[at] = value

			_, _ = parseCommand(broken)
		}
	}
}
