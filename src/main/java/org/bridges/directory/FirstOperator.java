package org.bridges.directory;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the first account of a new installation, from {@code bridges.first-operator.username} and
 * {@code bridges.first-operator.password}. Only while nobody is in the directory; later the
 * settings do nothing and should be removed. Where people sign in at a provider it is the emergency
 * account: by HTTP Basic, for the day on which the provider is away. The operator writes agencies
 * and people with {@code PUT /api/admin/staff/{username}}.
 */
@Component
class FirstOperator {

  private static final Logger log = LoggerFactory.getLogger(FirstOperator.class);

  private final Registry registry;
  private final SignInWay way;
  private final String username;
  private final String password;

  FirstOperator(
      Registry registry,
      SignInWay way,
      @Value("${bridges.first-operator.username:}") String username,
      @Value("${bridges.first-operator.password:}") String password) {
    this.registry = registry;
    this.way = way;
    this.username = username;
    this.password = password;
  }

  @EventListener
  void open(ApplicationReadyEvent ready) {
    if (!registry.isEmpty()) {
      return;
    }
    if (username.isEmpty() || password.isEmpty()) {
      if (!way.atProvider()) {
        log.warn("Nobody can sign in: set bridges.first-operator.username and .password");
      }
      return;
    }
    registry.write(entry());
    log.info("The first operator's account was made");
  }

  private StaffEntry entry() {
    return new StaffEntry(
        username, username, null, password, List.of(Role.OPERATOR), List.of(), List.of("en"), true);
  }
}
