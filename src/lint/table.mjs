/* Decision tables: dmnlint and the platform. */
import { DmnModdle } from 'dmn-moddle';
import { installed } from './installed.mjs';
import { lintPlatform } from './platform.mjs';

const Linter = installed('dmnlint/lib/linter');
const NodeResolver = installed('dmnlint/lib/resolver/node-resolver');

/** The findings in one DMN file, and how much of it was looked at. */
export async function lintTable(xml) {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml);
  const linter = new Linter({ config: { extends: 'dmnlint:recommended' }, resolver: new NodeResolver({ require: installed }) });
  const reports = await linter.lint(rootElement);
  const attributes = rootElement.$attrs;

  const findings = [
    ...warnings.map(({ element, message }) => (
      { severity: 'error', rule: 'read', id: element?.id, message: message.split('\n')[0] })),
    ...lintPlatform(attributes['modeler:executionPlatform'], attributes['modeler:executionPlatformVersion']),
    ...Object.entries(reports).flatMap(([ rule, found ]) =>
      found.map(({ category, id, message }) => (
        { severity: category === 'error' ? 'error' : 'warning', rule: `dmnlint: ${rule}`, id, message })))
  ];
  const decisions = rootElement.get('drgElement').filter(({ $type }) => $type === 'dmn:Decision');
  const rules = decisions.flatMap(({ decisionLogic }) => decisionLogic?.rule ?? []);
  return { findings, looked: { decisions: decisions.length, rules: rules.length } };
}
