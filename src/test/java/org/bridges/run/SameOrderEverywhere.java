package org.bridges.run;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Classes by their {@link Order}, and by name where that is equal: without the name the order of
 * the folder counts, which another machine has otherwise. {@code -Dbridges.order=reverse} turns the
 * names round: what fails then leans on the class before.
 */
public final class SameOrderEverywhere implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    var names = Comparator.comparing((ClassDescriptor one) -> one.getTestClass().getName());
    var isReverse =
        context.getConfigurationParameter("bridges.order").filter("reverse"::equals).isPresent();
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparingInt(SameOrderEverywhere::order)
                .thenComparing(isReverse ? names.reversed() : names));
  }

  private static int order(ClassDescriptor one) {
    return one.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
  }
}
