package vn.tinhgon.support;

import java.util.List;

/** Texts that break programs which put them together instead of passing them on. */
public final class NaughtyStrings {
  private NaughtyStrings() {}

  /** SQL, quoting, encodings and lengths; without control characters. */
  public static final List<String> PLAIN =
      List.of(
          "'",
          "''",
          "\"",
          "\\",
          "\\'; drop table faq_entry; --",
          "'; drop table faq_entry; --",
          "1; delete from source",
          "' or '1'='1",
          "\" or \"\"=\"",
          "') or ('1'='1' --",
          "admin'--",
          "'; shutdown; --",
          "'||(select number from knowledge_revision)||'",
          "${jndi:ldap://127.0.0.1/a}",
          "#{systemProperties}",
          "%s%n%x",
          "?",
          "? ? ?",
          ":id",
          ":p0 :p1",
          "$1 $2 $$",
          "{1,2}",
          "{\"a\",\"b\"}",
          "NULL",
          "null",
          "array['a','b']",
          "E'\\\\x41'",
          "/* */",
          "-- x",
          "; --",
          "<script>alert(1)</script>",
          "=1+1",
          "Robert'); DROP TABLE entry;--",
          "ÿ ﷽ 田 𝔘𝔫𝔦 👩‍👩‍👧‍👦 Z͑ͫ",
          "nghị quyết “19” 'và' \"18\"",
          "a|b",
          "x".repeat(3_000));

  /** What the store does not keep as it is: control characters, halves of surrogate pairs. */
  public static final List<String> CONTROL =
      List.of("a\u0000b", "a\u0007b\u001Bc", "a\u0085b", "x\uD800y", "\uDC00z", "a\r\nb\rc");
}
