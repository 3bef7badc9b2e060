package org.bridges.run;

import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * The half of the tests that walks: whole cases, browsers, and processes that are killed. What it
 * does not select is in {@link ModulesSuite}; the scan is in both, each hears its own half.
 */
@Suite
@SelectPackages({
  "org.bridges.browser",
  "org.bridges.fault",
  "org.bridges.journey",
  "org.bridges.scan"
})
class JourneysSuite {}
