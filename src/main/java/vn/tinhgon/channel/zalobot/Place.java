package vn.tinhgon.channel.zalobot;

import vn.tinhgon.message.Address;

/** A chat, and whether it is a group: ids do not tell, so in an address groups are marked. */
record Place(String chat, boolean group) {
  private static final String GROUP = "group/";

  static Place of(Address address) {
    String chat = address.chat();
    return chat.startsWith(GROUP)
        ? new Place(chat.substring(GROUP.length()), true)
        : new Place(chat, false);
  }

  Address address(String account) {
    return new Address(ZaloBotCourier.CHANNEL, account, group ? GROUP + chat : chat);
  }
}
