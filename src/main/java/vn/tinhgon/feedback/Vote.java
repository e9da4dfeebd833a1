package vn.tinhgon.feedback;

/** What an asker thinks of an answer. */
public enum Vote {
  UP,
  DOWN
}
