package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import vn.tinhgon.support.Office;

/** What holds of all tickets whatever was done to them. */
final class WholeTickets {

  private WholeTickets() {}

  static void check(long seed, Office office) {
    none(
        seed,
        office,
        """
        select count(*) from ticket t where state <> 'SAME'
          and asked <> (select count(*) from ticket_asker a where a.ticket = t.id)
        """);
    none(
        seed,
        office,
        """
        select count(*) from ticket t where state = 'ANSWERED' and not exists
          (select 1 from ticket_event e
           where e.ticket = t.id and e.kind = 'ANSWERED' and e.note = t.told)
        """);
    none(
        seed,
        office,
        """
        select count(*) from ticket_asker a join ticket t on t.id = a.ticket where t.state = 'SAME'
        """);
    none(
        seed,
        office,
        "select count(*) from ticket t where not exists"
            + " (select 1 from ticket_event e where e.ticket = t.id)");
  }

  private static void none(long seed, Office office, String query) {
    assertThat(office.jdbc().sql(query).query(Integer.class).single())
        .as("seed %d: %s", seed, query)
        .isZero();
  }
}
