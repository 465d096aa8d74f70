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

func narrowed(t *testing.T, filter bson.D, extra ...bson.E) *narrowing {
	t.Helper()

	message := updateMessage(t, append(bson.D{{Key: "q", Value: filter}, {Key: "u", Value: bson.D{}}}, extra...))

	c, err := parseCommand(message)
	if err != nil || c.name != "update" || c.database != "office" || c.collection != "plans" {
		t.Fatal(c, err)
	}

	return planNarrowing(message, c)
}

func TestOnlyAnIdWithMoreConditionsIsAskedFirst(t *testing.T) {
	open := bson.E{Key: "state", Value: "OPEN"}

	if narrowed(t, bson.D{{Key: "_id", Value: "a"}, open}) == nil {
		t.Error("an _id and a condition")
	}

	for name, filter := range map[string]bson.D{
		"an _id alone":          {{Key: "_id", Value: "a"}},
		"a condition alone":     {open},
		"no condition":          {},
		"an _id of many":        {{Key: "_id", Value: bson.D{{Key: "$in", Value: bson.A{"a"}}}}, open},
		"an _id of a number":    {{Key: "_id", Value: 1}, open},
		"two conditions, no id": {open, {Key: "n", Value: 1}},
	} {
		if narrowed(t, filter) != nil {
			t.Error(name)
		}
	}

	if narrowed(t, bson.D{{Key: "_id", Value: "a"}, open}, bson.E{Key: "collation", Value: bson.D{}}) != nil {
		t.Error("a collation")
	}
}

func TestTheAnswerDecidesWhichFilterIsSent(t *testing.T) {
	answer := func(found ...any) []byte {
		message, err := encodeMessage(1, bson.D{{Key: "cursor", Value: bson.D{{Key: "firstBatch", Value: append(bson.A{}, found...)}}}})
		if err != nil {
			t.Fatal(err)
		}

		return message
	}
	filter := bson.D{{Key: "_id", Value: "a"}, {Key: "state", Value: "OPEN"}}
	original := updateMessage(t, bson.D{{Key: "q", Value: filter}})

	sentID := func(n *narrowing, answer []byte) bson.RawValue {
		body, err := commandBody(n.narrowed(original, answer))
		if err != nil {
			t.Fatal(err)
		}

		return body.Lookup("updates", "0", "q", "_id")
	}

	if id, _ := sentID(narrowed(t, filter), answer(bson.D{})).StringValueOK(); id != "a" {
		t.Error("a document that meets the condition is changed by its _id")
	}

	if _, ok := sentID(narrowed(t, filter), answer()).ObjectIDOK(); !ok {
		t.Error("one that does not is looked for under an _id that nobody has")
	}

	upsert := narrowed(t, filter, bson.E{Key: "upsert", Value: true})
	if string(upsert.narrowed(original, answer())) != string(original) {
		t.Error("an upsert that finds nothing has to insert, so it is sent as it came")
	}
}

func TestBrokenMessagesAreRefusedWithoutAPanic(t *testing.T) {
	whole := updateMessage(t, bson.D{{Key: "q", Value: bson.D{{Key: "_id", Value: "a"}, {Key: "n", Value: 1}}}})

	for size := headerBytes; size < len(whole); size++ {
		if c, err := parseCommand(whole[:size]); err == nil {
			planNarrowing(whole[:size], c)
		}
	}

	for at := headerBytes; at < len(whole); at++ {
		for _, value := range []byte{0, 1, 0x7f, 0xff} {
			broken := append([]byte{}, whole...)
			broken[at] = value

			if c, err := parseCommand(broken); err == nil {
				planNarrowing(broken, c)
			}
		}
	}
}
