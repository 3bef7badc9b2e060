package org.bridges.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface StaffMembers extends JpaRepository<StaffMember, UUID> {

  Optional<StaffMember> findByUsername(String username);

  List<StaffMember> findAllByOrderByDisplayName();
}
