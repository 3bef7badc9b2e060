package org.bridges.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTests {

  @Test
  void oneHouseholdIsOneSenderHoweverManyAddressesItHas() {
    assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2::9%eth0"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of("192.0.2.1"))
        .isEqualTo("192.0.2.1")
        .isNotEqualTo(Network.of("192.0.2.2"));
    assertThat(Network.of("::ffff:192.0.2.1")).isNotEqualTo(Network.of("::ffff:192.0.2.2"));
    assertThat(Network.of("no:address")).isEqualTo("no:address");
  }
}
