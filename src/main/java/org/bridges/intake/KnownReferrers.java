package org.bridges.intake;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface KnownReferrers extends JpaRepository<KnownReferrer, UUID> {}
