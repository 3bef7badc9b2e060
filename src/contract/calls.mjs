import { did, refused, soon, until } from './report.mjs';

/** Deploys and looks at what was deployed. */
export async function models(client, files) {
  await did('getTopology', () => client.getTopology(), answer => answer.brokers.length, 1);
  await did('getStatus', () => client.getStatus());
  await did('getLicense', () => client.getLicense(), answer => typeof answer.validLicense, 'boolean');
  await did('getAuthentication', () => client.getAuthentication(), answer => answer.canLogout, false);
  await did('createDeployment', () => client.deployResourcesFromFiles(files),
    answer => [ answer.processes.length, answer.decisions.length, answer.forms.length ], [ 3, 1, 1 ]);
  const found = await did('searchProcessDefinitions',
    () => client.searchProcessDefinitions({ filter: { processDefinitionId: 'greeting', isLatestVersion: true } }, soon),
    answer => answer.items[0].name, 'Greeting');
  const key = () => found.items[0].processDefinitionKey;
  await did('getProcessDefinition', () => client.getProcessDefinition({ processDefinitionKey: key() }, soon),
    answer => answer.processDefinitionId, 'greeting');
  await did('getProcessDefinitionXml', () => client.getProcessDefinitionXml({ processDefinitionKey: key() }, soon),
    answer => answer.includes('Task_Greet'), true);
}

/** A task from its appearance to its completion, and where its instance stands meanwhile. */
export async function userTasks(client) {
  const instance = await started(client, 'greeting', { guest: 'g-1' });
  const processInstanceKey = () => instance.processInstanceKey;
  const tasks = await did('searchUserTasks',
    () => client.searchUserTasks({
      filter: { state: 'CREATED', candidateGroup: 'managers', processInstanceKey: processInstanceKey() },
      sort: [ { field: 'dueDate', order: 'DESC' } ], page: { from: 0, limit: 5 }
    }, soon),
    answer => answer.items.map(task => task.elementId), [ 'Task_Greet' ]);
  const task = () => ({ userTaskKey: tasks.items[0].userTaskKey });
  await did('getUserTask', () => client.getUserTask(task(), soon), answer => answer.priority, 70);
  await did('getUserTaskForm', () => client.getUserTaskForm(task(), soon), answer => answer.formId, 'greet-form');
  await did('searchUserTaskVariables', () => client.searchUserTaskVariables({ ...task(), filter: { name: 'guest' } }, soon),
    answer => answer.items[0].value, '"g-1"');
  await did('assignUserTask', () => client.assignUserTask({ ...task(), assignee: 'coordinator', allowOverride: false }));
  await refused('assignUserTask', 409, 'INVALID_STATE',
    () => client.assignUserTask({ ...task(), assignee: 'advocate', allowOverride: false }));
  await did('getUserTask', () => client.getUserTask(task(), until(one => one.assignee === 'coordinator')));
  await did('unassignUserTask', () => client.unassignUserTask(task()));
  await did('updateUserTask', () => client.updateUserTask({ ...task(), changeset: { priority: 10 } }));
  await did('getUserTask', () => client.getUserTask(task(), until(one => one.priority === 10 && !one.assignee)));
  await did('searchElementInstances',
    () => client.searchElementInstances({ filter: { processInstanceKey: processInstanceKey(), state: 'ACTIVE' } }, soon),
    answer => answer.items.map(element => element.elementId), [ 'Task_Greet' ]);
  await did('getProcessInstanceStatistics',
    () => client.getProcessInstanceStatistics({ processInstanceKey: processInstanceKey() }, soon),
    answer => answer.items.find(one => one.elementId === 'Task_Greet').active, 1);
  await did('getProcessDefinitionStatistics',
    () => client.getProcessDefinitionStatistics({ processDefinitionKey: instance.processDefinitionKey, filter: {} }, soon),
    answer => answer.items.find(one => one.elementId === 'Task_Greet').active, 1);
  await did('completeUserTask', () => client.completeUserTask({ ...task(), variables: { greeted: true } }));
  await refused('completeUserTask', 404, 'NOT_FOUND', () => client.completeUserTask(task()));
  await did('getProcessInstance',
    () => client.getProcessInstance({ processInstanceKey: processInstanceKey() }, until(one => one.state === 'COMPLETED')));
  await did('searchProcessInstances',
    () => client.searchProcessInstances({ filter: { state: 'COMPLETED', tags: [ 'colour:blue' ] } }, soon),
    answer => answer.items[0].tags, [ 'colour:blue' ]);
}

