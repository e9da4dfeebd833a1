package vn.tinhgon.lineage;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.lineage.Tables.Cell;

/** Understands the published lists in JSON, one province or commune after the other. */
final class JsonRows {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final Tables tables;
  private final String file;

  JsonRows(Tables tables, String file) {
    this.tables = tables;
    this.file = file;
  }

  void read(Format format, InputStream in) throws IOException {
    try (JsonParser json = MAPPER.createParser(in)) {
      switch (format) {
        case NATION -> each(json, "", this::nation);
        case TREE -> each(json, "data", this::tree);
        case NEW_TO_OLD -> each(json, "wards", this::newToOld);
        default -> throw new IllegalArgumentException("no JSON: " + format);
      }
    } catch (JacksonException broken) {
      int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      tables.findings.error(file, line, "", "json-broken");
    }
  }

  /** The items of the array or object of that name, or of the outermost; the rest is skipped. */
  private void each(JsonParser json, String name, BiConsumer<JsonNode, Place> take) {
    JsonToken token = json.nextToken();
    while (token != null
        && !(name.isEmpty() ? token == JsonToken.START_ARRAY : entered(json, token, name))) {
      token = json.nextToken();
    }
    if (token == null) {
      return;
    }
    boolean array = json.currentToken() == JsonToken.START_ARRAY;
    while (true) {
      JsonToken next = json.nextToken();
      if (next == null || next == JsonToken.END_ARRAY || next == JsonToken.END_OBJECT) {
        return;
      }
      if (!array) {
        json.nextToken();
      }
      Place place = new Place(file, json.currentTokenLocation().getLineNr());
      take.accept(json.readValueAsTree(), place);
    }
  }

  private static boolean entered(JsonParser json, JsonToken token, String name) {
    if (token != JsonToken.PROPERTY_NAME || !name.equals(json.currentName())) {
      return false;
    }
    JsonToken value = json.nextToken();
    if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
      return true;
    }
    return false;
  }

  private void nation(JsonNode province, Place place) {
    Cell above = cell(province, "Code", "FullName");
    province
        .path("Wards")
        .forEach(ward -> tables.after(above, cell(ward, "Code", "FullName"), place));
  }

  private void tree(JsonNode province, Place place) {
    Cell first = cell(province, "level1_id", "name");
    for (JsonNode district : province.path("level2s")) {
      Cell second = cell(district, "level2_id", "name");
      tables.before(first, second, null, place);
      for (JsonNode commune : district.path("level3s")) {
        tables.before(first, second, cell(commune, "level3_id", "name"), place);
      }
    }
  }

  /** Its numbers are its own, not the official codes. */
  private void newToOld(JsonNode ward, Place place) {
    String name = ward.path("new_ward_name").asString("");
    Told now =
        tables.after(
            new Cell("", ward.path("new_province_name").asString("")), new Cell("", name), place);
    List<Told> olds = new ArrayList<>();
    for (JsonNode old : ward.path("old_wards")) {
      Told told =
          tables.before(
              new Cell("", old.path("old_province_name").asString("")),
              new Cell("", old.path("old_district_name").asString("")),
              new Cell("", old.path("old_ward_name").asString("")),
              place);
      if (told != null) {
        olds.add(told);
        Told district = told.above;
        TableRows.join(
            district == null ? null : district.above, now == null ? null : now.above, true);
      }
    }
    boolean one = olds.size() == 1 && now != null && olds.getFirst().full().equals(now.full());
    olds.forEach(old -> TableRows.join(old, now, one));
  }

  private static Cell cell(JsonNode node, String code, String name) {
    return new Cell(node.path(code).asString(""), node.path(name).asString(""));
  }
}
