package pushdown

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"go.mongodb.org/mongo-driver/bson"
	_ "modernc.org/sqlite"
)

type document bson.D

func (d document) Keys() []string {
	keys := make([]string, len(d))
	for i, e := range d {
		keys[i] = e.Key
	}

	return keys
}

func (d document) Values() []any {
	values := make([]any, len(d))
	for i, e := range d {
		values[i] = e.Value
	}

	return values
}

type array []any

func (a array) Len() int                   { return len(a) }
func (a array) Get(index int) (any, error) { return a[index], nil }

func encode(value any) (string, bool) {
	switch value.(type) {
	case nil, string, bool:
		text, err := json.Marshal(value)
		return string(text), err == nil
	default:
		return "", false
	}
}

const (
	id   = "_ferretdb_sjson->'_id'"
	plan = "_ferretdb_sjson->'planId'"
)

func TestOnlyConditionsThatSQLiteCanDecideBecomeAClause(t *testing.T) {
	in := func(values ...any) document { return document{{Key: "$in", Value: array(values)}} }
	planArrays := " OR " + plan + " > '[' AND " + plan + ` < '\'`

	for name, test := range map[string]struct {
		filter document
		term   string
		args   []any
	}{
		"nothing":                       {document{}, "", nil},
		"a text":                        {document{{Key: "planId", Value: "p"}}, "(" + plan + " IN (?)" + planArrays + ")", []any{`"p"`}},
		"an _id, which is no array":     {document{{Key: "_id", Value: "a"}}, id + " IN (?)", []any{`"a"`}},
		"an _id of many, and no more":   {document{{Key: "state", Value: "S"}, {Key: "_id", Value: in("a", "b")}}, id + " IN (?, ?)", []any{`"a"`, `"b"`}},
		"null, which absence equals":    {document{{Key: "planId", Value: nil}}, "(" + plan + " IN (?)" + planArrays + " OR " + plan + " IS NULL)", []any{"null"}},
		"$eq beside what is not known":  {document{{Key: "planId", Value: document{{Key: "$lt", Value: 1}, {Key: "$eq", Value: "p"}}}}, "(" + plan + " IN (?)" + planArrays + ")", []any{`"p"`}},
		"one of none":                   {document{{Key: "_id", Value: in()}}, id + " IN ()", nil},
		"parts of $and":                 {document{{Key: "$and", Value: array{document{{Key: "planId", Value: "p"}}}}}, "(" + plan + " IN (?)" + planArrays + ")", []any{`"p"`}},
		"a choice is left alone":        {document{{Key: "$or", Value: array{document{{Key: "planId", Value: "p"}}}}}, "", nil},
		"a number is left alone":        {document{{Key: "planId", Value: 1}}, "", nil},
		"a mixed list is left alone":    {document{{Key: "planId", Value: in("p", 1)}}, "", nil},
		"a path is left alone":          {document{{Key: "plan.id", Value: "p"}}, "", nil},
		"a strange name is left alone":  {document{{Key: "a'b", Value: "p"}}, "", nil},
		"a whole document is left":      {document{{Key: "planId", Value: document{{Key: "a", Value: "p"}, {Key: "$eq", Value: "p"}}}}, "", nil},
		"a negation is left alone":      {document{{Key: "planId", Value: document{{Key: "$ne", Value: "p"}}}}, "", nil},
		"the engine's own field is not": {document{{Key: "_ferretdb_sjson", Value: "p"}}, "", nil},
	} {
		clause, args := Where("rows", test.filter, encode)

		want := ""
		if test.term != "" {
			want = ` WHERE rowid IN (SELECT rowid FROM "rows" WHERE ` + test.term + ")"
		}

		if clause != want || !slices.Equal(args, test.args) {
			t.Errorf("%s: %s %v", name, clause, args)
		}
	}
}

func TestMoreValuesThanAStatementTakesAreLeftToTheEngine(t *testing.T) {
	many := make(array, maxValues+1)
	for i := range many {
		many[i] = fmt.Sprint(i)
	}

	wanted := document{{Key: "$in", Value: many}}
	if clause, args := Where("rows", document{{Key: "planId", Value: wanted}}, encode); clause != "" || len(args) != 0 {
		t.Error(len(clause), len(args))
	}

	clause, args := Where("rows", document{{Key: "_id", Value: wanted}, {Key: "planId", Value: "p"}}, encode)
	if !strings.Contains(clause, plan) || len(args) != 1 {
		t.Error(clause, len(args))
	}
}

func TestTheClauseUsesTheIndexesThatTheEngineMakes(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()

	db.SetMaxOpenConns(1)

	for _, statement := range []string{
		`CREATE TABLE rows (_ferretdb_sjson TEXT NOT NULL) STRICT`,
		`CREATE UNIQUE INDEX by_id ON rows (_ferretdb_sjson->"_id")`,
		`CREATE INDEX by_plan ON rows (_ferretdb_sjson->"planId", _ferretdb_sjson->"state")`,
	} {
		if _, err = db.Exec(statement); err != nil {
			t.Fatal(err)
		}
	}

	for index, filter := range map[string]document{
		"by_id":   {{Key: "state", Value: "S"}, {Key: "_id", Value: document{{Key: "$in", Value: array{"a", "b"}}}}},
		"by_plan": {{Key: "takenInAt", Value: nil}, {Key: "planId", Value: "p"}},
	} {
		clause, args := Where("rows", filter, encode)

		plan := explain(t, db, "SELECT _ferretdb_sjson FROM rows"+clause, args)
		if !strings.Contains(plan, index) || strings.Contains(plan, "SCAN") {
			t.Error(index, plan)
		}
	}
}

func explain(t *testing.T, db *sql.DB, query string, args []any) string {
	t.Helper()

	rows, err := db.Query("EXPLAIN QUERY PLAN "+query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()

	var plan []string

	for rows.Next() {
		var id, parent, unused int
		var detail string

		if err = rows.Scan(&id, &parent, &unused, &detail); err != nil {
			t.Fatal(err)
		}

		plan = append(plan, detail)
	}

	return strings.Join(plan, "\n")
}
