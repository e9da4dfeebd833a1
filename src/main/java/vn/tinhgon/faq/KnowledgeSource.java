package vn.tinhgon.faq;

/** Where knowledge is taken from: the database of the service, or a folder for one command. */
public interface KnowledgeSource {

  /** Number of the latest change; cheap, so that it can be asked before every search. */
  long revision();

  /** All knowledge as of one revision. */
  Knowledge current();
}
