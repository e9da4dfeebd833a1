package vn.tinhgon.http;

import java.net.InetAddress;
import java.util.Arrays;

/** A single address, or a range of them as {@code 10.0.0.0/8}. */
record Network(InetAddress base, int bits) {

  /**
   * Reads an address or a range; never asks a name server.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    var base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int longest = base.getAddress().length * 8;
    int bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > longest) {
      throw new IllegalArgumentException("no such range: " + text);
    }
    return new Network(base, bits);
  }

  /** Whether the address lies in this range. */
  boolean contains(InetAddress address) {
    return address.getAddress().length == base.getAddress().length
        && Arrays.equals(prefix(address.getAddress()), prefix(base.getAddress()));
  }

  private byte[] prefix(byte[] address) {
    byte[] kept = address.clone();
    for (int i = 0; i < kept.length; i++) {
      int left = Math.clamp(bits - i * 8L, 0, 8);
      kept[i] &= (byte) (0xFF << (8 - left));
    }
    return kept;
  }
}
