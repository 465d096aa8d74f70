package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"go.mongodb.org/mongo-driver/bson"
)

const (
	headerBytes     = 16
	flagBytes       = 4
	sizeBytes       = 4
	maxMessageBytes = 48_000_000

	opMsg = 2013

	flagMoreToCome = 1 << 1
)

// readMessage reads one whole message of the wire protocol, header included.
func readMessage(r io.Reader) ([]byte, error) {
	var header [headerBytes]byte
	if _, err := io.ReadFull(r, header[:]); err != nil {
		return nil, err
	}

	size := int(int32(binary.LittleEndian.Uint32(header[:4])))
	if size < headerBytes || size > maxMessageBytes {
		return nil, fmt.Errorf("message of %d bytes refused", size)
	}

	message := make([]byte, size)
	copy(message, header[:])
	_, err := io.ReadFull(r, message[headerBytes:])

	return message, err
}

// command is what the gate has to know of a message.
type command struct {
	name       string
	database   string
	collection string

	// noReply: the client asked for no answer (write concern w: 0).
	noReply bool
}

var errMalformed = errors.New("malformed message")

// parseCommand reads the command out of an OP_MSG; other operations (the legacy greeting) yield an empty name.
func parseCommand(message []byte) (command, error) {
	if binary.LittleEndian.Uint32(message[12:16]) != opMsg {
		return command{}, nil
	}

	body, err := commandBody(message)
	if err != nil {
		return command{}, err
	}

	first, err := body.IndexErr(0)
	if err != nil {
		return command{}, errMalformed
	}

	// Commands on a whole database carry a number where others carry the collection.
	collection, _ := first.Value().StringValueOK()
	database, _ := body.Lookup("$db").StringValueOK()

	return command{
		name:       first.Key(),
		database:   database,
		collection: collection,
		noReply:    binary.LittleEndian.Uint32(message[headerBytes:])&flagMoreToCome != 0,
	}, nil
}

// section is one part of an OP_MSG: the body (name empty) or a sequence of documents with its field name.
type section struct {
	name string
	data []byte
}

func sections(message []byte) ([]section, error) {
	if len(message) < headerBytes+flagBytes {
		return nil, errMalformed
	}

	var result []section

	// Up to four bytes may remain: a checksum.
	rest := message[headerBytes+flagBytes:]
	for len(rest) > sizeBytes {
		kind := rest[0]
		size := int(int32(binary.LittleEndian.Uint32(rest[1:5])))

		if size < sizeBytes+1 || size > len(rest)-1 {
			return nil, errMalformed
		}

		data := rest[1 : 1+size]
		rest = rest[1+size:]

		if kind == 0 {
			result = append(result, section{data: data})
			continue
		}

		name, documents, ok := bytes.Cut(data[sizeBytes:], []byte{0})
		if !ok || len(name) == 0 {
			return nil, errMalformed
		}

		result = append(result, section{name: string(name), data: documents})
	}

	return result, nil
}

// commandBody returns the body; sequences may stand before or after it.
func commandBody(message []byte) (bson.Raw, error) {
	all, err := sections(message)
	if err != nil {
		return nil, err
	}

	for _, s := range all {
		if s.name == "" {
			body := bson.Raw(s.data)
			return body, body.Validate()
		}
	}

	return nil, errMalformed
}

// encodeMessage builds an OP_MSG with one body.
func encodeMessage(requestID uint32, document bson.D) ([]byte, error) {
	body, err := bson.Marshal(document)
	if err != nil {
		return nil, err
	}

	message := make([]byte, headerBytes+flagBytes+1, headerBytes+flagBytes+1+len(body))
	message = append(message, body...)
	binary.LittleEndian.PutUint32(message[0:], uint32(len(message)))
	binary.LittleEndian.PutUint32(message[4:], requestID)
	binary.LittleEndian.PutUint32(message[12:], opMsg)

	return message, nil
}

// expectReply clears the wish for no answer: the engine always answers, and the gate then swallows the answer.
func expectReply(message []byte) {
	flags := binary.LittleEndian.Uint32(message[headerBytes:])
	binary.LittleEndian.PutUint32(message[headerBytes:], flags&^flagMoreToCome)
}
