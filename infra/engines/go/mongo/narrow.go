package main

import (
	"encoding/binary"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/bsontype"
	"go.mongodb.org/mongo-driver/bson/primitive"
)

// narrowing speeds up commands whose filter is {_id: …, more: …}, the service's atom of coordination.
//
// The engine uses an index only for a filter of exactly {_id: …}; with one more field it reads the whole collection
// (250 ms at 10,000 documents). An aggregation with two $match stages does not, so the gate first asks in that way
// whether the document meets the rest, and then sends the command with the _id alone, or with one that cannot exist.
// The gate holds the writers' lock from the question to the answer, so nothing can change in between.
type narrowing struct {
	command command
	id      bson.RawValue
	rest    bson.D
	upsert  bool

	// withFilter builds the command again around another filter.
	withFilter func(filter bson.D) (bson.D, error)
}

// statementField names where a command keeps its statements; each statement keeps its filter in q.
var statementField = map[string]string{"update": "updates", "delete": "deletes"}

// filterField names where a command keeps its only filter.
var filterField = map[string]string{"find": "filter", "findAndModify": "query", "findandmodify": "query"}

// planNarrowing returns nil for commands that are fast already or that it had better not touch.
func planNarrowing(message []byte, c command) *narrowing {
	if field, ok := filterField[c.name]; ok {
		return narrowFilter(message, c, field)
	}

	if field, ok := statementField[c.name]; ok {
		return narrowStatement(message, c, field)
	}

	return nil
}

func narrowFilter(message []byte, c command, field string) *narrowing {
	body, err := commandDocument(message)
	if err != nil {
		return nil
	}

	n := split(c, body, field)
	if n == nil {
		return nil
	}

	n.withFilter = func(filter bson.D) (bson.D, error) { return replaced(body, field, filter), nil }

	return n
}

func narrowStatement(message []byte, c command, field string) *narrowing {
	body, err := commandDocument(message)
	if err != nil {
		return nil
	}

	array, ok := valueOf(body, field).ArrayOK()
	if !ok {
		return nil
	}

	statements, err := array.Values()
	if err != nil || len(statements) != 1 {
		return nil
	}

	raw, ok := statements[0].DocumentOK()
	if !ok {
		return nil
	}

	statement, err := rawElements(raw)
	if err != nil {
		return nil
	}

	n := split(c, statement, "q")
	if n == nil {
		return nil
	}

	n.withFilter = func(filter bson.D) (bson.D, error) {
		return replaced(body, field, bson.A{replaced(statement, "q", filter)}), nil
	}

	return n
}

// split takes the filter apart into the _id and the rest.
func split(c command, holder bson.D, field string) *narrowing {
	filter, ok := valueOf(holder, field).DocumentOK()
	if !ok || valueOf(holder, "collation").Type != 0 {
		return nil
	}

	elements, err := rawElements(filter)
	if err != nil || len(elements) < 2 {
		return nil
	}

	upsert, _ := valueOf(holder, "upsert").BooleanOK()
	n := &narrowing{command: c, upsert: upsert}

	for _, e := range elements {
		if e.Key == "_id" {
			n.id = e.Value.(bson.RawValue)
			continue
		}

		n.rest = append(n.rest, e)
	}

	if n.id.Type != bsontype.String && n.id.Type != bsontype.ObjectID {
		return nil
	}

	return n
}

// question asks whether the document with this _id meets the rest of the filter.
func (n *narrowing) question() ([]byte, error) {
	return encodeMessage(0, bson.D{
		{Key: "aggregate", Value: n.command.collection},
		{Key: "pipeline", Value: bson.A{
			bson.D{{Key: "$match", Value: bson.D{{Key: "_id", Value: n.id}}}},
			bson.D{{Key: "$match", Value: n.rest}},
			bson.D{{Key: "$project", Value: bson.D{{Key: "_id", Value: 1}}}},
		}},
		{Key: "cursor", Value: bson.D{}},
		{Key: "$db", Value: n.command.database},
	})
}

// narrowed returns the command to send after the answer to the question; the original where that is safer.
func (n *narrowing) narrowed(original, answer []byte) []byte {
	body, err := commandBody(answer)
	if err != nil {
		return original
	}

	// A refused question (an operator the engine does not know) is refused again, in the command's own words.
	batch, ok := body.Lookup("cursor", "firstBatch").ArrayOK()
	if !ok {
		return original
	}

	found, err := batch.Values()
	if err != nil || (len(found) == 0 && n.upsert) {
		return original
	}

	filter := bson.D{{Key: "_id", Value: n.id}}
	if len(found) == 0 {
		filter = bson.D{{Key: "_id", Value: primitive.NewObjectID()}}
	}

	command, err := n.withFilter(filter)
	if err != nil {
		return original
	}

	message, err := encodeMessage(binary.LittleEndian.Uint32(original[4:8]), command)
	if err != nil {
		return original
	}

	return message
}

func rawElements(document bson.Raw) (bson.D, error) {
	elements, err := document.Elements()
	if err != nil {
		return nil, err
	}

	d := make(bson.D, len(elements))
	for i, e := range elements {
		d[i] = bson.E{Key: e.Key(), Value: e.Value()}
	}

	return d, nil
}

// valueOf returns the zero value for an absent field; values are bson.RawValue or were built here.
func valueOf(d bson.D, key string) bson.RawValue {
	for _, e := range d {
		if value, ok := e.Value.(bson.RawValue); ok && e.Key == key {
			return value
		}
	}

	return bson.RawValue{}
}

func replaced(d bson.D, key string, value any) bson.D {
	result := make(bson.D, len(d))
	copy(result, d)

	for i := range result {
		if result[i].Key == key {
			result[i].Value = value
		}
	}

	return result
}
