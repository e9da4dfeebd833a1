package vn.tinhgon.linking;

import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;

/**
 * Where somebody writes to us in private, and who he is there.
 *
 * @param person the id that his channel gives him
 */
public record Chat(Address at, String person) {

  public Chat {
    person = Json.storable(person);
  }

  /** Where that message was written. */
  public static Chat of(Inbound message) {
    return new Chat(message.address(), message.sender().id());
  }
}
