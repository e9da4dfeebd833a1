package vn.tinhgon.faq;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.tinhgon.registry.Findings;

/**
 * The keys at the head of an entry file, each with its line. Only the syntax tree is read: texts
 * stay texts, and no object is ever built from a file.
 */
final class FrontMatter {
  private static final int MAX_CODE_POINTS = 64 * 1024;

  private final String file;
  private final Findings findings;
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private FrontMatter(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Reads the keys; {@code yaml} begins on line 2 of the file. */
  static Optional<FrontMatter> read(String file, String yaml, Set<String> keys, Findings findings) {
    FrontMatter matter = new FrontMatter(file, findings);
    return matter.collect(yaml, keys) ? Optional.of(matter) : Optional.empty();
  }

  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(MAX_CODE_POINTS);
    limits.setNestingDepthLimit(4);
    limits.setMaxAliasesForCollections(0);
    limits.setAllowDuplicateKeys(false);
    return limits;
  }

  private boolean collect(String yaml, Set<String> keys) {
    Node root;
    try {
      root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
    } catch (MarkedYAMLException broken) {
      var mark = broken.getProblemMark();
      findings.error(file, mark == null ? 1 : mark.getLine() + 2, "", "yaml-broken");
      return false;
    } catch (YAMLException broken) {
      findings.error(file, 1, "", "yaml-broken");
      return false;
    }
    if (!(root instanceof MappingNode mapping)) {
      findings.error(file, 1, "", "no-front-matter");
      return false;
    }
    return collect(mapping, keys);
  }

  private boolean collect(MappingNode mapping, Set<String> keys) {
    boolean sound = true;
    for (NodeTuple pair : mapping.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!keys.contains(key)) {
        findings.error(
            file, lineOf(pair.getKeyNode()), key, "key-unknown", key, String.join(", ", keys));
        sound = false;
      } else if (nodes.putIfAbsent(key, pair.getValueNode()) != null) {
        findings.error(file, lineOf(pair.getKeyNode()), key, "key-twice", key);
        sound = false;
      }
    }
    for (String key : keys) {
      if (!nodes.containsKey(key)) {
        findings.error(file, 1, key, "key-missing", key);
        sound = false;
      }
    }
    return sound;
  }

  /** The line of that key's value. */
  int line(String key) {
    Node node = nodes.get(key);
    return node == null ? 1 : lineOf(node);
  }

  /** The line of every value. */
  Map<String, Integer> lines() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    nodes.forEach((key, node) -> lines.put(key, lineOf(node)));
    return lines;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 2;
  }

  /** The text of that key, empty where nothing follows the colon; null where it is no text. */
  @Nullable String text(String key) {
    if (nodes.get(key) instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    findings.error(file, line(key), key, "key-not-text", key);
    return null;
  }

  /** The items of that key; null where it is no list of texts. */
  @Nullable List<String> list(String key) {
    Node node = nodes.get(key);
    if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      findings.error(file, line(key), key, "key-not-list", key);
      return null;
    }
    List<String> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      if (!(item instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        findings.error(file, lineOf(item), key, "item-not-text", key);
        return null;
      }
      items.add(scalar.getValue().strip());
    }
    return items;
  }
}
