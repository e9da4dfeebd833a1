package vn.tinhgon.ops;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A reason not to start at all, with what to do about it. */
public final class StartupRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String action;

  /** Refuses for that reason; {@code action} tells the operator what to do. */
  public StartupRefused(String description, String action) {
    super(description);
    this.action = action;
  }

  /** Refuses a setting that cannot be read: which it is, what was given, what is expected. */
  public static StartupRefused setting(String variable, String given, String expected) {
    String shown = SecretMask.mask(given).replaceAll("\\p{Cntrl}", " ");
    return new StartupRefused(
        variable + " is \"" + shown + "\", but must be " + expected + ".",
        "Correct " + variable + ", or leave it out.");
  }

  /** What the operator should do. */
  public String action() {
    return action;
  }

  /** Prints both sentences instead of a stack trace. */
  static final class Analyzer extends AbstractFailureAnalyzer<StartupRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartupRefused refused) {
      return new FailureAnalysis(refused.getMessage(), refused.action, refused);
    }
  }
}
