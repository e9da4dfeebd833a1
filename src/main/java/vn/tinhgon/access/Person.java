package vn.tinhgon.access;

import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/**
 * Somebody, by the id his channel gives him. Rights hang on this and on nothing else: names can be
 * taken by anyone.
 */
public record Person(String channel, String id) {
  /** Whoever runs the service and may read its data folder. */
  public static final Person OPERATOR = new Person("cli", "operator");

  public Person {
    channel = Json.storable(channel);
    id = Json.storable(id);
  }

  /** Who sent that message. */
  public static Person of(Inbound message) {
    return new Person(message.address().channel(), message.sender().id());
  }
}
