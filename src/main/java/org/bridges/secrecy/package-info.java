/**
 * Keeps identity and free text encrypted, field by field, and finds what is encrypted by keyed
 * words. The key around its keys comes from outside the database.
 */
@NullMarked
package org.bridges.secrecy;

import org.jspecify.annotations.NullMarked;
