package vn.tinhgon.drill;

/** How messages come from a platform. */
enum Way {
  TELEGRAM_POLLED,
  TELEGRAM_CALLS,
  ZALO_BOT_POLLED,
  ZALO_BOT_CALLS,
  ACCOUNT_CALLS;

  boolean telegram() {
    return this == TELEGRAM_POLLED || this == TELEGRAM_CALLS;
  }

  boolean zaloBot() {
    return this == ZALO_BOT_POLLED || this == ZALO_BOT_CALLS;
  }

  /** Whether we fetch them; else they are posted to us. */
  boolean polled() {
    return this == TELEGRAM_POLLED || this == ZALO_BOT_POLLED;
  }
}
