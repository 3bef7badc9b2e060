/* The picture: a sequence flow joins its two shapes, crosses no other flow and goes through no other shape. */

const NEAR = 1;
const TOUCHING = 3;

/** Crossings in the diagrams of a model, read from shapes and waypoints. */
export function lintGeometry(definitions) {
  const looked = { flows: 0, shapes: 0 };
  const findings = definitions.get('diagrams').flatMap(({ plane }) => {
    const elements = plane.get('planeElement').filter(({ bpmnElement }) => bpmnElement);
    const flows = elements.filter(({ bpmnElement, waypoint }) => bpmnElement.$type === 'bpmn:SequenceFlow' && waypoint);
    const shapes = elements.filter(({ bounds }) => bounds);
    looked.flows += flows.length;
    looked.shapes += shapes.length;
    return [ ...crossings(flows), ...flows.flatMap(flow => [ ...passages(flow, shapes), ...looseEnds(flow, shapes) ]) ];
  });
  return { findings, looked };
}

function crossings(flows) {
  const findings = [];
  flows.forEach((flow, index) => {
    for (const other of flows.slice(index + 1)) {
      const place = meeting(flow, other);
      if (place) {
        findings.push(finding('no-crossing', flow, `crosses ${other.bpmnElement.id} at ${place.x},${place.y}`));
      }
    }
  });
  return findings;
}

function meeting(flow, other) {
  const related = flow.bpmnElement.sourceRef === other.bpmnElement.sourceRef ||
    flow.bpmnElement.targetRef === other.bpmnElement.targetRef;
  for (const [ a, b ] of segments(flow)) {
    for (const [ c, d ] of segments(other)) {
      const place = cross(a, b, c, d) ?? (related ? undefined : touch(a, b, c, d));
      if (place) {
        return place;
      }
    }
  }
  return undefined;
}

// Inside both segments; flows with a common end may touch there or run together.
function cross(a, b, c, d) {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0 ? intersection(a, b, c, d) : undefined;
}

function touch(a, b, c, d) {
  return [ [ c, a, b ], [ d, a, b ], [ a, c, d ], [ b, c, d ] ].find(([ point, from, to ]) => on(point, from, to))?.[0];
}

function on(point, from, to) {
  return side(from, to, point) === 0 &&
    Math.min(from.x, to.x) <= point.x && point.x <= Math.max(from.x, to.x) &&
    Math.min(from.y, to.y) <= point.y && point.y <= Math.max(from.y, to.y);
}

function side(from, to, point) {
  return Math.sign((to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x));
}

function intersection(a, b, c, d) {
  const share = ((c.x - a.x) * (d.y - c.y) - (c.y - a.y) * (d.x - c.x)) /
    ((b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x));
  return { x: Math.round(a.x + share * (b.x - a.x)), y: Math.round(a.y + share * (b.y - a.y)) };
}

function passages(flow, shapes) {
  const { sourceRef, targetRef } = flow.bpmnElement;
  return shapes
    .filter(({ bpmnElement }) => bpmnElement !== sourceRef && bpmnElement !== targetRef)
    .filter(({ bpmnElement }) => !isAround(bpmnElement, flow.bpmnElement))
    .filter(({ bounds }) => segments(flow).some(([ from, to ]) => entersBox(from, to, bounds)))
    .map(shape => finding('no-passage', flow, `goes through ${shape.bpmnElement.id}`));
}

function looseEnds(flow, shapes) {
  const { sourceRef, targetRef } = flow.bpmnElement;
  return [ [ flow.waypoint[0], sourceRef ], [ flow.waypoint.at(-1), targetRef ] ]
    .map(([ point, element ]) => [ point, shapes.find(({ bpmnElement }) => bpmnElement === element) ])
    .filter(([ point, shape ]) => shape && !reaches(point, shape.bounds))
    .map(([ , shape ]) => finding('loose-end', flow, `does not reach ${shape.bpmnElement.id}`));
}

function reaches(point, { x, y, width, height }) {
  return x - TOUCHING <= point.x && point.x <= x + width + TOUCHING &&
    y - TOUCHING <= point.y && point.y <= y + height + TOUCHING;
}

function isAround(container, flow) {
  if ([ 'bpmn:Group', 'bpmn:Participant', 'bpmn:Lane' ].includes(container.$type)) {
    return true;
  }
  for (let parent = flow.$parent; parent; parent = parent.$parent) {
    if (parent === container) {
      return true;
    }
  }
  return false;
}

// Liang and Barsky's clipping, with the box one pixel smaller: a flow may run along a border.
function entersBox(from, to, { x, y, width, height }) {
  const across = { x: to.x - from.x, y: to.y - from.y };
  const limits = [
    [ -across.x, from.x - (x + NEAR) ], [ across.x, x + width - NEAR - from.x ],
    [ -across.y, from.y - (y + NEAR) ], [ across.y, y + height - NEAR - from.y ]
  ];
  let enter = 0;
  let leave = 1;
  for (const [ slope, distance ] of limits) {
    if (slope === 0 && distance <= 0) {
      return false;
    }
    if (slope < 0) {
      enter = Math.max(enter, distance / slope);
    } else if (slope > 0) {
      leave = Math.min(leave, distance / slope);
    }
  }
  return enter < leave;
}

function segments({ waypoint }) {
  return waypoint.slice(1).map((point, index) => [ waypoint[index], point ]);
}

function finding(rule, flow, message) {
  return { severity: 'error', rule: `bridges: ${rule}`, id: flow.bpmnElement.id, message };
}
