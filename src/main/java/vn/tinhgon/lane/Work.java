package vn.tinhgon.lane;

import java.util.Collection;
import vn.tinhgon.message.Address;

/** What is to be done in conversations. */
public interface Work {

  /** Every conversation in which something waits, due or not. */
  Collection<Address> waiting();

  /** Does the next thing in that conversation; never called twice at once for the same one. */
  Step step(Address lane);
}
