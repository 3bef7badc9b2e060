/*
 * Brings packages with the machine's npm, exactly as a lock file names them.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync, copyFileSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync
} from 'node:fs';
import { join } from 'node:path';

/** Installs source's packages in the folder work, again only when the lock file changed; then builds. */
export async function brought(source, work, build = () => {}) {
  mkdirSync(work, { recursive: true });
  await alone(work, () => {
    fetch(source, work);
    build();
  });
}

function fetch(source, work) {
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
    { cwd: work, stdio: [ 'ignore', process.stderr, process.stderr ], shell: windows });
  if (npm.status !== 0) {
    throw new Error(`npm ci ended with ${npm.error ?? npm.status}`);
  }
  writeFileSync(fetched, lock);
}

// Two runs at once must not both write the folder; a lock whose owner died is taken over.
async function alone(work, action) {
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
