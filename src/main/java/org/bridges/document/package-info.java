/** Consent forms and other documents of a case: checked, encrypted, and served as files only. */
@NullMarked
package org.bridges.document;

import org.jspecify.annotations.NullMarked;
