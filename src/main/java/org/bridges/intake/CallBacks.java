package org.bridges.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CallBacks extends JpaRepository<CallBack, UUID> {

  List<CallBack> findByState(CallBack.State state);
}
