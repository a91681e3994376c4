// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Holds JSON files against a public JSON schema (draft 4). In: the directory of
// the installed schemas, the schema, the files. Out: what is wrong, exit code 1.
//
//   node validate.js NODE_MODULES SCHEMA FILE...
"use strict";
const fs = require("fs");
const path = require("path");
const [, , modules, schema, ...files] = process.argv;
const Ajv = require(path.join(modules, "ajv"));
const ajv = new Ajv({ schemaId: "id", meta: false, allErrors: true, logger: false,
                      unknownFormats: "ignore" });
const meta = require(path.join(modules, "ajv/lib/refs/json-schema-draft-04.json"));
ajv.addMetaSchema(meta);
ajv._opts.defaultMeta = meta.id;
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
for (const file of files)
  if (!valid(JSON.parse(fs.readFileSync(file, "utf8")))) {
    for (const error of valid.errors)
      console.error(`${file}: ${error.dataPath} ${error.message}`);
    process.exitCode = 1;
  }
