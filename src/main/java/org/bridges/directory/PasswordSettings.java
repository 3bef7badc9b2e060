package org.bridges.directory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored: bcrypt, with {@code bridges.password-strength} rounds (log2). */
@Configuration(proxyBeanMethods = false)
class PasswordSettings {

  @Bean
  PasswordEncoder passwordEncoder(@Value("${bridges.password-strength:11}") int strength) {
    return new BCryptPasswordEncoder(strength);
  }
}
