/* Limits come from time-limits.dmn as absolute instants: no literal time and no duration in a model. */

const DURATION = /(^|[^A-Za-z0-9_])[-+]?P(\d+[YMWD]|T\d+(\.\d+)?[HMS])/;
const KINDS = [ 'timeDate', 'timeDuration', 'timeCycle' ];
const PROSE = new Set([ 'name', 'text', 'documentation', 'id' ]);

/** Literal timers, and durations in any expression of the model. */
export function lintTimers(definitions) {
  const findings = [];
  const looked = { timers: 0, expressions: 0 };
  walk(definitions, (element, owner) => {
    looked.timers += element.$type === 'bpmn:TimerEventDefinition' ? 1 : 0;
    for (const kind of KINDS) {
      const body = element.$type === 'bpmn:TimerEventDefinition' && element.get(kind)?.body;
      if (body && !body.trim().startsWith('=')) {
        findings.push(finding(owner, `${kind} is the literal ${body}: pass an instant as a variable`));
      }
    }
    for (const [ name, value ] of texts(element)) {
      looked.expressions += value.startsWith('=') ? 1 : 0;
      if (DURATION.test(value)) {
        findings.push(finding(owner, `${name} holds the duration ${value}: limits belong in time-limits.dmn`));
      }
    }
  });
  return { findings, looked };
}

function finding(owner, message) {
  return { severity: 'error', rule: 'bridges: no-duration', id: owner, message };
}

function texts(element) {
  return [ ...Object.entries(element), ...Object.entries(element.$attrs ?? {}) ].filter(
    ([ name, value ]) => typeof value === 'string' && !PROSE.has(name) && !name.startsWith('$'));
}

function walk(element, visit, owner) {
  const here = element.id ?? owner;
  if (element.$type?.startsWith('bpmndi:') || element.$type === 'bpmn:Documentation') {
    return;
  }
  visit(element, here);
  for (const property of element.$descriptor?.properties ?? []) {
    if (property.isReference || property.name === '$type') {
      continue;
    }
    const value = element.get(property.name);
    for (const child of Array.isArray(value) ? value : [ value ]) {
      if (child && typeof child === 'object' && child.$type && child.$parent !== undefined) {
        walk(child, visit, here);
      }
    }
  }
  // Unknown elements, such as extensions without a schema, keep their children here.
  for (const child of element.$children ?? []) {
    walk(child, visit, here);
  }
}
