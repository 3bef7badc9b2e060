/**
 * The REST side: server, router, request shapes of the official contract, one class per resource.
 */
@NullMarked
package org.bridges.camunda.rest;

import org.jspecify.annotations.NullMarked;
