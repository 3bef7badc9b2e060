/** What every page and every endpoint needs: problems in words, languages, due moments. */
@NullMarked
package org.bridges.shared.web;

import org.jspecify.annotations.NullMarked;
