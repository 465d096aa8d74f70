// Package pushdown lets SQLite choose the documents that the engine then reads.
//
// The engine compares every document it is given with the whole filter, so a condition built here may let too many
// through and must never keep out one that matches.
package pushdown

import (
	"fmt"
	"regexp"
	"strings"
)

const (
	column = "_ferretdb_sjson"

	// jsonNull is how a stored null reads; a field that is absent reads as SQL NULL.
	jsonNull = "null"

	// maxValues stays below SQLite's limit of 32,766 parameters in a statement.
	maxValues = 30_000

	// maxDepth bounds how deep $and within $and is followed; what lies deeper is left to the engine.
	maxDepth = 8
)

// Document and Array are what this package needs of the engine's own types, so that it can be tested without them.
type (
	Document interface {
		Keys() []string
		Values() []any
	}
	Array interface {
		Len() int
		Get(index int) (any, error)
	}
)

// Encode returns a value as the JSON text under which it is stored.
//
// It answers false for values that equal others of another text (the number 1 as an integer and as a fraction) or
// that have no text of their own.
type Encode func(value any) (json string, ok bool)

// plainName is a field that needs no quoting, neither in the statement nor as a path in the JSON text.
var plainName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*$`)

// condition is what a field must equal: one of the values.
type condition struct {
	field  string
	values []string
}

// Where returns the clause for a filter, with its arguments; both are empty where SQLite can be of no help.
//
// The documents come in the order in which they were inserted, as they do without a clause.
func Where(table string, filter Document, encode Encode) (clause string, args []any) {
	conditions := identityFirst(collect(filter, encode, 0))

	var terms []string

	for _, c := range conditions {
		if len(args)+len(c.values) > maxValues {
			continue
		}

		term, values := c.sql()
		terms = append(terms, term)
		args = append(args, values...)
	}

	if len(terms) == 0 {
		return "", nil
	}

	return fmt.Sprintf(" WHERE rowid IN (SELECT rowid FROM %q WHERE %s)", table, strings.Join(terms, " AND ")), args
}

// identityFirst drops what stands beside an _id: the unique index then decides alone, whatever SQLite's estimate is.
func identityFirst(conditions []condition) []condition {
	for _, c := range conditions {
		if c.field == "_id" && len(c.values) <= maxValues {
			return []condition{c}
		}
	}

	return conditions
}

// collect finds the parts of a filter that all have to hold.
func collect(filter Document, encode Encode, depth int) []condition {
	if depth > maxDepth {
		return nil
	}

	var conditions []condition

	values := filter.Values()
	for i, key := range filter.Keys() {
		if all, ok := values[i].(Array); ok && key == "$and" {
			for _, part := range elements(all) {
				if document, ok := part.(Document); ok {
					conditions = append(conditions, collect(document, encode, depth+1)...)
				}
			}
		}

		if key == "_id" || plainName.MatchString(key) {
			conditions = append(conditions, fieldConditions(key, values[i], encode)...)
		}
	}

	return conditions
}

// fieldConditions understands {field: value}, {field: {$eq: value}} and {field: {$in: [values]}}.
func fieldConditions(field string, wanted any, encode Encode) []condition {
	if json, ok := encode(wanted); ok {
		return []condition{{field, []string{json}}}
	}

	operators, ok := wanted.(Document)
	if !ok {
		return nil
	}

	var conditions []condition

	operands := operators.Values()
	for i, operator := range operators.Keys() {
		// {field: {a: 1}} wants this very document, and it may hold keys that look like operators.
		if !strings.HasPrefix(operator, "$") {
			return nil
		}

		if json, ok := encode(operands[i]); ok && operator == "$eq" {
			conditions = append(conditions, condition{field, []string{json}})
		}

		if list, ok := operands[i].(Array); ok && operator == "$in" {
			if values, ok := encodeAll(list, encode); ok {
				conditions = append(conditions, condition{field, values})
			}
		}
	}

	return conditions
}

func encodeAll(list Array, encode Encode) (values []string, ok bool) {
	for _, element := range elements(list) {
		json, ok := encode(element)
		if !ok {
			return nil, false
		}

		values = append(values, json)
	}

	return values, true
}

func elements(list Array) []any {
	all := make([]any, 0, list.Len())
	for i := range list.Len() {
		element, err := list.Get(i)
		if err != nil {
			return nil
		}

		all = append(all, element)
	}

	return all
}

// sql writes the condition in the words of the engine's own indexes, which SQLite recognises only so.
//
// A field also equals what it holds in an array. The JSON text of an array, and of nothing else, begins with "[", so
// these lie together in the index: from "[" to the character after it.
func (c condition) sql() (term string, args []any) {
	expression := column + "->'" + c.field + "'"
	term = expression + " IN (" + strings.TrimSuffix(strings.Repeat("?, ", len(c.values)), ", ") + ")"

	wantsNull := false

	for _, value := range c.values {
		wantsNull = wantsNull || value == jsonNull
		args = append(args, value)
	}

	if c.field == "_id" && !wantsNull { // MongoDB permits no array as an _id
		return term, args
	}

	term += " OR " + expression + ` > '[' AND ` + expression + ` < '\'`
	if wantsNull {
		term += " OR " + expression + " IS NULL"
	}

	return "(" + term + ")", args
}
