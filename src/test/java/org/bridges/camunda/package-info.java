/**
 * An embedded Camunda for the development run and the tests: the process-test engine over RocksDB
 * state, its gRPC side, and the endpoints of the Orchestration Cluster REST API v2 that the client
 * calls. Knows nothing of the business.
 */
@NullMarked
package org.bridges.camunda;

import org.jspecify.annotations.NullMarked;
