@NullMarked
package org.bridges.shared.web;

import org.jspecify.annotations.NullMarked;
