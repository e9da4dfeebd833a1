package vn.tinhgon.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Says how far long work is: a bar on a terminal, a line for each quarter elsewhere. */
final class Progress {
  private static final int WIDTH = 30;
  private static final int QUARTERS = 4;

  private final PrintWriter out;
  private final boolean terminal;
  private final String what;
  private final int all;
  private int done;
  private int shown;

  Progress(PrintWriter out, boolean terminal, String what, int all) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.all = all;
  }

  /** Whether standard error, where progress is told, is likely a terminal. */
  static boolean onTerminal() {
    return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
  }

  void step() {
    done++;
    int steps = terminal ? WIDTH : QUARTERS;
    int reached = (int) ((long) done * steps / Math.max(1, all));
    if (reached == shown) {
      return;
    }
    shown = reached;
    if (terminal) {
      String bar = "#".repeat(reached) + "-".repeat(WIDTH - reached);
      out.print("\r" + what + " [" + bar + "] " + done + '/' + all + (done == all ? "\n" : ""));
    } else {
      out.println(what + ' ' + done + '/' + all);
    }
    out.flush();
  }
}
