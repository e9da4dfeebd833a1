package vn.tinhgon.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a choice by its number as people say it: "2", "số 2", "2.", "hai". */
final class Numbered {
  private static final Pattern NUMBER = Pattern.compile("(?:so )?(\\d)\\s?[.)]?");
  private static final List<String> WORDS =
      List.of("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin");

  private Numbered() {}

  /** The digit where the words are a number and nothing else; else the words as they are. */
  static String read(String typed) {
    String plain = Plain.words(typed);
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return number.group(1);
    }
    int word = WORDS.indexOf(plain.startsWith("so ") ? plain.substring("so ".length()) : plain);
    return word < 0 ? typed : String.valueOf(word + 1);
  }
}
