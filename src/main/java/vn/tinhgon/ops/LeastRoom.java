package vn.tinhgon.ops;

import java.io.File;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.util.unit.DataSize;

/**
 * Begins nothing new while the disk of an H2 file is nearly full. H2 closes itself on a full disk,
 * and a file that fills it alone may open again without its last commits: replies went out twice.
 */
@Component
class LeastRoom implements TransactionExecutionListener, HealthIndicator {
  private final DataSize least;
  private final LongSupplier bytesLeft;

  @Autowired
  LeastRoom(
      @Value("${spring.datasource.url}") String url,
      @Value("${tinhgon.least-room:64MB}") String least) {
    this(size(least), H2File.of(url).map(LeastRoom::beside).orElse(() -> Long.MAX_VALUE));
  }

  LeastRoom(DataSize least, LongSupplier bytesLeft) {
    this.least = least;
    this.bytesLeft = bytesLeft;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (transaction.isReadOnly()) {
      return;
    }
    long left = bytesLeft.getAsLong();
    if (scarce(left)) {
      throw new CannotCreateTransactionException(complaint(left));
    }
  }

  @Override
  public Health health() {
    long left = bytesLeft.getAsLong();
    return scarce(left)
        ? Health.down().withDetail("problem", complaint(left)).build()
        : Health.up().build();
  }

  private boolean scarce(long left) {
    return left < least.toBytes();
  }

  private String complaint(long left) {
    return "only %d MB are left on the disk of the database, at least %d MB are needed"
            .formatted(DataSize.ofBytes(left).toMegabytes(), least.toMegabytes())
        + ": free some room (tinhgon.least-room)";
  }

  private static DataSize size(String setting) {
    try {
      return DataSize.parse(setting.strip());
    } catch (IllegalArgumentException unreadable) {
      throw StartupRefused.setting("TINHGON_LEAST_ROOM", setting, "a size such as 64MB or 2GB");
    }
  }

  private static LongSupplier beside(H2File database) {
    File folder = database.file().toAbsolutePath().resolveSibling(".").toFile();
    return folder::getUsableSpace;
  }
}
