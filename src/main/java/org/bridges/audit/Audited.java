package org.bridges.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bridges.shared.DataClass;

/**
 * What a route shows or changes. Every route that shows or changes personal records carries it; a
 * test walks the routes. The entry is written before the answer leaves, for changes in their own
 * transaction.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

  /** Where the audit stands around a route; what may refuse a route stands further in. */
  int ORDER = 100;

  /** What a person does who uses the route. */
  AuditAction action() default AuditAction.VIEW;

  /** Which kinds of data the answer shows, or the request changes: all of them must be open. */
  DataClass[] data();

  /** Kinds of data that the answer shows besides, to those for whom they are open. */
  DataClass[] also() default {};

  /** What the id in the address names. */
  SubjectKind of() default SubjectKind.NONE;

  /** The name of that id in the address. */
  String by() default "id";

  /** Why people use the route. */
  Purpose why();
}
