package vn.tinhgon.support;

import java.util.List;

/** A platform of a test that posts to an address. */
public abstract class PostingPlatform {

  /** What posts. */
  abstract Pusher pusher();

  /** The HTTP status of every post to the webhook. */
  public List<Integer> posts() {
    return pusher().statuses();
  }

  /** Where the webhook points; empty if none is set. */
  public String webhook() {
    return pusher().url();
  }

  /** What it shows there. */
  public String secret() {
    return pusher().secret();
  }
}
