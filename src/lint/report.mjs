/* Lints each file with the linters of its kind and prints what they found. */
import { readFileSync } from 'node:fs';
import { lintModel } from './model.mjs';
import { lintTable } from './table.mjs';
import { lintForm } from './form.mjs';

const linters = { bpmn: lintModel, dmn: lintTable, form: lintForm };

/** One line per file, one per finding, what was looked at, one summary; answers the exit code: 0 only without any finding. */
export async function lint(files) {
  const linted = { bpmn: 0, dmn: 0, form: 0 };
  const total = { error: 0, warning: 0 };
  const seen = {};

  for (const file of files) {
    const kind = file.split('.').pop();
    if (!linters[kind]) {
      throw new Error(`${file} is no .bpmn, .dmn or .form file`);
    }
    const { findings, looked } = await findingsOf(linters[kind], file);
    const errors = findings.filter(finding => finding.severity === 'error').length;
    linted[kind]++;
    Object.entries(looked).forEach(([ what, count ]) => seen[what] = (seen[what] ?? 0) + count);
    total.error += errors;
    total.warning += findings.length - errors;
    console.log(`${file}: ${findings.length ? `${errors} errors, ${findings.length - errors} warnings` : 'clean'}`);
    for (const { severity, rule, id, message } of findings) {
      console.log(`  ${severity} [${rule}] ${id ?? ''}: ${message}`);
    }
  }

  console.log(`looked at ${Object.entries(seen).map(([ what, count ]) => `${count} ${what}`).join(', ')}`);
  console.log(
    `linted ${linted.bpmn} bpmn, ${linted.dmn} dmn, ${linted.form} forms: ` +
    `${total.error} errors, ${total.warning} warnings`);
  return total.error + total.warning === 0 ? 0 : 1;
}

async function findingsOf(linter, file) {
  try {
    return await linter(readFileSync(file, 'utf8'), file);
  } catch (problem) {
    return { findings: [ { severity: 'error', rule: 'read', id: '', message: problem.message } ], looked: {} };
  }
}
