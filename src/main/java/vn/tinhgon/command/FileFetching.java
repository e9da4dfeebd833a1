package vn.tinhgon.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.attachment.KeptFiles;

/** Has the bytes of files: fetches them once from their channel, and from then on keeps them. */
@Component
class FileFetching {
  private static final Logger log = LoggerFactory.getLogger(FileFetching.class);
  private static final int FETCHES = 2;

  private final BroughtFiles files;
  private final KeptFiles kept;
  private final FileWords words;
  private final Speaker speaker;
  private final ObjectProvider<FileSource> sources;
  private final TransactionTemplate transaction;

  FileFetching(
      BroughtFiles files,
      KeptFiles kept,
      FileWords words,
      Speaker speaker,
      ObjectProvider<FileSource> sources,
      PlatformTransactionManager manager) {
    this.files = files;
    this.kept = kept;
    this.words = words;
    this.speaker = speaker;
    this.sources = sources;
    transaction = new TransactionTemplate(manager);
  }

  /** Whether files can be had on that channel. */
  boolean reaches(String channel) {
    return source(channel).isPresent();
  }

  private Optional<FileSource> source(String channel) {
    return sources.stream().filter(source -> source.channel().equals(channel)).findFirst();
  }

  /** Writes the bytes that are kept. */
  Brought written(Brought one, Path copy) throws IOException {
    try (OutputStream out = Files.newOutputStream(copy)) {
      kept.write(Objects.requireNonNull(one.kept()), out);
    }
    return one;
  }

  /** Kept before it is looked at; null if there is nothing to look at. */
  @Nullable Brought fetched(Brought one, Path copy) throws IOException {
    try {
      fetch(one, copy, 1);
    } catch (FileSource.TooLarge large) {
      refuse(one, words.tooLarge(one.name()));
      return null;
    } catch (IOException unreachable) {
      log.warn("a file could not be fetched: {}", unreachable.toString());
      refuse(one, words.unfetched(one.name()));
      return null;
    }
    try (InputStream in = Files.newInputStream(copy)) {
      return transaction.execute(_ -> {
        Brought there = one.keptAs(keep(one, one.name(), in));
        return files.move(one, there) ? there : undo(there);
      });
    }
  }

  private void fetch(Brought one, Path copy, int attempt) throws IOException {
    FileSource from =
        source(one.chat().channel()).orElseThrow(() -> new IOException("the channel is off"));
    try (OutputStream out = Files.newOutputStream(copy)) {
      from.fetch(one.source(), out, FileWords.most(one.name()));
    } catch (FileSource.TooLarge large) {
      throw large;
    } catch (IOException failed) {
      if (attempt >= FETCHES) {
        throw failed;
      }
      fetch(one, copy, attempt + 1);
    }
  }

  /** It was given up meanwhile. */
  private @Nullable Brought undo(Brought there) {
    kept.erase(Objects.requireNonNull(there.kept()));
    return null;
  }

  /** Keeps something for the chat of that file. */
  String keep(Brought one, String name, InputStream in) {
    try {
      return kept.keep(name, one.chat(), in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void refuse(Brought one, Said said) {
    transaction.executeWithoutResult(_ -> {
      files.end(one);
      speaker.say(one.chat(), one.who().userId(), said);
    });
  }
}
