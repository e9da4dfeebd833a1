package vn.tinhgon.access;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

/** Access on a database of its own, with codes to claim. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class OfferedCodes {
  static final Person LAN = new Person("telegram", "7");

  @Parameter Databases kind;

  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  Databases.Fresh database;
  Access access;

  @BeforeEach
  void open() {
    database = kind.fresh();
    access = access(Set.of());
  }

  @AfterEach
  void close() {
    database.close();
  }

  Access access(Set<Person> appointed) {
    return new Access(
        new Appointed(appointed),
        new Members(database.jdbc(), clock),
        new AdminCodes(database.jdbc(), clock),
        clock);
  }

  String code() {
    return access.offerCode().code();
  }

  /** In a transaction, as a message is handled. */
  Claim claim(Person who, String code) {
    return new TransactionTemplate(database.transactions()).execute(_ -> access.claim(who, code));
  }

  int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
