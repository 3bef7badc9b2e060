package org.bridges.directory;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bridges.shared.County;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stored services. Nothing is deleted: a service that ended says so in its status. */
@Repository
class AgencyServices {

  /** What happened to one service. */
  enum Written {
    NEW,
    CHANGED,
    SAME
  }

  private final JdbcClient jdbc;

  AgencyServices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ServiceView> all() {
    return jdbc.sql("select * from agency_service order by agency_code, name, service_id")
        .query((row, number) -> read(row))
        .list();
  }

  /** Adds or changes a service; the same again is nothing. */
  Written write(ServiceView service) {
    var known =
        jdbc.sql("select * from agency_service where agency_code = ? and service_id = ?")
            .params(service.agencyCode(), service.serviceId())
            .query((row, number) -> read(row))
            .optional();
    if (known.filter(service::equals).isPresent()) {
      return Written.SAME;
    }
    put(service);
    return known.isPresent() ? Written.CHANGED : Written.NEW;
  }

  private void put(ServiceView service) {
    var assured = service.assuredOn();
    jdbc.sql(
            """
            insert into agency_service (id, agency_code, service_id, name, taxonomy, minimum_age,
              maximum_age, counties, languages, hours, status, assured_on)
            values (:id, :agency, :service, :name, :taxonomy, :youngest, :oldest, :counties,
              :languages, :hours, :status, :assured)
            on conflict (agency_code, service_id) do update set name = excluded.name,
              taxonomy = excluded.taxonomy, minimum_age = excluded.minimum_age,
              maximum_age = excluded.maximum_age, counties = excluded.counties,
              languages = excluded.languages, hours = excluded.hours, status = excluded.status,
              assured_on = excluded.assured_on
            """)
        .param("id", UUID.randomUUID())
        .param("agency", service.agencyCode())
        .param("service", service.serviceId())
        .param("name", service.name())
        .param("taxonomy", service.taxonomy())
        .param("youngest", service.minimumAge(), Types.INTEGER)
        .param("oldest", service.maximumAge(), Types.INTEGER)
        .param("counties", service.counties().stream().map(County::name).toArray(String[]::new))
        .param("languages", service.languages().toArray(String[]::new))
        .param("hours", service.hours(), Types.VARCHAR)
        .param("status", service.status().name())
        .param("assured", assured == null ? null : Date.valueOf(assured), Types.DATE)
        .update();
  }

  private static ServiceView read(ResultSet row) throws SQLException {
    return new ServiceView(
        row.getString("agency_code"),
        row.getString("service_id"),
        row.getString("name"),
        row.getString("taxonomy"),
        row.getObject("minimum_age", Integer.class),
        row.getObject("maximum_age", Integer.class),
        texts(row.getArray("counties")).map(County::ofCode).toList(),
        texts(row.getArray("languages")).toList(),
        row.getString("hours"),
        ServiceStatus.valueOf(row.getString("status")),
        date(row.getDate("assured_on")));
  }

  private static Stream<String> texts(Array column) throws SQLException {
    return Stream.of((String[]) column.getArray());
  }

  private static @Nullable LocalDate date(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
