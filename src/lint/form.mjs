/* Forms: Camunda's linter and rules of our own. */
import { FormLinter } from '@camunda/form-linting/lib/FormLinter';
import { lintExpression } from '@bpmn-io/feel-lint';
import { basename } from 'node:path';
import { lintPlatform } from './platform.mjs';

const SCHEMA_VERSION = 18;

// Codes, dates and yes/no: free text is typed on our own page, lists lose rows in form-js.
const TYPES = new Set([
  'text', 'radio', 'select', 'checkbox', 'checklist', 'taglist', 'datetime', 'number', 'group', 'separator', 'spacer'
]);
const IDENTIFIER = /(^id$|I[dD]$|Key$|[nN]umber$|[pP]hone|[zZ]ip|[rR]eceipt)/;
const CODE = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The findings in one form file, and how much of it was looked at. */
export async function lintForm(json, file) {
  const form = JSON.parse(json);
  const components = all(form.components ?? []);
  const findings = [
    ...lintPlatform(form.executionPlatform, form.executionPlatformVersion),
    ...new FormLinter().lint(form).map(({ category, id, message }) => (
      { severity: category === 'error' ? 'error' : 'warning', rule: 'form-linting', id, message })),
    ...head(form, file),
    ...repeated(components, 'id'),
    ...repeated(components, 'key'),
    ...components.flatMap(component => rules.flatMap(rule => rule(component)))
  ];
  return { findings, looked: { components: components.length } };
}

function head(form, file) {
  const findings = [];
  if (form.schemaVersion !== SCHEMA_VERSION) {
    findings.push(finding('schema-version', form, `schemaVersion ${form.schemaVersion}, must be ${SCHEMA_VERSION}`));
  }
  if (`${form.id}.form` !== basename(file)) {
    findings.push(finding('file-name', form, 'the file name is not the form id'));
  }
  if (!form.components?.length) {
    findings.push(finding('components', form, 'has no components'));
  }
  return findings;
}

function repeated(components, property) {
  const values = components.map(component => component[property]).filter(value => value !== undefined);
  return components
    .filter(component => values.indexOf(component[property]) !== values.lastIndexOf(component[property]))
    .map(component => finding('unique', component, `${property} ${component[property]} is used twice`));
}

const rules = [

  function componentType(component) {
    const shown = component.type === 'textfield' && (component.readonly === true || takesOnlyCodes(component));
    return TYPES.has(component.type) || shown ? [] : [
      finding('component-type', component, `${component.type} is not allowed: codes, dates and yes/no only`)
    ];
  },

  // Anything else stores the evening slots of a Texas day on the wrong date.
  function dateTime({ type, subtype, timeSerializingFormat, ...component }) {
    const right = subtype === 'date' ? [ undefined, 'no_timezone' ] : [ 'no_timezone' ];
    return type !== 'datetime' || right.includes(timeSerializingFormat) ? [] : [
      finding('date-time', component, `timeSerializingFormat is ${timeSerializingFormat}, must be no_timezone`)
    ];
  },

  // form-js rounds long numbers and turns an empty one into null.
  function identifier({ type, key, ...component }) {
    return type === 'number' && IDENTIFIER.test(key) ? [
      finding('identifier', component, `${key} names an identifier, which is never a number field`)
    ] : [];
  },

  // A required checkbox can only be answered yes.
  function requiredCheckbox({ type, validate, ...component }) {
    return type === 'checkbox' && validate?.required ? [
      finding('required-checkbox', component, 'can only be answered yes: use a radio')
    ] : [];
  },

  // Camunda's linter reads a component's own properties only, not its conditional.
  function expression(component) {
    return Object.values(component).filter(isObject).flatMap(nested => Object.entries(nested))
      .filter(([ , value ]) => typeof value === 'string' && value.startsWith('='))
      .filter(([ , value ]) => lintExpression(value.slice(1)).some(({ type }) => type === 'Syntax Error'))
      .map(([ name, value ]) => finding('expression', component, `${name} is not a FEEL expression: ${value}`));
  },

  function codes({ values, ...component }) {
    return (values ?? []).filter(({ value }) => !CODE.test(value)).map(({ value }) =>
      finding('code', component, `the value ${value} is not a code`));
  }
];

// A case number is typed, but its pattern must leave no room for words.
function takesOnlyCodes({ validate }) {
  const pattern = validate?.pattern ?? '';
  return /^\^.*\$$/.test(pattern) && ![ 'a b', 'words of a story', 'words, and more.' ].some(text => new RegExp(pattern).test(text));
}

function all(components) {
  return components.flatMap(component => [ component, ...all(component.components ?? []) ]);
}

function isObject(value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function finding(rule, { id }, message) {
  return { severity: 'error', rule: `bridges: ${rule}`, id, message };
}
