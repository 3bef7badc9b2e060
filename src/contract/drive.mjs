/*
 * Drives a Camunda with the vendor's TypeScript client, which checks each request and answer by
 * the schemas it was made from; says what happened, one JSON line per call:
 *
 *   node src/contract/drive.mjs <REST address> <file to deploy>...
 */
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brought } from '../npm.mjs';
import { jobsAndIncidents, messagesAndDecisions, models, userTasks, variables } from './calls.mjs';
import { refusals } from './refusals.mjs';

const source = dirname(fileURLToPath(import.meta.url));
const work = join(source, '..', '..', 'target', 'contract');
const [ address, ...files ] = process.argv.slice(2);

await brought(source, work);
const library = join(work, 'node_modules', '@camunda8', 'orchestration-cluster-api', 'dist', 'index.js');
const { createCamundaClient } = await import(pathToFileURL(library));
const clientWith = (validation, fetch) => createCamundaClient({
  config: {
    CAMUNDA_REST_ADDRESS: address, CAMUNDA_AUTH_STRATEGY: 'NONE',
    CAMUNDA_SDK_VALIDATION: validation, CAMUNDA_SDK_LOG_LEVEL: 'silent'
  },
  ...(fetch && { fetch })
});
process.env.CAMUNDA_SDK_VALIDATION_CAPTURE_DIR = join(work, 'captures');

const client = clientWith('fanatical');
await models(client, files);
await userTasks(client);
await jobsAndIncidents(client);
await variables(client);
await messagesAndDecisions(client, clientWith);
await refusals(client, address, clientWith);
