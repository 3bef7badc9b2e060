/** What every page and every endpoint needs: problems in words, languages, due moments. */
@NamedInterface
@NullMarked
package org.bridges.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
