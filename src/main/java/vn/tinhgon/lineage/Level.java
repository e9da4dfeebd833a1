package vn.tinhgon.lineage;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.text.Spelling;

/** What kind of unit it is, in the word that stands before its name. */
public enum Level {
  PROVINCE("tỉnh", Tier.PROVINCE),
  MUNICIPALITY("thành phố", Tier.PROVINCE),
  RURAL_DISTRICT("huyện", Tier.DISTRICT),
  URBAN_DISTRICT("quận", Tier.DISTRICT),
  TOWN("thị xã", Tier.DISTRICT),
  CITY("thành phố", Tier.DISTRICT),
  COMMUNE("xã", Tier.COMMUNE),
  WARD("phường", Tier.COMMUNE),
  TOWNSHIP("thị trấn", Tier.COMMUNE),
  SPECIAL_ZONE("đặc khu", Tier.COMMUNE);

  private final String word;
  private final Tier tier;

  Level(String word, Tier tier) {
    this.word = word;
    this.tier = tier;
  }

  /** A level and the name after it. */
  public record Named(Level level, String name) {}

  /** The word before the name, in small letters. */
  public String word() {
    return word;
  }

  /** How high it stands. */
  public Tier tier() {
    return tier;
  }

  /** Takes "Thị trấn Đức Thọ" apart; empty where it begins with no level of that tier. */
  public static Optional<Named> split(String full, Tier tier) {
    String clean = Spelling.clean(full).strip().replaceAll("\\s+", " ");
    String plain = Spelling.canonical(clean);
    return Stream.of(values())
        .filter(level -> level.tier == tier)
        .filter(level -> plain.startsWith(Spelling.canonical(level.word) + ' '))
        .max(Comparator.comparingInt(level -> level.word.length()))
        .map(level -> new Named(level, clean.substring(level.word.length() + 1).strip()));
  }
}
