/*
 * Lints process models, decision tables and forms:
 *
 *   node src/lint/lint.mjs [file...]        without files: everything in processes/ and forms/
 *
 * Brings the linters with the machine's npm into target/lint, again only when the lock file changed.
 */
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brought } from '../npm.mjs';

const source = dirname(fileURLToPath(import.meta.url));
const root = join(source, '..', '..');
const work = join(root, 'target', 'lint');
const bundle = join(work, 'bundle.mjs');

await brought(source, work, buildBundle);
const { lint } = await import(pathToFileURL(bundle));
process.exitCode = await lint(filesToLint());

function filesToLint() {
  const named = process.argv.slice(2);
  return named.length ? named : [ ...found('processes', /\.(bpmn|dmn)$/), ...found('forms', /\.form$/) ];
}

function found(folder, pattern) {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).filter(name => pattern.test(name)).sort().map(name => join(path, name)) : [];
}

// Camunda's linters are ES modules without file endings: only a bundler can resolve them.
function buildBundle() {
  const esbuild = createRequire(join(work, 'package.json'))('esbuild');
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [ join(source, 'report.mjs') ],
    nodePaths: [ join(work, 'node_modules') ],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'error'
  });
  writeFileSync(`${bundle}.new`, outputFiles[0].contents);
  renameSync(`${bundle}.new`, bundle);
}
