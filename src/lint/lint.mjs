/*
 * Lints process models, decision tables and forms:
 *
 *   node src/lint/lint.mjs [file...]        without files: everything in processes/ and forms/
 *
 * Brings the linters with the machine's npm into target/lint, again only when the lock file changed.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const source = dirname(fileURLToPath(import.meta.url));
const root = join(source, '..', '..');
const work = join(root, 'target', 'lint');
const bundle = join(work, 'bundle.mjs');

mkdirSync(work, { recursive: true });
await alone(() => {
  fetchLinters();
  buildBundle();
});
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

function fetchLinters() {
  const fetched = join(work, '.fetched');
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  if (existsSync(fetched) && readFileSync(fetched, 'utf8') === lock) {
    return;
  }
  for (const name of [ 'package.json', 'package-lock.json', '.npmrc' ]) {
    copyFileSync(join(source, name), join(work, name));
  }
  const windows = process.platform === 'win32';
  const npm = spawnSync(
    windows ? 'npm.cmd' : 'npm', [ 'ci', '--ignore-scripts', '--no-progress', '--loglevel=error' ],
    { cwd: work, stdio: 'inherit', shell: windows });
  if (npm.status !== 0) {
    throw new Error(`npm ci ended with ${npm.error ?? npm.status}`);
  }
  writeFileSync(fetched, lock);
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

// Two runs at once must not both write target/lint; a lock whose owner died is taken over.
async function alone(action) {
  const lock = join(work, '.lock');
  while (!taken(lock)) {
    if (!living(lock)) {
      rmSync(lock, { force: true });
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  try {
    action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (problem) {
    if (problem.code === 'EEXIST') {
      return false;
    }
    throw problem;
  }
}

function living(lock) {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    // Not yet written: the owner is between opening and writing.
    return owner === 0 || process.kill(owner, 0);
  } catch (problem) {
    return problem.code === 'EPERM' || problem.code === 'ENOENT';
  }
}
