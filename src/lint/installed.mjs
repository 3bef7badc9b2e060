/* The linters' own modules, loaded from where npm put them and not from the bundle. */
import { createRequire } from 'node:module';

/** A require that starts beside the bundle, where node_modules is. */
export const installed = createRequire(import.meta.url);
