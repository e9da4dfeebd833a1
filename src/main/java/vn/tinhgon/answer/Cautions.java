package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;

/** What a reader must know beside an answer: its document has ended, nobody has looked lately. */
public final class Cautions {
  private final Registry registry;
  private final Standing standing;
  private final Wording wording;
  private final Map<String, Row> rows;

  /** Of what is known so of the rows of that register. */
  public Cautions(Registry registry, Standing standing, Wording wording) {
    this.registry = registry;
    this.standing = standing;
    this.wording = wording;
    rows = registry.byId();
  }

  /** A line for each, or nothing. */
  String of(Entry entry, LocalDate asOf) {
    String ended = documents(RestsOn.of(entry, rows), asOf);
    return standing
        .overdueSince(entry.id(), asOf)
        .map(since -> wording.get("answer.overdue", day(since)))
        .map(overdue -> ended.isEmpty() ? overdue : ended + '\n' + overdue)
        .orElse(ended);
  }

  /** The same for all of these together. */
  String together(List<Candidate> told, LocalDate asOf) {
    return told.stream()
        .map(one -> {
          Entry entry = one.entry();
          Row row = one.row();
          return entry != null ? of(entry, asOf) : row == null ? "" : of(Set.of(row), asOf);
        })
        .filter(line -> !line.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** A line for each document that has ended, or nothing. */
  public String of(Collection<? extends Row> told, LocalDate asOf) {
    Set<String> documents = new LinkedHashSet<>();
    told.forEach(row -> documents.addAll(RestsOn.of(row)));
    return documents(documents, asOf);
  }

  /** The same of documents that are told by their ids. */
  String documents(Collection<String> documents, LocalDate asOf) {
    return standing.of(documents, asOf).stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(DocumentEnding ending) {
    String successor = ending.successor();
    return wording.get(
            (successor == null ? "answer.ended.document." : "answer.ended.by.") + ending.kind(),
            name(ending.document()),
            day(ending.since()),
            successor == null ? "" : name(successor))
        + (ending.part().isBlank() ? "" : ' ' + wording.get("answer.ended.part", ending.part()));
  }

  private String name(String id) {
    return registry.find(Document.class, id).map(DocumentText::name).orElse(id);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
