import { noticed, once, refused } from './report.mjs';

/** What is unknown or malformed is refused with a problem, and the client's own checks are awake. */
export async function refusals(client, address, clientWith) {
  const careless = clientWith('none');
  const spoiled = clientWith('fanatical', async (input, init) => {
    const answer = await (await fetch(input, init)).json();
    return Response.json({ ...answer, clusterSize: 'one' });
  });
  const added = clientWith('fanatical', async (input, init) => {
    const answer = await (await fetch(input, init)).json();
    return Response.json({ ...answer, colour: 'blue' });
  });

  for (const path of [ '/v2/nothing-here', '/v2/user-tasks/17/nothing-here', '/elsewhere' ]) {
    await refused(`GET ${path}`, 404, 'NOT_FOUND', () => plain(address + path));
  }
  const unknown = '2251799813685247';
  await refused('getUserTask', 404, 'NOT_FOUND', () => client.getUserTask({ userTaskKey: unknown }, once));
  await refused('getUserTaskForm', 404, 'NOT_FOUND', () => client.getUserTaskForm({ userTaskKey: unknown }, once));
  await refused('assignUserTask', 404, 'NOT_FOUND', () => client.assignUserTask({ userTaskKey: unknown, assignee: 'family' }));
  await refused('unassignUserTask', 404, 'NOT_FOUND', () => client.unassignUserTask({ userTaskKey: unknown }));
  await refused('updateUserTask', 404, 'NOT_FOUND',
    () => client.updateUserTask({ userTaskKey: unknown, changeset: { priority: 3 } }));
  await refused('completeUserTask', 404, 'NOT_FOUND', () => client.completeUserTask({ userTaskKey: unknown }));
  await refused('getProcessInstance', 404, 'NOT_FOUND', () => client.getProcessInstance({ processInstanceKey: unknown }, once));
  await refused('getProcessDefinition', 404, 'NOT_FOUND',
    () => client.getProcessDefinition({ processDefinitionKey: unknown }, once));
  await refused('getIncident', 404, 'NOT_FOUND', () => client.getIncident({ incidentKey: unknown }, once));
  await refused('getVariable', 404, 'NOT_FOUND', () => client.getVariable({ variableKey: unknown }, once));
  await refused('getElementInstance', 404, 'NOT_FOUND',
    () => client.getElementInstance({ elementInstanceKey: unknown }, once));
  await refused('resolveIncident', 404, 'NOT_FOUND', () => client.resolveIncident({ incidentKey: unknown }));
  await refused('failJob', 404, 'NOT_FOUND', () => client.failJob({ jobKey: unknown, retries: 1 }));
  await refused('throwJobError', 404, 'NOT_FOUND', () => client.throwJobError({ jobKey: unknown, errorCode: 'Err_Work' }));
  await refused('updateJob', 404, 'NOT_FOUND', () => client.updateJob({ jobKey: unknown, changeset: { retries: 1 } }));

  await refused('searchUserTasks', 400, 'INVALID_ARGUMENT',
    () => careless.searchUserTasks({ filter: { colour: 'blue' } }, once));
  await refused('searchUserTasks', 400, 'INVALID_ARGUMENT',
    () => careless.searchUserTasks({ sort: [ { field: 'colour' } ] }, once));
  await refused('assignUserTask', 400, 'INVALID_ARGUMENT', () => careless.assignUserTask({ userTaskKey: unknown }));
  await refused('completeUserTask', 400, 'INVALID_ARGUMENT',
    () => careless.completeUserTask({ userTaskKey: unknown, variables: 3 }));
  await refused('publishMessage', 400, 'INVALID_ARGUMENT', () => careless.publishMessage({ timeToLive: 3 }));
  await refused('activateJobs', 400, 'INVALID_ARGUMENT', () => careless.activateJobs({ type: 'work' }));
  await refused('getUserTask', 400, 'INVALID_ARGUMENT', () => careless.getUserTask({ userTaskKey: 'no-key' }, once));

  await noticed('assignUserTask', 'Invalid assignUserTask request', () => client.assignUserTask({ userTaskKey: unknown }));
  await noticed('getTopology', 'Invalid getTopology response', () => spoiled.getTopology());
  await noticed('getTopology', 'Unknown properties in response: /: colour', () => added.getTopology());
}

async function plain(address) {
  const answer = await fetch(address);
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Error(`${answer.status} without a problem`);
  }
  throw await answer.json();
}
