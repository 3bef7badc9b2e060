package org.bridges.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MandatoryReports extends JpaRepository<MandatoryReport, UUID> {

  List<MandatoryReport> findByState(MandatoryReport.State state);
}
