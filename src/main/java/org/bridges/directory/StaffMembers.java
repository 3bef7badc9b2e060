package org.bridges.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffMembers extends JpaRepository<StaffMember, UUID> {

  Optional<StaffMember> findByUsername(String username);

  Optional<StaffMember> findByIssuerAndSubject(String issuer, String subject);

  List<StaffMember> findAllByOrderByDisplayName();
}
