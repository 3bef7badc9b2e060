/* Process models: bpmnlint as on the command line, Camunda's linter as in Modeler, and rules of our own. */
import { Linter as ModelerLinter } from '@camunda/linting';
import { BpmnModdle } from 'bpmn-moddle';
import modelerModdle from 'modeler-moddle/resources/modeler.json';
import zeebeModdle from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { lintGeometry } from './geometry.mjs';
import { installed } from './installed.mjs';
import { lintPlatform } from './platform.mjs';
import { lintTimers } from './timers.mjs';

const { Linter } = installed('bpmnlint');
const NodeResolver = installed('bpmnlint/lib/resolver/node-resolver');

const config = {
  extends: [ 'bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-8' ]
};

/** The findings in one BPMN file, and how much of it was looked at. */
export async function lintModel(xml) {
  const { rootElement, warnings } = await new BpmnModdle({ zeebe: zeebeModdle, modeler: modelerModdle }).fromXML(xml);
  const timers = lintTimers(rootElement);
  const geometry = lintGeometry(rootElement);
  const findings = [
    ...warnings.map(({ element, message }) => (
      { severity: 'error', rule: 'read', id: element?.id, message: message.split('\n')[0] })),
    ...lintPlatform(rootElement.get('modeler:executionPlatform'), rootElement.get('modeler:executionPlatformVersion')),
    ...await bpmnlint(rootElement),
    ...await modeler(xml),
    ...timers.findings,
    ...geometry.findings
  ];
  return { findings, looked: { ...geometry.looked, ...timers.looked } };
}

async function bpmnlint(definitions) {
  const linter = new Linter({ config, resolver: new NodeResolver({ require: installed }) });
  const reports = await linter.lint(definitions);
  return Object.entries(reports).flatMap(([ rule, found ]) =>
    found.map(({ category, id, message }) => (
      { severity: category === 'error' ? 'error' : 'warning', rule: `bpmnlint: ${rule}`, id, message })));
}

async function modeler(xml) {
  const found = await new ModelerLinter({ modeler: 'desktop', type: 'cloud' }).lint(xml);
  return found.map(({ category, rule, id, message }) => (
    { severity: category === 'error' || category === 'rule-error' ? 'error' : 'warning', rule: `modeler: ${rule}`, id, message }));
}
