// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the pipelines of docs/ci/ with what GitHub itself reads them with, and
// takes their shell steps out. In: the installed packages, a file, a directory.
// Out: the step `N.sh` for each of them; what is wrong, and exit code 1.
//
//   node pipeline.mjs NODE_MODULES github|azure FILE DIR
import fs from "fs";
import path from "path";
import { register } from "module";

const [, , modules, kind, file, dir] = process.argv;
// Its files of JSON are imported without saying so.
register("data:text/javascript," + encodeURIComponent(`
  import fs from "fs";
  import { fileURLToPath } from "url";
  export async function load(url, context, next) {
    if (!url.endsWith(".json")) return next(url, context);
    return { format: "module", shortCircuit: true,
             source: "export default " + fs.readFileSync(fileURLToPath(url), "utf8") };
  }`));
const content = fs.readFileSync(file, "utf8");
const yaml = (await import(path.join(modules, "yaml/dist/index.js"))).default;
const pipeline = yaml.parse(content);
const problems = [];

function github() {
  const steps = Object.values(pipeline.jobs).flatMap((job) => job.steps);
  return steps.filter((step) => step.run).map((step) => step.run);
}

// Microsoft publishes no schema of these files in a package.
function azure() {
  const keys = new Set(["trigger", "pr", "pool", "container", "variables",
                        "resources", "steps"]);
  for (const key of Object.keys(pipeline))
    if (!keys.has(key)) problems.push(`unexpected '${key}'`);
  for (const step of pipeline.steps) {
    const kinds = ["checkout", "script", "task"].filter((key) => key in step);
    if (kinds.length !== 1) problems.push(`no step: ${JSON.stringify(step)}`);
    if (step.checkout && step.checkout !== "self" &&
        !pipeline.resources.repositories.some((r) => r.repository === step.checkout))
      problems.push(`no repository '${step.checkout}'`);
  }
  return pipeline.steps.filter((step) => step.script).map((step) => step.script);
}

if (kind === "github") {
  const { parseWorkflow, NoOperationTraceWriter } = await import(
    path.join(modules, "@actions/workflow-parser/dist/index.js"));
  const parsed = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  for (const error of parsed.context.errors.getErrors())
    problems.push(error.message);
}
const scripts = kind === "github" ? github() : azure();
scripts.forEach((script, index) =>
  fs.writeFileSync(path.join(dir, `${index}.sh`), script));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
