// Runs the SQL that comes on stdin in an empty DuckDB, and prints the rows of its last
// statement as JSON: an array of arrays. STOCKTAKE_NODE names the folder whose
// node_modules holds @duckdb/node-api.
"use strict";

const { readFileSync } = require("node:fs");

async function main() {
  const path = require.resolve("@duckdb/node-api", { paths: [process.env.STOCKTAKE_NODE] });
  const { DuckDBInstance } = require(path);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const statements = await connection.extractStatements(readFileSync(0, "utf8"));
  let rows = [];
  for (let i = 0; i < statements.count; i++) {
    const prepared = await statements.prepare(i);
    rows = (await prepared.runAndReadAll()).getRowsJson();
  }
  process.stdout.write(JSON.stringify(rows));
}

main().catch((err) => {
  process.stderr.write(String(err) + "\n");
  process.exitCode = 1;
});
