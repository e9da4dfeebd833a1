package vn.tinhgon.faq;

/** Where knowledge is taken from: the database of the service, or a folder for one command. */
public interface KnowledgeSource {

  /**
   * Number of the latest change; cheap, so that it can be asked before every search. Two different
   * states never have the same number, so compare for "another", not for "later".
   */
  long revision();

  /** All knowledge as of one revision. */
  Knowledge current();
}
