package vn.tinhgon.ops;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
 * Begins nothing new while the disk of an H2 file is nearly full, or may not be written to. H2
 * closes itself on a full disk, and a file that fills it alone may open again without its last
 * commits: replies went out twice.
 */
@Component
class LeastRoom implements TransactionExecutionListener, HealthIndicator {
  private final DataSize least;
  private final LongSupplier bytesLeft;
  private final BooleanSupplier writable;

  @Autowired
  LeastRoom(
      @Value("${spring.datasource.url}") String url,
      @Value("${tinhgon.least-room:64MB}") String least) {
    this(
        size(least),
        H2File.of(url).map(LeastRoom::beside).orElse(() -> Long.MAX_VALUE),
        H2File.of(url).map(LeastRoom::writing).orElse(() -> true));
  }

  LeastRoom(DataSize least, LongSupplier bytesLeft, BooleanSupplier writable) {
    this.least = least;
    this.bytesLeft = bytesLeft;
    this.writable = writable;
  }

  @Override
  public void beforeBegin(TransactionExecution transaction) {
    if (transaction.isReadOnly()) {
      return;
    }
    complaint()
        .ifPresent(why -> {
          throw new CannotCreateTransactionException(why);
        });
  }

  @Override
  public Health health() {
    return complaint()
        .map(why -> Health.down().withDetail("problem", why).build())
        .orElseGet(() -> Health.up().build());
  }

  /** Why nothing can be begun; empty where it can. */
  private Optional<String> complaint() {
    long left = bytesLeft.getAsLong();
    if (left < least.toBytes()) {
      return Optional.of(scarce(left));
    }
    return writable.getAsBoolean()
        ? Optional.empty()
        : Optional.of(
            "the folder of the database may not be written to: make it, or its disk, writable");
  }

  private String scarce(long left) {
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

  private static BooleanSupplier writing(H2File database) {
    Path file = database.file().toAbsolutePath();
    return () -> Files.isWritable(file.resolveSibling("."));
  }
}
