package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.attachment.FileRights;
import vn.tinhgon.message.Address;

/** Lets those bring and take files who keep the store. */
@Component
class FileRoles implements FileRights {
  private final Rights rights;

  FileRoles(Rights rights) {
    this.rights = rights;
  }

  @Override
  public boolean mayBring(Address at, String person) {
    return rights.has(new Person(at.channel(), person), Role.EDITOR);
  }

  @Override
  public boolean mayTake(Address at, String person) {
    return rights.hasOne(new Person(at.channel(), person), Verb.EXPORT.need().roles());
  }
}
