package vn.tinhgon.command;

import java.util.List;
import vn.tinhgon.faq.Entry;

/** What a form amounts to. */
sealed interface Draft {

  /** An entry that can be given to the store. */
  record Ready(Entry entry) implements Draft {}

  /** Not yet an entry: what is missing or not understood, a sentence each. */
  record Lacking(List<String> complaints) implements Draft {}
}