/** Jobs that are done, fail and throw an error; an incident that is resolved; an instance that is migrated and cancelled. */
export async function jobsAndIncidents(client) {
  await started(client, 'work', { type: 'done' });
  const done = await activated(client, 'done');
  await did('completeJob', () => client.completeJob({ jobKey: done(), variables: { well: true } }));
  await refused('completeJob', 404, 'NOT_FOUND', () => client.completeJob({ jobKey: done() }));

  const stuck = await started(client, 'work', { type: 'stuck' });
  const job = await activated(client, 'stuck');
  await did('searchJobs', () => client.searchJobs({ filter: { processInstanceKey: stuck.processInstanceKey } }, soon),
    answer => answer.items[0].type, 'stuck');
  await did('failJob', () => client.failJob({ jobKey: job(), retries: 0, errorMessage: 'no way' }));
  await refused('completeJob', 409, 'INVALID_STATE', () => client.completeJob({ jobKey: job() }));
  const incidents = await did('searchIncidents',
    () => client.searchIncidents({ filter: { processInstanceKey: stuck.processInstanceKey, state: 'ACTIVE' } }, soon),
    answer => answer.items[0].errorType, 'JOB_NO_RETRIES');
  const incident = () => ({ incidentKey: incidents.items[0].incidentKey });
  await did('getIncident', () => client.getIncident(incident(), soon), answer => answer.errorMessage, 'no way');
  await refused('resolveIncident', 409, 'INVALID_STATE', () => client.resolveIncident(incident()));
  await did('updateJob', () => client.updateJob({ jobKey: job(), changeset: { retries: 1 } }));
  await did('resolveIncident', () => client.resolveIncident(incident()));
  const again = await activated(client, 'stuck');
  await did('throwJobError', () => client.throwJobError({ jobKey: again(), errorCode: 'Err_Work' }));
  await did('getProcessInstance',
    () => client.getProcessInstance({ processInstanceKey: stuck.processInstanceKey }, until(one => one.state === 'COMPLETED')));

  const unwanted = await started(client, 'work', { type: 'unwanted' });
  const key = () => ({ processInstanceKey: unwanted.processInstanceKey });
  const moved = to => ({
    ...key(), targetProcessDefinitionKey: unwanted.processDefinitionKey,
    mappingInstructions: [ { sourceElementId: 'Task_Work', targetElementId: to } ]
  });
  await did('migrateProcessInstance', () => client.migrateProcessInstance(moved('Task_Work')));
  await did('cancelProcessInstance', () => client.cancelProcessInstance(key()));
  await did('getProcessInstance', () => client.getProcessInstance(key(), until(one => one.state === 'TERMINATED')));
  await refused('cancelProcessInstance', 404, 'NOT_FOUND', () => client.cancelProcessInstance(key()));

  const worked = await started(client, 'work', { type: 'worked' });
  client.createJobWorker({
    jobType: 'worked', maxParallelJobs: 1, jobTimeoutMs: 10_000, pollIntervalMs: 100,
    jobHandler: taken => taken.complete({ variables: { by: 'worker' } })
  });
  await did('getProcessInstance',
    () => client.getProcessInstance({ processInstanceKey: worked.processInstanceKey }, until(one => one.state === 'COMPLETED')));
  client.stopAllWorkers();
}

/** Variables of an instance, and one that is set from outside. */
export async function variables(client) {
  const instance = await started(client, 'work', { type: 'held' });
  const elements = await did('searchElementInstances',
    () => client.searchElementInstances({ filter: { processInstanceKey: instance.processInstanceKey, elementId: 'Task_Work' } }, soon));
  const element = () => ({ elementInstanceKey: elements.items[0].elementInstanceKey });
  await did('getElementInstance', () => client.getElementInstance(element(), soon), answer => answer.type, 'SERVICE_TASK');
  await did('createElementInstanceVariables',
    () => client.createElementInstanceVariables({ ...element(), variables: { loud: true }, local: true }));
  const found = await did('searchVariables',
    () => client.searchVariables({ filter: { processInstanceKey: instance.processInstanceKey, name: 'loud' } }, soon),
    answer => answer.items[0].value, 'true');
  await did('getVariable', () => client.getVariable({ variableKey: found.items[0].variableKey }, soon),
    answer => answer.name, 'loud');
}

/** Messages that wait, arrive at once and are sent twice; a table that is asked. */
export async function messagesAndDecisions(client, clientWith) {
  const message = { name: 'heard', correlationKey: 'ear-1', messageId: 'once', timeToLive: 60_000 };
  await did('publishMessage', () => client.publishMessage({ ...message }), answer => typeof answer.messageKey, 'string');
  await refused('publishMessage', 409, 'ALREADY_EXISTS', () => client.publishMessage({ ...message }));
  const first = await started(client, 'hear', { id: 'ear-1' });
  await did('getProcessInstance',
    () => client.getProcessInstance({ processInstanceKey: first.processInstanceKey }, until(one => one.state === 'COMPLETED')));
  const second = await started(client, 'hear', { id: 'ear-2' });
  await did('correlateMessage', () => client.correlateMessage({ name: 'heard', correlationKey: 'ear-2', variables: { loud: true } }),
    answer => answer.processInstanceKey, second?.processInstanceKey);
  await refused('correlateMessage', 404, 'NOT_FOUND', () => client.correlateMessage({ name: 'heard', correlationKey: 'ear-2' }));
  // The real server answers "" for the decision that failed while none did; the schema wants an id.
  const lenient = clientWith('req:fanatical,res:none');
  await did('evaluateDecision', () => lenient.evaluateDecision({ decisionDefinitionId: 'colour', variables: { mood: 'glad' } }),
    answer => answer.output, '"yellow"');
}

async function started(client, processDefinitionId, variables) {
  return did('createProcessInstance',
    () => client.createProcessInstance({ processDefinitionId, variables, tags: [ 'colour:blue' ] }),
    answer => answer.processDefinitionId, processDefinitionId);
}

async function activated(client, type) {
  const answer = await did('activateJobs',
    () => client.activateJobs({ type, worker: 'contract', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 10_000 }),
    found => found.jobs.map(job => job.type), [ type ]);
  return () => answer.jobs[0].jobKey;
}
