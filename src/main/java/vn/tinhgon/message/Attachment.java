package vn.tinhgon.message;

/**
 * A file that goes with a reply.
 *
 * @param id where its bytes are kept, or how they are made
 * @param name what it is called where it is opened
 */
public record Attachment(String id, String name) {

  public Attachment {
    id = Json.storable(id);
    name = Json.storable(name);
  }
}
