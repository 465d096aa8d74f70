package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// edit replaces the one place where the anchor stands; "§" in the text is the anchor itself.
type edit struct {
	file   string
	anchor string
	text   string
}

const encodeFunction = `
// encodeForPushdown returns a value as the JSON text under which it is stored, where equal values have equal texts.
func encodeForPushdown(v any) (string, bool) {
	switch v.(type) {
	case string, bool, types.ObjectID, types.NullType:
		return string(must.NotFail(sjson.MarshalSingleValue(v))), true
	default:
		return "", false
	}
}
`

var edits = []edit{
	{
		// Look-ups by _id in the words of the engine's own unique index, which SQLite then uses.
		file:   "internal/backends/sqlite/metadata/metadata.go",
		anchor: `"->'$._id'"`,
		text:   `"->'_id'"`,
	},
	{
		file:   "internal/backends/sqlite/collection.go",
		anchor: "\t\"github.com/FerretDB/FerretDB/internal/handler/sjson\"\n",
		text:   "§\t\"github.com/FerretDB/FerretDB/" + ownPackage + "\"\n",
	},
	{
		file:   "internal/backends/sqlite/collection.go",
		anchor: "// collection implements backends.Collection interface.\n",
		text:   encodeFunction[1:] + "\n§",
	},
	{
		file:   "internal/backends/sqlite/collection.go",
		anchor: "\tq += whereClause\n",
		text: "\tif whereClause == \"\" {\n" +
			"\t\twhereClause, args = pushdown.Where(meta.TableName, params.Filter, encodeForPushdown)\n" +
			"\t}\n\n§",
	},
	{
		// So that explain tells what find does.
		file:   "internal/backends/sqlite/collection.go",
		anchor: "\torderByClause := prepareOrderByClause(params.Sort)\n",
		text: "\tif whereClause == \"\" {\n" +
			"\t\twhereClause, args = pushdown.Where(meta.TableName, params.Filter, encodeForPushdown)\n" +
			"\t\tfilterPushdown = whereClause != \"\"\n" +
			"\t}\n\n§",
	},
	{
		// The documents that one update changes are written in one transaction: one wait for the disk, not a hundred.
		file:   "internal/handler/common/update.go",
		anchor: "\t\t\t_, err := c.UpdateAll(ctx, &backends.UpdateAllParams{Docs: []*types.Document{doc}})\n",
		text:   "\t\t\tchanged = append(changed, doc)\n",
	},
	{
		file:   "internal/handler/common/update.go",
		anchor: "\tresult := new(UpdateResult)\n",
		text:   "§\n\tvar changed []*types.Document\n",
	},
	{
		file:   "internal/handler/common/update.go",
		anchor: "\t\t\tif !upsert {\n\t\t\t\treturn result, nil\n",
		text: "\t\t\tif len(changed) > 0 {\n" +
			"\t\t\t\tif _, err = c.UpdateAll(ctx, &backends.UpdateAllParams{Docs: changed}); err != nil {\n" +
			"\t\t\t\t\treturn nil, lazyerrors.Error(err)\n" +
			"\t\t\t\t}\n\t\t\t}\n\n§",
	},
	{
		// The engine notes the call stack of every iterator, to find those that nobody closes: a tenth of a query.
		file:   "internal/util/resource/resource.go",
		anchor: "func Track(obj any, token *Token) {\n",
		text:   "§\tif !debugbuild.Enabled {\n\t\treturn\n\t}\n\n",
	},
	{
		file:   "internal/util/resource/resource.go",
		anchor: "func Untrack(obj any, token *Token) {\n",
		text:   "§\tif !debugbuild.Enabled {\n\t\treturn\n\t}\n\n",
	},
}

func (e edit) apply(folder string) error {
	path := filepath.Join(folder, filepath.FromSlash(e.file))

	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}

	changed, err := e.applied(string(text))
	if err != nil {
		return err
	}

	return os.WriteFile(path, []byte(changed), 0o644)
}

func (e edit) applied(text string) (string, error) {
	if found := strings.Count(text, e.anchor); found != 1 {
		return "", fmt.Errorf("%s: the place %q was found %d times", e.file, strings.TrimSpace(e.anchor), found)
	}

	return strings.Replace(text, e.anchor, strings.ReplaceAll(e.text, "§", e.anchor), 1), nil
}
