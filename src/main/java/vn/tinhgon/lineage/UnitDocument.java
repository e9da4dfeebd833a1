package vn.tinhgon.lineage;

/**
 * The document a change rests on.
 *
 * @param issued day of issue as ISO date, or empty
 * @param url where to read it, or empty
 */
public record UnitDocument(String number, String title, String issuer, String issued, String url) {}
