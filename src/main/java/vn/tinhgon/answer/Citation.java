package vn.tinhgon.answer;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.DocumentStatus;

/**
 * What an answer rests on: a publication, a document, or a document as told by a publication.
 *
 * @param document the document's number with its suffix, or null where only a publication is cited
 * @param title title of the publication, or the document's subject
 * @param issuer who issued the document, or null
 * @param issued day of issue as ISO date or year-month, or null where not stated
 * @param status whether the document is in force, as far as known
 * @param publisher who published the article, or null
 * @param published the date as printed, or null
 * @param url where to read it, or null
 */
public record Citation(
    @Nullable String document,
    String title,
    @Nullable String issuer,
    @Nullable String issued,
    DocumentStatus status,
    @Nullable String publisher,
    @Nullable String published,
    @Nullable String url) {}
