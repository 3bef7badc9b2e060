package org.bridges.run;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The half of the tests that stays in a module or a model, and everything that no list names. */
@Suite
@SelectPackages("org.bridges")
@ExcludePackages({"org.bridges.browser", "org.bridges.fault", "org.bridges.journey"})
class ModulesSuite {}
