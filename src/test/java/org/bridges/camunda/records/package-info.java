/** What searches show: the engine's records, each read once and folded into rows. */
@NullMarked
package org.bridges.camunda.records;

import org.jspecify.annotations.NullMarked;
