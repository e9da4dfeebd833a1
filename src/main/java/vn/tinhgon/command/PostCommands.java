package vn.tinhgon.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryFolder;
import vn.tinhgon.registry.Unification;

/**
 * Which posts one person holds together: shown, and written from labelled lines. What is written
 * goes the way of a file that somebody brings: compared first, taken on agreement, taken back as
 * one.
 */
@Component
class PostCommands {
  private static final int MOST = 8;

  private final KnowledgeSource knowledge;
  private final FileCommands files;
  private final KeptFiles kept;
  private final StatusWords statuses;
  private final Wording wording;

  PostCommands(KnowledgeSource knowledge, FileCommands files, KeptFiles kept, Wording wording) {
    this.knowledge = knowledge;
    this.files = files;
    this.kept = kept;
    this.wording = wording;
    statuses = new StatusWords(wording);
  }

  Said run(Inbound message, String rest) {
    Registry register = knowledge.current().registry();
    if (rest.isBlank()) {
      return Said.of(wording.get("command.form." + Verb.POSTS));
    }
    var form = new PostForm(rest, register, wording);
    if (!form.filled()) {
      return shown(register, rest.strip());
    }
    Optional<Unification> row = form.read();
    return row.isEmpty()
        ? Said.of(
            wording.get("event.refused")
                + form.complaints().stream().map(why -> "\n- " + why).collect(Collectors.joining())
                + "\n\n"
                + wording.get("command.form." + Verb.POSTS))
        : brought(message, form, row.get());
  }

  /** As a file of that one row, and of the publication where that is new. */
  private Said brought(Inbound message, PostForm form, Unification row) {
    Map<String, String> tables = new LinkedHashMap<>();
    if (!form.sources().isEmpty()) {
      tables.put("sources.csv", RegistryFolder.table(form.sources()));
    }
    tables.put("unifications.csv", RegistryFolder.table(List.of(row)));
    byte[] bytes = zip(tables);
    String name = wording.get("post.file", row.id());
    try {
      String id = kept.keep(name, message.address(), new ByteArrayInputStream(bytes));
      var file = new Content.Document(FileCommands.KEPT + id, name, bytes.length, "");
      return files.file(message, file, true);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] zip(Map<String, String> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /** The row of that id as lines to be changed, or what there is of those words. */
  private Said shown(Registry register, String typed) {
    List<Unification> fits =
        register
            .all(Unification.class)
            .filter(row -> row.id().equalsIgnoreCase(typed) || speaksOf(register, row, typed))
            .toList();
    if (fits.isEmpty()) {
      return Said.of(
          wording.get("post.none", typed) + "\n\n" + wording.get("command.form." + Verb.POSTS));
    }
    if (fits.size() == 1) {
      return Said.of(wording.get("post.one") + "\n\n" + lines(register, fits.getFirst()));
    }
    List<Offer> offers = new ArrayList<>();
    for (Unification row : fits.subList(0, Math.min(MOST, fits.size()))) {
      offers.add(new Offer(row.id(), '/' + Verb.POSTS.word() + ' ' + row.id()));
    }
    String list =
        fits.stream()
            .limit(MOST)
            .map(row -> "\n- " + row.id() + ": " + row.description())
            .collect(Collectors.joining());
    String more =
        fits.size() > MOST ? '\n' + wording.get("post.more", "" + (fits.size() - MOST)) : "";
    return new Said(wording.get("post.several", "" + fits.size()) + list + more, offers);
  }

  private static boolean speaksOf(Registry register, Unification row, String typed) {
    String place = register.find(Locality.class, row.locality()).map(PostPlace::full).orElse("");
    String words =
        ' '
            + Plain.words(row.holder() + ' ' + String.join(" ", row.concurrent()) + ' ' + place)
            + ' ';
    return Arrays.stream(Plain.words(typed).split(" "))
        .allMatch(word -> words.contains(' ' + word + ' '));
  }

  private String lines(Registry register, Unification row) {
    Provenance given = row.provenance();
    Map<PostForm.Line, @Nullable String> lines = new LinkedHashMap<>();
    lines.put(PostForm.Line.ID, row.id());
    lines.put(PostForm.Line.HOLDER, row.holder());
    lines.put(PostForm.Line.CONCURRENT, String.join("; ", row.concurrent()));
    lines.put(PostForm.Line.LEVEL, row.level());
    lines.put(
        PostForm.Line.PLACE,
        register.find(Locality.class, row.locality()).map(PostPlace::full).orElse(""));
    lines.put(PostForm.Line.STATUS, statuses.word(row.status()));
    lines.put(PostForm.Line.WHEN, row.whenText());
    lines.put(PostForm.Line.FROM, given.validFrom() == null ? "" : Vietnam.day(given.validFrom()));
    lines.put(
        PostForm.Line.TO, given.validTo() == null ? "" : Vietnam.day(given.validTo().minusDays(1)));
    lines.put(PostForm.Line.SOURCE, String.join("; ", given.sources()));
    lines.put(PostForm.Line.SENTENCE, row.description());
    lines.put(PostForm.Line.CAVEAT, given.caveat());
    return '/'
        + Verb.POSTS.word()
        + lines.entrySet().stream()
            .map(line -> '\n' + wording.get("post.label." + line.getKey()) + ": " + line.getValue())
            .collect(Collectors.joining());
  }
}
