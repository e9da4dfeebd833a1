package vn.tinhgon.backup;

import java.io.IOException;

/** A file is no whole backup of ours, or one that cannot be brought back here; says why. */
public final class BadBackup extends IOException {
  private static final long serialVersionUID = 1L;

  BadBackup(String reason) {
    super(reason);
  }
}
