package org.bridges.consent;

import java.util.UUID;

/** The recorded basis on which something may be shared. */
public record Permission(UUID basisId, ShareBasis basis) {

  static Permission of(Release release) {
    return new Permission(release.id(), release.basis());
  }
}
